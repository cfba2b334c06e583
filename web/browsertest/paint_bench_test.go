package browsertest

import (
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// BenchmarkFirstPaint measures in new browsers when the first text is painted, as a share of the time to the first frame.
// The goal is a third.
func BenchmarkFirstPaint(b *testing.B) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	server := newServer(site.Handler(files))
	defer server.Close()
	var paints, shares []float64
	for range 5 {
		browser, err := driver.Start(driver.Chromium, driver.Options{Width: 800, Height: 500})
		demand(b, err)
		demand(b, browser.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": firstFrame}, nil))
		demand(b, browser.Navigate(server.URL+"/"))
		demand(b, browser.Until("window.drawn > 1 && performance.getEntriesByName('first-contentful-paint').length"))
		var times [2]float64
		demand(b, browser.Eval("return [performance.getEntriesByName('first-contentful-paint')[0].startTime, window.drawn]", &times))
		browser.Close()
		paints, shares = append(paints, times[0]), append(shares, times[0]/times[1])
	}
	b.ReportMetric(median(paints), "ms/paint")
	b.ReportMetric(median(shares), "of-first-frame")
	b.ReportMetric(0, "ns/op")
}
