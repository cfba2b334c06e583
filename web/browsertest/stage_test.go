package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestOnAStageAClickerEditsNothing(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 700))
		p.open("?talk=1#p=5,3,2&q=1,1,1")
		h := p.handle("p1")
		p.touch(true, stroke{"a", [][2]float64{{h.X, h.Y}, {h.X, h.Y - 8}, {h.X, h.Y - 16}}})
		dragged := p.state()
		if strings.Contains(dragged, "p=5,3,2") {
			t.Fatalf("nothing was dragged: %s", dragged)
		}
		clicker := []string{"PageDown", "PageUp", "ArrowRight", "ArrowUp", "Home", "End", "b", "."}
		p.keys(clicker...)
		p.click(`#talk [data-talk-action="undo"]`)
		before := p.state()
		p.keys(append(clicker, "Space")...)
		if after := p.state(); after != before {
			t.Errorf("a clicker brought %s to %s", before, after)
		}
		p.focusTwin("p") // not by a pointer, and as if by Tab
		p.keys("Tab", "ArrowUp")
		if after := p.state(); after == before {
			t.Error("whoever comes by Tab can edit nothing")
		}
	})
}

// Drivers pinch nothing: what the page lets browsers do with fingers is read from its styles, which hold along the ancestors.
func TestOnAStageNothingIsPinchedAndWhatIsZoomedComesBack(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		allowed := func() (may []string) {
			p.eval(`return [document.documentElement, document.querySelector('canvas')].map(e => getComputedStyle(e).touchAction)`, &may)
			return may
		}
		p.open("?talk=1#p=5,3,2&q=1,1,1")
		if may := strings.Join(allowed(), ", "); may != "pan-x pan-y, pinch-zoom" {
			t.Errorf("fingers may %s: together that must allow no pinch", may)
		}
		var prevented bool
		p.eval(`const e = new WheelEvent('wheel', {ctrlKey: true, deltaY: -10, bubbles: true, cancelable: true});
document.querySelector('#toolbar').dispatchEvent(e);
return e.defaultPrevented`, &prevented)
		if !prevented {
			t.Error("a touchpad zooms the stage")
		}
		if !p.Has(driver.CDP) {
			return
		}
		must(t, p.CDP("Emulation.setPageScaleFactor", map[string]any{"pageScaleFactor": 3}, nil))
		p.until(`visualViewport.scale > 2 && document.documentElement.hasAttribute('data-zoomed')`)
		if may := strings.Join(allowed(), ", "); may != "auto, pinch-zoom" {
			t.Errorf("zoomed, fingers may %s: they must be able to pinch it back", may)
		}
		must(t, p.CDP("Emulation.setPageScaleFactor", map[string]any{"pageScaleFactor": 1}, nil))
		p.until(`!document.documentElement.hasAttribute('data-zoomed')`)
		p.spoil()
	})
}
