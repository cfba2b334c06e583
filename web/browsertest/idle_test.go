package browsertest

import "testing"

func TestAnIdlePageAsksForNoFrame(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		before := p.counters()
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
	})
}
