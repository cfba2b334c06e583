// Build makes the site in web/dist. Run it from anywhere in the project as
//
//	go run -C web/tools ./build [-release]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"iridescent/web/tools/sitebuild"
)

func main() {
	root := flag.String("root", "../..", "`folder` of the module iridescent")
	out := flag.String("out", "", "`folder` to write, web/dist in the root if empty")
	release := flag.Bool("release", false, "add compressed files and what static hosts need; takes about a minute")
	origin := flag.String("origin", "", "`origin` the site will have, such as https://example.org, for _headers")
	flag.Parse()

	absolute, err := filepath.Abs(*root)
	if err == nil {
		if *out == "" {
			*out = filepath.Join(absolute, "web", "dist")
		}
		err = sitebuild.Build(sitebuild.Options{
			Root: absolute, Out: *out, Release: *release, Origin: *origin, Log: os.Stderr,
		})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}
