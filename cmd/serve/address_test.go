package main

import (
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

const placed = "<title>Figures</title>\n<meta name=\"address\" content=\"\">\n<p>"

// ours serves a folder with a page that has a place for its address.
func ours(t *testing.T, o options) (base string) {
	t.Helper()
	dir := t.TempDir()
	listed(t, dir, map[string]string{"index.html": placed + strings.Repeat("text ", 100), "poster.svg": "<svg/>"})
	o.dir = dir
	content, err := content(t.Context(), o, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	o.log = "off"
	return start(t, newServer(content, o, io.Discard))
}

// listed writes files and the manifest of them, as a build does.
func listed(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	var entries []string
	for name, text := range files {
		write(t, filepath.Join(dir, name), text)
		entries = append(entries, fmt.Sprintf(`{"name": %q, "bytes": %d, "sha256": "%x"}`, name, len(text), sha256.Sum256([]byte(text))))
	}
	write(t, filepath.Join(dir, "files.json"), `{"files": [`+strings.Join(entries, ", ")+`]}`)
}

func TestThePageSaysWhereItIs(t *testing.T) {
	_, before := get(t, ours(t, options{}))
	if !strings.Contains(before, placed) {
		t.Errorf("without an address it says %q", before)
	}
	_, after := get(t, ours(t, options{base: "https://example.org/a/"}))
	for _, want := range []string{`<meta name="address" content="https://example.org/a/">`, `<link rel="canonical" href="https://example.org/a/">`, "https://example.org/a/oembed.json?", "https://example.org/a/og.png"} {
		if !strings.Contains(after, want) {
			t.Errorf("no %s in %s", want, after)
		}
	}
}

func TestAPageThatWasChangedHasAnotherTagAndIsStillCompressed(t *testing.T) {
	tags := map[string]bool{}
	for _, base := range []string{"", "https://example.org/", "http://192.168.0.7:8080/"} {
		r, _ := http.NewRequest("GET", ours(t, options{base: base}), nil)
		r.Header.Set("Accept-Encoding", "gzip")
		answer, err := http.DefaultTransport.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		tags[answer.Header.Get("ETag")] = true
		if base == "" {
			continue
		}
		unpacked, err := gzip.NewReader(answer.Body)
		if err != nil {
			t.Fatal(base, err)
		}
		if page, err := io.ReadAll(unpacked); err != nil || !strings.Contains(string(page), base) {
			t.Errorf("%v: %s", err, page)
		}
	}
	if len(tags) != 3 {
		t.Error(tags)
	}
}

func TestPostersAndAnswersToEditorsAreMadeForASiteOfOurs(t *testing.T) {
	base := ours(t, options{base: "https://example.org/a/"})
	for path, want := range map[string]string{
		"/poster.svg?p=5,3,2&q=1,1,1&unit=nat": "nats",
		"/poster.svg":                          "<title>What does it cost to believe the forecast?</title>",
		"/poster.png?scale=1":                  "PNG",
		"/oembed.json?url=https%3A%2F%2Fexample.org%2Fa%2F%23p=1,3": "https://example.org/a/?embed=1#v=1&amp;scene=compare&amp;p=1,3",
	} {
		if status, body := get(t, base+path); status != 200 || !strings.Contains(body, want) {
			t.Errorf("%s: %d %.300q", path, status, body)
		}
	}
	if status, body := get(t, base+"/poster.svg?w=1"); status != 400 || !strings.Contains(body, "w=1 is not") {
		t.Errorf("%d %q", status, body)
	}
	status, _ := get(t, start(t, newServer(page(t), options{log: "off"}, io.Discard))+"/poster.svg")
	if status != 404 {
		t.Errorf("another site has posters: %d", status)
	}
}

func TestThePublicAddressIsThatOfTheFlagOrOneOnTheNetwork(t *testing.T) {
	bound := &net.TCPAddr{IP: net.IPv6unspecified, Port: 8080}
	if got := publicBase(bound, options{}); got != "" {
		t.Error(got)
	}
	if got := publicBase(bound, options{lan: true, public: "https://example.org/"}); got != "https://example.org/" {
		t.Error(got)
	}
	if got := publicBase(bound, options{lan: true}); got != "" && (!strings.HasPrefix(got, "http://") || !strings.HasSuffix(got, ":8080/") || strings.Contains(got, "127.")) {
		t.Error(got)
	}
}

func TestABuiltSiteIsToldItsAddressToo(t *testing.T) {
	manifest := fmt.Sprintf(`{"files": [{"name": "index.html", "bytes": %d, "sha256": "%x"}]}`, len(placed), sha256.Sum256([]byte(placed)))
	built, err := choose(fstest.MapFS{"index.html": {Data: []byte(placed)}, "files.json": {Data: []byte(manifest)}}, true, "https://example.org/", io.Discard)
	if err != nil || !built.Ours() {
		t.Fatal(err)
	}
	unbuilt, err := choose(fstest.MapFS{"index.html": {Data: []byte(placed)}}, false, "https://example.org/", io.Discard)
	if err != nil || unbuilt.Ours() {
		t.Error(err)
	}
}

func TestOnlyPagesOfThisMachineReadWhatIsNoSiteOfOurs(t *testing.T) {
	always := func(private func(*http.Request) bool, path string) bool {
		return private != nil && private(&http.Request{URL: &url.URL{Path: path}})
	}
	for _, c := range []struct {
		name           string
		content        source
		building       bool
		site, addition bool
	}{
		{"our site", standIn{ours: true}, false, false, false},
		{"a folder", standIn{}, false, true, true},
		{"-dev", standIn{ours: true}, true, false, true},
	} {
		p := private(c.content, c.building)
		if always(p, "/healthz") || always(p, "/index.html") != c.site || always(p, "/-/events") != c.addition || always(p, "/-/reload.js") != c.addition {
			t.Errorf("%s: %v, %v", c.name, always(p, "/index.html"), always(p, "/-/events"))
		}
	}
}

// A page of a name that its owner lets lead here reads neither a folder nor what the compiler says; who watches may use any name.
func TestAStrangersNameReadsNothingPrivate(t *testing.T) {
	folder := start(t, newServer(page(t), options{log: "off"}, io.Discard))
	building := start(t, newServer(standIn{page(t), true}, options{log: "off", dev: true}, io.Discard))
	public := start(t, newServer(page(t), options{log: "off", public: "https://example.org/"}, io.Discard))
	for _, c := range []struct {
		address, host string
		status        int
	}{
		{folder + "/", "evil.example:8997", 403},
		{folder + "/", "localhost:8997", 200},
		{folder + "/healthz", "evil.example:8997", 200},
		{folder + "/readyz", "probe.internal", 200},
		{building + "/-/events", "evil.example:8997", 403},
		{building + "/-/reload.js", "evil.example:8997", 403},
		{building + "/", "evil.example:8997", 200},
		{public + "/", "example.org", 200},
		{public + "/", "evil.example", 403},
	} {
		r, _ := http.NewRequest("GET", c.address, nil)
		r.Host = c.host
		r.Header.Set("Origin", "http://"+c.host)
		answer, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != c.status || c.status == 403 && answer.Header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s at %s: %d %v", c.address, c.host, answer.StatusCode, answer.Header)
		}
	}
}

type standIn struct {
	source
	ours bool
}

func (s standIn) Ours() bool { return s.ours }

// Beside a copy of our page may lie anything: only what was built together is a site of ours.
func TestAFolderWithOurPageIsOursOnlyIfItsFilesAreListedWithHashes(t *testing.T) {
	files := map[string]string{"index.html": placed, "private.json": "{}"}
	for _, c := range []struct {
		name  string
		write func(dir string)
		ours  bool
		lists bool // private.json
	}{
		{"built", func(dir string) { listed(t, dir, files) }, true, true},
		{"beside a site", func(dir string) {
			listed(t, dir, map[string]string{"index.html": placed})
			write(t, filepath.Join(dir, "private.json"), "{}")
		}, true, false},
		{"no manifest", func(dir string) {
			for name, text := range files {
				write(t, filepath.Join(dir, name), text)
			}
		}, false, true},
		{"no hashes", func(dir string) {
			listed(t, dir, files)
			write(t, filepath.Join(dir, "files.json"), fmt.Sprintf(`{"files": [{"name": "index.html", "bytes": %d}, {"name": "private.json", "bytes": 2}]}`, len(placed)))
		}, false, true},
		{"another page", func(dir string) { listed(t, dir, map[string]string{"index.html": "page", "private.json": "{}"}) }, false, true},
	} {
		dir := t.TempDir()
		c.write(dir)
		content, err := content(t.Context(), options{dir: dir}, io.Discard)
		if err != nil {
			t.Fatal(c.name, err)
		}
		base := start(t, newServer(content, options{log: "off"}, io.Discard))
		answer, err := http.Get(base + "/private.json")
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		want := map[bool]string{true: "*"}[c.ours]
		if got := answer.Header.Get("Access-Control-Allow-Origin"); got != want || (answer.StatusCode == 200) != c.lists {
			t.Errorf("%s: %d, readable by %q", c.name, answer.StatusCode, got)
		}
	}
}
