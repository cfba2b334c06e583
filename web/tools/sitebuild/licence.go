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
// in the program, and of the fonts in the page.
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

// licensed returns folders that may hold licences, by what they are about:
// the project's, Go's, and those of every package of every module in the
// program, as some hold code by others.
func licensed(root string) (map[string][]string, error) {
	const about = "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}\t{{.Dir}}"
	list := exec.Command("go", "list", "-deps", "-f", about, "./cmd/wasm")
	list.Dir = root
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "PWD="+root)
	var problem bytes.Buffer
	list.Stderr = &problem
	printed, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, &problem)
	}
	goRoot, err := goRoot()
	if err != nil {
		return nil, err
	}
	folders := map[string][]string{"Iridescent": {root}, "The Go programming language and its standard library": {goRoot}}
	for line := range strings.Lines(string(printed)) {
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
	return folders, nil
}

// writeLicences writes the files in the folders that look like licences.
func writeLicences(out *strings.Builder, title string, folders []string) error {
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
