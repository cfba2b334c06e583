package dev

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// The paths under which nothing of the site can be.
const (
	eventsPath = "/-/events"
	scriptPath = "/-/reload.js"
)

// Adds reports whether a path is one of what -dev adds to the site.
func Adds(path string) bool { return strings.HasPrefix(path, "/-/") }

// heartbeat is how often a line is sent while nothing happens. It must come
// before the deadline for writing.
const heartbeat = 15 * time.Second

// events tells a page which build there is, at once and after each build:
// "built" with its name, or "failed" with the text as JSON.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	control := http.NewResponseController(w)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	var told *state
	for {
		now := s.now.Load()
		message := ":\n\n"
		if now != told {
			message, told = now.message(), now
		}
		if _, err := fmt.Fprint(w, message); err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-now.over:
		case <-beat.C:
		}
	}
}

func (s *state) message() string {
	if s.failure == "" {
		return "event: built\ndata: " + s.build + "\n\n"
	}
	text, err := json.Marshal(s.failure)
	if err != nil {
		panic("dev: " + err.Error())
	}
	return "event: failed\ndata: " + string(text) + "\n\n"
}
