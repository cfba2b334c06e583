package sitebuild

import (
	"errors"
	"fmt"
	"path"
	"regexp"
	"strings"
)

type script struct {
	name   string
	module bool
}

var (
	scriptTag  = regexp.MustCompile(`(?i)<script\b[^>]*>`)
	linkTag    = regexp.MustCompile(`(?i)<link\b[^>]*>`)
	pictureTag = regexp.MustCompile(`(?i)<(img|source)\b[^>]*>`)
	srcValue   = attribute("src")
	hrefValue  = attribute("href")
	moduleType = regexp.MustCompile(`(?i)\stype\s*=\s*["']?module\b`)
)

func attribute(name string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s` + name + `\s*=\s*["']?([^"'\s>]+)`)
}

// scripts returns the scripts of this site that the pages name.
func (t Tree) scripts() []script {
	var all []script
	t.eachTag(scriptTag, srcValue, func(tag, name string) {
		all = append(all, script{name, moduleType.MatchString(tag)})
	})
	return all
}

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
	site.eachTag(scriptTag, srcValue, check)
	site.eachTag(pictureTag, srcValue, check)
	site.eachAddress(func(sheet, name string) {
		if _, ok := site[name]; !ok {
			missing = append(missing, fmt.Errorf("%s points to %s, which is not in the site", sheet, name))
		}
	})
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
			if value == nil {
				continue
			}
			if name, ok := local(page, string(value[1])); ok {
				f(string(found), name)
			}
		}
	}
}

var address = regexp.MustCompile(`url\(\s*["']?([^"')\s]+)`)

// eachAddress calls f with each file of the site that a style sheet names.
func (t Tree) eachAddress(f func(sheet, name string)) {
	for _, sheet := range t.Names() {
		if path.Ext(sheet) != ".css" {
			continue
		}
		for _, found := range address.FindAllSubmatch(t[sheet], -1) {
			if name, ok := local(sheet, string(found[1])); ok {
				f(sheet, name)
			}
		}
	}
}

// local returns the file that a relative address in a file means. ok is
// false for addresses elsewhere, for data and for places in the same file.
func local(in, address string) (name string, ok bool) {
	address, _, _ = strings.Cut(address, "#")
	address, _, _ = strings.Cut(address, "?")
	if address == "" || address == "." || address == "./" || strings.Contains(address, ":") {
		return "", false
	}
	return path.Join(path.Dir(in), address), true
}
