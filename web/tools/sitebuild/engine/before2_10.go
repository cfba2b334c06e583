//go:build engine

package main

import (
	"fmt"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

// Ebitengine up to v2.9: internal/builtinshader has shaders with and without
// a colour matrix, and internal/graphics compiles them.

func eachShader(do func(key string, source []byte) error) error {
	for filter := range builtinshader.Filter(builtinshader.FilterCount) {
		for address := range builtinshader.Address(builtinshader.AddressCount) {
			for matrix, useColorM := range []bool{false, true} {
				key := fmt.Sprintf("builtin %d %d %d", filter, address, matrix)
				if err := do(key, builtinshader.ShaderSource(filter, address, useColorM)); err != nil {
					return err
				}
			}
		}
	}
	return do("clear", []byte(builtinshader.ClearShaderSource))
}

func compile(source []byte) (*shaderir.Program, error) { return graphics.CompileShader(source) }

// What a translator knows a program by.
const identityField = "SourceHash"

func identity(p *shaderir.Program) string {
	return fmt.Sprintf("Unit: %d, SourceHash: shaderir.CalcSourceHash(source)", p.Unit)
}

func identityOf(key string) shaderir.SourceHash { return shaderir.CalcSourceHash([]byte(key)) }

var removed []string

func replaced(shaders []shader) map[string]string {
	return map[string]string{"internal/builtinshader/shader.go": sources, "internal/graphics/shader.go": compiler(shaders)}
}

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

// compiler is internal/graphics/shader.go with a table for a compiler.
func compiler(shaders []shader) string {
	return `package graphics

import (
	"fmt"

	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

func CompileShader(source []byte) (*shaderir.Program, error) {
` + table(shaders, func(program string) string { return program + ", nil" }, "nil, "+refused) + "}\n"
}
