package sitebuild

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// engineCheck looks at the copy from the inside, as its package internal/check.
// The two functions that it does not have differ between versions.
const engineCheck = `package main

import (
	"fmt"
	"strings"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

func main() {
	translated := map[string]bool{}
	check := func(source []byte) {
		program, err := compile(source)
		if err != nil {
			panic(err)
		}
		vertex, fragment := glsl.Compile(program, glsl.GLSLVersionES300)
		for _, text := range []string{vertex, fragment} {
			if !strings.HasPrefix(text, "#version 300 es") || !strings.Contains(text, "void main(void)") {
				panic(fmt.Sprintf("%s: %s", source, text))
			}
		}
		translated[fragment] = true
		words := 0
		for _, uniform := range program.Uniforms {
			words += uniform.DwordCount()
		}
		used := make([]uint32, words)
		for i := range used {
			used[i] = 1
		}
		program.FilterUniformVariables(used)
		if used[0] != 0 { // of a size that no shader asks for
			panic(fmt.Sprintf("%s: %v", source, used))
		}
	}
	for filter := range builtinshader.FilterCount {
		for address := range builtinshader.AddressCount {
			for _, source := range sources(filter, address) {
				check(source)
			}
		}
	}
	check([]byte(builtinshader.ClearShaderSource))
	fmt.Println(len(translated), "shaders")
	_, err := compile([]byte("//kage:unit pixels\n\npackage mine"))
	fmt.Println(err)
}
`

var engineCheckBefore210 = `package main

import (
	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

func sources(filter, address int) [][]byte {
	f, a := builtinshader.Filter(filter), builtinshader.Address(address)
	return [][]byte{builtinshader.ShaderSource(f, a, false), builtinshader.ShaderSource(f, a, true)}
}

func compile(source []byte) (*shaderir.Program, error) { return graphics.CompileShader(source) }
`

var engineCheckSince210 = `package main

import (
	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/colormshader"
	"github.com/hajimehoshi/ebiten/v2/internal/legacyshader"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
)

func sources(filter, address int) [][]byte {
	return [][]byte{
		builtinshader.ShaderSource(builtinshader.Filter(filter), builtinshader.Address(address)),
		colormshader.ShaderSource(colormshader.Filter(filter), colormshader.Address(address)),
	}
}

func compile(source []byte) (*shaderir.Program, error) {
	program, _, err := legacyshader.CompileShader(source)
	return program, err
}
`

// engineModules are folders of modules with a version of Ebitengine each: the
// program's, and the newest, which the bare program has. Both must fit, so
// that another version is one line in go.mod.
var engineModules = map[string]string{"the program's": "../../..", "the bare program's": "../bare"}

// engineProject is a module with the program's or the bare program's versions
// of modules, and the flags that build it with its copy of the engine.
func engineProject(t *testing.T, module string) (root string, flags []string) {
	t.Helper()
	root = t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		content, err := os.ReadFile(filepath.Join(module, name))
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(root, name), string(content))
	}
	put(t, filepath.Join(root, "cmd", "wasm", "main.go"), "package main\n\nimport _ \"github.com/hajimehoshi/ebiten/v2\"\n\nfunc main() {}\n")
	flags, err := engine(root)
	if err != nil {
		t.Fatal(err)
	}
	return root, flags
}

func TestTheEngineBringsItsShadersCompiled(t *testing.T) {
	t.Parallel()
	for name, module := range engineModules {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			root, flags := engineProject(t, module)
			assertShaders(t, root, flags)
			assertLight(t, root, flags)
			assertDrawing(t, root, flags)
		})
	}
}

// assertShaders asks the copy from the inside for all its shaders.
func assertShaders(t *testing.T, root string, flags []string) {
	t.Helper()
	internal := filepath.Join(root, ".build", "engine", "internal")
	check := engineCheckBefore210
	if _, err := os.Stat(filepath.Join(internal, "legacyshader")); err == nil {
		check = engineCheckSince210
	}
	put(t, filepath.Join(internal, "check", "main.go"), engineCheck)
	put(t, filepath.Join(internal, "check", "version.go"), check)
	said, err := goCommand(root, append(append([]string{"run"}, flags...), enginePath+"/internal/check")...)
	if err != nil {
		t.Fatal(err)
	}
	want := "19 shaders\ngraphics: only the shaders that Ebitengine brings with itself were compiled beforehand, not \"//kage:unit pixels\\n\\npackage mine\"\n"
	if string(said) != want {
		t.Errorf("it says %q", said)
	}
}

// assertLight looks at which packages a program with the engine has inside.
func assertLight(t *testing.T, root string, flags []string) {
	t.Helper()
	list := exec.Command("go", append(append([]string{"list"}, flags...), "-deps", "./cmd/wasm")...)
	list.Dir, list.Env = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	deps, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, heavy := range []string{"text/template", "go/parser", "image/png", "archive/zip", "regexp", enginePath + "/internal/shader"} {
		if strings.Contains("\n"+string(deps), "\n"+heavy+"\n") {
			t.Errorf("it still needs %s", heavy)
		}
	}

}

// assertDrawing compiles what draws, for browsers.
func assertDrawing(t *testing.T, root string, flags []string) {
	t.Helper()
	build := exec.Command("go", append(append([]string{"build"}, flags...), enginePath+"/internal/graphicsdriver/opengl/...")...)
	build.Dir, build.Env = root, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := build.CombinedOutput(); err != nil {
		t.Errorf("what draws does not compile: %v\n%s", err, said)
	}
}

func TestTheLicencesTellOfTheChangedEngineAndNameEveryModule(t *testing.T) {
	t.Parallel()
	root, _ := engineProject(t, engineModules["the program's"])
	put(t, filepath.Join(root, "LICENSE"), "Do as you like.\n")
	put(t, filepath.Join(root, "cmd", "serve", "main.go"), "package main\n\nimport _ \"rsc.io/qr\"\n\nfunc main() {}\n")
	site := Tree{}
	if err := addLicences(Options{Root: root}, site); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(site[licencesName]), engineChanges) {
		t.Error("the licences do not tell of the changes")
	}
	for _, linked := range [][]string{{"GOOS=js", "GOARCH=wasm", "./cmd/wasm"}, {"./cmd/serve"}} {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", linked[len(linked)-1])
		list.Dir, list.Env = root, append(os.Environ(), linked[:len(linked)-1]...)
		modules, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for module := range strings.FieldsFuncSeq(string(modules), func(r rune) bool { return r == '\n' }) {
			if !strings.Contains(string(site[licencesName]), module+"\n===") {
				t.Errorf("the licences do not name %s", module)
			}
		}
	}

}

func TestTheEngineIsCopiedAgainWhenItsVersionOrItsChangesDiffer(t *testing.T) {
	t.Parallel()
	root, flags := engineProject(t, engineModules["the program's"])
	mark := filepath.Join(root, ".build", "engine", "mark")
	put(t, mark, "")
	again, err := engine(root)
	if err != nil || len(again) != 1 || again[0] != flags[0] {
		t.Fatalf("the second time: %v, %v", again, err)
	}
	if _, err := os.Stat(mark); err != nil {
		t.Error("it was made again though nothing changed")
	}
	put(t, filepath.Join(root, ".build", "engine.stamp"), "of another version")
	if _, err := engine(root); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(mark); err == nil {
		t.Error("a copy of another version was kept")
	}
}

func TestAProgramWithoutTheEngineNeedsNoCopy(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	put(t, filepath.Join(root, "go.mod"), "module iridescent\n\ngo 1.26.0\n")
	flags, err := engine(root)
	if err != nil || flags != nil {
		t.Fatalf("%v, %v", flags, err)
	}
	if _, err := os.Stat(filepath.Join(root, ".build")); err == nil {
		t.Error("it left something behind")
	}
}
