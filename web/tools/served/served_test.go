// Package served tests that the file server hands out each file of a site
// byte by byte in each coding. It is here and not beside the server because
// the decoders are: the server only passes on what was compressed before.
package served

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// The codings with the field of the manifest that says there is one.
var codings = []struct {
	name, field, ending string
	encode              func(io.Writer) io.WriteCloser
	decode              func(io.Reader) (io.Reader, error)
}{
	{"br", "brotli", ".br",
		func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) },
		func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil }},
	{"zstd", "zstd", ".zst",
		func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z },
		func(r io.Reader) (io.Reader, error) { return zstd.NewReader(r) }},
	{"gzip", "gzip", ".gz",
		func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
}

func TestEachFileIsTheSameInEachCoding(t *testing.T) {
	server := build(t)
	folders := map[string]string{"a small site": small(t)}
	if dist := filepath.Join("..", "..", "..", "web", "dist"); exists(filepath.Join(dist, "files.json")) {
		folders["the built site"] = dist
	}
	for name, folder := range folders {
		t.Run(name, func(t *testing.T) {
			base := serve(t, server, folder)
			for _, file := range manifest(t, folder) {
				compare(t, base, folder, file)
			}
		})
	}
}

// compare asks for a file in all codings.
func compare(t *testing.T, base, folder string, file map[string]any) {
	t.Helper()
	name := file["name"].(string)
	if strings.HasPrefix(name, ".") || name == "_headers" {
		return // has no address
	}
	want, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	if coding, got := fetch(t, base+"/"+name, "identity"); coding != "" || !bytes.Equal(got, want) {
		t.Errorf("%s: coding %q, %d bytes, not %d", name, coding, len(got), len(want))
	}
	for _, c := range codings {
		if file[c.field] == nil {
			continue
		}
		coding, body := fetch(t, base+"/"+name, c.name+", identity;q=0")
		decoder, err := c.decode(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(decoder)
		if err != nil || coding != c.name || !bytes.Equal(got, want) {
			t.Errorf("%s in %s: coding %q, %d bytes, not %d: %v", name, c.name, coding, len(got), len(want), err)
		}
	}
}

// build compiles the server, which is in another module.
func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "serve.exe")
	command := exec.Command("go", "build", "-C", filepath.Join("..", "..", ".."), "-buildvcs=false", "-o", program, "./cmd/serve")
	if printed, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, printed)
	}
	return program
}

// serve runs the server until the test ends.
func serve(t *testing.T, program, folder string) (base string) {
	t.Helper()
	command := exec.Command(program, "-dir", folder, "-addr", "127.0.0.1:0", "-log", "off")
	command.Stderr = os.Stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	_, base, ok := strings.Cut(strings.TrimSpace(line), "Iridescent is at ")
	if err != nil || !ok {
		t.Fatalf("%v: it said %q", err, line)
	}
	return strings.TrimSuffix(base, "/")
}

func fetch(t *testing.T, address, accept string) (coding string, body []byte) {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", accept)
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err = io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || answer.ContentLength != int64(len(body)) {
		t.Errorf("%s: %v, %s, %d bytes of %d", address, err, answer.Status, len(body), answer.ContentLength)
	}
	return answer.Header.Get("Content-Encoding"), body
}

// small writes a site of a few files with all their siblings.
func small(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var files []map[string]any
	for name, content := range map[string]string{
		"index.html":     "<!DOCTYPE html>" + strings.Repeat("page ", 1000),
		"app.1a2b.wasm":  "\x00asm" + strings.Repeat("\x00\x01\x02", 300_000),
		"guide/text.txt": "text",
	} {
		file := map[string]any{"name": name, "bytes": len(content), "sha256": fmt.Sprintf("%x", sha256.Sum256([]byte(content)))}
		put(t, dir, name, []byte(content))
		for _, c := range codings {
			var body bytes.Buffer
			w := c.encode(&body)
			if _, err := io.WriteString(w, content); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			put(t, dir, name+c.ending, body.Bytes())
			file[c.field] = body.Len()
		}
		files = append(files, file)
	}
	list, err := json.Marshal(map[string]any{"files": files})
	if err != nil {
		t.Fatal(err)
	}
	put(t, dir, "files.json", list)
	return dir
}

func put(t *testing.T, dir, name string, content []byte) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func manifest(t *testing.T, dir string) []map[string]any {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "files.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Files []map[string]any }
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	return list.Files
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
