package site

import (
	"net/http"
	"strconv"
)

// Unavailable answers every path with the page and status 503, for a site
// that has not been built. It is meant to stand behind Guard.
func Unavailable(page []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sendPage(w, r, page, http.StatusServiceUnavailable)
	})
}

// sendPage sends a page that stands for another address, so without a
// validator and in plain bytes; without a page, the status in words.
func sendPage(w http.ResponseWriter, r *http.Request, page []byte, status int) {
	if len(page) == 0 {
		http.Error(w, http.StatusText(status), status)
		return
	}
	h := w.Header()
	h.Set("Content-Type", contentType("page.html"))
	h.Set("Content-Length", strconv.Itoa(len(page)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(page)
	}
}
