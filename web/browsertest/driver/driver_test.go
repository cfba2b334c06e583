package driver_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"

	"iridescent/web/browsertest/driver"
)

// pages are the small documents on which the driver is tried out.
var pages = map[string]string{
	"/blank": `<!doctype html><title>blank</title>`,
	"/pad": `<!doctype html><title>pad</title><style>html,body,#pad{margin:0;height:100%;touch-action:none}</style>
<div id=pad></div><script>
const log = window.log = [];
for (const t of ['pointerdown','pointermove','pointerup','pointercancel']) pad.addEventListener(t, e =>
  log.push({type: t, id: e.pointerId, pointer: e.pointerType, x: Math.round(e.clientX), y: Math.round(e.clientY), buttons: e.buttons}));
</script>`,
	"/form": `<!doctype html><title>form</title><input id=first><input id=second><button id=go onclick="window.clicked=(window.clicked||0)+1">go</button>
<script>window.keys=[];addEventListener('keydown',e=>keys.push((e.shiftKey?'Shift+':'')+(e.ctrlKey?'Control+':'')+e.key));</script>`,
	"/tall": `<!doctype html><title>tall</title><style>body{margin:0;height:4000px}</style><script>addEventListener('pointerdown', () => {})</script>`,
	"/red":  `<!doctype html><title>red</title><style>html{background:#f00}</style>`,
	"/webgl": `<!doctype html><title>webgl</title><canvas id=c width=16 height=16></canvas><script>
const gl = c.getContext('webgl2', {preserveDrawingBuffer: true});
if (gl) { gl.clearColor(0.2, 0.4, 0.6, 1); gl.clear(gl.COLOR_BUFFER_BIT);
  const px = new Uint8Array(4); gl.readPixels(3, 3, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, px); window.pixel = [...px]; } else window.pixel = [];
</script>`,
	"/noisy": `<!doctype html><meta http-equiv=Content-Security-Policy content="default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'"><title>noisy</title><body><script>
console.log('only a remark'); console.error('said on purpose');
const i = new Image(); i.src = '/forbidden.png'; document.body.append(i);
setTimeout(() => { throw new Error('thrown on purpose'); });
</script>`,
	"/outward": `<!doctype html><title>outward</title><img src="/near.png"><img src="http://elsewhere.invalid/far.png">`,
}

// serve answers with the pages; /host holds the pad in a frame of another
// origin 100 pixels right of and 50 below the corner.
func serve() (near, far *httptest.Server) {
	far = httptest.NewServer(http.HandlerFunc(page))
	near = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/host" {
			page(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprintf(w, `<!doctype html><title>host</title><style>body{margin:0;height:4000px}iframe{position:absolute;left:100px;top:50px;width:300px;height:200px;border:0}</style>
<iframe id=frame sandbox="allow-scripts" src="%s/pad"></iframe>`, far.URL)
	}))
	return near, far
}

func page(w http.ResponseWriter, r *http.Request) {
	text, ok := pages[r.URL.Path]
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprint(w, text)
}

// The browsers and the servers, started when first used and shared by all
// tests.
var (
	fleet     sync.Map // engine → *berth
	near, far *httptest.Server
)

type berth struct {
	once    sync.Once
	browser *driver.Browser
	err     error
}

func TestMain(m *testing.M) {
	near, far = serve()
	code := m.Run()
	fleet.Range(func(_, b any) bool {
		if b := b.(*berth).browser; b != nil {
			b.Close()
		}
		return true
	})
	near.Close()
	far.Close()
	os.Exit(code)
}

// everyEngine runs a test in each browser that IRIDESCENT_BROWSERS asks for,
// with the named page loaded.
func everyEngine(t *testing.T, path string, test func(t *testing.T, b *driver.Browser)) {
	t.Helper()
	for _, engine := range driver.Wanted(t) {
		t.Run(engine, func(t *testing.T) {
			driver.Require(t, engine)
			at, _ := fleet.LoadOrStore(engine, new(berth))
			slot := at.(*berth)
			slot.once.Do(func() { slot.browser, slot.err = driver.Start(engine, driver.Options{}) })
			if slot.err != nil {
				t.Fatal(slot.err)
			}
			must(t, slot.browser.SetWindowSize(480, 320))
			must(t, slot.browser.Navigate(near.URL+path))
			test(t, slot.browser)
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// event is one entry of the pad's log.
type event struct {
	Type, Pointer string
	ID, X, Y      int
	Buttons       int
}

func padLog(t *testing.T, b *driver.Browser) (events []event) {
	t.Helper()
	must(t, b.Eval(`return window.log`, &events))
	return events
}

// kinds lists the types of the events in order, repeated ones once.
func kinds(events []event) string {
	var list []string
	for _, e := range events {
		if len(list) == 0 || list[len(list)-1] != e.Type {
			list = append(list, e.Type)
		}
	}
	return strings.Join(list, " ")
}
