//go:build linux

package reader

import (
	"os"
	"os/exec"
	"testing"
)

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
	d.press("find p", []string{"Tab"}, `p of Sun, 1 of 3 slider .*50 %, KL of p from q 0\.10 bits`)
	d.press("more of it", []string{"Up"}, `p of Sun: 51 %, KL of p from q 0\.11 bits, of q from p 0\.11 bits`)
	d.press("a little more", []string{"shift+Up"}, `p of Sun: 51\.1 %`)
	d.press("another outcome", []string{"Right"}, `p of Rain: 29\.3 %`)
	d.press("find q", []string{"Tab"}, "q of Rain, 2 of 3 slider")
	d.press("rule it out", []string{"Delete"}, "q of Rain: 0 %, KL of p from q infinite", "holds Rain impossible.*infinite surprise")
	d.press("undo", []string{"ctrl+z"}, `costs a believer of q 0\.11 bits extra`)
	d.reach("KL of p from q 0.1.* bits, explain")
	d.press("explain a number", []string{"Return"}, `0\.111 bits If p happens`)
	d.press("close the explanation: the place is kept", []string{"Escape"}, "KL of p from q 0.1.* bits, explain")
	d.press("two scenes on, the black swan", []string{"alt+Next", "alt+Next"}, "Surprise", "The last swan is black: 6.64 bits of surprisal")
	d.done(t)
}

func TestAnErrorIsHeard(t *testing.T) {
	needs(t)
	d := newDesktop(t, "#p=3,x,5", `p: value 2: "x" is not a number`, "Dismiss this notice push button")
	d.reach("^Values")
	d.press("open the numbers", []string{"Return"}, "Type or paste numbers")
	d.done(t)
}
