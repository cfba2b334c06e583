package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// loseContext takes the graphics context away and waits for the picture to
// come back.
func (p *page) loseContext() {
	p.Helper()
	p.async(`const back = new Promise(f => iridescent.addEventListener('resumed', f, {once: true}));
iridescent.test.lose(); await back; await iridescent.test.settled()`, nil)
}

func TestALostContextComesBackWithTheSameState(t *testing.T) {
	watches(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.spoil()
		p.drag("p1", 0, -20)
		state := p.state()
		p.eval(`window.sameDocument = true`, nil)
		p.loseContext()
		p.until(`window.sameDocument`)
		if s := p.state(); s != state {
			t.Errorf("%s came back as %s", state, s)
		}
		p.assertPicture("restarted", 12)
		before := p.handle("p1")
		p.drag("p1", 0, -20)
		if after := p.handle("p1"); after.Value <= before.Value {
			t.Errorf("a drag takes p1 from %v to %v", before.Value, after.Value)
		}
		resting := p.restingCounters()
		p.watchFor(500)
		if after := p.counters(); after != resting {
			t.Errorf("the restarted page does not rest: %+v, %+v", resting, after)
		}
	})
}

func TestTooManyLostContextsEndInAnErrorThatCanBeResumed(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.expectError("Iridescent has stopped (context)")
		state := p.state()
		for range 3 {
			p.loseContext()
		}
		p.eval(`iridescent.test.lose()`, nil)
		p.until(`iridescent.failure && iridescent.failure.reason === 'context'`)
		p.assertLegible("context")
		if says := p.text("#poster .numbers"); !strings.Contains(says, "0.10 bits extra") || !strings.Contains(says, "0.099 bits") {
			t.Errorf("the numbers are not those of the state: %s", says)
		}
		p.eval(`window.whenBack = new Promise(f => iridescent.addEventListener('resumed', f, {once: true}))`, nil)
		must(t, p.Click("#retry"))
		p.async(`await window.whenBack; await iridescent.test.settled()`, nil)
		if p.visible("#failure") {
			t.Error("the error is still there")
		}
		if s := p.state(); s != state {
			t.Errorf("%s came back as %s", state, s)
		}
	})
}

func TestAFaultOfTheProgramShowsAReport(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.expectError("Iridescent has stopped (panic)")
		p.eval(`iridescent.test.stop()`, nil)
		p.assertLegible("panic")
	})
}

// The program that readers get has no table of lines (web/tools/slim).
func TestACrashOfTheProgramNamesItsFunctions(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.expectError("Iridescent has stopped (panic)")
		p.eval(`iridescent.figure()`, nil) // of nothing
		p.assertLegible("panic")
		var report string
		p.eval(`return document.getElementById('error').value`, &report)
		for _, part := range []string{"panic(", "syscall/js.Value.", "main.(*page).figure(", "main.(*page).answer.func"} {
			if !strings.Contains(report, part) {
				t.Errorf("the report does not name %s", part)
			}
		}
		if strings.Contains(report, ".go:") || !strings.Contains(report, "?:0 +0x") {
			t.Error("the report has lines of the source")
		}
		if t.Failed() {
			t.Log(report)
		}
	})
}

func TestZoomIsFollowedByASharpPicture(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		if !p.Has(driver.Zoom) {
			t.Skip("its driver cannot zoom")
		}
		p.spoil()
		state := p.state()
		t.Cleanup(func() { _ = p.Zoom(1) })
		must(t, p.Zoom(2))
		p.until(`devicePixelRatio === 2`)
		p.eval(`iridescent.wake()`, nil) // emulated zoom tells nobody
		p.until(`(c => c && c.width === Math.floor(c.getBoundingClientRect().width * 2))(document.querySelector('canvas'))`)
		p.settle()
		if s := p.state(); s != state {
			t.Errorf("%s came back as %s", state, s)
		}
	})
}
