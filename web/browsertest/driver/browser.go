package driver

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"
)

// Browser is a running browser with one window and one current frame. Its
// methods must not be called at the same time.
type Browser struct {
	engine    string
	dir       string // profile and home, removed by Close
	wire      wire
	watch     watch
	processes []*process
	closers   []func()
	frames    []element          // the frames we are in, outermost first
	fingers   map[int]touchPoint // the fingers that are down in Chromium
	acted     bool               // whether something may still be down
	turned    [2]int             // how far the wheel of WebKit is, across and down
	deaf      bool               // whether later documents of this tab get no touches
	emulated  bool               // whether Chromium emulates its viewport
	real      size               // that of its window before it did
}

// Start starts a browser with a fresh profile. Close must be called, also to
// end the X server and the driver program that came with it.
func Start(engine string, o Options) (*Browser, error) {
	if err := Missing(engine); err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "iridescent-"+engine+"-")
	if err != nil {
		return nil, err
	}
	o = o.withDefaults()
	b := &Browser{engine: engine, dir: dir, fingers: map[int]touchPoint{}}
	start := map[string]func(Options) error{Chromium: b.startChromium, Firefox: b.startFirefox, WebKit: b.startWebKit}
	err = start[engine](o)
	if err == nil {
		err = b.prepare(o)
	}
	if err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// prepare sets what every session starts with.
func (b *Browser) prepare(o Options) error {
	limits := params{"script": 60_000, "pageLoad": 60_000, "implicit": 0}
	if _, err := b.wire.send(cmdTimeouts, limits); err != nil {
		return err
	}
	if err := b.Navigate("about:blank"); err != nil {
		return err
	}
	if err := b.watch.start(); err != nil {
		return err
	}
	return b.SetWindowSize(o.Width, o.Height)
}

// env gives a browser a home of its own, and what the options add.
func (b *Browser) env(o Options) []string {
	return append([]string{
		"HOME=" + b.dir, "XDG_CONFIG_HOME=" + b.dir + "/config", "XDG_CACHE_HOME=" + b.dir + "/cache",
		"XDG_DATA_HOME=" + b.dir + "/data", "LANG=C.UTF-8", "TZ=UTC", "http_proxy=", "https_proxy=",
	}, o.Env...)
}

// startDisplay starts the X server that ends with the browser.
func (b *Browser) startDisplay() (string, error) {
	p, name, err := display(1600, 1200)
	if err == nil {
		b.processes = append(b.processes, p)
	}
	return name, err
}

// Close ends the browser and all that was started for it.
func (b *Browser) Close() {
	if b.wire != nil {
		_, _ = b.wire.send(cmdQuit, nil)
		b.wire.close()
	}
	for i := len(b.processes) - 1; i >= 0; i-- {
		b.processes[i].kill()
	}
	for _, c := range b.closers {
		c()
	}
	removeSoon(b.dir)
}

// removeSoon removes a folder to which an ending program may still write.
func removeSoon(dir string) {
	_ = poll(2*time.Second, "empty "+dir, func() (bool, error) { return os.RemoveAll(dir) == nil, nil })
}

// ProcessorTime is how long all processes of the browser have worked, on all processors together. Unlike the time on a clock it
// hardly depends on what else the machine does.
func (b *Browser) ProcessorTime() (sum time.Duration, err error) {
	for _, p := range b.processes {
		t, err := groupTime(p.cmd)
		if err != nil {
			return 0, err
		}
		sum += t
	}
	return sum, nil
}

// Name is the name of the engine.
func (b *Browser) Name() string { return b.engine }

// Capabilities that not every engine has.
const (
	Touch      = "touch"       // touch pointers in Actions
	FrameWheel = "frame wheel" // wheel in Actions scrolls over a cross-origin frame
	CDP        = "cdp"         // the Chrome DevTools Protocol
	Zoom       = "zoom"        // Zoom
)

// has lists the capabilities of each engine.
var has = map[string][]string{
	Chromium: {Touch, FrameWheel, CDP, Zoom},
	Firefox:  {Touch, FrameWheel, Zoom},
	WebKit:   {},
}

// Has says whether the engine's driver has a capability.
func (b *Browser) Has(capability string) bool {
	for _, c := range has[b.engine] {
		if c == capability {
			return true
		}
	}
	return false
}

// Navigate loads an address in the top frame and waits for its load event. An
// address that differs in the hash alone only moves within the document.
func (b *Browser) Navigate(url string) error { return b.travel(cmdNavigate, params{"url": url}) }

// Back goes one entry back in the history.
func (b *Browser) Back() error { return b.travel(cmdBack, nil) }

// Forward goes one entry forward in the history.
func (b *Browser) Forward() error { return b.travel(cmdForward, nil) }

// Reload loads the current address again.
func (b *Browser) Reload() error { return b.travel(cmdReload, nil) }

// travel carries out a command after which the top frame is the current one.
func (b *Browser) travel(c command, p params) error {
	if b.deaf && c == cmdNavigate {
		if err := b.newTab(); err != nil {
			return err
		}
	}
	if err := b.SwitchTop(); err != nil {
		return err
	}
	_, err := b.wire.send(c, p)
	return err
}

// URL is the address of the top frame's document.
func (b *Browser) URL() (string, error) {
	var url string
	return url, b.ask(cmdURL, nil, &url)
}

// Screenshot is a picture of the viewport of the top frame, as PNG.
func (b *Browser) Screenshot() ([]byte, error) {
	var png []byte // base64 in JSON is how Go reads bytes
	err := b.ask(cmdScreenshot, params{"full": false}, &png)
	return png, err
}

// CDP sends a command of the Chrome DevTools Protocol and decodes its result
// into out, which may be nil.
func (b *Browser) CDP(method string, parameters map[string]any, out any) error {
	if !b.Has(CDP) {
		return fmt.Errorf("driver: %s does not speak the Chrome DevTools Protocol", b.engine)
	}
	if parameters == nil {
		parameters = map[string]any{}
	}
	return b.ask(cmdCDP, params{"cmd": method, "params": parameters}, out)
}

// ask sends a command and decodes its value into out, which may be nil.
func (b *Browser) ask(c command, p params, out any) error {
	value, err := b.wire.send(c, p)
	if err != nil || out == nil {
		return err
	}
	if len(value) == 0 {
		return errors.New("driver: an answer without a value")
	}
	return json.Unmarshal(value, out)
}
