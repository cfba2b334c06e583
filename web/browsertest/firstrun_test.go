package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

const seenGestures = `[...document.querySelectorAll('.gesture')].filter(e => e.offsetWidth > 0)`

// The first run shows on the picture what can be done. The first drag takes that away, for good. No figure and no stage has it.
func TestTheFirstRunEndsWithTheFirstDrag(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 700))
		p.open("")
		p.eval(`localStorage.removeItem('iridescent.played')`, nil)
		p.open("")
		p.until(seenGestures + `.length === 3`)
		var flaws []string
		p.eval(`const boxes = `+seenGestures+`.map(e => e.getBoundingClientRect());
return boxes.flatMap((a, i) => [
  ...(a.left < 0 || a.top < 0 || a.right > innerWidth || a.bottom > innerHeight ? ['outside'] : []),
  ...boxes.slice(i + 1).filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map(() => 'overlap')])`, &flaws)
		if len(flaws) > 0 {
			t.Errorf("the gestures have %v", flaws)
		}
		must(t, p.SetWindowSize(820, 1180))
		for _, scene := range []string{"bet", "energy", "code"} { // whose panels are full of words
			p.set("#scene=" + scene)
			p.settle()
			p.eval(`return `+seenGestures+`.flatMap(({offsetLeft: x, offsetTop: y, offsetWidth: w, offsetHeight: h, textContent}) =>
  iridescent.words().filter(o => o.w > 0 && x < o.x + o.w && o.x < x + w && y < o.y + o.h && o.y < y + h).map(o => textContent + ' at ' + [x, y] + ' on ' + Object.values(o)))`, &flaws)
			if len(flaws) > 0 {
				t.Errorf("%s: a note covers words: %v", scene, flaws)
			}
		}
		must(t, p.SetWindowSize(1000, 700))
		p.set("#scene=compare")
		p.set("#exercise=1") // which says itself what to do
		p.until(seenGestures + `.length === 0`)
		p.set("#exercise=")
		p.until(seenGestures + `.length === 3`)
		p.finishAnimations()
		before := p.restingCounters()
		p.watchFor(500)
		if after := p.counters(); after != before {
			t.Errorf("while they wait the counters go from %+v to %+v", before, after)
		}
		h := p.handle("p0")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y-40).Release())
		p.until(seenGestures + `.length === 0`)
		p.assertNoGestures("after a drag", "")
		p.eval(`localStorage.removeItem('iridescent.played')`, nil)
		p.assertNoGestures("in a figure", "?embed=1")
		p.assertNoGestures("in a talk", "?talk=1")
		p.spoil()
	})
}

// assertNoGestures fails if the page at an address shows what can be done, after all that it waits for has come.
func (p *page) assertNoGestures(where, address string) {
	p.Helper()
	p.open(address)
	p.until(`document.documentElement.dataset.page === 'whole'`)
	var come []string
	p.async(`await new Promise(done => setTimeout(done, 300));
return performance.getEntriesByType('resource').map(e => e.name).filter(n => n.includes('gestures'))`, &come)
	if len(come) > 0 {
		p.Errorf("%s the page fetches %v", where, come)
	}
}
