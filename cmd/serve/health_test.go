package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"iridescent/cmd/serve/site"
)

// page is a site of one page.
func page(t *testing.T) source {
	t.Helper()
	s, err := site.Read(fstest.MapFS{"index.html": {Data: []byte("the page")}, "large.bin": {Data: make([]byte, 1<<20)}})
	if err != nil {
		t.Fatal(err)
	}
	return whole{s}
}

func TestHealthIsSaidAndNeverCached(t *testing.T) {
	well := newServer(page(t), options{}, io.Discard)
	stopping := newServer(page(t), options{}, io.Discard)
	stopping.stopping.Store(true)
	none := newServer(unbuilt{site.Unavailable(nil)}, options{}, io.Discard)
	cases := []struct {
		name, path string
		server     *server
		status     int
	}{
		{"alive", "/healthz", well, 200},
		{"ready", "/readyz", well, 200},
		{"alive while stopping", "/healthz", stopping, 200},
		{"not ready while stopping", "/readyz", stopping, 503},
		{"the site still answers", "/", stopping, 200},
		{"alive without a site", "/healthz", none, 200},
		{"not ready without a site", "/readyz", none, 503},
	}
	for _, c := range cases {
		w := httptest.NewRecorder()
		c.server.http.Handler.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost"+c.path, nil))
		if w.Code != c.status || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %d %v", c.name, w.Code, w.Header())
		}
		if c.path != "/" && w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", c.name, w.Header())
		}
		if closes := w.Header().Get("Connection") == "close"; closes != c.server.stopping.Load() {
			t.Errorf("%s: ends the connection: %v", c.name, closes)
		}
	}
}

func TestTheLogTellsWhatWasAskedAndNotWho(t *testing.T) {
	for _, kind := range []string{"text", "json"} {
		var log bytes.Buffer
		h := newServer(page(t), options{log: kind}, &log).http.Handler
		r := httptest.NewRequest("GET", "http://localhost/large.bin?name=ada", nil)
		r.RemoteAddr = "203.0.113.9:4711"
		r.Header = http.Header{"User-Agent": {"Browser"}, "Referer": {"https://intranet.test/"}, "X-Forwarded-For": {"203.0.113.9"}, "Cookie": {"a=b"}}
		h.ServeHTTP(httptest.NewRecorder(), r)
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "/readyz", nil))
		for _, personal := range []string{"203.0.113.9", "4711", "ada", "Browser", "intranet", "a=b"} {
			if strings.Contains(log.String(), personal) {
				t.Errorf("%s: %q is in %s", kind, personal, &log)
			}
		}
		for _, told := range []string{"/large.bin", "200", "1048576", "GET", "HTTP/1.1"} {
			if !strings.Contains(log.String(), told) {
				t.Errorf("%s: no %q in %s", kind, told, &log)
			}
		}
		if lines := strings.Count(log.String(), "\n"); lines != 1 || kind == "json" && !json.Valid(log.Bytes()) {
			t.Errorf("%s: %d lines: %s", kind, lines, &log)
		}
	}
}

func TestTheLogCanBeOff(t *testing.T) {
	var log bytes.Buffer
	newServer(page(t), options{log: "off"}, &log).http.Handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "http://localhost/", nil))
	if log.Len() != 0 {
		t.Error(&log)
	}
}

func TestAPathCannotForgeALineOfTheLog(t *testing.T) {
	var log bytes.Buffer
	newServer(page(t), options{log: "text"}, &log).http.Handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", "http://localhost/a%0Atime=now%20status=200", nil))
	if strings.Count(log.String(), "\n") != 1 {
		t.Error(&log)
	}
}

func TestErrorsOfConnectionsNameNoClient(t *testing.T) {
	var log bytes.Buffer
	newErrorLog(&log).Print("http: TLS handshake error from 203.0.113.9:4711: EOF; [2001:db8::7]:4711 and [fe80::1%0]:1")
	if want := "serve: http: TLS handshake error from a client: EOF; a client and a client\n"; log.String() != want {
		t.Errorf("%q", &log)
	}
}
