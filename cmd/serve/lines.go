package main

import (
	"bytes"
	"fmt"
	"io"
	"sync"
	"time"
)

// mostWaiting is how many bytes wait for a reader of the log that is slow: some thousand lines.
const mostWaiting = 512 << 10

// lines is a writer that nobody waits for: what is written is passed on by a goroutine of its own. A reader that stops
// reading, such as a pager, would hold up answers and the end of the program otherwise. What has no room is dropped, and
// once there is room, a line says how much.
type lines struct {
	w       io.Writer
	wake    chan struct{} // holds one
	end     chan struct{} // closed when no more is written
	written chan struct{} // closed when all is passed on after that

	mu      sync.Mutex
	waiting []byte
	dropped int // lines
}

func newLines(w io.Writer) *lines {
	l := &lines{w: w, wake: make(chan struct{}, 1), end: make(chan struct{}), written: make(chan struct{})}
	go l.passOn()
	return l
}

// Write takes one or more whole lines and never fails.
func (l *lines) Write(text []byte) (int, error) {
	l.mu.Lock()
	if len(l.waiting) > 0 && len(l.waiting)+len(text) > mostWaiting {
		l.dropped += bytes.Count(text, []byte("\n"))
	} else {
		l.waiting = append(l.waiting, text...)
	}
	l.mu.Unlock()
	select {
	case l.wake <- struct{}{}:
	default: // it is awake
	}
	return len(text), nil
}

func (l *lines) passOn() {
	defer close(l.written)
	for {
		for text := l.take(); len(text) > 0; text = l.take() {
			_, _ = l.w.Write(text) // a reader that is gone reads nothing more
		}
		select {
		case <-l.wake:
		case <-l.end:
			_, _ = l.w.Write(l.take())
			return
		}
	}
}

// take returns what waits, and then how much had no room behind it.
func (l *lines) take() []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	text := l.waiting
	if l.dropped > 0 {
		text = fmt.Appendf(text, "serve: %d lines of the log were dropped, as nobody read it\n", l.dropped)
	}
	l.waiting, l.dropped = nil, 0
	return text
}

// close passes on what waits, for as long as patience. Nothing must be written afterwards.
func (l *lines) close(patience <-chan time.Time) {
	close(l.end)
	select {
	case <-l.written:
	case <-patience:
	}
}
