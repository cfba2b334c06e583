package sitebuild

import (
	"bytes"
	"encoding/json"
	"io"
	"maps"
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"iridescent/web/tools/compress"
)

// bodies is the cache of compressed bodies that releases share; package
// compress tests that bodies are always the same.
var bodies string

func TestMain(m *testing.M) {
	var err error
	if bodies, err = os.MkdirTemp("", "bodies"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(bodies)
	os.Exit(code)
}

// releasing is the fake project, to be built for release.
func releasing(t *testing.T) Options {
	t.Helper()
	o := project(t)
	o.Release = true
	if err := os.MkdirAll(o.scratch(), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(bodies, o.scratch("compressed")); err != nil {
		t.Fatal(err)
	}
	return o
}

var release struct {
	once  sync.Once
	site  Tree
	names map[string]string // released ones by those in the sources
}

// released builds the fake project for release, once for all tests.
func released(t *testing.T) (Tree, map[string]string) {
	t.Helper()
	release.once.Do(func() {
		o := releasing(t)
		o.Base = &url.URL{Scheme: "https", Host: "example.org", Path: "/a/b/"}
		release.site = built(t, o)
		release.names = map[string]string{}
		for name := range release.site {
			release.names[hashed.ReplaceAllString(name, ".")] = name
		}
	})
	return release.site, release.names
}

func TestAReleaseNamesFilesByTheirHash(t *testing.T) {
	site, names := released(t)
	for _, old := range []string{"app.js", "boot.js", "css/page.css", "print.css", "fonts/f.woff2", "icon-192.png", "iridescent.wasm", "wasm_exec.js"} {
		name := names[old]
		if old == "wasm_exec.js" { // no page of the fake project names it
			if name != old {
				t.Errorf("%s, which nothing names, is called %s", old, name)
			}
			continue
		}
		if want := withHash(old, site[name]); name != want {
			t.Errorf("%s is called %q, not %s", old, name, want)
		}
	}
	for _, name := range []string{"index.html", "404.html", "embed.js", "files.json", "sw.js", "manifest.webmanifest", "apple-touch-icon.png", "robots.txt", "iridescent.html",
		"poster.svg", "poster.png", "og.png", "oembed.json", "posters/compare-coin.svg"} {
		if site[name] == nil {
			t.Errorf("%s has another name, or is missing", name)
		}
	}
}

func TestAReleaseWritesTheNewNamesEverywhere(t *testing.T) {
	site, names := released(t)
	cases := map[string]string{
		"index.html":           `href="css/` + path.Base(names["css/page.css"]) + `"`,
		"css/page.css":         "url(../fonts/" + path.Base(names["fonts/f.woff2"]) + ")",
		"print.css":            "url(fonts/" + path.Base(names["fonts/f.woff2"]) + "#x)",
		"manifest.webmanifest": `"` + names["icon-192.png"] + `"`,
		"sw.js":                `"` + names["boot.js"] + `"`,
	}
	for old, want := range cases {
		if got := string(site[names[old]]); !strings.Contains(got, want) {
			t.Errorf("%s lacks %s:\n%s", old, want, got)
		}
	}
	page := string(site["index.html"])
	for _, want := range []string{`src="./` + names["app.js"], `data-wasm="` + names["iridescent.wasm"]} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

func TestAChangeOfAFontChangesTheNamesOfAllThatNameIt(t *testing.T) {
	t.Parallel()
	_, before := released(t)
	o := releasing(t)
	withoutPoster(t, o)
	put(t, o.source("fonts", "f.woff2"), "another font")
	after := map[string]string{}
	for name := range built(t, o) {
		after[hashed.ReplaceAllString(name, ".")] = name
	}
	for old, changes := range map[string]bool{"fonts/f.woff2": true, "css/page.css": true, "print.css": true, "app.js": false, "iridescent.wasm": false} {
		if changed := before[old] != after[old]; changed != changes {
			t.Errorf("%s: %s becomes %s", old, before[old], after[old])
		}
	}
}

func TestFilesThatNameEachOtherAreAnErrorInARelease(t *testing.T) {
	site := Tree{"index.html": []byte(`<script src="a.js">`), "a.js": []byte(`load("b.js")`), "b.js": []byte(`load("a.js")`)}
	if err := hashNames(Options{}, site); err == nil || !strings.Contains(err.Error(), "a.js names itself") {
		t.Fatal(err)
	}
}

func TestAReleaseHasSmallerSiblingsOfWhatCompresses(t *testing.T) {
	site, names := released(t)
	for _, old := range []string{"iridescent.wasm", "wasm_exec.js", "fonts/OFL.txt"} {
		name := names[old]
		for _, coding := range compress.Codings {
			if n := len(site[name+coding.Ending]); n == 0 || n >= len(site[name]) {
				t.Errorf("%s%s has %d of %d bytes", name, coding.Ending, n, len(site[name]))
			}
		}
	}
	if site[names["fonts/f.woff2"]+".br"] != nil || site[SingleName+".br"] != nil {
		t.Error("what is compressed already was compressed")
	}
	program := names["iridescent.wasm"]
	if !bytes.Equal(site[program+packedEnding], site[program+".gz"]) {
		t.Error("the gzip body has no name of its own")
	}
}

func TestTheManifestTellsWhatAServerNeeds(t *testing.T) {
	site, names := released(t)
	var list struct{ Files []File }
	if err := json.Unmarshal(site[manifestName], &list); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range list.Files {
		got = append(got, f.Name)
		if f != site.describe(f.Name) {
			t.Errorf("%+v", f)
		}
	}
	for name := range site {
		listed := slices.Contains(got, name)
		wanted := !site.isSibling(name) && !strings.HasPrefix(name, ".") && name != "_headers" && name != manifestName && name != sumsName
		if listed != wanted {
			t.Errorf("%s: listed %v", name, listed)
		}
	}
	f := site.describe(names["iridescent.wasm"])
	if f.Type != "application/wasm" || !f.Immutable || f.Brotli == 0 || f.Zstd == 0 || f.Gzip == 0 {
		t.Errorf("%+v", f)
	}
	if site.describe("index.html").Immutable {
		t.Error("the page is immutable")
	}
}

func TestHostsAreToldWhatMayBeKept(t *testing.T) {
	site, names := released(t)
	headers := string(site["_headers"])
	for _, want := range []string{
		"/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: script-src 'self' https://example.org\n",
		"/" + names["boot.js"] + "\n  Cache-Control: public, max-age=31536000, immutable\n",
	} {
		if !strings.Contains(headers, want) {
			t.Errorf("no %q in\n%s", want, headers)
		}
	}
	if strings.Contains(headers, "index.html") || strings.Contains(headers, ".br\n") || strings.Count(headers, "immutable") != strings.Count(headers, "Cache-Control") {
		t.Error(headers)
	}
}

func TestWhatOtherPagesNameIsServedByThatNameAndAskedForAgain(t *testing.T) {
	site, _ := released(t)
	headers := string(site["_headers"])
	for _, name := range []string{"embed.js", "poster.svg", "poster.png", "og.png", "oembed.json", "posters/compare-coin.svg"} {
		f := site.describe(name)
		if f.Immutable || f.Bytes == 0 || !strings.Contains(string(site[manifestName]), `"name": "`+name+`"`) || strings.Contains(headers, "/"+name) {
			t.Errorf("%+v", f)
		}
	}
	if !strings.Contains(headers, "/*\n  Access-Control-Allow-Origin: *\n  Cross-Origin-Resource-Policy: cross-origin\n") {
		t.Errorf("other pages may not load it:\n%s", headers)
	}
}

func TestAReleaseHasWhatHostsAndRobotsLookFor(t *testing.T) {
	site, _ := released(t)
	cases := map[string]string{
		"sitemap.xml":  "<url><loc>https://example.org/a/b/#v=1&amp;scene=curves</loc></url>",
		"robots.txt":   "Sitemap: https://example.org/a/b/sitemap.xml",
		"index.html":   `<meta name="address" content="https://example.org/a/b/">`,
		"oembed.json":  "oembed.json of https://example.org/a/b/",
		"404.html":     `<a href="https://example.org/a/b/">`,
		"licences.txt": "Do as you like.",
		sumsName:       "  files.json\n",
	}
	for name, want := range cases {
		if got := string(site[name]); !strings.Contains(got, want) {
			t.Errorf("%s lacks %q:\n%s", name, want, got)
		}
	}
	for _, want := range []string{"The Go programming language", "The Go Authors", "fonts/OFL.txt"} {
		if !strings.Contains(string(site["licences.txt"]), want) {
			t.Errorf("licences.txt lacks %q", want)
		}
	}
	if site[".nojekyll"] == nil {
		t.Error("no .nojekyll")
	}
}

func TestWithoutAnAddressNothingNamesOne(t *testing.T) {
	t.Parallel()
	o := releasing(t)
	withoutPoster(t, o)
	site := built(t, o)
	if site["sitemap.xml"] != nil || bytes.Contains(site["robots.txt"], []byte("Sitemap")) || bytes.Contains(site["404.html"], []byte("{{")) || !bytes.Contains(site["404.html"], []byte(`<a href="/">`)) {
		t.Error("a sitemap or an address is there")
	}
	if !strings.Contains(string(site["index.html"]), `<meta name="address" content="">`) {
		t.Error("the page names an address")
	}
}

func TestAReleaseIsTheSameBytesInAnotherFolder(t *testing.T) {
	t.Parallel()
	site, _ := released(t)
	other := releasing(t)
	other.Base = &url.URL{Scheme: "https", Host: "example.org", Path: "/a/b/"}
	again := built(t, other)
	if !maps.EqualFunc(site, again, bytes.Equal) {
		for _, name := range site.Names() {
			if !bytes.Equal(site[name], again[name]) {
				t.Errorf("%s differs", name)
			}
		}
	}
}

func TestAReleaseLeavesNothingBehindInABuildThatIsNone(t *testing.T) {
	t.Parallel()
	o := project(t)
	withoutPoster(t, o)
	site, _ := released(t)
	if err := site.WriteTo(o.Out); err != nil {
		t.Fatal(err)
	}
	for _, name := range built(t, o).Names() {
		if strings.HasSuffix(name, ".br") || name == "_headers" || immutable(name) {
			t.Errorf("%s is still there", name)
		}
	}
}

func TestTheServiceWorkerListsWhatThePageNeeds(t *testing.T) {
	site, names := released(t)
	worker := string(site[workerName])
	for _, old := range []string{"app.js", "boot.js", "css/page.css", "fonts/f.woff2", "iridescent.wasm", "manifest.webmanifest", "icon-192.png"} {
		if !strings.Contains(worker, `"`+names[old]+`"`) || !strings.Contains(worker, site.describe(names[old]).SHA256) {
			t.Errorf("it does not list %s", old)
		}
	}
	mark := regexp.MustCompile(`data-page="(\w+)"`).FindSubmatch(site["index.html"])
	if mark == nil || !strings.Contains(worker, string(mark[1])) {
		t.Errorf("it does not know the page by its mark %s", mark)
	}
	for _, not := range []string{"404.html", "licences.txt", "iridescent.html", "FILES", "VERSION", "embed.js", "poster.svg"} {
		if strings.Contains(worker, not) {
			t.Errorf("it names %s", not)
		}
	}
}

func TestTheServiceWorkerIsAnotherVersionWhenItsCodeIs(t *testing.T) {
	t.Parallel()
	o := project(t)
	version := func() string {
		site := Tree{"index.html": []byte(`<meta name="offline" content="always">`)}
		if err := addWorker(o, site); err != nil {
			t.Fatal(err)
		}
		return regexp.MustCompile(`"[0-9a-f]{12}"`).FindString(string(site[workerName]))
	}
	first, again := version(), version()
	put(t, o.source("worker", workerName), "self.keep = [VERSION, FILES];\n")
	if other := version(); first == "" || again != first || other == first {
		t.Errorf("the versions are %s, %s, and of other code %s", first, again, other)
	}
}

func TestTheServiceWorkerCanBeTakenBack(t *testing.T) {
	t.Parallel()
	o := releasing(t)
	withoutPoster(t, o)
	o.Offline = OfflineNever
	site := built(t, o)
	if got := string(site[workerName]); !strings.Contains(got, "unregister()") {
		t.Error(got)
	}
	if !strings.Contains(string(site["index.html"]), `content="never"`) {
		t.Error("the page would register it")
	}
}

func TestTheSingleFileNamesNothingOutside(t *testing.T) {
	t.Parallel()
	o := project(t)
	withoutPoster(t, o)
	o.Log = io.Discard
	page, err := BuildSingle(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`id="program">H4sI`, `data-wasm="#program"`, "<style>", "url(data:font/woff2;base64,", `<script type="module">`, "'sha256-", `id="licences">`, "Do as you like.", "The Go Authors", "fonts/OFL.txt"} {
		if !bytes.Contains(page, []byte(want)) {
			t.Errorf("it lacks %s", want)
		}
	}
	outside := regexp.MustCompile(`(src|href)="[^"#][^"]*"|url\((fonts|\.)[^)]*\)|name="offline"`)
	for _, found := range outside.FindAllString(strings.ReplaceAll(string(page), `href="https://example.org/"`, ""), -1) {
		if !strings.Contains(found, "gone.js") && !strings.HasPrefix(found, `href="data:`) {
			t.Errorf("it names %s", found)
		}
	}
	released, _ := released(t)
	if released[SingleName] == nil {
		t.Error("a release has none")
	}
}
