package main

import "net/http"

// The addresses for those who watch over the server. They are at the root,
// wherever a proxy shows the site.
const (
	healthPath = "/healthz" // 200 as long as the program runs
	readyPath  = "/readyz"  // 200 as long as requests are welcome
)

// withHealth answers the health paths and leaves the others to next. ready
// is asked each time.
func withHealth(next http.Handler, ready func() bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case healthPath:
			sayHealth(w, true)
		case readyPath:
			sayHealth(w, ready())
		default:
			next.ServeHTTP(w, r)
		}
	})
}

func sayHealth(w http.ResponseWriter, well bool) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", "text/plain; charset=utf-8")
	text, status := "ok\n", http.StatusOK
	if !well {
		text, status = "not ready\n", http.StatusServiceUnavailable
	}
	h.Set("Content-Length", map[bool]string{true: "3", false: "10"}[well])
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text))
}
