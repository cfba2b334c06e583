package browsertest

import (
	"fmt"
	"net/http"
	"testing"

	"iridescent/web/browsertest/driver"
)

// extent is the place of the canvas in CSS pixels, and its size in its own.
type extent struct {
	X, Y, W, H, Ratio      float64
	PixelsWide, PixelsHigh int
}

func (p *page) extent() (e extent) {
	p.Helper()
	p.eval(`const c = document.querySelector('canvas'), r = c.getBoundingClientRect();
return {x: r.left, y: r.top, w: r.width, h: r.height, ratio: devicePixelRatio, pixelsWide: c.width, pixelsHigh: c.height}`, &e)
	return e
}

// isSharp is true when the canvas has all the pixels of its place.
const isSharp = `(c => c.width === Math.floor(c.clientWidth * devicePixelRatio))(document.querySelector('canvas'))`

// assertCoarse fails unless the canvas fills its place with fewer pixels, in
// its shape, and the program draws and can be dragged.
func (p *page) assertCoarse(longest int) {
	p.Helper()
	p.until(`!(` + isSharp + `)`)
	p.settle()
	e := p.extent()
	if e.PixelsWide > longest || e.PixelsHigh > longest || float64(e.PixelsWide) >= e.W*e.Ratio {
		p.Errorf("it is %+v, which is not coarser, or longer than %d", e, longest)
	}
	if shape := e.W / e.H * float64(e.PixelsHigh) / float64(e.PixelsWide); !near(shape, 1, 0.02) {
		p.Errorf("the picture is stretched by %v: %+v", shape, e)
	}
	var failure string
	p.eval(`return iridescent.failure?.detail ?? ''`, &failure)
	if failure != "" {
		p.Fatal(failure)
	}
	before := p.handle("p0")
	p.drag("p0", 0, 12)
	if after := p.handle("p0"); after.Value >= before.Value {
		p.Errorf("a drag takes p0 from %v to %v", before.Value, after.Value)
	}
}

func TestAPictureBeyondTheLimitOfTheGraphicsIsCoarserAndComesBack(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.spoil()
		state := p.state()
		p.eval(`iridescent.test.limit(240)`, nil)
		p.assertCoarse(240)
		p.set(state)
		p.assertColours("coarse", 12)
		must(t, p.SetWindowSize(380, 620))
		p.assertCoarse(240)
		p.loseContext()
		p.assertCoarse(240)
		p.eval(`iridescent.test.limit(Infinity)`, nil)
		p.until(isSharp)
		p.settle()
		p.set(state)
		p.assertPicture("sharp", 12)
	})
}

func TestAWindowLargerThanTheGraphicsCanDraw(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		if !p.Has(driver.CDP) {
			t.Skip("its driver cannot make windows that are larger than the screen")
		}
		p.spoil()
		t.Cleanup(func() { _ = p.CDP("Emulation.clearDeviceMetricsOverride", map[string]any{}, nil) })
		for _, size := range [][3]float64{{9000, 900, 1}, {900, 9000, 1}, {4600, 900, 2}} {
			must(t, p.CDP("Emulation.setDeviceMetricsOverride", map[string]any{"width": size[0], "height": size[1], "deviceScaleFactor": size[2], "mobile": false}, nil))
			p.until(`innerWidth === arguments[0] && devicePixelRatio === arguments[1]`, size[0], size[2])
			p.assertCoarse(1 << 14)
		}
		must(t, p.CDP("Emulation.clearDeviceMetricsOverride", map[string]any{}, nil))
		p.until(isSharp)
		p.load(p.origins.site.URL + "/?test=1#p=5,3,2&q=1,1,1")
		must(t, p.CDP("Emulation.setDeviceMetricsOverride", map[string]any{"width": 9000, "height": 900, "deviceScaleFactor": 1, "mobile": false}, nil))
		p.awaitReady()
		p.assertCoarse(1 << 14)
	})
}

func TestAFrameOfAnyHeight(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		host := newServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, `<!doctype html><title>A host</title><link rel="icon" href="data:,"><iframe id="f" src="%s/?test=1&embed=1#p=5,3,2&q=1,1,1" width="300" height="40000"></iframe>`, p.origins.site.URL)
		}))
		t.Cleanup(host.Close)
		p.load(host.URL + "/")
		must(t, p.SwitchFrameOf(`return document.getElementById('f')`))
		p.awaitReady()
		p.until(`!(` + isSharp + `)`)
		must(t, p.SwitchTop())
		p.eval(`document.getElementById('f').height = 300`, nil)
		must(t, p.SwitchFrameOf(`return document.getElementById('f')`))
		p.until(`innerHeight === 300`)
		p.until(isSharp)
		p.settle()
		p.assertPicture("frame-came-back", 12)
		must(t, p.SwitchTop())
	})
}
