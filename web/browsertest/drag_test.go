package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestADraggedHandleFollowsTheMouse(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h, before := p.handle("p1"), p.readings()
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y-10).Move(h.X, h.Y-20))
		held := p.handle("p1")
		if !near(held.Y, h.Y-20, 1.5) {
			t.Errorf("moved up by 20, the handle went from %v to %v", h.Y, held.Y)
		}
		if !p.view().Busy {
			t.Error("a held handle does not make the page busy")
		}
		p.act(driver.Mouse().Release())
		if p.view().Busy {
			t.Error("the page is busy after the release")
		}
		if after := p.handle("p1"); after.Value <= h.Value || after.Value != held.Value {
			t.Errorf("the value goes %v, %v, %v", h.Value, held.Value, after.Value)
		}
		p.assertSum("p")
		if after := p.readings(); near(after["klPQ"], before["klPQ"], 1e-9) || !near(after["hQ"], before["hQ"], 1e-12) {
			t.Errorf("readings %v became %v", before, after)
		}
	})
}

func TestAPressBesideTheMiddleDoesNotMakeTheValueJump(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h, state := p.handle("q1"), p.state()
		p.act(driver.Mouse().Move(h.X+5, h.Y+3).Press())
		if s := p.state(); s != state {
			t.Errorf("the press alone made %s of %s", s, state)
		}
		p.act(driver.Mouse().Release())
		p.act(driver.Mouse().Move(h.X+5, h.Y+3).Press().Move(h.X+5, h.Y+3-20))
		if at := p.handle("q1").Y; !near(at, h.Y-20, 1.5) {
			t.Errorf("moved up by 20, the handle went from %v to %v", h.Y, at)
		}
		p.act(driver.Mouse().Release())
	})
}

func TestADragGoesOnOverTheToolbarAndPastTheEdge(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p0")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y+30).Move(h.X, 318).Release())
		if after := p.handle("p0"); after.Value != 0 {
			t.Errorf("let go over the toolbar, p0 is %v, not 0", after.Value)
		}
		if p.view().Busy {
			t.Error("the handle is still held")
		}
		p.assertSum("p")
	})
}

func TestATapSelectsAndChangesNothing(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		h, before := p.handle("p1"), p.values("p")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Release())
		if i := p.view().Inspector; !i.Selected || i.Text != "Rain" {
			t.Errorf("the inspector shows %+v", i)
		}
		if !p.visible("#inspector") {
			t.Error("the inspector row is not visible")
		}
		for i, v := range p.values("p") {
			if v != before[i] {
				t.Errorf("p%d went from %v to %v", i, before[i], v)
			}
		}
	})
}

func TestADoubleTapSetsToZeroAndBack(t *testing.T) {
	measures(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p0")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Release().Press().Release())
		if v := p.handle("p0").Value; v != 0 {
			t.Fatalf("after a double tap p0 is %v", v)
		}
		p.press("undo")
		if v := p.handle("p0").Value; v != 0.5 {
			t.Errorf("after undo p0 is %v", v)
		}
		p.keys("Escape")
		if strings.Contains(p.state(), "paint") {
			t.Errorf("Escape leaves the brush out: %s", p.state())
		}
		p.until(`!document.querySelector('[data-action="unpaint"]')`)
	})
}

func TestABurstOfMovesEndsAtTheLast(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p1")
		p.eval(`const [x, y] = arguments, canvas = document.querySelector('canvas');
const send = (type, y, buttons) => canvas.dispatchEvent(new PointerEvent(type,
  {pointerId: 77, pointerType: 'pen', clientX: x, clientY: y, button: type === 'pointermove' ? -1 : 0, buttons, bubbles: true, cancelable: true}));
send('pointerdown', y, 1);
for (let i = 1; i <= 2000; i++) send('pointermove', y - 30 * Math.sin(i) , 1);
send('pointermove', y - 12, 1);`, nil, h.X, h.Y)
		p.settle()
		if at := p.handle("p1").Y; !near(at, h.Y-12, 1.5) {
			t.Errorf("the handle is %v above its place, not 12", h.Y-at)
		}
		p.eval(`document.querySelector('canvas').dispatchEvent(new PointerEvent('pointerup',
  {pointerId: 77, pointerType: 'pen', clientX: arguments[0], clientY: arguments[1], button: 0, bubbles: true}))`, nil, h.X, h.Y-12)
		p.settle()
		if p.view().Busy {
			t.Error("the pen still holds the handle")
		}
	})
}

func TestEscapeTakesTheGestureBack(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p1")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y-25))
		p.keys("Escape")
		p.act(driver.Mouse().Release())
		if v := p.handle("p1").Value; v != h.Value {
			t.Errorf("after Escape p1 is %v, not %v", v, h.Value)
		}
	})
}

func TestALockedOutcomeStaysWhereItIs(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1&lockp=1", func(t *testing.T, p *page) {
		locked := p.handle("p0").Value
		p.drag("p1", 0, -25)
		p.drag("p0", 0, -25)
		if v := p.handle("p0").Value; v != locked {
			t.Errorf("the locked outcome went from %v to %v", locked, v)
		}
		p.assertSum("p")
	})
}

func TestTheCanvasTakesNoFocusAndNoMenu(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		var canvas struct {
			Tabindex *string
			Hidden   string
		}
		p.eval(`const c = document.querySelector('canvas'); return {tabindex: c.getAttribute('tabindex'), hidden: c.getAttribute('aria-hidden')}`, &canvas)
		if canvas.Tabindex != nil || canvas.Hidden != "true" {
			t.Errorf("the canvas has %+v", canvas)
		}
		h := p.handle("q0")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Release())
		p.until(`document.activeElement.id === 'twin-q'`)
	})
}

func TestHeldAboveTheTopTheAxisGrowsWithoutAnyMove(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h, at := p.handle("p0"), p.handle("q0").Y // the axis ends at 0.6, and may have grown to 1 before the next question
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y-30).Move(h.X, 2))
		p.until(`iridescent.test.handles().find(h => h.id === 'q0').y > arguments[0] + 2`, at)
		p.act(driver.Mouse().Release())
		p.assertSum("p")
	})
}

func TestABrushStrokeShapesTheDistribution(t *testing.T) {
	everyEngine(t, "#p=1,1,1,1&q=1,1,1,1&paint=p", func(t *testing.T, p *page) {
		p.until(`document.querySelector('#toolbar [data-action="unpaint"][aria-pressed="true"]')?.offsetWidth > 0`)
		first, last := p.handle("p0"), p.handle("p3")
		p.act(driver.Mouse().Move(first.X, first.Y).Press().
			Move((2*first.X+last.X)/3, first.Y+15).Move((first.X+2*last.X)/3, first.Y+30).Move(last.X, first.Y+45).Release())
		values := p.values("p")
		for i := 1; i < len(values); i++ {
			if values[i] >= values[i-1] {
				t.Errorf("a falling stroke made %v", values)
				break
			}
		}
		p.assertSum("p")
		for _, v := range p.values("q") {
			if v != .25 {
				t.Errorf("the stroke of p changed q: %v", p.values("q"))
				break
			}
		}
		p.keys("Control+z")
		if v := p.handle("p0").Value; v != .25 {
			t.Errorf("after undo p0 is %v", v)
		}
	})
}
