package browsertest

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// stroke is the way of one finger, in CSS pixels of the frame.
type stroke struct {
	name   string
	points [][2]float64
}

// touch moves fingers along their ways at the same time and lifts them, if
// lift is set. Where the driver has no touch the page gets pointer events.
func (p *page) touch(lift bool, strokes ...stroke) {
	p.Helper()
	if !p.Has(driver.Touch) {
		p.pretendTouch(lift, strokes)
		return
	}
	var fingers []*driver.Source
	for _, s := range strokes {
		f := driver.Finger(s.name).Move(s.points[0][0], s.points[0][1]).Press()
		for _, at := range s.points[1:] {
			f.Move(at[0], at[1])
		}
		if lift {
			f.Release()
		}
		fingers = append(fingers, f)
	}
	p.act(fingers...)
}

// pretendTouch dispatches the pointer events of the fingers, to what lies under their first points.
func (p *page) pretendTouch(lift bool, strokes []stroke) {
	p.Helper()
	ways, ids := make([][][2]float64, len(strokes)), make([]int, len(strokes))
	for i, s := range strokes {
		ways[i] = s.points
	}
	for i, s := range strokes {
		ids[i] = 100 + int(s.name[0]) // "a" is 197
	}
	p.eval(`const [ways, lift, ids] = arguments, under = ways.map(([[x, y]]) => document.elementFromPoint(x, y));
const send = (type, finger, [x, y]) => under[finger].dispatchEvent(new PointerEvent(type, {pointerId: ids[finger], pointerType: 'touch',
  clientX: x, clientY: y, button: type === 'pointermove' ? -1 : 0, buttons: type === 'pointerup' ? 0 : 1, bubbles: true, cancelable: true}));
ways.forEach((way, f) => send('pointerdown', f, way[0]));
for (let i = 1; i < Math.max(...ways.map(w => w.length)); i++) ways.forEach((way, f) => way[i] && send('pointermove', f, way[i]));
if (lift) ways.forEach((way, f) => send('pointerup', f, way.at(-1)));`, nil, ways, lift, ids)
	p.settle()
}

// upward is a way of a finger from a handle.
func upward(name string, h handle, dy float64) stroke {
	return stroke{name, [][2]float64{{h.X, h.Y}, {h.X, h.Y - dy/2}, {h.X, h.Y - dy}}}
}

func TestAFingerDragsAHandle(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p1")
		p.touch(true, upward("a", h, 24))
		if after := p.handle("p1"); !near(after.Y, h.Y-24, 1.5) || after.Value <= h.Value {
			t.Errorf("from %+v to %+v", h, after)
		}
		p.assertSum("p")
	})
}

func TestTwoFingersMoveTwoHandlesAtOnce(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open("#p=1,1,1,1&q=1,1,1,1") // with nothing to undo
		first, second := p.handle("p0"), p.handle("q3")
		p.touch(true, upward("a", first, 24), upward("b", second, -24))
		if after := p.handle("p0"); after.Value <= first.Value {
			t.Errorf("p0 went from %v to %v", first.Value, after.Value)
		}
		if after := p.handle("q3"); after.Value >= second.Value {
			t.Errorf("q3 went from %v to %v", second.Value, after.Value)
		}
		p.assertSum("p")
		p.assertSum("q")
		p.press("undo")
		if p0, q3 := p.handle("p0"), p.handle("q3"); p0.Value != .25 || q3.Value != .25 {
			t.Errorf("one undo leaves p0 at %v and q3 at %v", p0.Value, q3.Value)
		}
		if p.view().CanUndo {
			t.Error("the two fingers made more than one step")
		}
	})
}

func TestAHeldHandleCountsAsLockedForTheOtherFinger(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "#p=1,1,1,1&q=1,1,1,1", func(t *testing.T, p *page) {
		first, second := p.handle("p0"), p.handle("p2")
		held := stroke{"a", [][2]float64{{first.X, first.Y}, {first.X, first.Y}, {first.X, first.Y}}}
		p.touch(true, held, upward("b", second, 24))
		if after := p.handle("p0"); after.Value != first.Value {
			t.Errorf("the held p0 went from %v to %v", first.Value, after.Value)
		}
		if after := p.handle("p2"); after.Value <= second.Value {
			t.Errorf("p2 went from %v to %v", second.Value, after.Value)
		}
		p.assertSum("p")
	})
}

func TestACancelledPointerKeepsTheValue(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p1")
		p.pretendTouch(false, []stroke{upward("a", h, 24)})
		held := p.handle("p1")
		p.eval(`document.querySelector('canvas').dispatchEvent(new PointerEvent('pointercancel',
  {pointerId: 197, pointerType: 'touch', clientX: arguments[0], clientY: arguments[1], bubbles: true}))`, nil, h.X, h.Y-24)
		p.settle()
		if after := p.handle("p1"); after.Value != held.Value || after.Value <= h.Value {
			t.Errorf("the value goes %v, %v, %v", h.Value, held.Value, after.Value)
		}
		if p.view().Busy {
			t.Error("the handle is still held")
		}
	})
}

func TestATouchIsPreventedOnAHandleOnly(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		h := p.handle("p1")
		for _, c := range []struct {
			name      string
			x, y      float64
			prevented bool
		}{{"on a handle", h.X, h.Y, true}, {"in the corner", 3, 3, false}} {
			var prevented bool
			p.eval(`const [x, y] = arguments, canvas = document.querySelector('canvas');
const e = new Event('touchstart', {bubbles: true, cancelable: true});
Object.defineProperty(e, 'changedTouches', {value: [{clientX: x, clientY: y, identifier: 1, target: canvas}]});
canvas.dispatchEvent(e); return e.defaultPrevented`, &prevented, c.x, c.y)
			if prevented != c.prevented {
				t.Errorf("%s: prevented is %v", c.name, prevented)
			}
		}
		var wheel bool
		p.eval(`const e = new WheelEvent('wheel', {deltaY: 100, clientX: arguments[0], clientY: arguments[1], bubbles: true, cancelable: true});
document.querySelector('canvas').dispatchEvent(e); return e.defaultPrevented`, &wheel, h.X, h.Y)
		if wheel {
			t.Error("a wheel over a handle is prevented")
		}
	})
}

func TestSixtyFourOutcomesCanBeEditedOnAPhone(t *testing.T) {
	anyEngine(t)
	everyEngine(t, many(), func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(390, 760))
		x, y := p.handle("p20").X, p.handle("p20").Y
		p.touch(true, stroke{"a", [][2]float64{{x, y + 20}}})
		if i := p.view().Inspector; !i.Selected {
			t.Fatalf("a tap on the column selects nothing: %+v", i)
		}
		selected := p.selectedOutcome()
		mine, other := p.handle("p"+selected), p.handle("q"+selected)
		if gap := math.Hypot(mine.X-other.X, mine.Y-other.Y); gap < 44 {
			t.Errorf("the handles of outcome %s are %v apart", selected, gap)
		}
		p.touch(true, upward("b", mine, 40))
		if after := p.handle("p" + selected); after.Value <= mine.Value {
			t.Errorf("p%s went from %v to %v", selected, mine.Value, after.Value)
		}
		p.assertSum("p")
	})
}

// selectedOutcome is the number of the selected outcome, from 0.
func (p *page) selectedOutcome() string {
	p.Helper()
	_, after, found := strings.Cut(p.state(), "sel=")
	number, err := strconv.Atoi(strings.SplitN(after, "&", 2)[0])
	if !found || err != nil {
		p.Fatalf("nothing is selected in %s", p.state())
	}
	return strconv.Itoa(number - 1)
}

func TestButtonsAnswerWhileAFingerHoldsABar(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1280, 700)) // Undo is in the row
		p.press("swap")
		if s := p.state(); !strings.Contains(s, "q=5,3,2") {
			t.Fatalf("swapped, the state is %s", s)
		}
		var at [2]float64
		p.eval(`const r = document.querySelector('#toolbar [data-action="undo"]').getBoundingClientRect();
window.undone = 0;
document.querySelector('#toolbar [data-action="undo"]').addEventListener('click', () => window.undone++);
return [r.x + r.width / 2, r.y + r.height / 2]`, &at)
		h := p.handle("p1")
		hold := stroke{name: "a"}
		for i := range 8 {
			hold.points = append(hold.points, [2]float64{h.X, h.Y - float64(i)})
		}
		p.touch(true, hold, stroke{"b", [][2]float64{at, {at[0] + 2, at[1]}}})
		p.until(`window.undone === 1 && iridescent.hash().includes('p=5,3,2')`)
		p.watchFor(600) // an engine that clicks after all must not undo twice
		var undone int
		p.eval(`return window.undone`, &undone)
		if undone != 1 {
			t.Errorf("one tap undid %d times", undone)
		}
	})
}
