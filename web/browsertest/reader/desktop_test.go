//go:build linux

package reader

import (
	"bufio"
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
	env  []string
	log  string // Orca's
	read int    // how much of it
	said []string
	record
}

// patience is how long something may take to be said: software rendering on a busy machine is slow.
const patience = 120 * time.Second

// newDesktop starts everything, with the page at the hash in Firefox, and holds what is said while it loads.
func newDesktop(t *testing.T, hash string, patterns ...string) *desktop {
	d := open(t, serve(t)+"?test=1"+hash)
	d.show(" · Iridescent")
	for _, pattern := range patterns {
		d.await(pattern)
	}
	d.settle()
	d.wake()
	return d
}

// wake goes to the top of the page until the screen reader reads there: it may not have noticed the page yet.
func (d *desktop) wake() {
	d.Helper()
	for range 6 {
		d.key("ctrl+Home")
		for end := time.Now().Add(patience / 6); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
			if d.listen(); len(meant(d.said)) > 0 {
				d.settle()
				return
			}
		}
	}
	d.Fatal("the screen reader does not read the page")
}

// serve serves the built site, at an address that ends with a slash.
func serve(t *testing.T) string {
	dist := filepath.Join("..", "..", "dist")
	if _, err := os.Stat(filepath.Join(dist, "index.html")); err != nil {
		t.Fatal("the site is not built; run make test-reader")
	}
	server := httptest.NewServer(site.Handler(os.DirFS(dist)))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

// open starts everything, with an address in Firefox.
func open(t *testing.T, address string) *desktop {
	home, err := os.MkdirTemp("", "reader")
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(home) }) // a service of the desktop may have mounted a folder in it that cannot be removed
	profile := filepath.Join(home, "profile")
	must(t, os.MkdirAll(profile, 0o700))
	must(t, os.WriteFile(filepath.Join(profile, "user.js"), []byte(preferences), 0o600))
	d := &desktop{T: t, log: filepath.Join(home, "orca.log"), record: recordOf(t)}
	if folder := os.Getenv("IRIDESCENT_SHOTS"); folder != "" {
		d.log = filepath.Join(folder, t.Name()+".orca.log")
		_ = os.Remove(d.log)
	}
	d.env = append(os.Environ(), "HOME="+home, "XDG_RUNTIME_DIR="+home, "GTK_MODULES=gail:atk-bridge", "ACCESSIBILITY_ENABLED=1", "LANG=C.UTF-8")
	d.env = append(d.env, "DISPLAY=:"+d.answer("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24"))
	d.env = append(d.env, "DBUS_SESSION_BUS_ADDRESS="+d.answer("dbus-daemon", "--session", "--nofork", "--print-address=1"))
	d.begin("openbox")
	d.begin("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--screen-reader=1")
	d.startSpeech(home)
	d.begin("/usr/bin/python3", "-c", atOnce, "--replace", "--debug-file="+d.log)
	d.await("Screen reader on")
	d.begin("firefox-esr", "--no-remote", "--new-instance", "--profile", profile, address)
	return d
}

// show brings the window of a title to the front. A window that is just being made cannot be brought there yet.
func (d *desktop) show(title string) {
	d.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		activate := exec.Command("xdotool", "windowactivate", "--sync", d.window(title))
		activate.Env = d.env
		if activate.Run() == nil {
			return
		}
	}
	d.Fatalf("the window %q does not come to the front", title)
}

// atOnce is Orca with a log that is written line by line; its own waits until there are eight kilobytes.
const atOnce = `import builtins, runpy, sys
plain = open
builtins.open = lambda file, mode="r", *rest, **named: plain(file, mode, 1) if mode == "w" else plain(file, mode, *rest, **named)
sys.argv[0] = "/usr/bin/orca"
runpy.run_path("/usr/bin/orca", run_name="__main__")`

// window waits for the window of a title: that of a page whose program runs has a question.
func (d *desktop) window(title string) string {
	d.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		search := exec.Command("xdotool", "search", "--onlyvisible", "--name", title) // fails where there is none
		search.Env = d.env
		if out, err := search.Output(); err == nil {
			return strings.Fields(string(out))[0]
		}
	}
	d.Fatalf("there is no window %q", title)
	return ""
}

const preferences = `user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("termsofuse.bypassNotification", true);
user_pref("accessibility.force_disabled", -1);
`

// silence is a voice that takes no time and needs no loudspeaker: Orca waits for each answer of its voice.
var silence = map[string]string{
	"speech/speechd.conf": `AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
DefaultLanguage en
AudioOutputMethod "libao"
`,
	"speech/modules/silent.conf": `GenericExecuteSynth "true"
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "silent"
`,
	".libao": "default_driver=null\n",
}

// startSpeech starts what Orca speaks to, with the silent voice. Without it Orca would start one that outlives the test.
func (d *desktop) startSpeech(home string) {
	d.Helper()
	must(d.T, os.MkdirAll(filepath.Join(home, "speech", "modules"), 0o700))
	for name, text := range silence {
		must(d.T, os.WriteFile(filepath.Join(home, name), []byte(text), 0o600))
	}
	d.begin("speech-dispatcher", "--run-single", "--timeout", "0", "--log-dir", home, "--config-dir", filepath.Join(home, "speech"))
	socket := filepath.Join(home, "speech-dispatcher", "speechd.sock")
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if _, err := os.Stat(socket); err == nil {
			return
		}
	}
	d.Fatalf("speech-dispatcher does not listen at %s", socket)
}

// begin runs a program until the test ends.
func (d *desktop) begin(name string, arguments ...string) io.Reader {
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
	line, err := bufio.NewReader(d.begin(name, arguments...)).ReadString('\n')
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
var spoken = regexp.MustCompile(`SPEECH OUTPUT: '(.*?)'(\{'established'.*)?$`)

// listen takes what was said since it last listened.
func (d *desktop) listen() {
	text, err := os.ReadFile(d.log)
	if err != nil {
		return // there is none yet
	}
	end := strings.LastIndexByte(string(text), '\n') + 1
	for line := range strings.Lines(string(text[min(d.read, end):end])) {
		if found := spoken.FindStringSubmatch(strings.TrimSpace(line)); found != nil && strings.TrimSpace(found[1]) != "" {
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

// press sends keys one after the other, each when the one before has been answered, and holds what is said after the last one against
// the patterns and the record.
func (d *desktop) press(task string, keys []string, patterns ...string) {
	d.Helper()
	for k, key := range keys {
		if k == len(keys)-1 {
			d.settle()
		}
		d.key(key)
	}
	for _, pattern := range append(patterns, d.expected(task)...) {
		d.await(pattern)
	}
	d.keep(task, keys, d.settle())
}

// key sends a key, perhaps with shift, ctrl or alt before it.
func (d *desktop) key(key string) {
	d.Helper()
	if rest, shifted := strings.CutPrefix(key, "shift+"); shifted {
		d.run("xdotool", "keydown", "shift", "key", rest, "keyup", "shift")
		return
	}
	d.run("xdotool", "key", "--clearmodifiers", key)
}

// reach presses Tab until something is said that matches: the name of a control.
func (d *desktop) reach(pattern string) {
	d.Helper()
	want := regexp.MustCompile(pattern)
	d.settle()
	for range 60 {
		d.said = nil
		d.key("Tab")
		for last, since, end := -1, time.Now(), time.Now().Add(5*time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
			if d.listen(); len(d.said) != last {
				last, since = len(d.said), time.Now()
			}
			if len(meant(d.said)) > 0 && time.Since(since) > 500*time.Millisecond {
				break
			}
		}
		if want.MatchString(strings.Join(d.said, " · ")) {
			return
		}
	}
	d.Fatalf("there is no control %q", pattern)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
