package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// focusTwin gives the keyboard to the slider of p or q.
func (p *page) focusTwin(side string) {
	p.Helper()
	p.eval(`document.getElementById('twin-' + arguments[0]).focus()`, nil, side)
	p.settle()
}

func TestKeysMoveTheFocusedHandle(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,2", func(t *testing.T, p *page) {
		p.focusTwin("p")
		for _, step := range []struct {
			key  string
			want float64
		}{
			{"ArrowUp", .51}, {"ArrowDown", .5}, {"Shift+ArrowUp", .501}, {"Shift+ArrowDown", .5},
			{"PageUp", .6}, {"PageDown", .5}, {"End", 1}, {"Home", 0},
		} {
			if step.key == "Home" {
				p.set("p=5,3,2&q=1,1,2")
				p.focusTwin("p")
			}
			p.keys(step.key)
			if v := p.handle("p0").Value; !near(v, step.want, 1e-9) {
				t.Errorf("after %s p0 is %v, not %v", step.key, v, step.want)
			}
			p.assertSum("p")
		}
	})
}

func TestArrowsChooseTheOutcome(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,2&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		p.focusTwin("q")
		p.keys("ArrowRight", "ArrowRight", "ArrowUp")
		if v := p.handle("q2").Value; !near(v, .51, 1e-9) {
			t.Errorf("q2 is %v", v)
		}
		p.keys("ArrowLeft")
		var says string
		p.eval(`return document.activeElement.getAttribute('aria-valuetext')`, &says)
		if !strings.Contains(says, "q of Rain") || !strings.Contains(says, "%") || !strings.Contains(says, "bit") {
			t.Errorf("the slider says %q", says)
		}
	})
}

func TestDeleteSetsToZeroAndBackAndLockLocks(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,2", func(t *testing.T, p *page) {
		p.focusTwin("p")
		p.keys("Delete")
		if v := p.handle("p0").Value; v != 0 {
			t.Errorf("after Delete p0 is %v", v)
		}
		p.keys("Delete")
		if v := p.handle("p0").Value; !near(v, .5, 1e-9) {
			t.Errorf("after Delete again p0 is %v", v)
		}
		p.keys("l")
		if s := p.state(); !strings.Contains(s, "lockp=1") {
			t.Errorf("after l the state is %s", s)
		}
	})
}

func TestUndoAndRedoByKeyAndByButton(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		start := p.state()
		p.drag("p1", 0, -20)
		moved := p.state()
		if moved == start {
			t.Fatal("the drag changed nothing")
		}
		for _, step := range []struct {
			name string
			do   func()
			want string
		}{
			{"Ctrl+Z", func() { p.keys("Control+z") }, start},
			{"Ctrl+Shift+Z", func() { p.keys("Control+Shift+z") }, moved},
			{"the undo button", func() { p.press("undo") }, start},
			{"the redo button", func() { p.press("redo") }, moved},
		} {
			step.do()
			if got := p.state(); withoutSelection(got) != withoutSelection(step.want) {
				t.Errorf("%s leads to %s, not %s", step.name, got, step.want)
			}
		}
		if v := p.view(); !v.CanUndo || v.CanRedo {
			t.Errorf("undo %v, redo %v", v.CanUndo, v.CanRedo)
		}
	})
}

// withoutSelection drops from a hash what is looked at, which is no step.
func withoutSelection(hash string) string {
	var kept []string
	for _, pair := range strings.Split(hash, "&") {
		if !strings.HasPrefix(pair, "sel=") {
			kept = append(kept, pair)
		}
	}
	return strings.Join(kept, "&")
}

func TestKeysInQuickSuccessionAreOneStep(t *testing.T) {
	measures(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.focusTwin("p")
		p.keys("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp")
		if v := p.handle("p0").Value; !near(v, .54, 1e-9) {
			t.Fatalf("p0 is %v", v)
		}
		p.keys("Control+z")
		if v := p.handle("p0").Value; v != .5 {
			t.Errorf("one undo leaves p0 at %v", v)
		}
	})
}

// focusStops presses Tab until the focus has left the page or come round, and
// names where it was.
func (p *page) focusStops(limit int) (stops []string) {
	p.Helper()
	for range limit {
		must(p.T, p.Keys("Tab"))
		var at string
		p.eval(`const e = document.activeElement; return !e || e === document.body || e === document.documentElement ? ''
: e.id || e.dataset.reading || e.getAttribute('aria-label') || e.innerText || e.tagName`, &at)
		if at == "" || len(stops) > 0 && at == stops[0] {
			return stops
		}
		stops = append(stops, at)
	}
	p.Errorf("after %d times Tab the focus is still inside: %v", limit, stops)
	return stops
}

func TestTabVisitsTheHandlesThenTheControlsAndLeaves(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open("")
		p.spoil() // the focus ends in the browser's own controls
		stops := p.focusStops(60)
		all := strings.Join(stops, " → ")
		twin, undo := strings.Index(all, "twin-p → twin-q"), strings.Index(all, "undo")
		if twin < 0 || strings.Count(all, "twin-") != 2 {
			t.Errorf("the sliders are not two stops in a row: %s", all)
		}
		if undo >= 0 && undo < twin {
			t.Errorf("the toolbar comes before the sliders: %s", all)
		}
		if len(stops) < 6 {
			t.Errorf("only %s", all)
		}
	})
}

func TestTabLeavesAnEmbedForTheLinkAfterIt(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.load(p.origins.embedding("?embed=1&test=1", 440, 260))
		p.enterFrame()
		must(t, p.SwitchTop())
		p.eval(`document.getElementById('before').focus()`, nil)
		for range 60 {
			p.pressTabAnywhere()
			var after bool
			p.eval(`return document.activeElement.id === 'after'`, &after)
			if after {
				return
			}
		}
		t.Error("the focus never reached the link after the frame")
	})
}

// pressTabAnywhere presses Tab in the frame that has the focus.
func (p *page) pressTabAnywhere() {
	p.Helper()
	var framed bool
	p.eval(`return document.activeElement.id === 'frame'`, &framed)
	if framed && p.Name() == driver.Firefox {
		must(p.T, p.SwitchFrame("#frame"))
		must(p.T, p.Keys("Tab"))
		must(p.T, p.SwitchTop())
		return
	}
	must(p.T, p.Keys("Tab"))
}
