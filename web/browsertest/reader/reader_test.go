//go:build linux

package reader

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "record what is heard in testdata/transcript.txt")

// needs skips the test unless it was asked for and Orca is there.
func needs(t *testing.T) {
	t.Helper()
	if os.Getenv("IRIDESCENT_READER") == "" {
		t.Skip("run make test-reader")
	}
	for _, name := range []string{"orca", "xdotool", "Xvfb", "dbus-daemon", "openbox", "firefox-esr", "speech-dispatcher"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Fatalf("%s is not installed: run web/browsertest/reader/install.sh as root", name)
		}
	}
}

func TestThePageIsHeard(t *testing.T) {
	needs(t)
	d := newDesktop(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow")
	d.press("what is this", []string{"ctrl+Home"}, `What does it cost to believe q\?`)
	d.press("its sentence, and how it is moved", []string{"Down"}, `costs a believer of q 0\.10 bits extra; the other way round 0\.10`, "Left and right choose the outcome")
	d.press("find p", []string{"Tab"}, `p of Sun slider .*50 %, KL p to q 0\.10 bits`)
	d.press("more of it", []string{"Up"}, `p of Sun 51 %, KL p to q 0\.11 bits, KL q to p 0\.11 bits`)
	d.press("another outcome", []string{"Right"}, "p of Rain 29")
	d.press("find q", []string{"Tab"}, "q of Rain slider")
	d.press("rule it out", []string{"Delete"}, "q of Rain 0 %, KL p to q infinite", "holds Rain impossible.*infinite surprise")
	d.press("undo", []string{"ctrl+z"}, `undo`, `costs a believer of q 0\.11 bits extra`)
	d.press("two scenes on, the black swan", []string{"alt+Next", "alt+Next"}, "Surprise", "The last swan is black: 6.64 bits of surprisal")
	if *update {
		must(t, os.WriteFile(filepath.Join("testdata", "transcript.txt"), []byte(d.heard.String()), 0o644))
	}
}

func TestAFineStepIsHeard(t *testing.T) {
	needs(t)
	d := newDesktop(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow")
	d.press("find p", []string{"ctrl+Home", "Tab"}, "p of Sun slider")
	d.press("a little more of it", []string{"shift+Up"}, `p of Sun 50\.1 %`)
}

func TestAnErrorIsHeard(t *testing.T) {
	needs(t)
	newDesktop(t, "#p=3,x,5", `p: value 2: "x" is not a number`, "Dismiss this notice push button")
}
