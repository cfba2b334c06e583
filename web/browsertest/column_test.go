package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

// body is a point on the bar of a handle, far from its disc.
func (p *page) body(id string) (x, y float64) {
	p.Helper()
	h := p.handle(id)
	return h.X, h.Y + 60
}

// Whoever grabs a bar by its body drags it: with the mouse, and with a finger in the page's own window.
func TestABarIsDraggedByItsBody(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 700))
		p.set("#p=5,3,2&q=1,1,1")
		x, y := p.body("p0")
		before := p.handle("p0").Value
		p.act(driver.Mouse().Move(x, y))
		var cursor string
		p.eval(`return document.querySelector('canvas').style.cursor`, &cursor)
		if cursor != "ns-resize" {
			t.Errorf("over the bar the cursor is %q", cursor)
		}
		p.until(`iridescent.explain('kl-pq').numbers.startsWith('[0.500·log₂(0.500/0.333)]')`) // the outcome below the mouse is lit
		p.act(driver.Mouse().Move(x, y).Press().Move(x, y-40))
		p.until(`iridescent.svg().includes('▲ 0.') && iridescent.test.view().busy`) // and the picture tells what the hand changes
		p.act(driver.Mouse().Move(x, y-40).Release())
		if after := p.handle("p0").Value; after <= before {
			t.Errorf("the mouse drags it from %g to %g", before, after)
		}
		p.set("#p=5,3,2&q=1,1,1")
		x, y = p.body("p0")
		p.touch(true, stroke{"a", [][2]float64{{x, y}, {x, y - 20}, {x, y - 40}}})
		if after := p.handle("p0").Value; after <= before {
			t.Errorf("a finger drags it from %g to %g", before, after)
		}
	})
}

// In a frame a finger on a bar belongs to the page around it; a tap selects, a mouse grabs.
func TestInAFrameAFingerOnABarScrollsAndATapSelects(t *testing.T) {
	everyEngine(t, "?embed=1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(640, 480))
		p.set("#p=5,3,2&q=1,1,1")
		x, y := p.body("p0")
		before := p.handle("p0").Value
		p.touch(true, stroke{"a", [][2]float64{{x, y}, {x, y - 20}, {x, y - 40}}})
		if after := p.handle("p0").Value; after != before {
			t.Errorf("a finger drags it from %g to %g", before, after)
		}
		p.touch(true, stroke{"a", [][2]float64{{x, y}}})
		var selected bool
		p.until(`iridescent.test.view().inspector.selected`)
		p.eval(`return iridescent.test.view().inspector.selected`, &selected)
		if !selected {
			t.Error("a tap selects nothing")
		}
		p.act(driver.Mouse().Move(x, y).Press().Move(x, y-40).Release())
		if after := p.handle("p0").Value; after <= before {
			t.Errorf("the mouse drags it from %g to %g", before, after)
		}
	})
}
