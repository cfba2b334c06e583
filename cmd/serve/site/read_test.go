package site

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestASiteThatIsNotWholeIsNamed(t *testing.T) {
	cases := []struct {
		name   string
		change func(fstest.MapFS)
		want   string
	}{
		{"a missing file", func(f fstest.MapFS) { delete(f, "only.css") }, "only.css is listed and cannot be read"},
		{"a missing sibling", func(f fstest.MapFS) { delete(f, "app.1a2b.js.zst") }, "app.1a2b.js.zst is listed and cannot be read"},
		{"another length", func(f fstest.MapFS) { f["only.css"] = text("a{} ") }, "only.css is not the file that is listed: it has 4 bytes, not 3"},
		{"another sibling", func(f fstest.MapFS) { f["only.css.gz"] = text("GZZ") }, "only.css.gz is not the file that is listed"},
		{"other bytes", func(f fstest.MapFS) { f["only.css"] = text("b{}") }, "only.css is not the file that is listed: its SHA-256 is"},
		{"other bytes by SHA256SUMS", func(f fstest.MapFS) { f["SHA256SUMS"] = text(strings.Repeat("0", 64) + "  ./only.css.gz\n") }, "only.css.gz is not the file that is listed: its SHA-256 is"},
		{"a folder for a file", func(f fstest.MapFS) { f["only.css"] = &fstest.MapFile{Mode: os.ModeDir} }, "only.css is not the file"},
		{"no manifest but text", func(f fstest.MapFS) { f[manifestName] = text("files") }, "files.json: "},
		{"an empty manifest", func(f fstest.MapFS) { f[manifestName] = text("{}") }, "files.json lists no files"},
		{"a name outside", func(f fstest.MapFS) { f[manifestName] = text(`{"files":[{"name":"../a"}]}`) }, `files.json: "../a" is not the name of a file`},
		{"a name with a backslash", func(f fstest.MapFS) { f[manifestName] = text(`{"files":[{"name":"a\\b"}]}`) }, "is not the name of a file"},
		{"no name", func(f fstest.MapFS) { f[manifestName] = text(`{"files":[{"bytes":1}]}`) }, "is not the name of a file"},
		{"a name twice", func(f fstest.MapFS) { f[manifestName] = text(`{"files":[{"name":"a"},{"name":"a"}]}`) }, "files.json lists a twice"},
		{"a type that adds a header", func(f fstest.MapFS) {
			f[manifestName] = text(`{"files":[{"name":"a","type":"b\r\nSet-Cookie: c"}]}`)
		}, "the type of a"},
	}
	for _, c := range cases {
		files := sample()
		c.change(files)
		if _, err := Read(files); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func text(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }

func TestSHA256SUMSIsReadAsItsToolWritesIt(t *testing.T) {
	files := sample()
	files["SHA256SUMS"] = text(fmt.Sprintf("%x  only.css.gz\n%x *app.1a2b.js.br\n\nnonsense\n", sha256.Sum256([]byte("GZ")), sha256.Sum256([]byte("BR"))))
	if _, err := Read(files); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderWithoutAManifestIsServedByTheSameRules(t *testing.T) {
	files := sample()
	delete(files, manifestName)
	h := Handler(files)
	for path, want := range map[string]int{
		"/": 200, "/unlisted.txt": 200, "/guide/": 200, "/app.wasm.gzip": 200,
		"/app.1a2b.js.br": 404, "/only.css.gz": 404, "/.nojekyll": 404, "/guide/.secret": 404, "/_headers": 404, "/files.json": 404,
	} {
		if w := ask(h, "GET", path); w.Code != want {
			t.Errorf("%s: %d, not %d", path, w.Code, want)
		}
	}
	w := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: zstd")
	if w.Body.String() != "ZST" || w.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("%q %v", w.Body, w.Header())
	}
}

func TestLinksOfAFolderAreLeftOut(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.txt"), []byte("a"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("a.txt", filepath.Join(dir, "link.txt")); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	h := Handler(os.DirFS(dir))
	if a, link := ask(h, "GET", "/a.txt").Code, ask(h, "GET", "/link.txt").Code; a != 200 || link != 404 {
		t.Fatalf("the file: %d, the link: %d", a, link)
	}
}

func TestWhatIsServedDoesNotChange(t *testing.T) {
	files := sample()
	h := Handler(files)
	files["only.css"] = text("changed")
	if w := ask(h, "GET", "/only.css"); w.Body.String() != "a{}" {
		t.Fatalf("%q", w.Body)
	}
}
