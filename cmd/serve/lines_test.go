package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// stuck is a reader that reads nothing until it is let go.
type stuck struct {
	gate chan struct{}
	said bytes.Buffer
}

func (s *stuck) Write(text []byte) (int, error) {
	<-s.gate
	return s.said.Write(text)
}

func TestLinesArePassedOnInOrder(t *testing.T) {
	var said bytes.Buffer
	l := newLines(&said)
	var want strings.Builder
	for k := range 10000 {
		fmt.Fprintln(l, k)
		fmt.Fprintln(&want, k)
	}
	l.close(time.After(time.Minute))
	if got := said.String(); got != want.String() {
		t.Errorf("%d bytes, want %d: %.200q", len(got), want.Len(), got)
	}
}

func TestNobodyWaitsForTheReaderOfTheLog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &stuck{gate: make(chan struct{})}
		l := newLines(r)
		line := []byte(strings.Repeat("x", 999) + "\n")
		var all sync.WaitGroup
		for range 10 {
			all.Go(func() {
				for range 1000 {
					if n, err := l.Write(line); n != len(line) || err != nil {
						t.Error(n, err)
					}
				}
			})
		}
		all.Wait()
		l.mu.Lock()
		if len(l.waiting) > mostWaiting {
			t.Errorf("%d bytes wait", len(l.waiting))
		}
		l.mu.Unlock()
		close(r.gate)
		synctest.Wait()
		fmt.Fprintln(l, "the next")
		l.close(nil)
		said := r.said.String()
		kept := strings.Count(said, string(line))
		if want := fmt.Sprintf("\nserve: %d lines of the log were dropped, as nobody read it\nthe next\n", 10000-kept); kept < 500 || !strings.HasSuffix(said, want) {
			t.Errorf("%d lines are there, and then %q, want %q", kept, said[len(said)-200:], want)
		}
	})
}

func TestTheEndDoesNotWaitForTheReaderOfTheLog(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := &stuck{gate: make(chan struct{})}
		l := newLines(r)
		fmt.Fprintln(l, "never read")
		start := time.Now()
		l.close(time.After(time.Second))
		if took := time.Since(start); took != time.Second {
			t.Error(took)
		}
		close(r.gate)
	})
}

func TestAReaderThatIsGoneIsNotWaitedFor(t *testing.T) {
	r, w := io.Pipe()
	r.Close()
	l := newLines(w)
	for range 100 {
		fmt.Fprintln(l, "to nobody")
	}
	l.close(time.After(time.Minute))
}
