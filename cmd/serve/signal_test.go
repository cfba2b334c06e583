//go:build unix

package main

import (
	"bufio"
	"io"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test program be the server, so that signals can be sent to one.
func TestMain(m *testing.M) {
	if os.Getenv("BE_THE_SERVER") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// program starts the server as a program of its own, whose log goes to stderr. It returns its address.
func program(t *testing.T, stderr io.Writer, flags ...string) (*exec.Cmd, string) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "index.html"), "<!DOCTYPE html>here")
	command := exec.Command(os.Args[0], append([]string{"-dir", dir, "-addr", "127.0.0.1:0"}, flags...)...)
	command.Env = append(os.Environ(), "BE_THE_SERVER=yes")
	command.Stderr = stderr
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = command.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return command, strings.TrimSpace(strings.TrimPrefix(line, "Iridescent is at "))
}

func TestEachSignalThatStopsLetsTheServerDrain(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT} {
		if signal.Ignored(s) {
			continue // these tests run under nohup, and so does the server
		}
		command, address := program(t, nil, "-drain", "500ms", "-log", "off")
		if err := command.Process.Signal(s); err != nil {
			t.Fatal(err)
		}
		unready := false
		for end := time.Now().Add(10 * time.Second); time.Now().Before(end) && !unready; {
			status, _ := get(t, address+"readyz")
			unready = status == http.StatusServiceUnavailable
		}
		if !unready {
			t.Errorf("%v: /readyz never says that it stops", s)
		}
		if err := command.Wait(); err != nil {
			t.Errorf("%v: %v", s, err)
		}
	}
}

func TestAServerThatOutlivesItsTerminalDoesNotHearOfItsEnd(t *testing.T) {
	signal.Ignore(syscall.SIGHUP) // a program that is started inherits it, as by nohup
	command, address := program(t, nil, "-log", "off")
	signal.Reset(syscall.SIGHUP)
	if err := command.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	for range 100 {
		if status, body := get(t, address+"readyz"); status != 200 {
			t.Fatalf("%d %q after SIGHUP", status, body)
		}
	}
}

func TestTheServerOutlivesTheReaderOfItsLog(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	_, address := program(t, writer)
	writer.Close()
	reader.Close()
	for range 5 {
		if status, body := get(t, address); status != 200 || !strings.HasSuffix(body, "here") {
			t.Fatalf("%d %q", status, body)
		}
	}
}

// A pager that was stopped, or a pipe that nobody empties: the first 64 kB have room, then a write would wait for ever.
func TestAReaderOfTheLogThatStopsReadingHoldsNothingUp(t *testing.T) {
	reader, writer, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	command, address := program(t, writer, "-drain", "1ms")
	writer.Close()
	client := &http.Client{Timeout: 10 * time.Second}
	for k := range 1500 {
		answer, err := client.Get(address + "nope")
		if err != nil {
			t.Fatalf("request %d: %v", k, err)
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		answer.Body.Close()
	}
	if err := command.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("it does not end")
	}
}
