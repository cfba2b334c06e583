package browsertest

import (
	"fmt"
	"io/fs"
	"net/http"
	"testing"

	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// bareCanvas is what a page with a canvas costs at least: one as large as the window, of which each frame changes all.
const bareCanvas = `<!DOCTYPE html><title>A bare canvas</title><style>body { margin: 0 } canvas { display: block }</style><body><script>
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

// frameGaps lets 24 steps run, one a frame, and keeps the milliseconds between them.
const frameGaps = `const gaps = [];
let last = 0;
await new Promise(done => requestAnimationFrame(function frame(now) {
	if (last) gaps.push(now - last);
	if (gaps.length === 24) return done();
	last = now;
	step(gaps.length);
	requestAnimationFrame(frame);
}));
`

// pace is how a page kept up while each frame had something new: milliseconds between two frames, and milliseconds of processor
// for one in all processes of the browser, which other work on the machine hardly disturbs.
type pace struct{ gaps, processor []float64 }

func (p *pace) add(q pace) {
	p.gaps, p.processor = append(p.gaps, q.gaps...), append(p.processor, q.processor...)
}

// BenchmarkDrag measures the pace while a bar is dragged at 1280×800 without a graphics card, in turn with a canvas of the
// window's size that is alone in its page and drawn anew in each frame.
func BenchmarkDrag(b *testing.B) {
	driver.Require(b, driver.Chromium)
	files, built := web.Site()
	if !built {
		b.Skip("the site has not been built: run make bench")
	}
	ours := dragPage(b, files)
	bare := pacePage(b, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, bareCanvas) }), "/", "")
	var own, other pace
	for range 5 {
		own.add(ours(dragged))
		other.add(bare(""))
	}
	b.ReportMetric(median(own.gaps), "ms-between-frames")
	b.ReportMetric(median(other.gaps), "ms-between-bare-frames")
	b.ReportMetric(median(own.processor), "ms-processor/frame")
	b.ReportMetric(median(other.processor), "ms-processor/bare-frame")
	b.ReportMetric(0, "ns/op")
}

// dragPage opens the site, for scripts that drag.
func dragPage(b *testing.B, files fs.FS) func(before string) pace {
	return pacePage(b, site.Handler(files), "/?test=1#p=1,2,3,4,5,6,7,8,9,10,11,12&q=1*12", "await iridescent.test.ready; await iridescent.test.settled()")
}

// pacePage opens a page in a window of 1280×800, waits for it, and returns a function that measures 24 frames after a script.
func pacePage(b *testing.B, handler http.Handler, address, ready string) func(before string) pace {
	server := newServer(handler)
	b.Cleanup(server.Close)
	browser, err := driver.Start(driver.Chromium, driver.Options{Width: 1280, Height: 800})
	demand(b, err)
	b.Cleanup(browser.Close)
	demand(b, browser.Navigate(server.URL+address))
	if ready != "" {
		demand(b, browser.Until("window.iridescent && iridescent.test"))
		demand(b, browser.EvalAsync(ready, nil))
	}
	return func(before string) (p pace) {
		demand(b, browser.Eval(before, nil))
		demand(b, browser.EvalAsync(frameGaps, nil)) // warm
		start, err := browser.ProcessorTime()
		demand(b, err)
		demand(b, browser.EvalAsync(frameGaps+"return gaps", &p.gaps))
		end, err := browser.ProcessorTime()
		demand(b, err)
		p.processor = []float64{float64((end - start).Milliseconds()) / float64(len(p.gaps))}
		demand(b, browser.Eval("window.stop?.(0)", nil))
		return p
	}
}
