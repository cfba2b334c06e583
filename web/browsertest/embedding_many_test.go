package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestTwelveFiguresOnOnePageSurvive(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(320, 560))
		p.visit("twelve.html")
		p.until(`customElements.get('iridescent-viz')`)
		p.eval(`document.querySelectorAll('iridescent-viz').forEach((e, i) => { e.id = 'f' + i; })`, nil)
		p.watchFigures()
		first := p.editTwelfth("f0")
		p.async(`for (let i = 1; i < 11; i++) {
  const e = document.getElementById('f' + i);
  if (arguments[0] && i < 8) continue;
  e.scrollIntoView({block: 'center'});
  await e.load();
  const {state, readings} = await e.get();
  if (!state || Object.keys(readings).length < 4) throw new Error(e.id + ' gives ' + state);
}`, nil, p.Name() != driver.Chromium) // the others see the same with five, in less time
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
	var state string // input may come late
	p.async(`const e = document.getElementById(arguments[0]);
for (let last = ''; ; await new Promise(f => setTimeout(f, 150))) {
  const {state} = await e.get();
  if (state === last) return state;
  last = state;
}`, &state, id)
	return state
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
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 520))
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
		p.async(`for (let state; !/q=/.test(state) || state !== g1.state || state !== (await g0.get()).state; state = (await g1.get()).state) await new Promise(f => setTimeout(f, 20))`, nil)
		p.say("g0", "set('p=1,2,3&q=3,2,1')")
		p.async(`while (!/p=1,2,3&q=3,2,1/.test((await g1.get()).state)) await new Promise(f => setTimeout(f, 20))`, nil)
	})
}

func TestAnOEmbedInWordPressWorks(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.visit("wordpress.html")
		p.until(`!document.querySelector('iframe').hasAttribute('style') && document.querySelector('iframe').height === '400' && !document.querySelector('blockquote').checkVisibility()`)
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

func TestNestedScrollersGoOnOverAnIdleFigure(t *testing.T) {
	watches(t)
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
			slop := 2.0
			if c.finger {
				slop = 16 // what a finger moves before it scrolls is left out or not, as the engine finds the time
			}
			var text, figure [3]float64
			same := false
			for k := 0; !same && k < 3; k++ { // a busy engine may lose a step of the finger: a hand does it again
				text, figure = p.scrollOver("#paragraph", c.finger), p.scrollOver("#figure", c.finger)
				same = figure[0] > 0 && near(figure[0], text[0], slop) && figure[1] == text[1] && figure[2] == text[2]
			}
			if !same {
				t.Errorf("a %s over the figure scrolls %v, over the text %v", c.name, figure, text)
			}
		}
		p.assertBoundaryPassesOn()
	})
}

// scrollOver turns a wheel or moves a finger over an element and returns how far that moved the inner box, the outer one and the page.
func (p *page) scrollOver(css string, finger bool) [3]float64 {
	p.Helper()
	s, err := scrollOver(p.Browser, css, finger)
	must(p.T, err)
	return s
}

// assertBoundaryPassesOn fails unless a wheel over the figure in a box that is at its end scrolls the box around it.
func (p *page) assertBoundaryPassesOn() {
	p.Helper()
	if !p.Has(driver.FrameWheel) {
		return
	}
	p.eval(`inner.style.height = inner.scrollHeight + 'px'; inner.scrollTop = outer.scrollTop = 0; scrollTo(0, 0)`, nil)
	if got := p.scrollOver("#figure", false); got[0] > 1 || got[1] <= 0 {
		p.Errorf("where the inner box cannot be scrolled, a wheel goes %v", got)
	}
}
