package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// start serves on a free port until the test ends and returns the address.
func start(t *testing.T, s *server) string {
	t.Helper()
	base, stop := startToStop(t, s)
	t.Cleanup(func() { stop() })
	return base
}

// startToStop also returns a function that stops it and waits.
func startToStop(t *testing.T, s *server) (base string, stop func() error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.serve(ctx, listener) }()
	scheme := map[bool]string{true: "https://", false: "http://"}[s.certificate != nil]
	return scheme + listener.Addr().String(), sync.OnceValue(func() error {
		cancel()
		return <-done
	})
}

// dial opens a connection and sends what a client might.
func dial(t *testing.T, base, sends string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(base, "http://"))
	if errors.Is(err, syscall.EMFILE) {
		t.Skip("not so many connections may be open here:", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	conn.SetDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.WriteString(conn, sends); err != nil {
		t.Fatal(err)
	}
	return conn
}

// impatient has deadlines that a test can wait for.
func impatient(t *testing.T) *server {
	s := newServer(page(t), options{log: "off"}, io.Discard)
	s.http.ReadHeaderTimeout = 50 * time.Millisecond
	s.http.ReadTimeout = 100 * time.Millisecond
	return s
}

func TestTheDeadlinesAreSet(t *testing.T) {
	h := newServer(page(t), options{}, io.Discard).http
	if h.ReadHeaderTimeout == 0 || h.ReadTimeout == 0 || h.WriteTimeout == 0 || h.IdleTimeout == 0 || h.MaxHeaderBytes == 0 {
		t.Fatalf("%+v", h)
	}
}

func TestASlowHeaderEndsTheConnection(t *testing.T) {
	base := start(t, impatient(t))
	conn := dial(t, base, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
	answer, err := io.ReadAll(conn)
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() || strings.Contains(string(answer), "200 OK") {
		t.Fatalf("%q, %v", answer, err)
	}
	if status, _ := get(t, base); status != 200 {
		t.Errorf("others get %d", status)
	}
}

func TestASlowBodyIsAnsweredAtOnceAndEndsTheConnection(t *testing.T) {
	base := start(t, newServer(page(t), options{log: "off"}, io.Discard))
	for method, want := range map[string]int{"POST": 405, "GET": 200} {
		conn := dial(t, base, method+" / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\nslow")
		r := bufio.NewReader(conn)
		answer, err := http.ReadResponse(r, nil)
		if err != nil || answer.StatusCode != want || !answer.Close {
			t.Fatalf("%s: %v, %+v", method, err, answer)
		}
		if _, err := io.Copy(io.Discard, answer.Body); err != nil {
			t.Error(method, err)
		}
		if _, err := r.ReadByte(); err == nil {
			t.Errorf("%s: the connection goes on", method)
		}
	}
}

func TestHeadersHaveTheLimitThatIsPromised(t *testing.T) {
	base := start(t, newServer(page(t), options{log: "off"}, io.Discard))
	const before, after = "GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: ", "\r\nConnection: close\r\n\r\n"
	for size, want := range map[int]string{maxHeader - 1: "200 OK", maxHeader + 100: "431 Request Header Fields Too Large"} {
		conn := dial(t, base, before+strings.Repeat("a", size-len(before)-len(after))+after)
		answer, _ := io.ReadAll(conn)
		if !strings.HasPrefix(string(answer), "HTTP/1.1 "+want) {
			t.Errorf("%d bytes: %.80q", size, answer)
		}
	}
}

func TestOptionsOfTheServerCarriesTheHeadersToo(t *testing.T) {
	base := start(t, newServer(page(t), options{log: "off"}, io.Discard))
	conn := dial(t, base, "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
	answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil || answer.StatusCode != 204 || answer.Header.Get("Content-Security-Policy") == "" {
		t.Fatalf("%v %+v", err, answer)
	}
}

func TestTwoThousandIdleConnectionsDoNotKeepOthersOut(t *testing.T) {
	const idle = 2000
	base := start(t, newServer(page(t), options{log: "off"}, io.Discard))
	for i := range idle {
		sends := ""
		if i%2 == 0 {
			sends = "GET / HTTP/1.1\r\nHo"
		}
		dial(t, base, sends)
	}
	for range 10 {
		if status, body := get(t, base); status != 200 || body != "the page" {
			t.Fatalf("%d %q", status, body)
		}
	}
}

func TestAbruptResetsDoNoHarm(t *testing.T) {
	base := start(t, newServer(page(t), options{log: "off"}, io.Discard))
	const request = "GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n"
	for i := range 200 {
		conn := dial(t, base, request[:1+i%len(request)]) // some are whole
		_ = conn.(*net.TCPConn).SetLinger(0)
		conn.Close()
	}
	if status, body := get(t, base+"/large.bin"); status != 200 || len(body) != 1<<20 {
		t.Fatalf("%d, %d bytes", status, len(body))
	}
}

// TestNoAnswerIsTruncatedByAStop keeps 32 clients asking while the server
// stops. A connection may be refused afterwards, or ended while it waits to be
// accepted; an answer that begins is whole.
func TestNoAnswerIsTruncatedByAStop(t *testing.T) {
	s := newServer(page(t), options{log: "off", drain: 100 * time.Millisecond}, io.Discard)
	base, stop := startToStop(t, s)
	var whole, cut atomic.Int64
	var clients sync.WaitGroup
	warm := make(chan struct{}, 32)
	for range 32 {
		clients.Go(func() {
			client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 1}}
			defer client.CloseIdleConnections()
			for n := 0; ; n++ {
				if n == 3 {
					warm <- struct{}{}
				}
				answer, err := client.Get(base + "/large.bin")
				if err != nil {
					if n < 3 || !beforeAnswer(err) {
						t.Error(err)
					}
					return
				}
				read, err := io.Copy(io.Discard, answer.Body)
				answer.Body.Close()
				if err != nil || read != 1<<20 {
					cut.Add(1)
				}
				whole.Add(1)
			}
		})
	}
	for range 32 {
		<-warm
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
	clients.Wait()
	if cut.Load() != 0 || whole.Load() < 96 {
		t.Errorf("%d answers, %d of them truncated", whole.Load(), cut.Load())
	}
}

// beforeAnswer reports whether a request failed because the door was closed: EPIPE is ECONNRESET while the question is sent.
func beforeAnswer(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.ECONNREFUSED) || errors.Is(err, syscall.ECONNRESET) || errors.Is(err, io.EOF)
}

func TestAStalledDownloadDoesNotHoldTheStop(t *testing.T) {
	s := newServer(page(t), options{log: "off"}, io.Discard)
	s.grace = 50 * time.Millisecond
	base, stop := startToStop(t, s)
	large := "GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n"
	conn := dial(t, base, strings.Repeat(large, 20)) // more than buffers between take
	if _, err := conn.Read(make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}
