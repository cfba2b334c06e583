package browsertest

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// bareCanvas is what a page with a canvas costs at least: one as large as the window, of which each frame changes all.
const bareCanvas = `<!DOCTYPE html><title>A bare canvas</title><style>body { margin: 0 } canvas { display: block }</style><script>
const canvas = document.body.appendChild(Object.assign(document.createElement('canvas'), {width: innerWidth, height: innerHeight}));
const gl = canvas.getContext('webgl2', {antialias: false, depth: false});
window.step = k => { gl.clearColor(k % 10 / 10, 0.5, 0.5, 1); gl.clear(gl.COLOR_BUFFER_BIT); };
</script>`

// dragged grips a handle with a mouse and moves it in each frame.
const dragged = `const canvas = document.querySelector('canvas'), handle = iridescent.test.handles().find(h => h.id === 'p6');
const send = (type, k, buttons) => canvas.dispatchEvent(new PointerEvent(type, {pointerId: 1, pointerType: 'mouse', isPrimary: true, bubbles: true,
	button: type === 'pointermove' ? -1 : 0, buttons, clientX: handle.x, clientY: handle.y - 40 * Math.sin(k / 10)}));
send('pointerdown', 0, 1);
window.step = k => send('pointermove', k, 1);
window.stop = k => send('pointerup', k, 0);`

// frameGaps lets 30 steps run, one a frame, and returns the milliseconds between the later frames.
const frameGaps = `const gaps = [];
let last = 0;
await new Promise(done => requestAnimationFrame(function frame(now) {
	if (gaps.length === 30) return done();
	if (last) gaps.push(now - last);
	last = now;
	step(gaps.length);
	requestAnimationFrame(frame);
}));
window.stop?.(30);
return gaps.slice(10);`

// BenchmarkDrag measures the time between two frames while a bar is dragged at 1280×800 without a graphics card, in turn with
// a canvas of the window's size that is alone in its page and drawn anew in each frame.
func BenchmarkDrag(b *testing.B) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	ours, bare := dragPage(b, files), gapPage(b, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, bareCanvas) }), "/")
	var own, other []float64
	for range 7 {
		own = append(own, ours()...)
		other = append(other, bare()...)
	}
	b.ReportMetric(median(own), "ms-between-frames")
	b.ReportMetric(median(other), "ms-between-bare-frames")
	b.ReportMetric(median(own)/median(other), "times-bare")
	b.ReportMetric(0, "ns/op")
}

// dragPage opens the site and returns a function that drags and tells the times between frames.
func dragPage(b *testing.B, files fs.FS) func() []float64 {
	gaps := gapPage(b, site.Handler(files), "/?test=1#p=1,2,3,4,5,6,7,8,9,10,11,12&q=1*12", "await iridescent.test.ready; await iridescent.test.settled()")
	return func() []float64 { return gaps(dragged) }
}

// gapPage opens a page in a window of 1280×800, waits for it, and returns a function that measures frames after a script.
func gapPage(b *testing.B, handler http.Handler, address string, ready ...string) func(before ...string) []float64 {
	server := httptest.NewServer(handler)
	b.Cleanup(server.Close)
	browser, err := driver.Start(driver.Chromium, driver.Options{Width: 1280, Height: 800})
	demand(b, err)
	b.Cleanup(browser.Close)
	demand(b, browser.Navigate(server.URL+address))
	for _, script := range ready {
		demand(b, browser.Until("window.iridescent && iridescent.test"))
		demand(b, browser.EvalAsync(script, nil))
	}
	return func(before ...string) (gaps []float64) {
		for _, script := range before {
			demand(b, browser.Eval(script, nil))
		}
		demand(b, browser.EvalAsync(frameGaps, &gaps))
		return gaps
	}
}
