package sitebuild

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// licencesName holds the terms of everything that the site is made of.
const licencesName = "licences.txt"

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|ofl)\b`)

// addLicences collects the licences of this project, of Go, of every module
// in the program or in the server that holds the site, and of the fonts in the page.
func addLicences(o Options, site Tree) error {
	folders, err := licensed(o.Root)
	if err != nil {
		return err
	}
	var out strings.Builder
	for _, title := range slices.Sorted(maps.Keys(folders)) {
		if err := writeLicences(&out, title, folders[title]); err != nil {
			return err
		}
		if strings.HasPrefix(title, enginePath+" ") {
			section(&out, title+": changes", []byte(engineChanges))
		}
	}
	for _, name := range site.Names() {
		if licenceFile.MatchString(filepath.Base(name)) {
			section(&out, name, site[name])
		}
	}
	site[licencesName] = []byte(out.String())
	return nil
}

// programs are what is linked: the page's program, and the server. Modules of the latter do not differ between the systems
// that it runs on.
var programs = []struct {
	pkg         string
	environment []string
}{
	{"./cmd/wasm", []string{"GOOS=js", "GOARCH=wasm"}},
	{"./cmd/serve", nil},
}

// licensed returns folders that may hold licences, by what they are about:
// the project's, Go's, and those of every package of every module in the
// programs, as some hold code by others.
func licensed(root string) (map[string][]string, error) {
	goRoot, err := goRoot()
	if err != nil {
		return nil, err
	}
	folders := map[string][]string{"Iridescent": {root}, "The Go programming language and its standard library": {goRoot}}
	for _, p := range programs {
		printed, err := linked(root, p.pkg, p.environment)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(printed) {
			parts := strings.Split(strings.TrimSpace(line), "\t")
			if len(parts) != 3 {
				continue // of the standard library or the program itself
			}
			title, module, dir := parts[0], parts[1], parts[2]
			for ; len(dir) >= len(module); dir = filepath.Dir(dir) {
				if !slices.Contains(folders[title], dir) {
					folders[title] = append(folders[title], dir)
				}
			}
		}
	}
	return folders, nil
}

// linked lists the packages in a program, a line each: module and version, the module's folder, the package's folder.
func linked(root, pkg string, environment []string) (string, error) {
	const about = "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}\t{{.Dir}}"
	list := exec.Command("go", "list", "-deps", "-f", about, pkg)
	list.Dir = root
	list.Env = append(append(os.Environ(), "PWD="+root), environment...)
	var problem bytes.Buffer
	list.Stderr = &problem
	printed, err := list.Output()
	if err != nil {
		return "", fmt.Errorf("go list %s: %w\n%s", pkg, err, &problem)
	}
	return string(printed), nil
}

// writeLicences writes the files in the folders that look like licences. None is an error: nothing is given away without
// its terms.
func writeLicences(out *strings.Builder, title string, folders []string) error {
	before := out.Len()
	slices.Sort(folders)
	for _, folder := range folders {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.IsDir() || !licenceFile.MatchString(e.Name()) || strings.HasSuffix(e.Name(), ".go") {
				continue
			}
			text, err := os.ReadFile(filepath.Join(folder, e.Name()))
			if err != nil {
				return err
			}
			section(out, title, text)
		}
	}
	if out.Len() == before {
		return fmt.Errorf("%s: no file in %s looks like a licence", title, strings.Join(folders, ", "))
	}
	return nil
}

func section(out *strings.Builder, title string, text []byte) {
	fmt.Fprintf(out, "%s\n%s\n\n%s\n\n\n", title, strings.Repeat("=", len(title)), bytes.TrimSpace(text))
}

// goRoot is the folder of the Go distribution in use.
func goRoot() (string, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("go env GOROOT: %w", err)
	}
	return strings.TrimSpace(string(root)), nil
}
