package browsertest

import (
	"strings"
	"testing"
)

func TestThePagesOfTheGuideAreReadAndTheirFiguresComeAlive(t *testing.T) {
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
