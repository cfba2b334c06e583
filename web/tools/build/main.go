// Build makes the site in web/dist. Run it from anywhere in the project as
//
//	go run -C web/tools ./build [-release] [-bare]
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
	bare := flag.Bool("bare", false, "also build the page that ours is measured against, in .build/bare")
	flag.Parse()
	err := build(*root, *out, *bare, sitebuild.Options{Release: *release, Origin: *origin, Log: os.Stderr})
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func build(root, out string, bare bool, o sitebuild.Options) error {
	var err error
	if o.Root, err = filepath.Abs(root); err != nil {
		return err
	}
	o.Out = out
	if out == "" {
		o.Out = filepath.Join(o.Root, "web", "dist")
	}
	if bare {
		if _, err := sitebuild.BuildBare(o.Root); err != nil {
			return err
		}
	}
	return sitebuild.Build(o)
}
