// Command gallery writes one page with all reference pictures of the scenes, as they were committed last beside as they are
// now, those that differ first:
//
//	go run ./viz/scene/scenetest/gallery > gallery.html
//
// It needs git, and stands at the root of the module.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// picture is a reference picture, as it was and as it is; one that is new was nothing.
type picture struct {
	file    string
	was, is []byte
}

func (p *picture) changed() bool { return !bytes.Equal(p.was, p.is) }

func main() {
	files, err := filepath.Glob("viz/scene/*/testdata/*.svg")
	if err != nil || len(files) == 0 {
		log.Fatalf("there are no reference pictures here: %v", err)
	}
	more, _ := filepath.Glob("viz/scene/*/*/testdata/*.svg")
	var all []picture
	for _, file := range append(files, more...) {
		is, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		was, _ := exec.Command("git", "show", "HEAD:"+filepath.ToSlash(file)).Output() // nothing if it is new
		all = append(all, picture{file, was, is})
	}
	slices.SortStableFunc(all, func(a, b picture) int {
		switch {
		case a.changed() == b.changed():
			return 0
		case a.changed():
			return -1
		}
		return 1
	})
	write(all)
}

// write writes the page.
func write(all []picture) {
	fmt.Println(`<!doctype html><meta charset="utf-8"><title>Reference pictures</title>
<style>body{font:14px sans-serif}div{display:flex;gap:8px;flex-wrap:wrap}img{max-width:48vw;border:1px solid #888}</style>`)
	changed := 0
	for k := range all {
		p := &all[k]
		fmt.Printf("<h2>%s</h2><div>", html.EscapeString(p.file))
		if p.changed() {
			changed++
			show("as it was", p.was)
		}
		show("as it is", p.is)
		fmt.Println("</div>")
	}
	fmt.Fprintf(os.Stderr, "%d pictures, %d of them changed since the last commit\n", len(all), changed)
}

func show(words string, svg []byte) {
	if len(svg) == 0 {
		fmt.Print("<p>It is new.</p>")
		return
	}
	fmt.Printf(`<img alt="%s" title="%s" src="data:image/svg+xml;base64,%s">`, words, words, base64.StdEncoding.EncodeToString(svg))
}
