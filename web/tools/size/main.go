// Size prints what the page weighs: each file plain and compressed, the
// download until it can be used beside that of a bare Ebitengine program,
// and the code of each Go package. The site must have been built.
//
//	go run -C web/tools ./size [-top 25]
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"iridescent/web/tools/compress"
	"iridescent/web/tools/sitebuild"
	"iridescent/web/tools/weigh"
)

func main() {
	root := flag.String("root", "../..", "`folder` of the module iridescent")
	top := flag.Int("top", 25, "how many packages to print")
	flag.Parse()
	absolute, err := filepath.Abs(*root)
	if err == nil {
		err = report(os.Stdout, absolute, *top)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "size:", err)
		os.Exit(1)
	}
}

func report(w io.Writer, root string, top int) error {
	dist := os.DirFS(filepath.Join(root, "web", "dist"))
	if _, err := fs.Stat(dist, "index.html"); err != nil {
		return fmt.Errorf("the site is not built; run: make build")
	}
	site, err := weighSite(dist, compress.Cache(filepath.Join(root, ".build", "compressed")))
	if err != nil {
		return err
	}
	bare, err := sitebuild.BuildBare(root)
	if err != nil {
		return err
	}
	bareBytes, err := brotliSum(bare, compress.Cache(filepath.Join(root, ".build", "compressed")))
	if err != nil {
		return err
	}
	printFiles(w, site)
	printDownload(w, site, bareBytes)
	return printPackages(w, root, top)
}

// brotliSum adds up what a page sends, compressed.
func brotliSum(page sitebuild.Tree, cache compress.Cache) (int, error) {
	sum := 0
	for name, plain := range page {
		if name == "files.json" {
			continue
		}
		body, err := cache.Body(compress.Brotli, plain)
		if err != nil {
			return 0, err
		}
		sum += len(body)
	}
	return sum, nil
}

func printFiles(w io.Writer, site []sized) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "plain\tgzip 9\tbrotli 11\tneeded for\t  file")
	var plain, gzip, brotli int
	for _, f := range site {
		fmt.Fprintf(t, "%d\t%d\t%d\t%s\t  %s\n", f.plain, f.gzip, f.brotli, f.stage, f.name)
		plain, gzip, brotli = plain+f.plain, gzip+f.gzip, brotli+f.brotli
	}
	fmt.Fprintf(t, "%d\t%d\t%d\t\t  all\n", plain, gzip, brotli)
	t.Flush()
}

// The limits that were set for the project.
const (
	maxPaint = 40_000    // bytes until the first paint
	maxFrame = 1_580_000 // bytes until the first interactive frame, with eleven scenes
)

func printDownload(w io.Writer, site []sized, bare int) {
	var paint, frame int
	for _, f := range site {
		switch f.stage {
		case stagePaint:
			paint, frame = paint+f.brotli, frame+f.brotli
		case stageFrame:
			frame += f.brotli
		}
	}
	fmt.Fprintf(w, "\nDownload, brotli 11\n")
	fmt.Fprintf(w, "  until the first paint                %9d bytes, %.2f of the %d allowed: %s\n", paint, float64(paint)/maxPaint, maxPaint, verdict(paint <= maxPaint))
	fmt.Fprintf(w, "  until the first interactive frame    %9d bytes, %.2f of the %d allowed: %s\n", frame, float64(frame)/maxFrame, maxFrame, verdict(frame <= maxFrame))
	fmt.Fprintf(w, "  a bare Ebitengine v2.10.4 rectangle  %9d bytes\n", bare)
	fmt.Fprintf(w, "  ratio                                %9.3f\n", float64(frame)/float64(bare))
}

func verdict(ok bool) string {
	if ok {
		return "met"
	}
	return "MISSED"
}

// printPackages links the program once more with the names of its functions,
// which do not change its code, and adds up the code of each package.
func printPackages(w io.Writer, root string, top int) error {
	flags, err := sitebuild.Flags(root)
	if err != nil {
		return err
	}
	file, err := sitebuild.Compile(root, "./cmd/wasm", filepath.Join(root, ".build", "wasm", "named.wasm"), "-w", flags...)
	if err != nil {
		return err
	}
	module, err := weigh.Parse(file)
	if err != nil {
		return err
	}
	paths, err := importPaths(root)
	if err != nil {
		return err
	}
	code, data := module.Sections["code"], module.Sections["data"]
	fmt.Fprintf(w, "\nProgram, plain bytes: code %d, data %d\n", code, data)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	rest := 0
	for i, p := range weigh.ByPackage(module.Functions, paths) {
		if i >= top {
			rest += p.Bytes
			continue
		}
		fmt.Fprintf(t, "%d\t%.1f %%\t  %s\n", p.Bytes, percent(p.Bytes, code), p.Package)
	}
	fmt.Fprintf(t, "%d\t%.1f %%\t  the other packages\n", rest, percent(rest, code))
	return t.Flush()
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(whole) }

// importPaths lists what the program is made of. The program itself is
// called main in the names of its functions.
func importPaths(root string) ([]string, error) {
	list := exec.Command("go", "list", "-deps", "./cmd/wasm")
	list.Dir = root
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	var problem bytes.Buffer
	list.Stderr = &problem
	printed, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w\n%s", err, &problem)
	}
	return append(strings.Fields(string(printed)), "main"), nil
}
