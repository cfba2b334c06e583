package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// A link to a place in a page of the guide leads there, at the load and later, although much above it is not laid out before it is near.
func TestLinksIntoTheGuideLeadToTheirPlaces(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 700))
		for _, at := range []string{"exercises.html#17", "embed.html#messages", "errata.html#9-more-disagreement-more-gain"} {
			p.load(p.origins.site.URL + "/guide/" + at)
			p.until(`document.readyState === 'complete'`)
			p.assertAtTarget(at)
			p.eval(`location.hash = [...document.querySelectorAll('h2[id]')].at(1).id`, nil)
			p.assertAtTarget(at + ", then back up")
			p.eval(`history.replaceState(null, '', location.pathname); for (let y = 0; y < document.documentElement.scrollHeight; y += 2000) scrollTo(0, y)`, nil)
			p.eval(`location.hash = [...document.querySelectorAll('h2[id]')].at(-2).id`, nil)
			p.assertAtTarget(at + ", then down")
		}
	})
}

// assertAtTarget waits until the element that the address names is at the top of the window, or as near as the end of the page lets it.
func (p *page) assertAtTarget(what string) {
	p.Helper()
	p.Log(what)
	p.until(`(top => Math.abs(top) < 24 || top > 0 && top < innerHeight && scrollY + innerHeight > document.documentElement.scrollHeight - 2)(document.getElementById(decodeURIComponent(location.hash.slice(1))).getBoundingClientRect().top)`)
}

func TestThePagesOfTheGuideAreReadAndTheirFiguresComeAlive(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 700))
		p.load(p.origins.site.URL + "/guide/errata.html")
		p.until(`document.readyState === 'complete' && customElements.get('iridescent-viz')`)
		p.shoot("guide")
		p.assertAccessible("guide")
		var pictures, broken int
		p.async(`const all = [...document.images];
for (const i of all) { i.loading = 'eager'; await i.decode().catch(() => {}); }
return [all.length, all.filter(i => !i.naturalWidth).length]`, &[]any{&pictures, &broken})
		if pictures < 13 || broken > 0 {
			t.Errorf("%d pictures, %d of them broken", pictures, broken)
		}
		p.eval(`document.querySelector('iridescent-viz').id = 'f'`, nil)
		p.loadFigure("f")
		p.awaitFigure("f")
		if f := p.figure("f"); !f.Live || !strings.HasPrefix(f.Src, p.origins.site.URL+"/?") || !strings.Contains(f.State, "scene=inference") {
			t.Errorf("the live figure is %+v", f)
		}
	})
}
