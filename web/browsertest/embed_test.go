package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// enterFrame goes into the embedding page's frame and waits for the picture.
func (p *page) enterFrame() {
	p.Helper()
	must(p.T, p.SwitchFrame("#frame"))
	p.awaitReady()
}

// everyEmbed runs a test inside a sandboxed frame of another origin's page.
func everyEmbed(t *testing.T, address string, width, height int, test func(t *testing.T, p *page)) {
	t.Helper()
	document, _ := embedOf(address, width, height)
	everyDocument(t, document, func(t *testing.T, p *page) {
		p.enterEmbed(address, width, height)
		test(t, p)
	})
}

// embedOf names the document of an address in the frame of an article, and the theme that the address asks for.
func embedOf(address string, width, height int) (document, theme string) {
	query, _, _ := strings.Cut(address, "#")
	rest, theme := documentOf(query)
	return fmt.Sprintf("%s in a frame of %d×%d", rest, width, height), theme
}

// enterEmbed does what enter does, inside the frame of an article.
func (p *page) enterEmbed(address string, width, height int) {
	p.Helper()
	document, theme := embedOf(address, width, height)
	if p.berth.usable && p.berth.left == document {
		_, hash, _ := strings.Cut(address, "#")
		p.eval(`scrollTo(0, 0)`, nil)
		must(p.T, p.SwitchFrame("#frame"))
		p.tidy(theme, hash)
		return
	}
	p.load(p.origins.embedding(withTest(address), width, height))
	p.enterFrame()
	p.berth.left, p.berth.usable = document, true
}

// hostScroll is how far the article has been scrolled.
func (p *page) hostScroll() (y float64) {
	p.Helper()
	must(p.T, p.SwitchTop())
	p.eval(`return scrollY`, &y)
	must(p.T, p.SwitchFrame("#frame"))
	return y
}

func TestASandboxedEmbedOfAnotherOriginWorks(t *testing.T) {
	everyEmbed(t, "?embed=1#p=5,3,2&q=1,1,1", 440, 260, func(t *testing.T, p *page) {
		var origin string
		p.eval(`return String(origin)`, &origin)
		if origin != "null" {
			t.Errorf("the frame's origin is %s", origin)
		}
		before := p.handle("p1")
		p.drag("p1", 0, -20)
		if after := p.handle("p1"); after.Value <= before.Value {
			t.Errorf("the drag takes p1 from %v to %v", before.Value, after.Value)
		}
		if y := p.hostScroll(); y != 0 {
			t.Errorf("the drag scrolled the article by %v", y)
		}
	})
}

func TestAFingerOnAHandleEditsAndDoesNotScrollTheArticle(t *testing.T) {
	everyEmbed(t, "?embed=1#p=5,3,2&q=1,1,1", 440, 260, func(t *testing.T, p *page) {
		h := p.handle("p1")
		p.touch(true, stroke{"a", [][2]float64{{h.X, h.Y}, {h.X, h.Y - 10}, {h.X, h.Y - 20}, {h.X, h.Y - 30}}})
		if after := p.handle("p1"); after.Value <= h.Value {
			t.Errorf("the finger takes p1 from %v to %v", h.Value, after.Value)
		}
		if y := p.hostScroll(); y != 0 {
			t.Errorf("the finger scrolled the article by %v", y)
		}
	})
}

func TestAnEmbedNeverAddsToTheHistory(t *testing.T) {
	anyEngine(t)
	everyEmbed(t, "?embed=1", 440, 260, func(t *testing.T, p *page) {
		var before, after int
		p.eval(`return history.length`, &before)
		p.do("preset", "coin")
		p.do("preset", "disjoint")
		p.eval(`return history.length`, &after)
		if before != after {
			t.Errorf("the history grew from %d to %d", before, after)
		}
	})
}

func TestAnEmbedOffScreenDrawsNothing(t *testing.T) {
	watches(t)
	everyEmbed(t, "?embed=1", 440, 260, func(t *testing.T, p *page) {
		must(t, p.SwitchTop())
		p.eval(`scrollTo(0, 3000)`, nil)
		must(t, p.SwitchFrame("#frame"))
		if p.Name() != driver.Firefox { // its observer is silent in a frame of another origin; it throttles the frame
			p.until(`!iridescent.onscreen`)
		}
		before := p.counters()
		p.eval(`for (let i = 0; i < 5; i++) iridescent.test.send({type: 'set', hash: 'lambda=.' + (i + 1)})`, nil)
		p.eval(`iridescent.wake(30)`, nil)
		p.watchFor(1000)
		if frames := p.counters().Frames - before.Frames; frames > 2 {
			t.Errorf("%d frames were drawn where nobody sees them", frames)
		}
		must(t, p.SwitchTop())
		p.eval(`scrollTo(0, 0)`, nil)
		must(t, p.SwitchFrame("#frame"))
		p.until(`iridescent.test.counters().frames > arguments[0]`, before.Frames)
	})
}

func TestTheWheelOverAnEmbedScrollsTheArticle(t *testing.T) {
	everyEmbed(t, "?embed=1", 440, 260, func(t *testing.T, p *page) {
		if !p.Has(driver.FrameWheel) {
			t.Skip("its driver sends no wheel over a frame; TestATouchIsPreventedOnAHandleOnly asks for defaultPrevented")
		}
		p.spoil() // it may go on scrolling
		h := p.handle("p0")
		must(t, p.ScrollHost("#frame", driver.Wheel().Scroll(h.X, h.Y, 0, 120)))
	})
}

func TestAFingerBesideTheHandlesScrollsTheArticle(t *testing.T) {
	everyEmbed(t, "?embed=1#p=5,3,2&q=1,1,1", 440, 260, func(t *testing.T, p *page) {
		if !p.Has(driver.Touch) {
			t.Skip("its driver cannot touch; TestATouchIsPreventedOnAHandleOnly asks for defaultPrevented")
		}
		p.spoil()
		x, y := p.placeWithoutHandle()
		must(t, p.ScrollHost("#frame", driver.Finger("a").Move(x, y).Press().Move(x, y-30).Move(x, y-60).Move(x, y-100).Release()))
	})
}

// placeWithoutHandle is a place low on the canvas that is far from all handles.
func (p *page) placeWithoutHandle() (x, y float64) {
	p.Helper()
	var height float64
	p.eval(`return document.querySelector('canvas').clientHeight`, &height)
	handles := p.handles()
	for y := height - 10; y > height/2; y -= 10 {
		for x := 10.0; x < 430; x += 10 {
			free := true
			for _, h := range handles {
				free = free && (x-h.X)*(x-h.X)+(y-h.Y)*(y-h.Y) > 50*50
			}
			if free {
				return x, y
			}
		}
	}
	p.Fatal("handles are everywhere")
	return 0, 0
}

// watchFor lets the page alone for a while that a test observes.
func (p *page) watchFor(ms int) {
	p.Helper()
	p.async(`await new Promise(f => setTimeout(f, arguments[0]))`, nil, ms)
}
