package site

import (
	"net/http/httptest"
	"strings"
	"testing"
)

func TestHeadAnswersLikeGetWithoutABody(t *testing.T) {
	h := Handler(sample())
	for _, path := range []string{"/", "/app.1a2b.js", "/app.wasm", "/nothing", "/guide"} {
		get := ask(h, "GET", path, "Accept-Encoding: br")
		head := ask(h, "HEAD", path, "Accept-Encoding: br")
		if head.Code != get.Code || head.Body.Len() != 0 {
			t.Errorf("%s: status %d, body of %d bytes", path, head.Code, head.Body.Len())
		}
		for name := range get.Header() {
			if got, want := head.Header().Get(name), get.Header().Get(name); got != want {
				t.Errorf("%s: %s is %q for HEAD, %q for GET", path, name, got, want)
			}
		}
	}
}

func TestHeadHasNoRanges(t *testing.T) {
	w := ask(Handler(sample()), "HEAD", "/app.1a2b.js", "Range: bytes=0-1")
	if w.Code != 200 || w.Header().Get("Content-Length") != "15" || w.Header().Get("Accept-Ranges") != "bytes" {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
}

func TestOtherMethodsAreRefusedAndTheAllowedOnesNamed(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get"} {
		w := ask(Handler(sample()), method, "/")
		if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD, OPTIONS" {
			t.Errorf("%s: %d, Allow %q", method, w.Code, w.Header().Get("Allow"))
		}
	}
}

func TestOptionsNamesTheMethodsAndHeaders(t *testing.T) {
	for _, path := range []string{"/", "/nothing", "*"} {
		w := ask(Handler(sample()), "OPTIONS", path, "Origin: null", "Access-Control-Request-Method: GET", "Access-Control-Request-Headers: range")
		got := w.Header()
		if w.Code != 204 || w.Body.Len() != 0 || got.Get("Allow") != "GET, HEAD, OPTIONS" ||
			!strings.HasPrefix(got.Get("Access-Control-Allow-Headers"), "Range") || got.Get("Access-Control-Allow-Origin") != "*" {
			t.Errorf("%s: %d %v", path, w.Code, got)
		}
	}
}

func TestALongAddressIsRefused(t *testing.T) {
	h := Handler(sample())
	if w := ask(h, "GET", "/?"+strings.Repeat("a", maxAddress-2)); w.Code != 200 {
		t.Errorf("just short enough: %d", w.Code)
	}
	if w := ask(h, "GET", "/?"+strings.Repeat("a", maxAddress-1)); w.Code != 414 {
		t.Errorf("too long: %d", w.Code)
	}
}

func TestABodyIsNotWaitedFor(t *testing.T) {
	for _, method := range []string{"GET", "POST"} {
		r := httptest.NewRequest(method, "/", strings.NewReader("body"))
		w := httptest.NewRecorder()
		Handler(sample()).ServeHTTP(w, r)
		if w.Header().Get("Connection") != "close" {
			t.Errorf("%s: %v", method, w.Header())
		}
	}
}
