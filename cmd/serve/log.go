package main

import (
	"io"
	"log"
	"log/slog"
	"net/http"
	"regexp"
	"time"
)

// newLogger returns the access log by the value of -log, nil for off.
func newLogger(kind string, w io.Writer) *slog.Logger {
	switch kind {
	case "text":
		return slog.New(slog.NewTextHandler(w, nil))
	case "json":
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return nil
}

// withLog writes one line for each answer but those to health probes. It
// tells what was asked and answered and not who asked: no address, no name of
// a browser, no query, no page that led here.
func withLog(next http.Handler, logger *slog.Logger) http.Handler {
	if logger == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == healthPath || r.URL.Path == readyPath {
			next.ServeHTTP(w, r)
			return
		}
		start := time.Now()
		seen := &witness{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(seen, r)
		logger.LogAttrs(r.Context(), slog.LevelInfo, "answer",
			slog.String("method", r.Method), slog.String("path", r.URL.Path),
			slog.Int("status", seen.status), slog.Int64("bytes", seen.bytes),
			slog.String("coding", w.Header().Get("Content-Encoding")),
			slog.String("protocol", r.Proto), slog.Duration("took", time.Since(start)))
	})
}

// A witness remembers what went through a ResponseWriter.
type witness struct {
	http.ResponseWriter
	status int
	bytes  int64
}

// WriteHeader remembers the status.
func (w *witness) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Write counts what was accepted.
func (w *witness) Write(piece []byte) (int, error) {
	n, err := w.ResponseWriter.Write(piece)
	w.bytes += int64(n)
	return n, err
}

// Unwrap lets a ResponseController reach the writer inside.
func (w *witness) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// newErrorLog takes what net/http has to say, such as failed handshakes, and
// leaves out the addresses of clients.
func newErrorLog(w io.Writer) *log.Logger {
	return log.New(nameless{w}, "serve: ", 0)
}

type nameless struct{ io.Writer }

var clientAddress = regexp.MustCompile(`(\[[0-9A-Fa-f:.%\w]+\]|\b\d+\.\d+\.\d+\.\d+):\d+`)

// Write writes the line with "a client" in place of each address.
func (n nameless) Write(line []byte) (int, error) {
	_, err := n.Writer.Write(clientAddress.ReplaceAllLiteral(line, []byte("a client")))
	return len(line), err
}
