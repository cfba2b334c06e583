package dev

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"iridescent/cmd/serve/site"
)

// put writes a site of one page, as a build would.
func put(t *testing.T, out, page string) {
	t.Helper()
	manifest := fmt.Sprintf(`{"files": [{"name": "index.html", "bytes": %d, "sha256": "%x"}]}`, len(page), sha256.Sum256([]byte(page)))
	for name, text := range map[string]string{"index.html": page, "files.json": manifest} {
		if err := os.WriteFile(filepath.Join(out, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func ask(s *Server, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	site.Guard(s, site.Options{}).ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	return w
}

func TestAPageLearnsOfEachBuild(t *testing.T) {
	out := t.TempDir()
	s := newServer(io.Discard)
	server := httptest.NewServer(site.Guard(s, site.Options{}))
	defer server.Close()
	answer, err := server.Client().Get(server.URL + eventsPath)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	events := bufio.NewScanner(answer.Body)
	next := func() string {
		var lines []string
		for events.Scan() && events.Text() != "" {
			lines = append(lines, events.Text())
		}
		return strings.Join(lines, "|")
	}
	if got := next(); got != "event: built|data: none" || s.Ready() || ask(s, "/").Code != 503 {
		t.Errorf("before the first build: %s", got)
	}
	s.rebuild(func() error { put(t, out, "<head></head>one"); return nil }, out)
	first := next()
	if !strings.HasPrefix(first, "event: built|data: ") || first == "event: built|data: none" || !s.Ready() {
		t.Errorf("after it: %s", first)
	}
	s.rebuild(func() error { return errors.New("a.go:1: \"no\"\nmore") }, out)
	if got := next(); got != `event: failed|data: "a.go:1: \"no\"\nmore"` {
		t.Errorf("after one that failed: %s", got)
	}
	if w := ask(s, "/"); w.Code != 200 || !strings.Contains(w.Body.String(), "one") {
		t.Errorf("the last site is gone: %d %s", w.Code, w.Body)
	}
	s.rebuild(func() error { return nil }, out)
	if got := next(); got != first {
		t.Errorf("after one that changed nothing: %s, not %s", got, first)
	}
}

func TestAPageCarriesTheScriptAndItsBuild(t *testing.T) {
	out := t.TempDir()
	put(t, out, "<head><title>x</title></head>one")
	s := newServer(io.Discard)
	s.rebuild(func() error { return nil }, out)
	want := `<head><title>x</title><script src="/-/reload.js" data-build="` + s.now.Load().build + `"></script>` + "\n</head>one"
	if w := ask(s, "/"); w.Body.String() != want {
		t.Errorf("%s", w.Body)
	}
	if w := ask(s, scriptPath); w.Code != 200 || !bytes.Equal(w.Body.Bytes(), reload) || w.Header().Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	if got := string(withScript([]byte("no head"), "b")); !strings.HasPrefix(got, "no head<script") {
		t.Error(got)
	}
}

func TestTheSourcesAreBuiltAtOnceAndAfterEachChange(t *testing.T) {
	out := t.TempDir()
	s := newServer(io.Discard)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ticks, builds := make(chan time.Time), make(chan int, 10)
	var now atomic.Pointer[sources]
	now.Store(&sources{})
	built := 0
	go s.follow(ctx, ticks, func() sources { return *now.Load() }, func() error {
		built++
		put(t, out, fmt.Sprint(built))
		builds <- built
		return nil
	}, out)
	<-builds
	for range 3 {
		ticks <- time.Time{} // nothing changed
	}
	now.Store(&sources{"a.go": {size: 1}})
	ticks <- time.Time{}
	<-builds
	now.Store(&sources{"a.go": {size: 2}})
	ticks <- time.Time{}
	if n := <-builds; n != 3 {
		t.Errorf("%d builds", n)
	}
}

func TestSourcesAreFoundAndTheirChangesSeen(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"viz/a.go", "viz/a_test.go", "web/page/index.html", "web/page/.hidden", "web/page/js/node_modules/x.js", "web/page/a.css~", "README.md"} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte("x"), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	before := look(root)
	if len(before) != 2 {
		t.Errorf("found %v", before)
	}
	if !look(root).equal(before) {
		t.Error("nothing changed and something is seen")
	}
	page := filepath.Join(root, "web", "page", "index.html")
	if err := os.Chtimes(page, time.Time{}, time.Unix(1, 0)); err != nil {
		t.Fatal(err)
	}
	if look(root).equal(before) {
		t.Error("a change is not seen")
	}
}

func TestTheRootIsFoundFromBelow(t *testing.T) {
	here, err := findRoot(".")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(here, "web", "page")); err != nil {
		t.Error(err)
	}
	if _, err := findRoot(t.TempDir()); err == nil {
		t.Error("found in an empty folder")
	}
}
