package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

// tabs is what is seen of the row of scenes.
type tabs struct {
	Seen, All int  // how many tabs
	Current   bool // the scene that is open is among them
	Row       bool // they have a row of their own, above the question
	First     string
}

func (p *page) tabs() (seen tabs) {
	p.Helper()
	p.eval(`const row = document.querySelector('#tabs ul')?.getBoundingClientRect() ?? {left: 0, right: 0};
const all = [...document.querySelectorAll('#tabs a')], seen = all.filter(a => { const r = a.getBoundingClientRect(); return r.width >= 40 && r.height >= 40 && r.left > row.left - 20 && r.right < row.right + 20 });
const title = document.getElementById('masthead').getBoundingClientRect(), bar = document.getElementById('tabs').getBoundingClientRect();
return {Seen: seen.length, All: all.length, Current: seen.some(a => a.hasAttribute('aria-current')), Row: bar.height > 0 && bar.bottom <= title.top + 1, First: all[0]?.textContent ?? ''}`, &seen)
	return seen
}

// The scenes are in sight at every size, and a press on one opens it; frames and stages have no tabs.
func TestTheScenesAreInSight(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open("#p=5,3,2&q=1,1,2")
		for _, size := range []struct {
			width, height, least int
			row                  bool
		}{{1280, 800, 7, true}, {1024, 700, 6, true}, {820, 1180, 5, true}, {844, 390, 7, false}, {390, 760, 5, true}} {
			must(t, p.SetWindowSize(size.width, size.height))
			p.until(`document.getElementById('bar').getBoundingClientRect().right <= innerWidth`)
			p.settle()
			if got := p.tabs(); got.Seen < size.least || !got.Current || got.Row != size.row || got.First != "What does a belief cost?" {
				t.Errorf("%d × %d: %+v", size.width, size.height, got)
			}
			p.assertLayout("tabs")
		}
		p.step("a press opens a scene, and Back leads back", func(p *page) {
			p.click(`#tabs a[data-scene="surprise"]`)
			p.until(`iridescent.test.view().scene === 'surprise' && document.querySelector('#tabs [aria-current]').dataset.scene === 'surprise'`)
			must(t, p.Back())
			p.until(`iridescent.test.view().scene === 'compare' && location.hash.includes('5,3,2')`)
		})
		p.step("the last scene scrolls itself into sight", func(p *page) {
			p.do("scene", "mutual")
			p.settle()
			if got := p.tabs(); !got.Current {
				t.Errorf("%+v", got)
			}
			p.do("scene", "compare")
		})
		p.step("the next scene is suggested once, after some changes", func(p *page) {
			suggested := `[...document.querySelectorAll('#tabs a[data-next]')].map(a => a.dataset.scene).join()`
			for _, hash := range []string{"#p=5,3,1", "#p=5,4,1", "#p=5,3,2", "#p=6,3,1", "#p=5,3,3", "#p=5,2,2", "#p=1,2,2"} {
				p.set(hash)
			}
			p.until(suggested + ` === 'curves'`)
			p.do("scene", "surprise")
			p.do("scene", "compare")
			p.until(suggested + ` === ''`)
		})
		for _, query := range []string{"?embed=1", "?talk=1", "?hide=toolbar"} {
			p.open(query)
			if got := p.tabs(); got.Seen != 0 {
				t.Errorf("%s: %+v", query, got)
			}
		}
	})
}
