package pictures

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"iridescent/cmd/serve/site"
)

// guarded is a gallery as a server has it.
func guarded(o Options) http.Handler { return site.Guard(New(o), site.Options{}) }

// ask sends a request with headers "Name: value".
func ask(h http.Handler, method, address string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://figures.example"+address, nil)
	r.RequestURI = address
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		r.Header.Set(name, value)
		if name == "Host" {
			r.Host = value
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// says fails the test unless the answer has the status and the words.
func says(t *testing.T, w *httptest.ResponseRecorder, status int, words ...string) {
	t.Helper()
	if w.Code != status {
		t.Fatalf("%d, not %d: %.300s", w.Code, status, w.Body)
	}
	for _, word := range words {
		if !strings.Contains(w.Body.String(), word) {
			t.Errorf("no %q in %.3000s", word, w.Body)
		}
	}
}
