//go:build linux

package reader

import (
	"bufio"
	"fmt"
	"io"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"iridescent/cmd/serve/site"
)

// desktop is a display with a window manager, Orca and Firefox.
type desktop struct {
	*testing.T
	env   []string
	log   string // Orca's
	read  int    // how much of it
	said  []string
	heard strings.Builder // the transcript
}

// patience is how long something may take to be said: software rendering on a busy machine is slow.
const patience = 60 * time.Second

// newDesktop starts everything, with the page at the hash in Firefox.
func newDesktop(t *testing.T, hash string) *desktop {
	dist := filepath.Join("..", "..", "dist")
	if _, err := os.Stat(filepath.Join(dist, "index.html")); err != nil {
		t.Fatal("the site is not built; run make test-reader")
	}
	server := httptest.NewServer(site.Handler(os.DirFS(dist)))
	t.Cleanup(server.Close)

	home := t.TempDir()
	profile := filepath.Join(home, "profile")
	must(t, os.MkdirAll(profile, 0o700))
	must(t, os.WriteFile(filepath.Join(profile, "user.js"), []byte(preferences), 0o600))
	d := &desktop{T: t, log: filepath.Join(home, "orca.log")}
	d.env = append(os.Environ(), "HOME="+home, "XDG_RUNTIME_DIR="+home, "GTK_MODULES=gail:atk-bridge", "ACCESSIBILITY_ENABLED=1", "LANG=C.UTF-8")
	d.env = append(d.env, "DISPLAY=:"+d.answer("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24"))
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS="+d.answer("dbus-daemon", "--session", "--nofork", "--print-address=1"))
	d.start("openbox")
	d.start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--screen-reader=1")
	d.start("orca", "--replace", "--debug-file="+d.log)
	d.await("Screen reader on")
	d.start("firefox-esr", "--no-remote", "--new-instance", "--profile", profile, server.URL+"/?test=1"+hash)
	d.await("Iridescent|What does it cost")
	d.settle()
	window := strings.Fields(d.run("xdotool", "search", "--onlyvisible", "--class", "firefox"))
	if len(window) == 0 {
		t.Fatal("Firefox has no window")
	}
	d.run("xdotool", "windowactivate", "--sync", window[len(window)-1])
	return d
}

const preferences = `user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("accessibility.force_disabled", -1);
`

// start runs a program until the test ends.
func (d *desktop) start(name string, arguments ...string) io.Reader {
	d.Helper()
	command := exec.Command(name, arguments...)
	command.Env = d.env
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	out, err := command.StdoutPipe()
	must(d.T, err)
	must(d.T, command.Start())
	d.Cleanup(func() {
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL)
		_ = command.Wait()
	})
	return out
}

// answer starts a program and returns the first line that it prints.
func (d *desktop) answer(name string, arguments ...string) string {
	d.Helper()
	line, err := bufio.NewReader(d.start(name, arguments...)).ReadString('\n')
	if err != nil {
		d.Fatalf("%s: %v", name, err)
	}
	return strings.TrimSpace(line)
}

func (d *desktop) run(name string, arguments ...string) string {
	d.Helper()
	command := exec.Command(name, arguments...)
	command.Env = d.env
	out, err := command.Output()
	if err != nil {
		d.Fatalf("%s %v: %v", name, arguments, err)
	}
	return string(out)
}

// spoken is a line of Orca's log.
var spoken = regexp.MustCompile(`SPEECH OUTPUT: '(.*)'`)

// listen takes what was said since it last listened.
func (d *desktop) listen() {
	text, err := os.ReadFile(d.log)
	if err != nil {
		return // there is none yet
	}
	end := strings.LastIndexByte(string(text), '\n') + 1
	for line := range strings.Lines(string(text[min(d.read, end):end])) {
		if found := spoken.FindStringSubmatch(line); found != nil && strings.TrimSpace(found[1]) != "" {
			d.said = append(d.said, strings.TrimSpace(found[1]))
		}
	}
	d.read = end
}

// await waits until something is said that matches.
func (d *desktop) await(pattern string) {
	d.Helper()
	want := regexp.MustCompile(pattern)
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		d.listen()
		if want.MatchString(strings.Join(d.said, " · ")) {
			return
		}
		if time.Now().After(end) {
			d.Fatalf("nothing like %q was said, but %q", pattern, d.said)
		}
	}
}

// settle waits until nothing was said for two seconds, and forgets it.
func (d *desktop) settle() (said []string) {
	last, since := -1, time.Now()
	for time.Since(since) < 2*time.Second {
		if d.listen(); len(d.said) != last {
			last, since = len(d.said), time.Now()
		}
		time.Sleep(50 * time.Millisecond)
	}
	said, d.said = d.said, nil
	return said
}

// press sends keys one after the other and holds what is said after the last one against the patterns. It becomes a part
// of the transcript.
func (d *desktop) press(task string, keys []string, patterns ...string) {
	d.Helper()
	for k, key := range keys {
		if k == len(keys)-1 {
			d.settle()
		}
		d.run("xdotool", "key", "--clearmodifiers", key)
	}
	for _, pattern := range patterns {
		d.await(pattern)
	}
	fmt.Fprintf(&d.heard, "%s\n  %s\n", task, strings.Join(keys, " "))
	for _, text := range d.settle() {
		fmt.Fprintf(&d.heard, "  “%s”\n", text)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
