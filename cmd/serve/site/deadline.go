package site

import (
	"net/http"
	"time"
)

// Patience is how long the client may take to accept the next piece of an
// answer. A slow transfer goes on as long as it moves, a stalled one ends.
const Patience = time.Minute

// patientWriter moves the deadline for writing before each write.
type patientWriter struct {
	http.ResponseWriter
	control *http.ResponseController
}

func patient(w http.ResponseWriter) http.ResponseWriter {
	return &patientWriter{w, http.NewResponseController(w)}
}

// WriteHeader gives answers that http.ServeContent took Cache-Control from
// the careful one: what is not the file must be asked for again.
func (w *patientWriter) WriteHeader(status int) {
	if h := w.Header(); h["Cache-Control"] == nil {
		h.Set("Cache-Control", "no-cache")
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write gives the piece Patience to leave. Writers without deadlines, as in
// tests, are written to without one.
func (w *patientWriter) Write(piece []byte) (int, error) {
	_ = w.control.SetWriteDeadline(time.Now().Add(Patience))
	return w.ResponseWriter.Write(piece)
}

// Unwrap lets a ResponseController reach the writer inside.
func (w *patientWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
