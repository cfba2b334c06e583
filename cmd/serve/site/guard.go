package site

import "net/http"

// Options say what the answers of a site carry. FrameAncestors are the pages
// that may embed it, in the words of the content security policy, all if
// empty or "*". Origin is the public one, such as https://example.org; if empty it
// is that of each request. Private tells which requests are answered to pages
// of this machine only, and only under its addresses, localhost and the host of
// Origin; nil means none.
type Options struct {
	FrameAncestors string
	Origin         string
	Private        func(*http.Request) bool
}

// maxAddress is how long a path with its query may be. The state of the page
// is in the hash, which is never sent.
const maxAddress = 4 << 10

// allowed are the methods that are answered.
const allowed = "GET, HEAD, OPTIONS"

// Guard does what is the same for every request: headers on every answer, the
// check of the Host header, the address and the method, a deadline that moves
// with the transfer. It panics if the options cannot be in a header.
func Guard(next http.Handler, o Options) http.Handler {
	policy := newPolicy(o)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ok := policy.set(w.Header(), r)
		if r.ContentLength != 0 {
			// Nothing here reads a body; a slow one must not hold the answer.
			w.Header().Set("Connection", "close")
		}
		switch {
		case !ok:
			http.Error(w, "The Host header is not a host name.", http.StatusBadRequest)
		case policy.strange(r):
			http.Error(w, "What is served here is private, so it is not answered under this name; -url names another.", http.StatusForbidden)
		case len(r.RequestURI) > maxAddress:
			http.Error(w, "The address is too long.", http.StatusRequestURITooLong)
		case r.Method == http.MethodOptions:
			answerOptions(w)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", allowed)
			http.Error(w, "Only GET, HEAD and OPTIONS are answered here.", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(patient(w), r)
		}
	})
}

// answerOptions says what can be asked, to scripts of other origins too.
func answerOptions(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Allow", allowed)
	h.Set("Access-Control-Allow-Methods", allowed)
	h.Set("Access-Control-Allow-Headers", "Range, If-Range, If-Match, If-None-Match")
	h.Set("Access-Control-Max-Age", "86400")
	w.WriteHeader(http.StatusNoContent)
}
