package driver

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// The engines, by the names that Start takes.
const (
	Chromium = "chromium"
	Firefox  = "firefox"
	WebKit   = "webkit"
)

// All lists the engines in the order in which tests run them.
var All = []string{Chromium, Firefox, WebKit}

// needs names the programs of each engine; any one of an inner list will do.
var needs = map[string][][]string{
	Chromium: {{"chromium", "chromium-browser", "google-chrome"}, {"chromedriver"}},
	Firefox:  {{"firefox-esr", "firefox"}, {"Xvfb"}},
	WebKit:   {{"WebKitWebDriver"}, {"MiniBrowser"}, {"Xvfb"}},
}

// Engines lists the engines that can be started on this machine.
func Engines() []string {
	var present []string
	for _, e := range All {
		if Missing(e) == nil {
			present = append(present, e)
		}
	}
	return present
}

// Missing is nil if the engine can be started here, otherwise it names the
// program that is not installed.
func Missing(engine string) error {
	programs, known := needs[engine]
	if !known {
		return fmt.Errorf("driver: no engine is called %q", engine)
	}
	if runtime.GOOS != "linux" {
		return fmt.Errorf("%s is driven on Linux only", engine)
	}
	for _, names := range programs {
		if _, err := program(names...); err != nil {
			return fmt.Errorf("%s: %w", engine, err)
		}
	}
	return nil
}

// program finds the first of the named programs.
func program(names ...string) (string, error) {
	for _, n := range names {
		if path, err := exec.LookPath(n); err == nil {
			return path, nil
		}
		for _, pattern := range hidden[n] {
			if found, _ := filepath.Glob(pattern); len(found) > 0 {
				return found[len(found)-1], nil
			}
		}
	}
	return "", fmt.Errorf("%s is not installed", names[0])
}

// hidden says where a program lives that distributions keep out of the PATH.
var hidden = map[string][]string{
	"MiniBrowser": {
		"/usr/lib/*/webkit2gtk-4.*/MiniBrowser", "/usr/lib/*/webkitgtk-*/MiniBrowser",
		"/usr/lib*/webkit2gtk-4.*/MiniBrowser", "/usr/libexec/webkit2gtk-4.*/MiniBrowser",
	},
}

// runsAsRoot says whether Chromium must go without its sandbox.
func runsAsRoot() bool { return os.Geteuid() == 0 }
