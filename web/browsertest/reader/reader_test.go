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
	for _, name := range []string{"orca", "xdotool", "Xvfb", "dbus-daemon", "openbox", "firefox-esr"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Fatalf("%s is not installed: run web/browsertest/reader/install.sh as root", name)
		}
	}
}

func TestThePageIsHeard(t *testing.T) {
	needs(t)
	d := newDesktop(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow")
	d.press("what is this", []string{"ctrl+Home", "h"}, "What does it cost to believe the forecast? heading level 1")
	d.press("its sentence", []string{"Down"}, `costs a believer of q 0\.\d+ bits`)
	d.press("find p", []string{"Tab"}, "p of Sun", "slider", "Left and right choose the outcome")
	d.press("more of it", []string{"Up"}, "51 %")
	d.press("a little more", []string{"shift+Up"}, `51\.1 %`)
	d.press("another outcome", []string{"Right"}, "p of Rain")
	d.press("find q, rule it out", []string{"Tab", "Delete"}, "q of Rain 0 %.*infinite", "impossible")
	d.press("undo", []string{"ctrl+z"}, `q of Rain [1-9]`)
	d.press("the black swan", []string{"alt+Next", "alt+Next"}, "Surprise", "black")
	if *update {
		must(t, os.WriteFile(filepath.Join("testdata", "transcript.txt"), []byte(d.heard.String()), 0o644))
	}
}

func TestAnErrorIsHeard(t *testing.T) {
	needs(t)
	d := newDesktop(t, "#p=3,x,5")
	d.press("a bad link", []string{"ctrl+Home"}, "")
	d.press("its notice", []string{"h", "Down", "Down"}, `"x" is not a number`)
}
