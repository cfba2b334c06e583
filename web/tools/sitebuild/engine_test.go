package sitebuild

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// engineCheck looks at the copy from the inside, as its package internal/check.
const engineCheck = `package main

import (
	"fmt"
	"strings"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

func main() {
	translated := map[string]bool{}
	compile := func(source []byte) {
		program, err := graphics.CompileShader(source)
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
	for filter := range builtinshader.Filter(builtinshader.FilterCount) {
		for address := range builtinshader.Address(builtinshader.AddressCount) {
			compile(builtinshader.ShaderSource(filter, address, false))
			compile(builtinshader.ShaderSource(filter, address, true))
		}
	}
	compile([]byte(builtinshader.ClearShaderSource))
	fmt.Println(len(translated), "shaders")
	_, err := graphics.CompileShader([]byte("//kage:unit pixels\n\npackage mine"))
	fmt.Println(err)
}
`

func TestTheEngineBringsItsShadersCompiled(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for _, name := range []string{"go.mod", "go.sum"} {
		content, err := os.ReadFile(filepath.Join("..", "..", "..", name))
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(root, name), string(content))
	}
	put(t, filepath.Join(root, "cmd", "wasm", "main.go"), "package main\n\nimport _ \"github.com/hajimehoshi/ebiten/v2\"\n\nfunc main() {}\n")
	put(t, filepath.Join(root, "LICENSE"), "Do as you like.\n")
	put(t, filepath.Join(root, "cmd", "serve", "main.go"), "package main\n\nimport _ \"rsc.io/qr\"\n\nfunc main() {}\n")
	flags, err := engine(root)
	if err != nil {
		t.Fatal(err)
	}

	put(t, filepath.Join(root, ".build", "engine", "internal", "check", "main.go"), engineCheck)
	said, err := goCommand(root, append(append([]string{"run"}, flags...), enginePath+"/internal/check")...)
	if err != nil {
		t.Fatal(err)
	}
	want := "19 shaders\ngraphics: only the shaders that Ebitengine brings with itself were compiled beforehand, not \"//kage:unit pixels\\n\\npackage mine\"\n"
	if string(said) != want {
		t.Errorf("it says %q", said)
	}

	deps, err := goCommand(root, append(append([]string{"list"}, flags...), "-deps", "./cmd/wasm")...)
	if err != nil {
		t.Fatal(err)
	}
	for _, heavy := range []string{"text/template", "go/parser", enginePath + "/internal/shader"} {
		if strings.Contains("\n"+string(deps), "\n"+heavy+"\n") {
			t.Errorf("it still needs %s", heavy)
		}
	}

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

	again, err := engine(root)
	if err != nil || len(again) != 1 || again[0] != flags[0] {
		t.Fatalf("the second time: %v, %v", again, err)
	}
	if _, err := os.Stat(filepath.Join(root, ".build", "engine", "internal", "check")); err != nil {
		t.Error("it was made again though nothing changed")
	}
	put(t, filepath.Join(root, ".build", "engine.stamp"), "of another version")
	if _, err := engine(root); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(root, ".build", "engine", "internal", "check")); err == nil {
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
