package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestAnIdlePageAsksForNoFrame(t *testing.T) {
	watches(t)
	everyEngine(t, "", func(t *testing.T, p *page) {
		before := p.restingCounters()
		p.watchFor(2000)
		after := p.counters()
		if after != before {
			t.Errorf("in 2 s without input the counters went from %+v to %+v", before, after)
		}
		p.eval(`iridescent.wake()`, nil)
		p.settle()
		if frames := p.counters().Frames - after.Frames; frames != 1 {
			t.Errorf("one wake drew %d frames", frames)
		}
		least := 1
		if p.Has(driver.CDP) {
			p.moves()
			least = 2
		}
		before = p.restingCounters()
		p.eval(`iridescent.send({type: 'do', action: 'preset', argument: 'die'})`, nil) // the picture moves there, and rests
		p.until(`iridescent.test.counters().frames >= arguments[0]`, before.Frames+least)
		p.watchFor(600)
		before = p.restingCounters()
		p.watchFor(500)
		if after := p.counters(); after != before {
			t.Errorf("after a motion the counters go from %+v to %+v", before, after)
		}
	})
}

// restingCounters reads the counters after all frames that anybody, this test
// too, had asked for.
func (p *page) restingCounters() (c counters) {
	p.Helper()
	p.async(`await new Promise(requestAnimationFrame); return iridescent.test.counters()`, &c)
	return c
}
