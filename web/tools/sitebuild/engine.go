package sitebuild

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

const enginePath = "github.com/hajimehoshi/ebiten/v2"

// engineChanges tells what its licence wants told.
const engineChanges = "In this program the sources of its own shaders, and their compiler in internal/graphics, internal/legacyshader and internal/shaderir/glsl, were replaced by their results. internal/debug no longer finds callers, imagedumper.go and internal/graphicscommand save no images, and internal/graphicsdriver/opengl asks for a graphics context without antialiasing, depth and stencil, and clears the screen and the boxes that a frame begins with by the context."

// precompile is a program for the inside of Ebitengine.
//
//go:embed engine
var precompile embed.FS

// precompileFiles returns that program for the Ebitengine in a folder: what all
// versions share, and what is different in this one.
func precompileFiles(engine string) (Tree, error) {
	version := "before2_10.go"
	if _, err := os.Stat(filepath.Join(engine, "internal", "legacyshader")); err == nil {
		version = "since2_10.go"
	}
	files := Tree{}
	for _, name := range []string{"precompile.go", "ground.go", version} {
		content, err := precompile.ReadFile("engine/" + name)
		if err != nil {
			return nil, err
		}
		files[name] = content
	}
	return files, nil
}

// engine makes a copy of Ebitengine in .build/engine that is smaller and
// draws faster, and returns the flag of the go command that builds with it,
// or none if the module in root does without Ebitengine. The copy is of the
// version in go.mod; what is changed in it, and why, stands in
// engine/precompile.go.
func engine(root string) ([]string, error) {
	module, err := engineModule(root)
	if err != nil || module.Dir == "" {
		return nil, err
	}
	scratch := Options{Root: root}.scratch
	copied, stamp, modfile := scratch("engine"), scratch("engine.stamp"), scratch("engine.mod")
	flag := "-modfile=" + modfile
	if err := replaceEngine(root, modfile); err != nil {
		return nil, err
	}
	program, err := precompileFiles(module.Dir)
	if err != nil {
		return nil, err
	}
	state := fmt.Appendf(nil, "%s %x\n", module.Version, sha256.Sum256(bytes.Join([][]byte{program["precompile.go"], program["ground.go"], program["before2_10.go"], program["since2_10.go"]}, nil)))
	if made, err := os.ReadFile(stamp); err == nil && bytes.Equal(made, state) {
		return []string{flag}, nil
	}
	if err := errors.Join(os.RemoveAll(stamp), os.RemoveAll(copied)); err != nil {
		return nil, err
	}
	if err := os.CopyFS(copied, os.DirFS(module.Dir)); err != nil {
		return nil, fmt.Errorf("copying Ebitengine: %w", err)
	}
	inside := filepath.Join(copied, "internal", "precompile")
	if err := os.MkdirAll(inside, 0o755); err != nil {
		return nil, err
	}
	for name, content := range program {
		if err := os.WriteFile(filepath.Join(inside, name), content, 0o644); err != nil {
			return nil, err
		}
	}
	if _, err := goCommand(root, "run", flag, "-tags=engine", enginePath+"/internal/precompile", copied); err != nil {
		return nil, fmt.Errorf("compiling the shaders of Ebitengine %s beforehand: %w", module.Version, err)
	}
	return []string{flag}, os.WriteFile(stamp, state, 0o644)
}

type engineSource struct{ Version, Dir string }

// engineModule finds the source of Ebitengine, and fetches it if need be. It
// is empty if the module in root does not require it.
func engineModule(root string) (engineSource, error) {
	printed, err := goCommand(root, "mod", "edit", "-json")
	if err != nil {
		return engineSource{}, err
	}
	var file struct{ Require []struct{ Path string } }
	if err := json.Unmarshal(printed, &file); err != nil {
		return engineSource{}, fmt.Errorf("go mod edit: %w", err)
	}
	for _, m := range file.Require {
		if m.Path != enginePath {
			continue
		}
		printed, err := goCommand(root, "mod", "download", "-json", enginePath)
		if err != nil {
			return engineSource{}, err
		}
		var found engineSource
		if err := json.Unmarshal(printed, &found); err != nil {
			return engineSource{}, fmt.Errorf("go mod download: %w", err)
		}
		return found, nil
	}
	return engineSource{}, nil
}

// replaceEngine writes go.mod and go.sum again, as modfile, with the copy in
// place of Ebitengine. Its path is relative, so that the program does not
// depend on the folder it was built in.
func replaceEngine(root, modfile string) error {
	if err := os.MkdirAll(filepath.Dir(modfile), 0o755); err != nil {
		return err
	}
	for from, to := range map[string]string{"go.mod": modfile, "go.sum": modfile[:len(modfile)-len(".mod")] + ".sum"} {
		content, err := os.ReadFile(filepath.Join(root, from))
		if errors.Is(err, fs.ErrNotExist) && from == "go.sum" {
			continue
		}
		if err != nil {
			return err
		}
		if from == "go.mod" {
			content = fmt.Appendf(content, "\nreplace %s => ./.build/engine\n", enginePath)
		}
		if err := os.WriteFile(to, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// goCommand runs the go command for this machine in a folder and returns
// what it prints.
func goCommand(dir string, arguments ...string) ([]byte, error) {
	command := exec.Command("go", arguments...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GOOS=", "GOARCH=", "PWD="+dir)
	var problem bytes.Buffer
	command.Stderr = &problem
	printed, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", arguments[0], err, &problem)
	}
	return printed, nil
}
