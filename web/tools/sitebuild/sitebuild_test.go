package sitebuild

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// project writes a small project to build: a program, a page that names two
// scripts and a style sheet, a font, and what must stay behind.
func project(t *testing.T) Options {
	t.Helper()
	root := t.TempDir()
	for name, content := range map[string]string{
		"go.mod":                        "module iridescent\n\ngo 1.26.0\n",
		"LICENSE":                       "Do as you like.\n",
		"web/page/manifest.webmanifest": `{"start_url": "./", "icons": [{"src": "icon-192.png"}]}`,
		"web/page/worker/sw.js":         "import { twice } from '../js/ui/twice.js';\nself.keep = [FILES, VERSION, twice];\n",
		"web/page/worker/kill.js":       "registration.unregister();\n",
		"cmd/wasm/main.go":              "package main\n\nfunc main() { println(\"runs\") }\n",
		"cmd/serve/main.go":             "package main\n\nfunc main() { println(\"serves\") }\n",
		"cmd/serve/site/headers.txt":    "Access-Control-Allow-Origin: *\nCross-Origin-Resource-Policy: cross-origin\nX-Content-Type-Options: nosniff\nContent-Security-Policy: script-src S\n",
		"web/poster/main.go":            posterProgram,
		"web/page/index.html":           page,
		"web/page/css/page.css":         "@import 'base.css';\nbody { color: #ff0000 }\n",
		"web/page/css/print.css":        "@import 'paper.css';\n",
		"web/page/css/paper.css":        "p { background: url(fonts/f.woff2#x) }\n",
		"web/page/css/base.css":         "@font-face { font-family: f; src: url(../fonts/f.woff2) }\n",
		"web/page/fonts/f.woff2":        "font",
		"web/page/fonts/OFL.txt":        strings.Repeat("licence ", 50),
		"web/page/js/boot.js":           "const started = performance.now();\nwindow.started = started;\n",
		"web/page/js/app.js":            "import { twice } from './ui/twice.js';\nconsole.log(twice(21), \"poster.svg\");\n",
		"web/page/js/embed.js":          "customElements.define('x-y', class extends HTMLElement {});\nconsole.log('poster.svg');\n",
		"web/page/js/ui/twice.js":       "/** @param {number} n */\nexport const twice = n => n + n;\n",
		"web/page/js/tsconfig.json":     "{}",
		"web/page/js/test/app.test.txt": "not for the site",
	} {
		put(t, filepath.Join(root, name), content)
	}
	return Options{Root: root, Out: filepath.Join(root, "web", "dist"), Log: io.Discard}
}

const page = `<!DOCTYPE html>
<meta name="bytes" content="{{wasmBytes}}" data-version="{{version}}">
<meta charset="utf-8">
<meta name="offline" content="{{offline}}">
<meta name="address" content="">
<link rel="manifest" href="manifest.webmanifest">
<link rel="stylesheet" href="css/page.css">
<link rel="stylesheet" href="print.css">
<script src="boot.js" data-wasm="iridescent.wasm"></script>
<script type="module" src="./app.js"></script>
<!-- <script src="gone.js"></script> -->
{{poster}}
<div>{{readings}}</div>
<a href="https://example.org/">elsewhere</a>
</body>
`

const posterProgram = `package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	scenes, text, page := flag.Bool("scenes", false, ""), flag.Bool("text", false, ""), flag.Bool("page", false, "")
	hint, masthead := flag.Bool("hint", false, ""), flag.Bool("masthead", false, "")
	files, address := flag.String("files", "", ""), flag.String("address", "", "")
	flag.Parse()
	switch {
	case *scenes:
		fmt.Println("compare\ncurves")
	case *text:
		fmt.Println("<p>KL &lt; 1, not {{poster}}</p>")
	case *hint:
		fmt.Println("Drag.")
	case *masthead:
		fmt.Println("<h1>Why?</h1>")
	case *page:
		content, _ := io.ReadAll(os.Stdin)
		fmt.Print(strings.Replace(string(content), "content=\"\"", "content=\""+*address+"\"", 1))
	case *files != "":
		os.Mkdir(*files+"/posters", 0o755)
		for _, name := range []string{"poster.svg", "poster.png", "og.png", "oembed.json", "posters/compare-coin.svg"} {
			if err := os.WriteFile(*files+"/"+name, []byte(name+" of "+*address), 0o644); err != nil {
				panic(err)
			}
		}
	default:
		fmt.Println("<?xml version=\"1.0\"?>\n<svg/>")
	}
}
`

func TestTheSiteHoldsWhatThePageNames(t *testing.T) {
	t.Parallel()
	o := project(t)
	site := built(t, o)
	want := []string{"app.js", "apple-touch-icon.png", "boot.js", "css/page.css", "embed.js", "files.json", "fonts/OFL.txt", "fonts/f.woff2",
		"icon-192.png", "icon-512.png", "icon-maskable.png", "index.html", "iridescent.wasm", "manifest.webmanifest", "oembed.json", "og.png", "poster.png", "poster.svg", "posters/compare-coin.svg", "print.css", "sw.js", "wasm_exec.js"}
	if got := site.Names(); !slices.Equal(got, want) {
		t.Fatalf("the site holds %v", got)
	}
	if !bytes.HasPrefix(site["iridescent.wasm"], []byte("\x00asm")) {
		t.Error("the program is no WebAssembly")
	}
	for name, part := range map[string]string{
		"app.js":       "console.log(",
		"boot.js":      "(()=>{",
		"print.css":    "url(fonts/f.woff2#x)",
		"css/page.css": "url(../fonts/f.woff2)",
		"wasm_exec.js": "globalThis.Go=class",
		"files.json":   `"name": "css/page.css"`,
	} {
		if !bytes.Contains(site[name], []byte(part)) {
			t.Errorf("%s lacks %q: %.200s", name, part, site[name])
		}
	}
	if bytes.Contains(site["app.js"], []byte("import")) || bytes.Contains(site["css/page.css"], []byte("@import")) {
		t.Error("an import was not bundled")
	}
}

func TestAnImportWhileRunningIsAScriptOfItsOwn(t *testing.T) {
	t.Parallel()
	o := releasing(t)
	withoutPoster(t, o)
	put(t, o.source("js", "app.js"), "import { ask } from './ui/ask.js';\nask();\n")
	put(t, o.source("js", "ui", "ask.js"), "export const ask = async () => (await import('../dialog.js')).open();\n")
	put(t, o.source("js", "dialog.js"), "import { twice } from './ui/twice.js';\nexport const open = () => console.log('a dialog', twice(21));\n")
	site := built(t, o)
	names := map[string]string{}
	for name := range site {
		names[hashed.ReplaceAllString(name, ".")] = name
	}
	app, dialog := string(site[names["app.js"]]), names["dialog.js"]
	if !hashed.MatchString(dialog) || !strings.Contains(app, `import("./`+dialog+`")`) || strings.Contains(app, "a dialog") {
		t.Errorf("the dialog is %q, and the script that asks for it %s", dialog, app)
	}
	if code := string(site[dialog]); !strings.Contains(code, "a dialog") || !strings.Contains(code, "export{") {
		t.Errorf("the dialog is %s", code)
	}
	if worker := string(site[workerName]); !strings.Contains(worker, dialog) {
		t.Error("the service worker does not keep it")
	}
	if page := string(site[SingleName]); !strings.Contains(page, "a dialog") || strings.Contains(page, "import(") {
		t.Error("the single file does not have it inside")
	}
}

func TestAScriptOfItsOwnBringsItsStyles(t *testing.T) {
	t.Parallel()
	o := releasing(t)
	withoutPoster(t, o)
	put(t, o.source("js", "app.js"), "export const ask = async () => (await import('./talk.js')).open();\nask();\n")
	put(t, o.source("js", "talk.js"), "export const open = () => console.log(TALK_STYLE);\n")
	put(t, o.source("css", "talk.css"), "body { color: #00f00a }\n")
	for name, content := range built(t, o) {
		if strings.Contains(string(content), "TALK_STYLE") {
			t.Errorf("%s has no styles", name)
		}
		name = hashed.ReplaceAllString(name, ".")
		if own := name == "talk.js" || name == SingleName; own != strings.Contains(string(content), "#00f00a") && (strings.HasSuffix(name, ".js") || name == SingleName) {
			t.Errorf("%s: has the styles: %v", name, !own)
		}
	}
}

func TestThePageIsFilledIn(t *testing.T) {
	t.Parallel()
	o := project(t)
	site := built(t, o)
	got := string(site["index.html"])
	for _, part := range []string{
		`content="` + strconv.Itoa(len(site["iridescent.wasm"])) + `"`,
		`data-version="` + site.describe("iridescent.wasm").SHA256[:12] + `"`,
		"\n<svg/>\n",
		"<div><p>KL &lt; 1, not {{poster}}</p></div>",
	} {
		if !strings.Contains(got, part) {
			t.Errorf("no %q in\n%s", part, got)
		}
	}
}

func TestWithoutAPosterThePageStartsWithoutAPicture(t *testing.T) {
	t.Parallel()
	o := project(t)
	withoutPoster(t, o)
	if got := string(built(t, o)["index.html"]); !strings.Contains(got, "<div></div>") {
		t.Error(got)
	}
}

func TestABuildSaysWhatItDoesIfItIsAsked(t *testing.T) {
	t.Parallel()
	o := project(t)
	var said bytes.Buffer
	o.Log, o.Steps = &said, 5
	built(t, o)
	var numbers []string
	for line := range strings.Lines(said.String()) {
		if number, what, ok := strings.Cut(strings.TrimSpace(line), "/5 "); ok && len(what) > 10 {
			numbers = append(numbers, number)
		}
	}
	if !slices.Equal(numbers, []string{"2", "3", "4"}) {
		t.Errorf("it says\n%s", &said)
	}
}

func TestASecondBuildTouchesOnlyWhatChanged(t *testing.T) {
	t.Parallel()
	o := project(t)
	withoutPoster(t, o)
	built(t, o)
	long := time.Now().Add(-time.Hour)
	for _, name := range []string{"app.js", "boot.js", "iridescent.wasm"} {
		if err := os.Chtimes(filepath.Join(o.Out, name), long, long); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(o.Out, "stale/old.js"), "old")
	put(t, o.source("js", "boot.js"), "window.started = 1\n")
	site := built(t, o)
	for name, touched := range map[string]bool{"app.js": false, "boot.js": true, "iridescent.wasm": false} {
		info, err := os.Stat(filepath.Join(o.Out, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.ModTime().After(long.Add(time.Minute)); got != touched {
			t.Errorf("%s: touched %v", name, got)
		}
	}
	if site["stale/old.js"] != nil || exists(filepath.Join(o.Out, "stale")) {
		t.Error("a file of no use is still there")
	}
}

func TestAFolderThatIsNoSiteIsLeftAlone(t *testing.T) {
	t.Parallel()
	o := project(t)
	withoutPoster(t, o)
	o.Out = t.TempDir()
	put(t, filepath.Join(o.Out, "letter.txt"), "dear")
	err := Build(o)
	if err == nil || !strings.Contains(err.Error(), "letter.txt") || !exists(filepath.Join(o.Out, "letter.txt")) {
		t.Fatal(err)
	}
}

func TestAMistakeIsNamedWithItsPlace(t *testing.T) {
	t.Parallel()
	cases := []struct{ file, content, want string }{
		{"web/page/index.html", "<p>{{weight}}</p>", "index.html: {{weight}} stands for nothing"},
		{"web/page/index.html", "<script>run()</script>", "the policy refuses scripts"},
		{"web/page/index.html", "<style>p{}</style>", "the policy refuses styles"},
		{"web/page/index.html", `<p style="color:red">`, "the policy refuses styles"},
		{"web/page/index.html", `<p onclick="run()">`, "the policy refuses styles and handlers"},
		{"web/page/index.html", `<link rel="icon" href="none.svg">`, "names none.svg, which is not in the site"},
		{"web/page/index.html", `<img src=none.png>`, "names none.png, which is not in the site"},
		{"web/page/css/page.css", "p { background: url(none.png) }", "css/page.css points to css/none.png, which is not in the site"},
		{"web/page/js/boot.js", "let = = 1\n", "boot.js:1:"},
		{"web/page/js/app.js", "import './none.js'\n", "app.js:1:8: Could not resolve"},
		{"web/page/css/page.css", "@import 'none.css';\n", "page.css:1:9: Could not resolve"},
		{"web/page/css/page.css", "p { colour }\n", "page.css:1:"},
		{"cmd/wasm/main.go", "package main\n", "function main is undeclared"},
	}
	o := project(t)
	withoutPoster(t, o)
	for _, c := range cases {
		file := filepath.Join(o.Root, c.file)
		right, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		put(t, file, c.content)
		if err := Build(o); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %q: %v", c.file, c.content, err)
		}
		if exists(o.Out) {
			t.Errorf("%s with %q: a site was written", c.file, c.content)
		}
		put(t, file, string(right))
	}
}

func TestDataInsideThePageIsAllowed(t *testing.T) {
	for _, fine := range []string{
		`<script type="application/json">{}</script>`,
		`<script type="application/ld+json">{}</script>`,
		`<!-- <style></style> --><p class="style">one = "two"</p>`,
		`<rect fill="red"/>`,
	} {
		if err := allowed(fine); err != nil {
			t.Errorf("%s: %v", fine, err)
		}
	}
}

// withoutPoster takes away what takes time and is not what the test is about.
func withoutPoster(t *testing.T, o Options) {
	t.Helper()
	if err := os.RemoveAll(filepath.Join(o.Root, "web", "poster")); err != nil {
		t.Fatal(err)
	}
}

// built builds and returns what is in the folder.
func built(t *testing.T, o Options) Tree {
	t.Helper()
	if err := Build(o); err != nil {
		t.Fatal(err)
	}
	site := Tree{}
	files := os.DirFS(o.Out)
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(files, name)
		site[name] = content
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func put(t *testing.T, path, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
