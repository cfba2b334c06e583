package sitebuild

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// addPages copies the HTML files with what stands in double braces replaced:
// {{wasmBytes}}, the length of the program, by which the page shows progress
// where the server does not tell; {{version}}, by which it names the program
// in a report; {{masthead}}, {{poster}}, {{readings}} and {{hint}}, the first example's question and
// story, its picture, its numbers and what the reader can do with it;
// and {{offline}}, when the page keeps itself. What needs the site's address is added if that is known.
func addPages(o Options, site Tree) error {
	o.say(stepPage)
	pages, err := filepath.Glob(o.source("*.html"))
	if err != nil {
		return err
	}
	if len(pages) == 0 {
		return fmt.Errorf("there is no page in %s", o.source())
	}
	values, err := o.poster()
	if err != nil {
		return err
	}
	values["wasmBytes"] = strconv.Itoa(len(site[programName]))
	values["offline"] = string(o.offline())
	values["version"] = Program{Bytes: site[programName]}.Version()
	for _, page := range pages {
		source, err := os.ReadFile(page)
		if err != nil {
			return err
		}
		name := filepath.Base(page)
		filled, err := fill(string(source), values)
		if err == nil {
			filled, err = o.addressed(filled)
		}
		if err == nil {
			err = allowed(filled)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		site[name] = []byte(filled)
	}
	return nil
}

// offline is what was chosen, or what suits the kind of build.
func (o Options) offline() Offline {
	switch {
	case o.Offline != "":
		return o.Offline
	case o.Release:
		return OfflineAlways
	}
	return OfflineAsked
}

var braces = regexp.MustCompile(`\{\{\s*(\w+)\s*\}\}`)

// fill replaces the names in double braces, once: what a value holds is not
// looked at.
func fill(source string, values map[string]string) (string, error) {
	var unknown []error
	filled := braces.ReplaceAllStringFunc(source, func(found string) string {
		name := braces.FindStringSubmatch(found)[1]
		value, ok := values[name]
		if !ok {
			unknown = append(unknown, fmt.Errorf("%s stands for nothing", found))
		}
		return value
	})
	return filled, errors.Join(unknown...)
}

var (
	comment    = regexp.MustCompile(`(?s)<!--.*?-->`)
	dataScript = regexp.MustCompile(`(?i)\btype\s*=\s*["']?application/(ld\+)?json\b`)
	inlineCode = regexp.MustCompile(`(?i)<style\b|<[a-z][^<>]*\s(style|on[a-z]+)\s*=\s*["']`)
)

// allowed reports what the content security policy would refuse: scripts,
// styles and handlers inside the page.
func allowed(page string) error {
	page = comment.ReplaceAllString(page, "")
	for _, tag := range scriptTag.FindAllString(page, -1) {
		if !srcValue.MatchString(tag) && !dataScript.MatchString(tag) {
			return fmt.Errorf("%s has no src: the policy refuses scripts inside the page", tag)
		}
	}
	if found := inlineCode.FindString(page); found != "" {
		return fmt.Errorf("%q: the policy refuses styles and handlers inside the page", found)
	}
	return nil
}
