//go:build engine

// Precompile runs inside a copy of Ebitengine, as its package
// internal/precompile, and makes the copy smaller:
//
//   - It compiles the shaders that Ebitengine brings with itself, and replaces
//     their sources, their compiler and the translator to GLSL by what the
//     three answered. A program needs no parser of Go, regular expressions,
//     templates or knowledge of Go's source trees then. What it loses is the
//     compiler for shaders of its own: it gets an error that names the shader.
//   - The log of draw calls, which only a build for debugging writes, no longer
//     finds the place in the program where a call was made.
//   - The keys that save a screenshot or all images go, with the encoders they
//     need.
//   - The canvas gets a graphics context without antialiasing, depth and
//     stencil: the edges of our frames are soft. It is not cleared by drawing
//     a rectangle, as Ebitengine does, but by the context, when a frame draws
//     on it first, and so are the large boxes that a frame begins with; see
//     ground.go. Where there is no graphics card, all this is most of what a
//     frame costs.
//
// What differs between versions of Ebitengine is in before2_10.go and
// since2_10.go, of which one is compiled.
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
	var shaders []shader
	err := eachShader(func(key string, source []byte) error {
		program, err := compile(source)
		if err != nil {
			return fmt.Errorf("shader %s: %w", key, err)
		}
		vertex, fragment := glsl.Compile(program, glsl.GLSLVersionES300) // of WebGL 2
		shaders = append(shaders, shader{key, expression(program), vertex, fragment})
		return nil
	})
	if err != nil {
		return err
	}
	file := func(name string) string { return filepath.Join(folder, filepath.FromSlash(name)) }
	for _, name := range append(removed, "internal/shaderir/glsl") {
		if err := os.RemoveAll(file(name)); err != nil {
			return err
		}
	}
	written := map[string]string{
		"imagedumper.go":                                     imageDumper,
		"internal/graphicscommand/image_js.go":               imageDump,
		"internal/debug/caller.go":                           caller,
		"internal/shaderir/precompiled.go":                   precompiled,
		"internal/shaderir/glsl/compiled.go":                 translations(shaders),
		"internal/graphicsdriver/opengl/ground.go":           ground,
		"internal/graphicsdriver/opengl/gl/clearcolor_js.go": clearColor,
	}
	maps.Copy(written, replaced(shaders))
	for name, text := range written {
		if err := write(file(name), text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for _, e := range slices.Concat(edits, groundEdits) {
		if err := e.make(file(e.file)); err != nil {
			return fmt.Errorf("%s: %w", e.file, err)
		}
	}
	return nil
}

// An edit puts one text in the place of another that stands in a file once.
type edit struct{ file, old, new string }

var edits = []edit{
	{"internal/graphicsdriver/opengl/graphics_js.go", `attr.Set("stencil", true)`, `attr.Set("stencil", false)
	attr.Set("depth", false)
	attr.Set("antialias", false)`},
	{"internal/graphicsdriver/opengl/graphics.go", `func (g *Graphics) NeedsClearingScreen() bool {
	return true
}`, `func (g *Graphics) NeedsClearingScreen() bool {
	return false
}`},
}

func (e edit) make(name string) error {
	content, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if n := strings.Count(string(content), e.old); n != 1 {
		return fmt.Errorf("%q stands there %d times", e.old, n)
	}
	text := strings.Replace(string(content), e.old, e.new, 1)
	return os.WriteFile(name, []byte(notice+text), 0o644)
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
	return fmt.Sprintf("shaderir.Precompiled(shaderir.Program{UniformNames: %#v, Uniforms: %#v, TextureCount: %d, Attributes: %#v, Varyings: %#v, %s}, %#v)",
		p.UniformNames, p.Uniforms, p.TextureCount, p.Attributes, p.Varyings, identity(p), factors)
}

const notice = "// Changed for Iridescent, see web/tools/sitebuild/engine.\n\n"

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

// imageDumper is imagedumper.go without a key that saves a screenshot.
const imageDumper = `package ebiten

type imageDumper struct{}

func (*imageDumper) update() error { return nil }

func (*imageDumper) dump(*Image, bool) error { return nil }
`

// imageDump is internal/graphicscommand/image_js.go without archives.
const imageDump = `package graphicscommand

import (
	"errors"
	"image"

	"github.com/hajimehoshi/ebiten/v2/internal/graphicsdriver"
)

var errNoDump = errors.New("graphicscommand: this program saves no images")

func (*Image) Dump(graphicsdriver.Graphics, string, bool, image.Rectangle) (string, error) {
	return "", errNoDump
}

func DumpImages([]*Image, graphicsdriver.Graphics, string) (string, error) { return "", errNoDump }
`

// table is the body of a function that compiles source: a table of programs.
// Each answer is written by answer, given the program.
func table(shaders []shader, answer func(program string) string, otherwise string) string {
	var b bytes.Buffer
	b.WriteString("switch string(source) {\n")
	keys := map[string][]string{}
	for _, s := range shaders {
		keys[s.program] = append(keys[s.program], strconv.Quote(s.key))
	}
	for _, program := range slices.Sorted(maps.Keys(keys)) {
		fmt.Fprintf(&b, "case %s:\nreturn %s\n", strings.Join(keys[program], ", "), answer(program))
	}
	fmt.Fprintf(&b, "}\nreturn %s\n", otherwise)
	return b.String()
}

// refused is the error of a compiler that is a table.
const refused = `fmt.Errorf("graphics: only the shaders that Ebitengine brings with itself were compiled beforehand, not %q", source)`

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
	switch p.` + identityField + ` {
`)
	for _, s := range shaders {
		fmt.Fprintf(&b, "case %#v: // %s\nreturn %q, %q\n", identityOf(s.key), s.key, s.vertex, s.fragment)
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
