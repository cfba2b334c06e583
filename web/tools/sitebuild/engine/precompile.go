//go:build engine

// Precompile runs inside a copy of Ebitengine, as its package
// internal/precompile. It compiles the shaders that Ebitengine brings with
// itself, and then replaces in the copy the sources of these shaders, their
// compiler, and the translator to GLSL, by what the three answered. It also
// takes from the log of draw calls, which only a build for debugging writes,
// the place in the program where a call was made.
//
// Without all this the program needs no parser of Go, regular expressions,
// templates or knowledge of Go's source trees. What a program loses is the
// compiler for shaders of its own: it gets an error that names the shader.
//
//	precompile folder
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

// A shader is one that Ebitengine brings with itself, and what its compiler
// makes of it. The key stands for its source.
type shader struct {
	key              string
	program          string // a Go expression, given its source
	vertex, fragment string
}

func main() {
	if err := precompile(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "precompile:", err)
		os.Exit(1)
	}
}

func precompile(folder string) error {
	shaders, err := builtin()
	if err != nil {
		return err
	}
	internal := filepath.Join(folder, "internal")
	if err := os.RemoveAll(filepath.Join(internal, "shaderir", "glsl")); err != nil {
		return err
	}
	for name, text := range map[string]string{
		"builtinshader/shader.go":   sources,
		"debug/caller.go":           caller,
		"graphics/shader.go":        compiler(shaders),
		"shaderir/precompiled.go":   precompiled,
		"shaderir/glsl/compiled.go": translations(shaders),
	} {
		if err := write(filepath.Join(internal, filepath.FromSlash(name)), text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// builtin compiles every shader that Ebitengine brings with itself.
func builtin() ([]shader, error) {
	var shaders []shader
	add := func(key, source string) error {
		program, err := graphics.CompileShader([]byte(source))
		if err != nil {
			return fmt.Errorf("shader %s: %w", key, err)
		}
		vertex, fragment := glsl.Compile(program, glsl.GLSLVersionES300) // of WebGL 2
		shaders = append(shaders, shader{key, expression(program), vertex, fragment})
		return nil
	}
	for filter := range builtinshader.Filter(builtinshader.FilterCount) {
		for address := range builtinshader.Address(builtinshader.AddressCount) {
			for matrix, useColorM := range []bool{false, true} {
				key := fmt.Sprintf("builtin %d %d %d", filter, address, matrix)
				if err := add(key, string(builtinshader.ShaderSource(filter, address, useColorM))); err != nil {
					return nil, err
				}
			}
		}
	}
	return shaders, add("clear", builtinshader.ClearShaderSource)
}

// expression writes a program without the bodies of its functions, which only
// the translator reads. Uniforms that nothing in them reads get the factor 0.
func expression(p *shaderir.Program) string {
	var factors []uint32
	for _, uniform := range p.Uniforms {
		for range uniform.DwordCount() {
			factors = append(factors, 1)
		}
	}
	p.FilterUniformVariables(factors)
	return fmt.Sprintf("shaderir.Precompiled(shaderir.Program{UniformNames: %#v, Uniforms: %#v, TextureCount: %d, Attributes: %#v, Varyings: %#v, Unit: %d, SourceHash: shaderir.CalcSourceHash(source)}, %#v)",
		p.UniformNames, p.Uniforms, p.TextureCount, p.Attributes, p.Varyings, p.Unit, factors)
}

const notice = "// Changed for Iridescent: shaders that were compiled beforehand. See web/tools/sitebuild/engine.\n\n"

// sources is internal/builtinshader with keys in place of sources.
const sources = `package builtinshader

type Filter int

const (
	FilterNearest Filter = iota
	FilterLinear
	FilterPixelated
)

const FilterCount = 3

type Address int

const (
	AddressUnsafe Address = iota
	AddressClampToZero
	AddressRepeat
)

const AddressCount = 3

const (
	UniformColorMBody        = "ColorMBody"
	UniformColorMTranslation = "ColorMTranslation"
)

func ShaderSource(filter Filter, address Address, useColorM bool) []byte {
	matrix := byte('0')
	if useColorM {
		matrix = '1'
	}
	return []byte{'b', 'u', 'i', 'l', 't', 'i', 'n', ' ', '0' + byte(filter), ' ', '0' + byte(address), ' ', matrix}
}

const ClearShaderSource = "clear"
`

// precompiled is added to internal/shaderir, since the factors are its own.
const precompiled = `package shaderir

func Precompiled(p Program, uniformFactors []uint32) *Program {
	p.uniformFactors = uniformFactors
	return &p
}
`

// caller is internal/debug/caller.go of a program that does not know its source.
const caller = `package debug

type CallerType int

const (
	CallerTypeNone CallerType = iota
	CallerTypeRegular
	CallerTypeInternal
)

func FirstCaller() (file string, line int, callerType CallerType) {
	return "", 0, CallerTypeNone
}
`

// compiler is internal/graphics/shader.go with a table for a compiler.
func compiler(shaders []shader) string {
	var b bytes.Buffer
	b.WriteString(`package graphics

import (
	"fmt"

	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

func CompileShader(source []byte) (*shaderir.Program, error) {
	switch string(source) {
`)
	keys := map[string][]string{}
	for _, s := range shaders {
		keys[s.program] = append(keys[s.program], strconv.Quote(s.key))
	}
	for _, program := range slices.Sorted(maps.Keys(keys)) {
		fmt.Fprintf(&b, "case %s:\nreturn %s, nil\n", strings.Join(keys[program], ", "), program)
	}
	b.WriteString("}\nreturn nil, fmt.Errorf(\"graphics: only the shaders that Ebitengine brings with itself were compiled beforehand, not %q\", source)\n}\n")
	return b.String()
}

// translations is internal/shaderir/glsl with a table for a translator.
func translations(shaders []shader) string {
	var b bytes.Buffer
	b.WriteString(`package glsl

import "github.com/hajimehoshi/ebiten/v2/internal/shaderir"

type GLSLVersion int

const (
	GLSLVersionDefault GLSLVersion = iota
	GLSLVersionES300
)

func Compile(p *shaderir.Program, version GLSLVersion) (vertexShader, fragmentShader string) {
	if version != GLSLVersionES300 {
		panic("glsl: shaders were compiled beforehand for WebGL 2 only")
	}
	switch p.SourceHash {
`)
	for _, s := range shaders {
		fmt.Fprintf(&b, "case %#v: // %s\nreturn %q, %q\n", shaderir.CalcSourceHash([]byte(s.key)), s.key, s.vertex, s.fragment)
	}
	b.WriteString("}\npanic(\"glsl: the shader was not compiled beforehand\")\n}\n")
	return b.String()
}

func write(name, text string) error {
	formatted, err := format.Source([]byte(notice + text))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, formatted, 0o644)
}
