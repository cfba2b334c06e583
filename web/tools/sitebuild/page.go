package sitebuild

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// addPages copies the HTML files with what stands in double braces replaced:
// {{wasmBytes}}, the length of the program, by which the page shows progress
// where the server does not tell; {{poster}} and {{readings}}, the first
// picture and its numbers.
func addPages(o Options, site Tree) error {
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
	for _, page := range pages {
		source, err := os.ReadFile(page)
		if err != nil {
			return err
		}
		name := filepath.Base(page)
		filled, err := fill(string(source), values)
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
	scriptTag  = regexp.MustCompile(`(?i)<script\b[^>]*>`)
	dataScript = regexp.MustCompile(`(?i)\btype\s*=\s*["']?application/(ld\+)?json\b`)
	inlineCode = regexp.MustCompile(`(?i)<style\b|<[a-z][^<>]*\s(style|on[a-z]+)\s*=\s*["']`)
	srcValue   = attribute("src")
	hrefValue  = attribute("href")
)

func attribute(name string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s` + name + `\s*=\s*["']?([^"'\s>]+)`)
}

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

type script struct {
	name   string
	module bool
}

var moduleType = regexp.MustCompile(`(?i)\stype\s*=\s*["']?module\b`)

// scripts returns the scripts of this site that the pages name.
func (t Tree) scripts() []script {
	var all []script
	t.eachTag(scriptTag, srcValue, func(tag, name string) {
		all = append(all, script{name, moduleType.MatchString(tag)})
	})
	return all
}

var linkTag = regexp.MustCompile(`(?i)<link\b[^>]*>`)

// styles returns the style sheets of this site that the pages name.
func (t Tree) styles() []string {
	var all []string
	t.eachTag(linkTag, hrefValue, func(_, name string) {
		if path.Ext(name) == ".css" {
			all = append(all, name)
		}
	})
	return all
}

// checkLinks reports scripts, styles, icons and other files that a page
// names and the site does not have.
func checkLinks(_ Options, site Tree) error {
	var missing []error
	check := func(_, name string) {
		if _, ok := site[name]; !ok {
			missing = append(missing, fmt.Errorf("a page names %s, which is not in the site", name))
		}
	}
	site.eachTag(linkTag, hrefValue, check)
	site.eachTag(regexp.MustCompile(`(?i)<(script|img|source)\b[^>]*>`), srcValue, check)
	return errors.Join(missing...)
}

// eachTag calls f with each tag whose attribute names a file of the site.
func (t Tree) eachTag(tag, attribute *regexp.Regexp, f func(tag, name string)) {
	for _, page := range t.Names() {
		if path.Ext(page) != ".html" {
			continue
		}
		for _, found := range tag.FindAll(comment.ReplaceAll(t[page], nil), -1) {
			value := attribute.FindSubmatch(found)
			if value == nil || bytes.Contains(value[1], []byte(":")) {
				continue
			}
			name, _, _ := strings.Cut(string(value[1]), "#")
			name, _, _ = strings.Cut(name, "?")
			if name != "" && name != "." && name != "./" {
				f(string(found), path.Clean(name))
			}
		}
	}
}
