package site

import (
	"strconv"
	"strings"
	"testing"
)

func TestTheCodingFollowsAcceptEncoding(t *testing.T) {
	cases := []struct{ path, accept, coding, body string }{
		{"/app.1a2b.js", "", "", script},
		{"/app.1a2b.js", "gzip, deflate, br, zstd", "br", "BR"},
		{"/app.1a2b.js", "gzip, deflate, zstd", "zstd", "ZST"},
		{"/app.1a2b.js", "gzip, deflate", "gzip", "GZIP"},
		{"/app.1a2b.js", "BR", "br", "BR"},
		{"/app.1a2b.js", "gzip", "gzip", "GZIP"},
		{"/app.1a2b.js", "x-gzip", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;q=0, gzip;q=0.5", "gzip", "GZIP"},
		{"/app.1a2b.js", "br; q=0, *", "zstd", "ZST"},
		{"/app.1a2b.js", "br;q=0.5, gzip;q=0.501", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;q=0.5, zstd;q=0.5", "br", "BR"},
		{"/app.1a2b.js", "*;q=0.1, gzip;q=0.2", "gzip", "GZIP"},
		{"/app.1a2b.js", "*", "br", "BR"},
		{"/app.1a2b.js", "identity, *;q=0.5", "", script},
		{"/app.1a2b.js", "identity;q=0.5, gzip;q=0.4", "", script},
		{"/app.1a2b.js", "identity;q=0.5, gzip;q=0.5", "gzip", "GZIP"},
		{"/app.1a2b.js", "gzip;q=0.001", "gzip", "GZIP"},
		{"/app.1a2b.js", "identity;q=0, gzip", "gzip", "GZIP"},
		{"/app.1a2b.js", "identity;q=0, *", "br", "BR"},
		{"/app.1a2b.js", "identity, *;q=0", "", script},
		{"/app.1a2b.js", "br ; level=5 ; q=0.000, gzip;level=5;q=1.000", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;Q=0", "", script},
		{"/app.1a2b.js", "br;q=high", "", script},
		{"/app.1a2b.js", "br;q=2, gzip", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;q=-1, gzip", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;q=1.001, gzip", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;q=0.1234, gzip;q=0.1", "gzip", "GZIP"},
		{"/app.1a2b.js", "br;q=NaN, identity;q=high", "", script},
		{"/app.1a2b.js", "br;q=1.", "br", "BR"},
		{"/app.1a2b.js", ",, ;, br", "br", "BR"},
		{"/app.1a2b.js", "brotli", "", script},
		{"/app.1a2b.js", "compress, deflate", "", script},
		{"/only.css", "br, gzip", "gzip", "GZ"},
		{"/only.css", "br", "", "a{}"},
		{"/app.wasm", "br, gzip", "", "\x00asm0123456789"},
	}
	h := Handler(sample())
	for _, c := range cases {
		w := ask(h, "GET", c.path, "Accept-Encoding: "+c.accept)
		got := w.Header()
		if w.Code != 200 || got.Get("Content-Encoding") != c.coding || w.Body.String() != c.body || got.Get("Vary") != byAddressAndEncoding[0] {
			t.Errorf("%s for %q: %d coding %q, body %q, Vary %q", c.path, c.accept, w.Code, got.Get("Content-Encoding"), w.Body, got.Get("Vary"))
		}
		if got.Get("Content-Length") != strconv.Itoa(len(c.body)) {
			t.Errorf("%s for %q: Content-Length %q", c.path, c.accept, got.Get("Content-Length"))
		}
	}
}

func TestWithoutAcceptEncodingThePlainBytesAreSent(t *testing.T) {
	if w := ask(Handler(sample()), "GET", "/app.1a2b.js"); w.Code != 200 || w.Body.String() != script {
		t.Fatalf("%d %q", w.Code, w.Body)
	}
}

func TestSeveralLinesOfAcceptEncodingAreOne(t *testing.T) {
	w := ask(Handler(sample()), "GET", "/app.1a2b.js", "Accept-Encoding: br;q=0", "Accept-Encoding: gzip")
	if w.Header().Get("Content-Encoding") != "gzip" {
		t.Fatal(w.Header())
	}
}

func TestWhatCannotBeAcceptableIsRefused(t *testing.T) {
	cases := []struct{ path, accept string }{
		{"/app.1a2b.js", "*;q=0"},
		{"/app.1a2b.js", "identity;q=0"},
		{"/app.1a2b.js", "identity;q=0, br;q=0, *;q=0.0"},
		{"/app.1a2b.js", "deflate, *;q=0"},
		{"/app.wasm", "identity;q=0, br, gzip, zstd"},
		{"/app.wasm", "br, *;q=0"},
		{"/only.css", "br, identity;q=0"},
	}
	h := Handler(sample())
	for _, c := range cases {
		w := ask(h, "GET", c.path, "Accept-Encoding: "+c.accept)
		if w.Code != 406 || w.Header().Get("Vary") != byAddressAndEncoding[0] || w.Header().Get("ETag") != "" || w.Header().Get("Content-Encoding") != "" {
			t.Errorf("%s for %q: %d %v", c.path, c.accept, w.Code, w.Header())
		}
	}
}

func TestACompressedFileKeepsTheTypeOfThePlainOne(t *testing.T) {
	for _, accept := range []string{"br", "zstd", "gzip"} {
		w := ask(Handler(sample()), "GET", "/app.1a2b.js", "Accept-Encoding: "+accept)
		if got := w.Header().Get("Content-Type"); got != "text/javascript; charset=utf-8" {
			t.Errorf("%s: %s", accept, got)
		}
	}
}

func TestEachCodingHasAStrongTagOfItsOwn(t *testing.T) {
	h := Handler(sample())
	seen := map[string]string{}
	for _, accept := range []string{"", "br", "zstd", "gzip"} {
		tag := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: "+accept).Header().Get("ETag")
		if !strings.HasPrefix(tag, `"`) || !strings.HasSuffix(tag, `"`) || len(tag) < 12 {
			t.Errorf("%q: tag %s", accept, tag)
		}
		if other, ok := seen[tag]; ok {
			t.Errorf("%q and %q share the tag %s", accept, other, tag)
		}
		seen[tag] = accept
	}
}

func TestChoosingACodingMakesNoGarbage(t *testing.T) {
	s, err := Read(sample())
	if err != nil {
		t.Fatal(err)
	}
	forms, accepted := s.files["app.1a2b.js"].forms, []string{"gzip, deflate, br;q=0.9, zstd"}
	if n := testing.AllocsPerRun(100, func() { negotiate(forms, accepted) }); n != 0 {
		t.Fatalf("%v allocations", n)
	}
}
