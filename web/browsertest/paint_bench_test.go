package browsertest

import (
	"fmt"
	"net/http"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// BenchmarkFirstPaint measures when the first text is painted, as a share of the time to the first frame: in browsers that have just
// been started, where everything waits for the graphics process, and in browsers that have drawn something before, as those of
// readers. The goal is a third.
func BenchmarkFirstPaint(b *testing.B) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	server := newServer(site.Handler(files))
	defer server.Close()
	other := newServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { // of which the page has nothing
		fmt.Fprint(w, "<!doctype html><title>other</title>")
	}))
	defer other.Close()
	for _, state := range []struct {
		name, before string
	}{{"new", ""}, {"used", other.URL}} {
		var paints, shares []float64
		for range 5 {
			paint, frame := firstPaint(b, server.URL, state.before)
			paints, shares = append(paints, paint), append(shares, paint/frame)
		}
		b.ReportMetric(median(paints), "ms/paint-"+state.name)
		b.ReportMetric(median(shares), "of-first-frame-"+state.name)
	}
	b.ReportMetric(0, "ns/op")
}

// firstPaint returns when the first text and the first frame were there, in milliseconds, in a browser that may have drawn on another
// page before.
func firstPaint(b *testing.B, url, before string) (paint, frame float64) {
	browser, err := driver.Start(driver.Chromium, driver.Options{Width: 800, Height: 500})
	demand(b, err)
	defer browser.Close()
	if before != "" {
		demand(b, browser.Navigate(before))
		demand(b, browser.EvalAsync(`const canvas = document.createElement('canvas');
document.body.append(canvas);
const gl = canvas.getContext('webgl2');
for (let k = 0; k < 10; k++) {
  gl.clear(gl.COLOR_BUFFER_BIT);
  await new Promise(requestAnimationFrame);
}
gl.finish();
canvas.remove()`, nil))
	}
	demand(b, browser.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": firstFrame}, nil))
	demand(b, browser.Navigate(url+"/"))
	demand(b, browser.Until("window.drawn > 1 && performance.getEntriesByName('first-contentful-paint').length"))
	var times [2]float64
	demand(b, browser.Eval("return [performance.getEntriesByName('first-contentful-paint')[0].startTime, window.drawn]", &times))
	return times[0], times[1]
}
