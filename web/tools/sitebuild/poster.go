package sitebuild

import (
	"bytes"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

var prolog = regexp.MustCompile(`(?s)^\s*<\?xml.*?\?>\s*`)

// scenes are the names of all scenes; none where there is no program that
// tells them.
func (o Options) scenes() ([]string, error) {
	if !exists(filepath.Join(o.Root, "web", "poster")) {
		return nil, nil
	}
	names, err := o.runPoster("-scenes")
	return strings.Fields(names), err
}

// poster runs the program that draws the default preset and returns its
// picture as SVG and its readings as HTML, by name. Both are empty where
// there is no such program.
func (o Options) poster() (map[string]string, error) {
	if !exists(filepath.Join(o.Root, "web", "poster")) {
		fmt.Fprintln(o.Log, "there is no web/poster: the page starts without a picture")
		return map[string]string{"poster": "", "readings": ""}, nil
	}
	picture, err := o.runPoster()
	if err != nil {
		return nil, err
	}
	readings, err := o.runPoster("-text")
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"poster":   strings.TrimSpace(prolog.ReplaceAllString(picture, "")),
		"readings": strings.TrimSpace(readings),
	}, nil
}

// runPoster compiles that program, which the go command does only when it has
// changed, and returns what it prints.
func (o Options) runPoster(arguments ...string) (string, error) {
	program := o.scratch("poster.exe") // some systems run no other
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, "./web/poster")
	build.Dir = o.Root
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("go build ./web/poster: %w\n%s", err, said)
	}
	run := exec.Command(program, arguments...)
	var problem bytes.Buffer
	run.Stderr = &problem
	printed, err := run.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s", run, err, &problem)
	}
	return string(printed), nil
}
