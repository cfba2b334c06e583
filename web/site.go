// Package web holds the built site, so that the file server is one binary.
//
// The site is made by the build in web/tools and written to web/dist, which
// git ignores. A fresh clone has an empty web/dist and serves a placeholder.
package web

import (
	"embed"
	"io/fs"
)

//go:embed all:dist
var dist embed.FS

//go:embed placeholder
var placeholder embed.FS

// Site returns the site that was in web/dist when the program was compiled,
// with index.html at its root. Where nothing had been built, built is false
// and the site is one page that says what to run.
func Site() (site fs.FS, built bool) {
	return choose(dist, placeholder)
}

func choose(dist, placeholder fs.FS) (site fs.FS, built bool) {
	if _, err := fs.Stat(dist, "dist/index.html"); err != nil {
		return within(placeholder, "placeholder"), false
	}
	return within(dist, "dist"), true
}

func within(files fs.FS, folder string) fs.FS {
	sub, err := fs.Sub(files, folder)
	if err != nil {
		panic("web: " + err.Error())
	}
	return sub
}
