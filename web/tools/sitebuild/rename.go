package sitebuild

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

// hashDigits is how much of a file's hash is in its name. Its length and form
// are known to web/page/js/glue/packed.js too.
const hashDigits = 8

var hashed = regexp.MustCompile(`\.[0-9a-f]{8}\.`)

// immutable reports whether the name of a file tells its content, so that it
// may be kept for ever.
func immutable(name string) bool { return hashed.MatchString(path.Base(name)) }

// stable are the files that people, hosts and browsers know by name. Pages
// are too.
var stable = []string{
	"apple-touch-icon.png", "favicon.ico", "favicon.svg", "manifest.webmanifest", "robots.txt", "sitemap.xml", workerName,
}

// isStable reports whether a name must not change: other people's pages name posters and embed.js too.
func isStable(name string) bool {
	return path.Ext(name) == ".html" || slices.Contains(stable, name) || forOthers(name)
}

// hashNames gives each file that another one names a name that holds its
// hash, app.1a2b3c4d.js for app.js, and writes those names where it is named.
// As that changes what is hashed, a file comes after those that it names.
func hashNames(_ Options, site Tree) error {
	r := renamer{site: site, renamed: Tree{}, names: map[string]string{}, wanted: map[string]bool{}, open: map[string]bool{}}
	for _, name := range site.Names() {
		for _, to := range site.references(name) {
			r.wanted[to.target] = !isStable(to.target)
		}
	}
	for _, name := range site.Names() {
		if err := r.rename(name); err != nil {
			return err
		}
	}
	clear(site)
	for name, content := range r.renamed {
		site[name] = content
	}
	return nil
}

type renamer struct {
	site, renamed Tree
	names         map[string]string // new ones by old ones, of files that are done
	wanted        map[string]bool   // old names that are to change
	open          map[string]bool   // old names under way
}

// rename does a file, and before it those that it names.
func (r renamer) rename(name string) error {
	if _, done := r.names[name]; done {
		return nil
	}
	if r.open[name] {
		return fmt.Errorf("%s names itself by way of others, so its name cannot hold its hash", name)
	}
	r.open[name] = true
	defer delete(r.open, name)
	references := r.site.references(name)
	for _, to := range references {
		if !r.wanted[to.target] {
			continue
		}
		if err := r.rename(to.target); err != nil {
			return err
		}
	}
	content := replace(r.site[name], references, func(target string) string {
		if r.wanted[target] {
			target = r.names[target]
		}
		return path.Base(target)
	})
	r.names[name] = name
	if r.wanted[name] {
		r.names[name] = withHash(name, content)
	}
	r.renamed[r.names[name]] = content
	return nil
}

// withHash puts the hash of the content before the name's ending.
func withHash(name string, content []byte) string {
	hash := sha256.Sum256(content)
	ending := path.Ext(name)
	return strings.TrimSuffix(name, ending) + "." + hex.EncodeToString(hash[:])[:hashDigits] + ending
}
