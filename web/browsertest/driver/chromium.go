package driver

import (
	"fmt"
	"strconv"
)

// startChromium starts chromedriver, which starts Chromium without a window.
// The two talk through a pipe, so that Chromium ends when chromedriver does.
func (b *Browser) startChromium(o Options) error {
	driver, err := program("chromedriver")
	if err != nil {
		return err
	}
	browser, err := program(needs[Chromium][0]...)
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	p, err := launch(driver, []string{"--port=" + strconv.Itoa(port)}, b.env(o))
	if err != nil {
		return err
	}
	b.processes = append(b.processes, p)
	w, err := newHTTPWire(fmt.Sprintf("http://127.0.0.1:%d", port), params{
		"browserName":        "chrome",
		"goog:chromeOptions": params{"binary": browser, "args": chromiumArgs(o, b.dir)},
		"goog:loggingPrefs":  params{"browser": "ALL", "performance": "ALL"},
	}, p)
	if err != nil {
		return err
	}
	b.wire, b.watch = w, &chromiumWatch{b: b}
	return nil
}

// chromiumArgs is the command line of Chromium.
func chromiumArgs(o Options, dir string) []string {
	args := []string{
		"--headless", "--remote-debugging-pipe", "--user-data-dir=" + dir + "/profile",
		"--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-quic", "--disable-dev-shm-usage", "--hide-scrollbars",
		"--force-color-profile=srgb", "--touch-events=enabled",
		fmt.Sprintf("--window-size=%d,%d", o.Width, o.Height),
	}
	if runsAsRoot() {
		args = append(args, "--no-sandbox")
	}
	if o.NoWebGL {
		args = append(args, "--disable-3d-apis", "--disable-gpu")
	} else {
		args = append(args, "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
	}
	if o.Still {
		args = append(args, "--force-prefers-reduced-motion")
	}
	return append(args, o.Args...)
}
