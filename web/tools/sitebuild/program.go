package sitebuild

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/evanw/esbuild/pkg/api"

	"iridescent/web/tools/slim"
)

// The names under which pages and scripts ask for the program and for the
// script of the Go distribution that runs it.
const (
	programName = "iridescent.wasm"
	runnerName  = "wasm_exec.js"
)

// A Program is what readers get, and the same with a table of the source's
// lines, as the go command made it.
type Program struct{ Bytes, WithLines []byte }

// Version is how a page names its program in a report.
func (p Program) Version() string {
	return Tree{programName: p.Bytes}.describe(programName).SHA256[:12]
}

// BuildProgram compiles the program.
func BuildProgram(o Options) (p Program, err error) {
	o.say(stepEngine)
	flags, err := Flags(o.Root)
	if err != nil {
		return p, err
	}
	o.say(stepProgram)
	p.WithLines, err = Compile(o.Root, "./cmd/wasm", o.scratch("wasm", programName), "-s -w", flags...)
	if err != nil {
		return p, err
	}
	p.Bytes, err = slim.Slim(p.WithLines)
	return p, err
}

func addProgram(o Options, site Tree) error {
	program, err := BuildProgram(o)
	if err != nil {
		return err
	}
	runner, err := Runner()
	if err != nil {
		return err
	}
	site[programName], site[runnerName] = program.Bytes, runner
	return nil
}

// inlined are the packages that a frame or a reading runs through. Only they
// are compiled with inlining; the rest of the program is smaller without:
// with all scenes too it would be 37 kB more in brotli. Neither a frame nor
// the start is slower for it.
var inlined = []string{
	"runtime", "internal/...", "math/...", "strconv", "syscall/js", "image/...",
	"slices", "github.com/hajimehoshi/...", "iridescent/infotheory", "iridescent/viz/canvas/...", "iridescent/viz/font/...", "iridescent/viz/geom", "iridescent/viz/hand",
	"iridescent/viz/host", "iridescent/viz/mark", "iridescent/viz/scale", "iridescent/viz/scene", "iridescent/viz/weights",
}

// Flags returns the flags of the go command for the program of the module in
// root: with Ebitengine's shaders compiled beforehand, and inlining in the
// packages inlined alone. Of several patterns that fit a package the last one
// counts.
func Flags(root string) ([]string, error) {
	flags, err := engine(root)
	if err != nil {
		return nil, err
	}
	flags = append(flags, "-gcflags=all=-l")
	for _, pattern := range inlined {
		flags = append(flags, "-gcflags="+pattern+"=")
	}
	return flags, nil
}

// reproducible makes the go command leave out where and from what state it builds.
var reproducible = []string{"-trimpath", "-buildvcs=false"}

// AllFlags returns what the go command is given for the program, but for the linker: who checks or tests with the same finds compiled
// what the build compiles, or the other way round.
func AllFlags(root string) ([]string, error) {
	flags, err := Flags(root)
	return append(slices.Clone(reproducible), flags...), err
}

// Compile compiles a Go program to WebAssembly in the file out and returns
// its bytes. The same sources give the same bytes in any folder. The go
// command does nothing if out is up to date.
func Compile(dir, pkg, out, linkerFlags string, flags ...string) ([]byte, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return nil, err
	}
	arguments := slices.Concat([]string{"build", "-ldflags=" + linkerFlags}, reproducible, flags, []string{"-o", out, pkg})
	build := exec.Command("go", arguments...)
	build.Dir = dir
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "PWD="+dir)
	if said, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build %s: %w\n%s", pkg, err, said)
	}
	return os.ReadFile(out)
}

// Runner returns the wasm_exec.js of the Go distribution in use, minified.
// It must be of the version that compiled the program.
func Runner() ([]byte, error) {
	root, err := goRoot()
	if err != nil {
		return nil, err
	}
	source, err := os.ReadFile(filepath.Join(root, "lib", "wasm", runnerName))
	if err != nil {
		return nil, err
	}
	result := api.Transform(string(source), api.TransformOptions{
		Sourcefile:        runnerName,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Engines:           engines,
	})
	return result.Code, problems(result.Errors)
}
