package browsertest

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// firstFrame notes when the frame after the first drawing begins, in milliseconds since the navigation.
const firstFrame = `const raf = window.requestAnimationFrame.bind(window); // before the page makes its own of it
for (const name of ["drawElements", "drawArrays"]) {
	const draw = WebGL2RenderingContext.prototype[name];
	WebGL2RenderingContext.prototype[name] = function (...a) {
		if (!window.drawn) { window.drawn = 1; raf(() => setTimeout(() => { window.drawn = performance.now(); }, 0)); }
		return draw.apply(this, a);
	};
}`

// BenchmarkColdStart measures from the navigation to the first frame in new browsers, the site and a bare Ebitengine
// v2.10.4 program (go run -C web/tools ./build -bare) in turn, and reports the medians and their ratio.
func BenchmarkColdStart(b *testing.B) {
	bare := filepath.Join("..", "..", ".build", "bare")
	if _, err := os.Stat(filepath.Join(bare, "index.html")); err != nil {
		b.Skip("the bare program has not been built: run make bench")
	}
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	ours := newServer(site.Handler(files))
	defer ours.Close()
	theirs := newServer(http.FileServer(http.Dir(bare)))
	defer theirs.Close()
	var own, other []float64
	for range 7 {
		own = append(own, coldStart(b, ours.URL))
		other = append(other, coldStart(b, theirs.URL))
	}
	b.ReportMetric(median(own), "ms/start")
	b.ReportMetric(median(other), "ms/bare-start")
	b.ReportMetric(median(own)/median(other), "times-bare")
	b.ReportMetric(0, "ns/op")
}

func coldStart(b *testing.B, url string) (milliseconds float64) {
	browser, err := driver.Start(driver.Chromium, driver.Options{Width: 800, Height: 500})
	demand(b, err)
	defer browser.Close()
	demand(b, browser.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": firstFrame}, nil))
	demand(b, browser.Navigate(url+"/"))
	demand(b, browser.Until("window.drawn > 1"))
	demand(b, browser.Eval("return window.drawn", &milliseconds))
	return milliseconds
}

// BenchmarkIdle watches the page for 5 s in which nothing happens.
func BenchmarkIdle(b *testing.B) {
	browser, counters := benchmarkPage(b)
	defer browser.Close()
	demand(b, browser.CDP("Performance.enable", nil, nil))
	before, busy := counters(), taskTime(b, browser)
	demand(b, browser.EvalAsync("await new Promise(done => setTimeout(done, 5000))", nil))
	b.ReportMetric(100*(taskTime(b, browser)-busy)/5, "%main-thread")
	b.ReportMetric(float64(counters().Callbacks-before.Callbacks), "frames")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkFrame wakes the page for one frame after another and measures the script of each: the program's update and
// drawing, and Ebitengine's own work.
func BenchmarkFrame(b *testing.B) {
	browser, counters := benchmarkPage(b)
	defer browser.Close()
	before := counters()
	var times []float64
	demand(b, browser.EvalAsync(`const times = [];
		for (let k = 0; k < 60; k++) {
			const next = new Promise(done => requestAnimationFrame(() => { const t = performance.now(); setTimeout(() => done(performance.now() - t), 0); }));
			iridescent.wake();
			times.push(await next);
		}
		return times;`, &times))
	b.ReportMetric(median(times[10:]), "ms/frame")
	after := counters()
	b.ReportMetric(float64(after.DrawCalls-before.DrawCalls)/float64(max(1, after.Frames-before.Frames)), "GL-draws/frame")
	b.ReportMetric(0, "ns/op")
}

// benchmarkPage loads the site with twelve outcomes.
func benchmarkPage(b *testing.B) (*driver.Browser, func() counters) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	server := newServer(site.Handler(files))
	b.Cleanup(server.Close)
	browser, err := driver.Start(driver.Chromium, driver.Options{Width: 960, Height: 664})
	demand(b, err)
	demand(b, browser.Navigate(server.URL+"/?test=1#p=1,2,3,4,5,6,7,8,9,10,11,12&q=1*12&sel=1"))
	demand(b, browser.Until("window.iridescent && iridescent.test"))
	demand(b, browser.EvalAsync("await iridescent.test.ready; await iridescent.test.settled()", nil))
	return browser, func() (c counters) {
		demand(b, browser.Eval("return iridescent.test.counters()", &c))
		return c
	}
}

// taskTime returns how long the page's main thread has worked, in seconds.
func taskTime(b *testing.B, browser *driver.Browser) float64 {
	var answer struct {
		Metrics []struct {
			Name  string
			Value float64
		}
	}
	demand(b, browser.CDP("Performance.getMetrics", nil, &answer))
	for _, m := range answer.Metrics {
		if m.Name == "TaskDuration" {
			return m.Value
		}
	}
	b.Fatal("Chromium does not tell TaskDuration")
	return 0
}

func median(x []float64) float64 {
	x = slices.Sorted(slices.Values(x))
	return x[len(x)/2]
}

func demand(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
