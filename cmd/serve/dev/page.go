package dev

import (
	"bytes"
	_ "embed"
	"fmt"
	"net/http"

	"iridescent/cmd/serve/site"
)

//go:embed reload.js
var reload []byte

// script answers with the script that reloads the page.
var script = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	_, _ = w.Write(reload)
})

// withScript adds the script to a page, at the end of its head.
func withScript(page []byte, build string) []byte {
	tag := fmt.Sprintf("<script src=%q data-build=%q></script>\n", scriptPath, build)
	head := []byte("</head>")
	if at := bytes.Index(page, head); at >= 0 {
		return bytes.Join([][]byte{page[:at], page[at:]}, []byte(tag))
	}
	return append(bytes.Clone(page), tag...)
}

// waiting is the page as long as there is no site.
func waiting(now *state) http.Handler {
	return site.Unavailable(withScript([]byte("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>Building</title>\n<p>The site is being built.</p>\n"), now.build))
}
