package browsertest

import (
	"os"
	"sync"
	"testing"

	"iridescent/web/browsertest/driver"
)

// berth holds the browser of one engine, started when first used and shared
// by all tests.
type berth struct {
	once    sync.Once
	browser *driver.Browser
	err     error
	query   string // of the page that the next test can go on with
	usable  bool   // whether there is one
}

var fleet = map[string]*berth{driver.Chromium: {}, driver.Firefox: {}, driver.WebKit: {}}

func TestMain(m *testing.M) {
	code := m.Run()
	for _, b := range fleet {
		if b.browser != nil {
			b.browser.Close()
		}
	}
	closeServers()
	os.Exit(code)
}

// quick spares Chromium work that no test looks at: drawing the document by way of WebGL in software, and a second
// compilation of the program. The time that the tests take in Chromium falls by a fifth.
var quick = map[string][]string{driver.Chromium: {"--disable-gpu-rasterization", "--js-flags=--liftoff-only"}}

// browserOf returns the engine's shared browser, or skips.
func browserOf(t *testing.T, engine string) *driver.Browser {
	t.Helper()
	driver.Require(t, engine)
	slot := fleet[engine]
	slot.once.Do(func() { slot.browser, slot.err = driver.Start(engine, driver.Options{Args: quick[engine]}) })
	must(t, slot.err)
	return slot.browser
}

// everyEngine runs a test on the page at an address of the site ("?theme=dark#p=1,2"),
// settled, in each wanted engine. A document of the same query that the test
// before has left in order goes on; only its history of undo is not empty.
func everyEngine(t *testing.T, address string, test func(t *testing.T, p *page)) {
	t.Helper()
	for _, engine := range driver.Wanted(t) {
		t.Run(engine, func(t *testing.T) {
			p := newPage(t, browserOf(t, engine), fleet[engine])
			p.enter(address)
			test(t, p)
		})
	}
}

// everyBrowser runs a test in each wanted engine, with no page loaded.
func everyBrowser(t *testing.T, test func(t *testing.T, p *page)) {
	t.Helper()
	for _, engine := range driver.Wanted(t) {
		t.Run(engine, func(t *testing.T) { test(t, newPage(t, browserOf(t, engine), fleet[engine])) })
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
