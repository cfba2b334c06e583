package browsertest

import (
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// traffic counts what a host page's reader downloads from the site.
type traffic struct {
	sync.Mutex
	requests, bytes int
}

// counting compresses what is not compressed yet, and counts.
func (t *traffic) counting(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		inner := httptest.NewRecorder()
		next.ServeHTTP(inner, r)
		for name, values := range inner.Header() {
			w.Header()[name] = values
		}
		w.Header().Del("Content-Length")
		out := &counted{ResponseWriter: w, t: t}
		t.Lock()
		t.requests++
		t.Unlock()
		if inner.Header().Get("Content-Encoding") != "" || inner.Code != http.StatusOK {
			w.WriteHeader(inner.Code)
			_, _ = out.Write(inner.Body.Bytes())
			return
		}
		w.Header().Set("Content-Encoding", "gzip")
		z, _ := gzip.NewWriterLevel(out, gzip.BestCompression)
		_, _ = z.Write(inner.Body.Bytes())
		_ = z.Close()
	})
}

// counted adds what is written to the traffic.
type counted struct {
	http.ResponseWriter
	t *traffic
}

func (c *counted) Write(p []byte) (int, error) {
	c.t.Lock()
	c.t.bytes += len(p)
	c.t.Unlock()
	return c.ResponseWriter.Write(p)
}

// embedBench serves the site and pages that embed it, or skips.
func embedBench(b *testing.B, wrap func(http.Handler) http.Handler) (ours, host string) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	s := newServer(wrap(withPosters(site.Handler(files))))
	h := newServer(hostPages(s.URL + "/"))
	b.Cleanup(s.Close)
	b.Cleanup(h.Close)
	return s.URL, h.URL
}

// plainly leaves a handler as it is.
func plainly(h http.Handler) http.Handler { return h }

// BenchmarkEmbedBefore weighs a figure in a host page before it is wanted: requests, and bytes in gzip (or brotli after make dist).
func BenchmarkEmbedBefore(b *testing.B) {
	var t traffic
	_, host := embedBench(b, t.counting)
	browser := benchBrowser(b, 700, 560)
	demand(b, browser.Navigate(host+"/scrollers.html"))
	demand(b, browser.Until(`customElements.get('iridescent-viz') && [...document.images].every(i => i.complete && i.naturalWidth > 0)`))
	demand(b, browser.EvalAsync(`await new Promise(f => setTimeout(f, 500))`, nil))
	b.ReportMetric(float64(t.requests), "requests")
	b.ReportMetric(float64(t.bytes)/1000, "kB")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkEmbedTap measures in new browsers from the tap on a figure to its first frame, and from the navigation to the app alone to
// its first frame, in turn; both have a canvas of about the same size.
func BenchmarkEmbedTap(b *testing.B) {
	ours, host := embedBench(b, plainly)
	var taps, opens []float64
	for range 9 {
		opens = append(opens, openApp(b, ours))
		taps = append(taps, tapFigure(b, host))
	}
	b.ReportMetric(median(taps), "ms/tap")
	b.ReportMetric(median(opens), "ms/open")
	b.ReportMetric(median(taps)/median(opens), "times-open")
	b.ReportMetric(0, "ns/op")
}

func openApp(b *testing.B, ours string) (milliseconds float64) {
	browser := benchBrowser(b, 660, 413)
	defer browser.Close()
	demand(b, browser.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": firstFrame}, nil))
	demand(b, browser.Navigate(ours+"/"))
	demand(b, browser.Until("window.drawn > 1"))
	demand(b, browser.Eval("return window.drawn", &milliseconds))
	return milliseconds
}

func tapFigure(b *testing.B, host string) (milliseconds float64) {
	browser := benchBrowser(b, 700, 560)
	defer browser.Close()
	demand(b, browser.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": firstFrame}, nil))
	demand(b, browser.Navigate(host+"/post.html"))
	demand(b, browser.Until(`customElements.get('iridescent-viz') && document.querySelector('#weather img').complete`))
	demand(b, browser.Eval(`document.getElementById('weather').scrollIntoView({block: 'center'});
addEventListener('click', e => { window.tapped = performance.timeOrigin + e.timeStamp; }, {capture: true})`, nil))
	demand(b, browser.EvalAsync(`await new Promise(f => setTimeout(f, 300))`, nil))
	demand(b, browser.Click("#weather"))
	var tapped, drawn float64
	demand(b, browser.Eval(`return window.tapped`, &tapped))
	demand(b, browser.SwitchFrameOf(`return document.getElementById('weather').shadowRoot.querySelector('iframe')`))
	demand(b, browser.Until("window.drawn > 1"))
	demand(b, browser.Eval("return performance.timeOrigin + window.drawn", &drawn))
	return drawn - tapped
}

// benchBrowser starts Chromium; it may be closed before the benchmark ends.
func benchBrowser(b *testing.B, width, height int) *driver.Browser {
	browser, err := driver.Start(driver.Chromium, driver.Options{Width: width, Height: height})
	demand(b, err)
	b.Cleanup(browser.Close)
	return browser
}

// BenchmarkEmbedIdle watches a page with four live figures for 5 s in which nothing happens.
func BenchmarkEmbedIdle(b *testing.B) {
	_, host := embedBench(b, plainly)
	browser := benchBrowser(b, 1280, 1000)
	demand(b, browser.Navigate(host+"/twelve.html"))
	demand(b, browser.Until(`customElements.get('iridescent-viz')`))
	demand(b, browser.EvalAsync(`for (const e of [...document.querySelectorAll('iridescent-viz')].slice(0, 4)) await e.load();
await new Promise(f => setTimeout(f, 2000))`, nil))
	demand(b, browser.CDP("Performance.enable", nil, nil))
	busy := taskTime(b, browser)
	demand(b, browser.EvalAsync("await new Promise(done => setTimeout(done, 5000))", nil))
	b.ReportMetric(100*(taskTime(b, browser)-busy)/5, "%main-thread")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkEmbedScroll compares how far a wheel and a finger move the box around an idle figure and around a paragraph.
func BenchmarkEmbedScroll(b *testing.B) {
	_, host := embedBench(b, plainly)
	browser := benchBrowser(b, 700, 620)
	demand(b, browser.Navigate(host+"/scrollers.html"))
	demand(b, browser.Until(`customElements.get('iridescent-viz')`))
	demand(b, browser.EvalAsync(`await document.querySelector('iridescent-viz').load()`, nil))
	for _, finger := range []bool{false, true} {
		over := func(css string) float64 {
			s, err := scrollOver(browser, css, finger)
			demand(b, err)
			return s[0]
		}
		name := map[bool]string{false: "wheel-ratio", true: "finger-ratio"}[finger]
		b.ReportMetric(over("iridescent-viz")/over("#paragraph"), name)
	}
	b.ReportMetric(0, "ns/op")
}

// scrollOver turns a wheel or moves a finger over an element of scrollers.html, from its start, and returns how far that moved the
// inner box, the outer one and the page.
func scrollOver(browser *driver.Browser, css string, finger bool) (s [3]float64, err error) {
	var at struct{ X, Y float64 }
	err = browser.Eval(`inner.scrollTop = outer.scrollTop = 0; scrollTo(0, 0);
const r = document.querySelector(arguments[0]).getBoundingClientRect();
return {x: r.left + 12, y: Math.min(r.bottom, innerHeight) - 14}`, &at, css)
	if err != nil {
		return s, fmt.Errorf("%s: %w", css, err)
	}
	source := driver.Wheel().Scroll(at.X, at.Y, 0, 90)
	if finger {
		source = driver.Finger("a").Move(at.X, at.Y).Press().Move(at.X, at.Y-30).Move(at.X, at.Y-60).Move(at.X, at.Y-90).Pause(120).Move(at.X, at.Y-90).Release()
	}
	const moved = `inner.scrollTop + outer.scrollTop + scrollY`
	if err := browser.ActUntil(moved+` > 0`, source); err != nil {
		return s, err
	}
	return s, browser.EvalAsync(strings.ReplaceAll(`let last = -1, same = 0;
while (same < 6) {
  await new Promise(f => setTimeout(f, 30));
  const now = MOVED;
  same = now === last ? same + 1 : 0;
  last = now;
}
return [inner.scrollTop, outer.scrollTop, scrollY]`, "MOVED", moved), &s)
}
