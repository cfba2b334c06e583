package browsertest

import (
	"testing"
)

func TestKeysThatAFigureDoesNotUseTurnTheSlides(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1024, 720))
		p.visit("deck.html")
		p.until(`window.Reveal && Reveal.isReady() && customElements.get('iridescent-viz')`)
		p.eval(`document.querySelectorAll('iridescent-viz').forEach((e, i) => { e.id = 'd' + i; })`, nil)
		p.eval(`Reveal.configure({margin: 0}); document.body.focus()`, nil) // slides of their own size: the driver's mouse does not know of transforms
		must(t, p.Keys("PageDown"))
		p.assertSlide("a key of the deck", 1)
		p.awaitFigure("d0") // it loads when it is visible
		p.dragFigure("d0", "p", 0, 20)
		p.until(`/p=/.test(d0.state)`)
		before := p.figure("d0").State
		p.assertFigureHasFocus("d0")

		must(t, p.Keys("ArrowUp")) // a drag leaves the focus with the handle
		p.async(`while (d0.state === arguments[0]) await new Promise(f => setTimeout(f, 20))`, nil, before)
		p.assertSlide("a key that the figure uses", 1)

		p.enterFigure("d0")
		p.eval(`document.activeElement.blur()`, nil)
		must(t, p.SwitchTop())
		p.keysInFigure("d0", "PageDown")
		p.assertSlide("PageDown beside the handles", 2)
		p.eval(`Reveal.slide(1); d0.shadowRoot.querySelector('iframe').focus()`, nil)
		p.keysInFigure("d0", "ArrowRight")
		p.assertSlide("ArrowRight beside the handles", 2)
		p.eval(`Reveal.slide(1); d0.shadowRoot.querySelector('iframe').focus()`, nil)
		p.keysInFigure("d0", "PageUp")
		p.assertSlide("PageUp beside the handles", 0)
	})
}

// keysInFigure presses keys while the frame of a figure is the current one, as Firefox wants it.
func (p *page) keysInFigure(id string, chords ...string) {
	p.Helper()
	p.enterFigure(id)
	p.eval(`focus()`, nil)
	must(p.T, p.Keys(chords...))
	must(p.T, p.SwitchTop())
}

// assertFigureHasFocus fails unless the focus is in a figure.
func (p *page) assertFigureHasFocus(id string) {
	p.Helper()
	var focused string
	p.eval(`return document.activeElement.id`, &focused)
	if focused != id {
		p.Errorf("the focus is at %q", focused)
	}
}

// assertSlide waits for the slide of this number, from 0.
func (p *page) assertSlide(after string, number int) {
	p.Helper()
	var now int
	p.async(`for (let i = 0; i < 50 && Reveal.getIndices().h !== arguments[0]; i++) await new Promise(f => setTimeout(f, 20));
return Reveal.getIndices().h`, &now, number)
	if now != number {
		p.Errorf("after %s the slide is %d, not %d", after, now, number)
	}
}
