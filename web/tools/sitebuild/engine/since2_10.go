//go:build engine

package main

import (
	"fmt"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/colormshader"
	"github.com/hajimehoshi/ebiten/v2/internal/legacyshader"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

// Ebitengine since v2.10: shaders with a colour matrix are in
// internal/colormshader, and internal/legacyshader compiles them all.

func eachShader(do func(key string, source []byte) error) error {
	for filter := range builtinshader.FilterCount {
		for address := range builtinshader.AddressCount {
			plain := builtinshader.ShaderSource(builtinshader.Filter(filter), builtinshader.Address(address))
			if err := do(fmt.Sprintf("builtin %d %d", filter, address), plain); err != nil {
				return err
			}
			matrix := colormshader.ShaderSource(colormshader.Filter(filter), colormshader.Address(address))
			if err := do(fmt.Sprintf("colorm %d %d", filter, address), matrix); err != nil {
				return err
			}
		}
	}
	return do("clear", []byte(builtinshader.ClearShaderSource))
}

func compile(source []byte) (*shaderir.Program, error) {
	program, unit, err := legacyshader.CompileShader(source)
	if err == nil && unit != legacyshader.Pixels {
		err = fmt.Errorf("its unit is %d, not pixels", unit)
	}
	return program, err
}

// What a translator knows a program by.
const identityField = "SourceID"

func identity(*shaderir.Program) string { return "SourceID: shaderir.CalcSourceID(source)" }

func identityOf(key string) shaderir.SourceID { return shaderir.CalcSourceID([]byte(key)) }

var removed = []string{"internal/graphics/shader.go", "internal/legacyshader/convert.go", "internal/legacyshader/deprecated.go"}

func replaced(shaders []shader) map[string]string {
	return map[string]string{
		"internal/builtinshader/shader.go":      sources("builtinshader", "builtin", "const ClearShaderSource = \"clear\""),
		"internal/colormshader/shader.go":       sources("colormshader", "colorm", "const (\n\tUniformColorMBody = \"ColorMBody\"\n\tUniformColorMTranslation = \"ColorMTranslation\"\n)"),
		"internal/legacyshader/legacyshader.go": compiler(shaders),
	}
}

// sources is a package of shaders with keys in place of sources.
func sources(pkg, prefix, more string) string {
	return fmt.Sprintf(`package %s

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

func ShaderSource(filter Filter, address Address) []byte {
	return append([]byte(%q), '0'+byte(filter), ' ', '0'+byte(address))
}

%s
`, pkg, prefix+" ", more)
}

// compiler is internal/legacyshader with a table for a compiler.
func compiler(shaders []shader) string {
	return `package legacyshader

import (
	"fmt"

	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

type Unit int

const (
	Texels Unit = iota
	Pixels
)

func CompileShader(source []byte) (*shaderir.Program, Unit, error) {
` + table(shaders, func(program string) string { return program + ", Pixels, nil" }, "nil, 0, "+refused) + "}\n"
}
