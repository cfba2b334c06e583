package browsertest

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"iridescent/web/browsertest/driver"
)

// assertLegible waits for a failure and fails unless the page then says what
// happened and what to do, shows a picture and its numbers as text, and has a
// report that can be copied.
func (p *page) assertLegible(reason string) {
	p.Helper()
	p.until(`iridescent.failure && document.documentElement.dataset.state === 'failed'`)
	var got string
	p.eval(`return iridescent.failure.reason`, &got)
	if got != reason {
		p.Errorf("the reason is %q, not %q", got, reason)
	}
	if said := p.text("#failure-text"); !p.visible("#failure") || len(said) < 40 {
		p.Errorf("the page says %q", said)
	}
	if !p.visible("#poster svg") && !p.visible("#poster img") {
		p.Error("there is no picture")
	}
	if numbers := p.text("#poster .numbers"); !strings.ContainsAny(numbers, "0123456789") {
		p.Errorf("the numbers are %q", numbers)
	}
	p.shoot("failed-" + reason)
	must(p.T, p.Click("#failure summary"))
	var report string
	p.eval(`return document.getElementById('error').value`, &report)
	if !p.visible("#copy-report") || len(report) < 40 {
		p.Errorf("the report is %q", report)
	}
	p.assertNoSidewaysScroll()
}

func TestWithoutWebGLThePageStaysLegible(t *testing.T) {
	for _, engine := range driver.Wanted(t) {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			driver.Require(t, engine)
			b, err := driver.Start(engine, driver.Options{NoWebGL: true})
			must(t, err)
			t.Cleanup(b.Close)
			p := newPage(t, b, new(berth))
			p.expectError("WebGL")
			p.load(p.origins.site.URL + "/?test=1")
			p.assertLegible("webgl")
			if p.visible("#loading") {
				t.Error("it still says that it is loading")
			}
			p.load(p.origins.site.URL + "/?test=1&talk=1&steps=reading") // on a stage too
			p.assertLegible("webgl")
		})
	}
}

func TestWithoutWebAssemblyThePageStaysLegible(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		if !p.Has(driver.CDP) {
			t.Skip("its driver cannot take WebAssembly away")
		}
		var script struct{ Identifier string }
		must(t, p.CDP("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": "delete window.WebAssembly"}, &script))
		t.Cleanup(func() {
			_ = p.CDP("Page.removeScriptToEvaluateOnNewDocument", map[string]any{"identifier": script.Identifier}, nil)
		})
		p.expectError("Iridescent has stopped (wasm)")
		p.load(p.origins.site.URL + "/?test=1")
		p.assertLegible("wasm")
	})
}

func TestWithoutJavaScriptThePageStaysLegible(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		if !p.Has(driver.CDP) {
			t.Skip("its driver cannot switch JavaScript off")
		}
		must(t, p.CDP("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}, nil))
		t.Cleanup(func() {
			_ = p.CDP("Emulation.setScriptExecutionDisabled", map[string]any{"value": false}, nil)
		})
		p.load(p.origins.site.URL + "/")
		if said := p.text("noscript .failure"); !p.visible("noscript .failure") || !strings.Contains(said, "JavaScript") {
			t.Errorf("the page says %q", said)
		}
		if numbers := p.text("#poster .numbers"); !p.visible("#poster .numbers") || !strings.ContainsAny(numbers, "0123456789") {
			t.Errorf("the numbers are %q", numbers)
		}
		p.shoot("no-javascript")
	})
}

func TestAProgramThatDoesNotArriveIsReportedAndCanBeTriedAgain(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		program, arrives := theProgram(t), new(atomic.Bool)
		broken := obstructed(t, func(w http.ResponseWriter, _ *http.Request) {
			if !arrives.Load() {
				http.Error(w, "not today", http.StatusServiceUnavailable)
				return
			}
			w.Header().Set("Content-Type", "application/wasm")
			_, _ = w.Write(program)
		})
		p.expectError("Iridescent has stopped (fetch)")
		p.expectError("503")
		p.expectError(".wasm")
		p.load(broken.URL + "/?test=1#p=5,3,2&q=1,1,1")
		p.assertLegible("fetch")
		arrives.Store(true)
		must(t, p.Click("#retry"))
		p.until(`iridescent.running`)
		p.settle()
		if kl := p.readings()["klPQ"]; !(kl > 0.06 && kl < 0.08) {
			t.Errorf("tried again, KL is %v", kl)
		}
		if p.visible("#failure") {
			t.Error("the failure is still there")
		}
	})
}
