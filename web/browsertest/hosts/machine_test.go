//go:build linux

package hosts

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz/poster"
	"iridescent/web/browsertest/driver"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// needs skips the test unless it was asked for and what it runs is there.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	if os.Getenv("IRIDESCENT_HOSTS") == "" {
		t.Skip("run make test-hosts")
	}
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil {
			t.Fatalf("%s is not installed: run web/check/hosts/install.sh large as root", name)
		}
	}
}

// freePort is a port that nobody listens on.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer l.Close()
	return l.Addr().String()
}

// begin starts a program that goes on until the test ends, and waits until it answers.
func begin(t *testing.T, answers func() bool, folder, name string, args ...string) {
	t.Helper()
	var said bytes.Buffer
	ctx, cancel := context.WithCancel(context.Background())
	c := exec.CommandContext(ctx, name, args...)
	c.Dir, c.Stdout, c.Stderr = folder, &said, &said
	c.Env = append(os.Environ(), "HOME="+folder, "PATH=/usr/bin:/usr/sbin:"+os.Getenv("PATH"))
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	c.Cancel = func() error { return syscall.Kill(-c.Process.Pid, syscall.SIGTERM) }
	must(t, c.Start())
	t.Cleanup(func() {
		cancel()
		_ = c.Wait()
		if t.Failed() {
			t.Logf("%s said:\n%.3000s", name, said.String())
		}
	})
	for range 300 {
		if answers() {
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	t.Fatalf("%s does not answer:\n%.3000s", name, said.String())
}

func listens(address string) func() bool {
	return func() bool {
		c, err := net.DialTimeout("tcp", address, time.Second)
		if err == nil {
			c.Close()
		}
		return err == nil
	}
}

// site starts the server of this project and returns its address.
func site(t *testing.T) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "serve")
	out, err := exec.Command("go", "build", "-o", binary, "iridescent/cmd/serve").CombinedOutput()
	if err != nil {
		t.Fatalf("%s", out)
	}
	address := freePort(t)
	begin(t, listens(address), t.TempDir(), binary, "-addr", address, "-url", "http://"+address+"/", "-log", "off")
	return "http://" + address + "/"
}

// snippet is what the share dialog gives for a state, in a format.
func snippet(t *testing.T, base, format, hash string) string {
	t.Helper()
	picture := poster.New(hash, poster.WideWidth, poster.WideHeight, poster.Look{})
	v := picture.View()
	figure, err := json.Marshal(wire.Figure(&v, picture.Whole(), ""))
	must(t, err)
	folder, err := filepath.Abs(filepath.Join("..", "..", "page", "js", "ui", "share"))
	must(t, err)
	script := fmt.Sprintf(`import { %[2]s } from "%[1]s/%[2]s.js"; import { posterAddress } from "%[1]s/figure.js"; import { pairsOf } from "%[1]s/state.js";
const figure = %[3]s, state = { ...figure, pairs: pairsOf(figure.whole) }, base = %[4]q;
process.stdout.write(%[2]s(state, { base, caption: "A <b>caption</b>", poster: posterAddress(state, { base }) }));`, folder, format, figure, base)
	c := exec.Command("node", "--input-type=module", "-e", script)
	out, err := c.Output()
	must(t, err)
	return string(out)
}

// hostile is a state whose labels are marks of other languages.
const hostile = "#p=5,3,2&q=1,1,1&labels=%3Cb%3E%22x%22%26%27%7B%7B+%7D%7D,Rain%2C+heavy,%5Bfog%5D"

// browse starts Chromium.
func browse(t *testing.T) *driver.Browser {
	t.Helper()
	driver.Require(t, driver.Chromium)
	b, err := driver.Start(driver.Chromium, driver.Options{})
	must(t, err)
	t.Cleanup(b.Close)
	must(t, b.SetWindowSize(1200, 900))
	return b
}

// find returns what a script finds in the page.
func find(t *testing.T, b *driver.Browser, script string) (found string) {
	t.Helper()
	must(t, b.Eval(script, &found))
	return found
}

// await waits until a condition holds in the page, and shows the page if it never does.
func await(t *testing.T, b *driver.Browser, condition string) {
	t.Helper()
	if err := b.Until(condition); err != nil {
		keep(t, b, "failed")
		t.Fatalf("%v\n%.4000s", err, find(t, b, `return location.href + '\n' + (document.querySelector('main, #notebook-container') ?? document.body).innerHTML`))
	}
}

// assertLive fails unless the figure of the page goes live with the labels of the hostile state.
func assertLive(t *testing.T, b *driver.Browser) {
	t.Helper()
	var state string
	must(t, b.EvalAsync(`const f = document.querySelector('iridescent-viz'); await f.load(); return (await f.get()).state`, &state))
	if !strings.Contains(state, "%3Cb%3E%22x%22") {
		t.Errorf("live it is at %s", state)
	}
}

// assertQuiet fails for each error in the browser's console.
func assertQuiet(t *testing.T, b *driver.Browser) {
	t.Helper()
	errors, err := b.ConsoleErrors()
	must(t, err)
	for _, text := range errors {
		t.Errorf("console: %s", text)
	}
}

// assertStays fails unless the link with its sentence and numbers is in a text of HTML, and the text around the figure is seen.
func assertStays(t *testing.T, name, html string, parts ...string) {
	t.Helper()
	for _, part := range append(parts, "costs a believer of", "KL(p‖q) 0.099", "#v=1") {
		if !strings.Contains(html, part) {
			t.Errorf("%s: there is no %q in\n%.1500s", name, part, html)
		}
	}
}

// body is the answer to a request.
func body(t *testing.T, address string) string {
	t.Helper()
	r, err := http.Get(address)
	must(t, err)
	defer r.Body.Close()
	var b bytes.Buffer
	_, err = b.ReadFrom(r.Body)
	must(t, err)
	return b.String()
}
