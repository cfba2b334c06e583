// Build makes the site in web/dist. Run it from anywhere in the project as
//
//	go run -C web/tools ./build [-release [-base https://example.org/]] [-steps 4] [-bare] [-flags]
package main

import (
	"flag"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"iridescent/web/tools/sitebuild"
)

func main() {
	root := flag.String("root", "../..", "`folder` of the module iridescent")
	out := flag.String("out", "", "`folder` to write, web/dist in the root if empty")
	single := flag.String("single", "", "write only the page with everything inside, to this `file`")
	release := flag.Bool("release", false, "names with hashes, compressed files and what static hosts need; takes about a minute")
	base := flag.String("base", "", "`address` the site will have, such as https://example.org/iridescent/")
	offline := flag.String("offline", "", "when the page keeps itself for the time without a network: always, asked (?offline=1) or never")
	steps := flag.Int("steps", 0, "say what is being done, as steps 2 to 4 of so `many`; 0 says nothing")
	bare := flag.Bool("bare", false, "also build the page that ours is measured against, in .build/bare")
	flags := flag.Bool("flags", false, "build nothing, and print the flags of the go command for the program")
	flag.Parse()
	o := sitebuild.Options{Out: *out, Release: *release, Offline: sitebuild.Offline(*offline), Log: os.Stderr, Steps: *steps}
	err := complete(&o, *root, *base)
	if err == nil && *bare {
		_, err = sitebuild.BuildBare(o.Root)
	}
	switch {
	case err != nil:
	case *flags:
		err = printFlags(o.Root)
	case *single != "":
		err = buildSingle(o, *single)
	default:
		err = sitebuild.Build(o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

// complete checks the options and fills in what follows from others.
func complete(o *sitebuild.Options, root, base string) error {
	switch o.Offline {
	case "", sitebuild.OfflineAlways, sitebuild.OfflineAsked, sitebuild.OfflineNever:
	default:
		return fmt.Errorf("-offline %s: it is always, asked or never", o.Offline)
	}
	var err error
	if o.Root, err = filepath.Abs(root); err != nil {
		return err
	}
	if o.Out == "" {
		o.Out = filepath.Join(o.Root, "web", "dist")
	}
	o.Base, err = parseBase(base)
	return err
}

// parseBase reads the address of a folder; "" is none.
func parseBase(text string) (*url.URL, error) {
	if text == "" {
		return nil, nil
	}
	base, err := url.Parse(text)
	if err != nil || base.Scheme != "https" && base.Scheme != "http" || base.Host == "" || base.RawQuery != "" || base.Fragment != "" {
		return nil, fmt.Errorf("-base %s: it is an address such as https://example.org/iridescent/", text)
	}
	if !strings.HasSuffix(base.Path, "/") {
		base.Path += "/"
	}
	return base, nil
}

func printFlags(root string) error {
	flags, err := sitebuild.AllFlags(root)
	fmt.Println(strings.Join(flags, " "))
	return err
}

func buildSingle(o sitebuild.Options, file string) error {
	page, err := sitebuild.BuildSingle(o)
	if err != nil {
		return err
	}
	return os.WriteFile(file, page, 0o644)
}
