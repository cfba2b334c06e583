package driver

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// startFirefox starts Firefox under an X server of its own (without one it
// has no WebGL) and connects to its Marionette.
func (b *Browser) startFirefox(o Options) error {
	browser, err := program(needs[Firefox][0]...)
	if err != nil {
		return err
	}
	profile := filepath.Join(b.dir, "profile")
	if err := writeFirefoxProfile(profile, o); err != nil {
		return err
	}
	args := []string{"--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile}
	env := append(b.env(o), "MOZ_ENABLE_WAYLAND=0", "GDK_BACKEND=x11", "MOZ_CRASHREPORTER_DISABLE=1")
	if o.NoWebGL {
		args = append(args, "--headless")
	} else {
		screen, err := b.startDisplay()
		if err != nil {
			return err
		}
		env = append(env, "DISPLAY="+screen)
	}
	p, err := launch(browser, append(args, o.Args...), env)
	if err != nil {
		return err
	}
	b.processes = append(b.processes, p)
	addr, err := marionetteAddress(profile, p)
	if err != nil {
		return err
	}
	w, err := dialMarionette(addr, params{})
	if err != nil {
		return err
	}
	b.wire, b.watch = w, &firefoxWatch{b: b, process: p}
	return nil
}

// writeFirefoxProfile makes a profile in which Firefox calls nobody.
func writeFirefoxProfile(dir string, o Options) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	prefs := maps.Clone(firefoxPrefs)
	if o.Still {
		prefs["ui.prefersReducedMotion"] = 1
	}
	maps.Copy(prefs, o.Prefs)
	var text strings.Builder
	for name, value := range prefs {
		v, err := json.Marshal(value)
		if err != nil {
			return err
		}
		fmt.Fprintf(&text, "user_pref(%q, %s);\n", name, v)
	}
	return os.WriteFile(filepath.Join(dir, "user.js"), []byte(text.String()), 0o600)
}

// firefoxPrefs make Firefox testable (any port, touch, WebGL in software,
// console on standard output) and quiet (no updates, no welcome, no studies).
var firefoxPrefs = map[string]any{
	"marionette.port":                                             0,
	"remote.prefs.recommended":                                    true,
	"dom.w3c_touch_events.enabled":                                1,
	"webgl.force-enabled":                                         true,
	"webgl.disable-fail-if-major-performance-caveat":              true,
	"devtools.console.stdout.content":                             true,
	"layout.css.devPixelsPerPx":                                   "1.0",
	"general.smoothScroll":                                        false,
	"accessibility.tabfocus":                                      7,
	"browser.shell.checkDefaultBrowser":                           false,
	"browser.startup.page":                                        0,
	"browser.startup.homepage":                                    "about:blank",
	"browser.aboutwelcome.enabled":                                false,
	"browser.newtabpage.enabled":                                  false,
	"browser.tabs.warnOnClose":                                    false,
	"browser.sessionstore.resume_from_crash":                      false,
	"datareporting.policy.dataSubmissionEnabled":                  false,
	"datareporting.policy.dataSubmissionPolicyBypassNotification": true,
	"toolkit.telemetry.reportingpolicy.firstRun":                  false,
	"app.update.disabledForTesting":                               true,
	"app.normandy.enabled":                                        false,
	"extensions.update.enabled":                                   false,
	"network.captive-portal-service.enabled":                      false,
	"network.connectivity-service.enabled":                        false,
	"browser.safebrowsing.malware.enabled":                        false,
	"browser.safebrowsing.phishing.enabled":                       false,
	"services.settings.server":                                    "data:,#remote-settings-dummy/v1",
	"signon.autofillForms":                                        false,
	"ui.popup.disable_autohide":                                   false,
}

// marionetteAddress waits until Firefox has written the port it listens on.
func marionetteAddress(profile string, p *process) (string, error) {
	var port string
	err := poll(60*time.Second, "Marionette", func() (bool, error) {
		if !p.alive() {
			return false, fmt.Errorf("driver: Firefox ended: %s", p.output.tail(1000))
		}
		text, err := os.ReadFile(filepath.Join(profile, "MarionetteActivePort"))
		port = strings.TrimSpace(string(text))
		return err == nil && port != "", nil
	})
	return "127.0.0.1:" + port, err
}
