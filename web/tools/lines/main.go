// Lines gives the lines of the source back to the text of a crash. The program
// that readers get has no table of lines. This command builds the same program
// with one from the sources here, and asks it. The sources must be those of
// the report: check out the commit that the site was built from.
//
//	go run -C web/tools ./lines < report.txt
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"

	"iridescent/web/tools/sitebuild"
	"iridescent/web/tools/slim"
)

func main() {
	root := flag.String("root", "../..", "`folder` of the module iridescent")
	flag.Parse()
	absolute, err := filepath.Abs(*root)
	if err == nil {
		err = translate(os.Stdout, os.Stderr, os.Stdin, absolute)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "lines:", err)
		os.Exit(1)
	}
}

func translate(w, notes io.Writer, report io.Reader, root string) error {
	text, err := io.ReadAll(report)
	if err != nil {
		return err
	}
	program, err := sitebuild.BuildProgram(sitebuild.Options{Root: root})
	if err != nil {
		return err
	}
	lines, err := slim.ReadLines(program.WithLines)
	if err != nil {
		return err
	}
	if note := otherVersion(string(text), program.Version()); note != "" {
		fmt.Fprintln(notes, "lines:", note)
	}
	_, err = io.WriteString(w, lines.Translate(string(text)))
	return err
}

// versionLine is where a report of the page names the program.
var versionLine = regexp.MustCompile(`(?m)^Versions: ([0-9a-f]{12})\b`)

// otherVersion says so if a report is of another program than the one built
// here: then the lines may be wrong.
func otherVersion(report, here string) string {
	switch found := versionLine.FindStringSubmatch(report); {
	case found == nil:
		return "the report names no version; lines are right only if the sources here are those of the program"
	case found[1] != here:
		return fmt.Sprintf("the report is of version %s, the sources here make %s: check out the commit that the site was built from, or the lines may be wrong", found[1], here)
	}
	return ""
}
