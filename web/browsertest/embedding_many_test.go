package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestTwelveFiguresOnOnePageSurvive(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(320, 560))
		p.visit("twelve.html")
		p.until(`customElements.get('iridescent-viz')`)
		p.eval(`document.querySelectorAll('iridescent-viz').forEach((e, i) => { e.id = 'f' + i; })`, nil)
		p.watchFigures()
		first := p.editTwelfth("f0")
		p.async(`for (let i = 1; i < 11; i++) {
  const e = document.getElementById('f' + i);
  e.scrollIntoView({block: 'center'});
  await e.load();
  const {state, readings} = await e.get();
  if (!state || Object.keys(readings).length < 4) throw new Error(e.id + ' gives ' + state);
}`, nil)
		last := p.editTwelfth("f11")
		p.assertLive("f8 f9 f10 f11")
		if f := p.figure("f0"); f.State != first {
			t.Errorf("without its frame the first one is at %s, not at %s", f.State, first)
		}
		p.eval(`document.getElementById('f0').scrollIntoView({block: 'center'})`, nil)
		if a := p.say("f0", "get()"); a.State != first {
			t.Errorf("the first one goes on from %s, not from %s", a.State, first)
		}
		p.assertLive("f0 f9 f10 f11")
		if a := p.say("f11", "get()"); a.State != last {
			t.Errorf("the last one is at %s, not at %s", a.State, last)
		}
		p.editTwelfth("f0")
	})
}

// editTwelfth scrolls to one of the twelve figures, loads it if need be, drags in it and returns its state then.
func (p *page) editTwelfth(id string) string {
	p.Helper()
	p.eval(`document.getElementById(arguments[0]).scrollIntoView({block: 'center'})`, nil, id)
	p.loadFigure(id)
	before := p.figure(id).State
	p.eval(`told.length = 0`, nil)
	p.dragFigure(id, "", -9, 12)
	p.until(`told.some(t => t[1] === 'change edit') && document.getElementById(arguments[0]).state !== arguments[1]`, id, before)
	return p.say(id, "get()").State
}

// assertLive fails unless the figures with these ids have frames, and no others.
func (p *page) assertLive(ids string) {
	p.Helper()
	var live []string
	p.eval(`return [...document.querySelectorAll('iridescent-viz')].filter(e => e.shadowRoot.querySelector('iframe')).map(e => e.id)`, &live)
	if got := strings.Join(live, " "); got != ids {
		p.Errorf("live are %s, not %s", got, ids)
	}
}

func TestFiguresOfAGroupMoveTogether(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(600, 480))
		p.visit("group.html")
		p.until(`customElements.get('iridescent-viz')`)
		p.eval(`document.querySelectorAll('iridescent-viz').forEach((e, i) => { e.id = 'g' + i; })`, nil)
		p.loadFigure("g0")
		p.dragFigure("g0", "p", 0, 20)
		p.until(`/p=/.test(g0.state) && g0.state === g1.state`)
		if p.figure("g1").Live {
			t.Error("the other one was loaded")
		}
		p.loadFigure("g1")
		if a := p.say("g1", "get()"); a.State != p.figure("g0").State {
			t.Errorf("loaded, the other one is at %s", a.State)
		}
		p.dragFigure("g1", "q", 0, -20)
		p.async(`while ((await g0.get()).state !== g1.state || !/q=/.test(g1.state)) await new Promise(f => setTimeout(f, 20))`, nil)
		p.say("g0", "set('p=1,2,3&q=3,2,1')")
		p.async(`while (!/p=1,2,3&q=3,2,1/.test((await g1.get()).state)) await new Promise(f => setTimeout(f, 20))`, nil)
	})
}

func TestAnOEmbedInWordPressWorks(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.visit("wordpress.html")
		p.eval(`document.querySelector('iframe').id = 'frame'; document.querySelector('iframe').scrollIntoView()`, nil)
		p.listen()
		a := p.ask(`{type: 'get'}`)
		if a.State != "#v=1&scene=compare" {
			t.Errorf("with a secret after the address the state is %s", a.State)
		}
		must(t, p.SwitchFrame("#frame"))
		p.dragHandle("p", 0, 20)
		must(t, p.SwitchTop())
		if a := p.heardOf("change"); a.Cause != "edit" {
			t.Errorf("the drag is told as %q", a.Cause)
		}
	})
}

// scrolls are how far the boxes of scrollers.html and their page have been scrolled.
func (p *page) scrolls() (s [3]float64) {
	p.Helper()
	p.eval(`return [inner.scrollTop, outer.scrollTop, scrollY]`, &s)
	return s
}

// settledScrolls waits until scrolling has begun and then come to rest.
func (p *page) settledScrolls() [3]float64 {
	p.Helper()
	p.until(`inner.scrollTop + outer.scrollTop + scrollY > 0`)
	p.async(`let last = -1, same = 0;
while (same < 6) {
  await new Promise(f => setTimeout(f, 30));
  const now = inner.scrollTop + outer.scrollTop + scrollY;
  same = now === last ? same + 1 : 0;
  last = now;
}`, nil)
	return p.scrolls()
}

// overScroller turns a wheel or moves a finger over an element of scrollers.html, from its start, and returns how far that went.
func (p *page) overScroller(css string, finger bool) [3]float64 {
	p.Helper()
	var at struct{ X, Y float64 }
	p.eval(`inner.scrollTop = outer.scrollTop = 0; scrollTo(0, 0);
const e = document.querySelector(arguments[0]), r = e.getBoundingClientRect();
return {x: r.left + 12, y: Math.min(r.bottom, innerHeight) - 14}`, &at, css)
	source := driver.Wheel().Scroll(at.X, at.Y, 0, 90)
	if finger {
		source = driver.Finger("a").Move(at.X, at.Y).Press().Move(at.X, at.Y-30).Move(at.X, at.Y-60).Move(at.X, at.Y-90).Pause(120).Move(at.X, at.Y-90).Release()
	}
	must(p.T, p.Actions(source))
	return p.settledScrolls()
}

func TestNestedScrollersGoOnOverAnIdleFigure(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 620))
		p.visit("scrollers.html")
		p.until(`customElements.get('iridescent-viz')`)
		p.eval(`document.querySelector('iridescent-viz').id = 'figure'`, nil)
		p.loadFigure("figure")
		for _, c := range []struct {
			name     string
			finger   bool
			possible bool
		}{{"wheel", false, p.Has(driver.FrameWheel)}, {"finger", true, p.Has(driver.Touch)}} {
			if !c.possible {
				t.Logf("%s: its driver sends none over a frame; TestATouchIsPreventedOnAHandleOnly asks for defaultPrevented", c.name)
				continue
			}
			text, figure := p.overScroller("#paragraph", c.finger), p.overScroller("#figure", c.finger)
			if figure[0] <= 0 || !near(figure[0], text[0], 2) || figure[1] != text[1] || figure[2] != text[2] {
				t.Errorf("a %s over the figure scrolls %v, over the text %v", c.name, figure, text)
			}
		}
		p.assertBoundaryPassesOn()
	})
}

// assertBoundaryPassesOn fails unless a wheel over the figure in a box that is at its end scrolls the box around it.
func (p *page) assertBoundaryPassesOn() {
	p.Helper()
	if !p.Has(driver.FrameWheel) {
		return
	}
	p.eval(`inner.style.height = inner.scrollHeight + 'px'; inner.scrollTop = outer.scrollTop = 0; scrollTo(0, 0)`, nil)
	if got := p.overScroller("#figure", false); got[0] > 1 || got[1] <= 0 {
		p.Errorf("where the inner box cannot be scrolled, a wheel goes %v", got)
	}
}
