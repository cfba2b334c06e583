package viz

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "iridescent"

// imports maps every package of this module to what its files import, whatever their build constraints; tests are left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, top := range []string{"cmd", "viz", "infotheory", "web"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(file string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && (d.Name() == "node_modules" || d.Name() == "testdata" || d.Name() == "tools") {
				return fs.SkipDir
			}
			if strings.HasSuffix(file, ".go") && !strings.HasSuffix(file, "_test.go") {
				pkg := path.Join(module, filepath.ToSlash(strings.TrimPrefix(filepath.Dir(file), "..")))
				all[pkg] = append(all[pkg], importsOf(t, file)...)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func importsOf(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, s := range parsed.Imports {
		name, err := strconv.Unquote(s.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, name)
	}
	return list
}

// within reports whether pkg is root or below it.
func within(pkg, root string) bool { return pkg == root || strings.HasPrefix(pkg, root+"/") }

// reaches returns what a package imports, itself or through others of this module.
func reaches(all map[string][]string, pkg string, seen map[string]bool) map[string]bool {
	for _, i := range all[pkg] {
		if !seen[i] {
			seen[i] = true
			reaches(all, i, seen)
		}
	}
	return seen
}

func TestImportsPointOneWay(t *testing.T) {
	all := imports(t)
	for _, must := range []string{module + "/viz", module + "/viz/scene/compare", module + "/infotheory"} {
		if len(all[must]) == 0 {
			t.Fatalf("nothing was read of %s", must)
		}
	}
	scenes := module + "/viz/scene/"
	rules := []struct {
		name    string
		of      func(pkg string) bool
		forbids func(imported string) bool
	}{
		{"only viz/host and cmd/wasm import Ebitengine",
			func(pkg string) bool { return !within(pkg, module+"/viz/host") && !within(pkg, module+"/cmd/wasm") },
			func(i string) bool { return strings.HasPrefix(i, "github.com/hajimehoshi/") }},
		{"only cmd/wasm imports syscall/js",
			func(pkg string) bool { return !within(pkg, module+"/cmd/wasm") },
			func(i string) bool { return i == "syscall/js" }},
		{"infotheory imports nothing of ours",
			func(pkg string) bool { return within(pkg, module+"/infotheory") },
			func(i string) bool { return within(i, module) && !within(i, module+"/infotheory") }},
		{"only viz names the scenes",
			func(pkg string) bool { return pkg != module+"/viz" && !strings.HasPrefix(pkg, scenes) },
			func(i string) bool { return strings.HasPrefix(i, scenes) }},
		{"only tests import what the tests of scenes share",
			func(string) bool { return true },
			func(i string) bool { return i == module+"/viz/scene/scenetest" }},
		{"the parts below the scenes do not know the application",
			func(pkg string) bool {
				return strings.HasPrefix(pkg, module+"/viz/") && pkg != module+"/viz/host" && pkg != module+"/viz/poster"
			},
			func(i string) bool { return i == module+"/viz" }},
		{"what is drawn with knows nothing of scenes",
			func(pkg string) bool {
				return slices.ContainsFunc([]string{"canvas", "geom", "input", "param", "theme", "font", "mark", "scale"}, func(p string) bool { return within(pkg, module+"/viz/"+p) })
			},
			func(i string) bool { return within(i, module+"/viz/scene") }},
		{"the application and its scenes do not know the page",
			func(pkg string) bool { return within(pkg, module+"/viz") },
			func(i string) bool { return within(i, module+"/web") || within(i, module+"/cmd") }},
	}
	for _, rule := range rules {
		t.Run(rule.name, func(t *testing.T) {
			for pkg, list := range all {
				if !rule.of(pkg) {
					continue
				}
				for _, i := range list {
					if rule.forbids(i) {
						t.Errorf("%s imports %s", pkg, i)
					}
				}
			}
		})
	}
}

func TestNoSceneImportsAnotherScene(t *testing.T) {
	scenes := module + "/viz/scene/"
	for pkg, list := range imports(t) {
		own, ok := strings.CutPrefix(pkg, scenes)
		if !ok {
			continue
		}
		own, _, _ = strings.Cut(own, "/")
		for _, i := range list {
			if strings.HasPrefix(i, scenes) && !within(i, scenes+own) {
				t.Errorf("%s imports %s", pkg, i)
			}
		}
	}
}

func TestTheApplicationReachesNoScreenAndNoBrowser(t *testing.T) {
	for i := range reaches(imports(t), module+"/viz", map[string]bool{}) {
		if strings.HasPrefix(i, "github.com/hajimehoshi/") || i == "syscall/js" || i == "net/http" {
			t.Errorf("viz reaches %s", i)
		}
	}
}

func TestNoFileIsHiddenFromNativeBuildsByItsName(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || within(filepath.ToSlash(file), "host") {
			return err
		}
		for _, end := range []string{"js", "wasm", "linux", "windows", "arm64", "amd64"} {
			if strings.HasSuffix(strings.TrimSuffix(strings.TrimSuffix(file, ".go"), "_test"), "_"+end) {
				t.Errorf("%s is built on %s only", file, end)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
