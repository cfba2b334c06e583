package driver

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"
)

// process is a started program with everything it starts in a process group
// of its own, and what it printed.
type process struct {
	cmd    *exec.Cmd
	output *transcript
	ended  chan struct{} // closed when the program has ended
}

// launch starts a program. env is added to the environment; files are passed
// on as descriptors 3, 4 ….
//
// The goroutine keeps its thread for the life of the program because the
// kernel ends the program together with the thread that started it.
func launch(path string, args, env []string, files ...*os.File) (*process, error) {
	p := &process{cmd: exec.Command(path, args...), output: new(transcript), ended: make(chan struct{})}
	p.cmd.Env = append(os.Environ(), env...)
	p.cmd.Stdout, p.cmd.Stderr = p.output, p.output
	p.cmd.ExtraFiles = files
	p.cmd.WaitDelay = time.Second
	inOwnGroup(p.cmd)
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := p.cmd.Start()
		started <- err
		if err == nil {
			_ = p.cmd.Wait()
		}
		close(p.ended)
	}()
	if err := <-started; err != nil {
		return nil, fmt.Errorf("driver: start %s: %w", path, err)
	}
	return p, nil
}

// kill ends the process group at once and waits for the program.
func (p *process) kill() {
	killGroup(p.cmd)
	<-p.ended
}

// alive says whether the program has not ended.
func (p *process) alive() bool {
	select {
	case <-p.ended:
		return false
	default:
		return true
	}
}

// transcript collects what a program prints.
type transcript struct {
	mu   sync.Mutex
	text bytes.Buffer
	read int // how much of text lines has returned
}

func (t *transcript) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.text.Write(b)
}

// lines returns the complete lines printed since the last call.
func (t *transcript) lines() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	fresh := t.text.Bytes()[t.read:]
	end := bytes.LastIndexByte(fresh, '\n')
	if end < 0 {
		return nil
	}
	t.read += end + 1
	return strings.Split(string(fresh[:end]), "\n")
}

// tail returns the last n bytes, for error messages.
func (t *transcript) tail(n int) string {
	t.mu.Lock()
	defer t.mu.Unlock()
	b := t.text.Bytes()
	return string(b[max(0, len(b)-n):])
}

// poll asks until it gets true, an error, or the time is over.
func poll(limit time.Duration, what string, ask func() (bool, error)) error {
	deadline, pause := time.Now().Add(limit), 10*time.Millisecond
	for {
		ok, err := ask()
		if ok || err != nil {
			return err
		}
		if time.Now().After(deadline) {
			return fmt.Errorf("driver: no %s within %v", what, limit)
		}
		time.Sleep(pause)
		pause = min(pause*5/4, 60*time.Millisecond) // a question costs a browser some milliseconds of work
	}
}

// display starts an X server without a screen and returns its name, as in
// DISPLAY. The server picks a free number and reports it on descriptor 3.
func display(width, height int) (*process, string, error) {
	xvfb, err := program("Xvfb")
	if err != nil {
		return nil, "", err
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, "", err
	}
	defer r.Close()
	screen := fmt.Sprintf("%dx%dx24", width, height)
	p, err := launch(xvfb, []string{"-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"}, nil, w)
	w.Close()
	if err != nil {
		return nil, "", err
	}
	_ = r.SetReadDeadline(time.Now().Add(20 * time.Second))
	number := make([]byte, 0, 8)
	for !bytes.HasSuffix(number, []byte("\n")) {
		var b [1]byte
		if _, err := io.ReadFull(r, b[:]); err != nil {
			p.kill()
			return nil, "", fmt.Errorf("driver: Xvfb named no display: %w: %s", err, p.output.tail(500))
		}
		number = append(number, b[0])
	}
	return p, ":" + strings.TrimSpace(string(number)), nil
}
