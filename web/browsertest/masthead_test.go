package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// masthead is what a page shows over its picture.
type masthead struct {
	Title, Story   string
	Shown, Told    bool    // the question, the story
	Bottom, Canvas float64 // of the masthead; where the picture's first text begins
}

func (p *page) masthead() (m masthead) {
	p.Helper()
	p.eval(`const shown = e => e.getBoundingClientRect().height > 5 && getComputedStyle(e.parentElement).clipPath === 'none';
const [title, story] = [document.getElementById('title'), document.getElementById('story')], head = document.getElementById('masthead').getBoundingClientRect();
return {Title: title.textContent, Story: story.textContent, Shown: shown(title), Told: shown(story), Bottom: shown(title) ? head.bottom : 0,
Canvas: Math.min(...iridescent.test.view().readings.filter(r => r.place.w > 0).map(r => r.place.y))}`, &m)
	return m
}

// A size has what it shows of the masthead: no text of the picture stands under it.
func TestTheMastheadGivesWayByRule(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.spoil() // what somebody has done in it may count
		for _, group := range []struct {
			query, hash string
			sizes       [][2]int
			shown, told bool
		}{
			{"", "", [][2]int{{1280, 800}, {1024, 700}, {820, 1180}, {390, 760}}, true, true},
			{"", "", [][2]int{{844, 390}}, true, false},
			{"?embed=1", "", [][2]int{{640, 400}, {390, 624}, {320, 320}}, false, false},
			{"?embed=1", "#title=Why%3F", [][2]int{{640, 400}, {390, 624}}, true, false},
			{"?embed=1", "#title=Why%3F", [][2]int{{320, 320}}, false, false},
		} {
			p.enter(group.query + group.hash)
			for _, size := range group.sizes {
				must(t, p.SetWindowSize(size[0], size[1]))
				p.until(`document.getElementById('bar').getBoundingClientRect().right <= innerWidth && iridescent.test.view().readings.every(r => r.place.x + r.place.w <= innerWidth)`)
				p.settle()
				m := p.masthead()
				if m.Shown != group.shown || m.Told != group.told || m.Title == "" || m.Canvas < m.Bottom-2 {
					t.Errorf("%s%s at %v: %+v", group.query, group.hash, size, m)
				}
				p.assertLayout("masthead")
			}
		}
	})
}

func TestTheMastheadFollowsTheStateAndHostileTextIsText(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 640))
		p.set("#title=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&story=%E2%80%AEevil&names=%3Cb%3E,the+forecast")
		if m := p.masthead(); m.Title != "<img src=x onerror=alert(1)>" || m.Story != "evil" {
			t.Errorf("it shows %+v", m)
		}
		var label, name string
		p.eval(`return document.querySelector('#twins input').getAttribute('aria-label')`, &label)
		p.eval(`return document.title`, &name)
		if label != "p (<b>) of Sun, 1 of 6" || !strings.HasPrefix(name, "<img src=x onerror=alert(1)> · Iridescent") {
			t.Errorf("the first twin is %q, the document %q", label, name)
		}
		p.do("preset", "black-swan")
		if m := p.masthead(); m.Title != "What does one black swan cost?" {
			t.Errorf("the preset shows %+v", m)
		}
		p.do("undo", "")
		if m := p.masthead(); m.Story != "evil" {
			t.Errorf("undone it shows %+v", m)
		}
	})
}
