package driver

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// startWebKit starts WebKitWebDriver, which starts MiniBrowser, under an X
// server of its own. All its requests go through a proxy that watches them.
func (b *Browser) startWebKit(o Options) error {
	driver, err := program("WebKitWebDriver")
	if err != nil {
		return err
	}
	browser, err := program("MiniBrowser")
	if err != nil {
		return err
	}
	if err := b.writeGTKStyle(o.Still); err != nil {
		return err
	}
	screen, err := b.startDisplay()
	if err != nil {
		return err
	}
	port, err := freePort()
	if err != nil {
		return err
	}
	proxy, err := startProxy()
	if err != nil {
		return err
	}
	b.closers = append(b.closers, proxy.close)
	env := append(b.env(o), "DISPLAY="+screen, "GDK_BACKEND=x11", "NO_AT_BRIDGE=1", "LIBGL_ALWAYS_SOFTWARE=1",
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1")
	p, err := launch(driver, []string{"--port=" + strconv.Itoa(port)}, env)
	if err != nil {
		return err
	}
	b.processes = append(b.processes, p)
	args := append([]string{"--automation", fmt.Sprintf("--enable-webgl=%t", !o.NoWebGL)}, o.Args...)
	w, err := newHTTPWire(fmt.Sprintf("http://127.0.0.1:%d", port), params{
		"webkitgtk:browserOptions": params{"binary": browser, "args": args},
		"proxy":                    params{"proxyType": "manual", "httpProxy": proxy.address(), "sslProxy": proxy.address()},
	}, p)
	if err != nil {
		return err
	}
	b.wire, b.watch = w, &webkitWatch{proxy}
	return nil
}

// writeGTKStyle takes away the least width that MiniBrowser's tool bar has, so
// that its window can be as narrow as a phone, and the system's motion, if it is not wanted.
func (b *Browser) writeGTKStyle(still bool) error {
	dir := filepath.Join(b.dir, "config", "gtk-3.0")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	style := "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px; -gtk-icon-source: none; }\n"
	if err := os.WriteFile(filepath.Join(dir, "gtk.css"), []byte(style), 0o600); err != nil || !still {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "settings.ini"), []byte("[Settings]\ngtk-enable-animations=0\n"), 0o600)
}
