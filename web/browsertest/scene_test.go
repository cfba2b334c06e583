package browsertest

import (
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// sceneNames are the scenes that the page offers, but for the first, which
// all other tests are about.
func (p *page) sceneNames() (names []string) {
	p.Helper()
	p.eval(`return iridescent.test.view().scenes.map(s => s.name).slice(1)`, &names)
	return names
}

func (p *page) scene() (name string) {
	p.Helper()
	p.eval(`return iridescent.test.view().scene`, &name)
	return name
}

func TestTheOverviewShowsEverySceneAndLeadsThere(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 700))
		p.open("?theme=light#p=5,3,2&q=1,1,2") // with an entry of its own to go back to
		left := p.state()
		p.press("scenes")
		p.until(`document.querySelectorAll('#scenes img').length > 0 && [...document.querySelectorAll('#scenes img')].every(i => i.complete && i.naturalWidth > 0)`)
		p.shoot("scenes")
		p.assertAccessible("scenes")
		var cards []string
		p.eval(`return [...document.querySelectorAll('#scenes button[data-scene]')].map(b => b.dataset.scene)`, &cards)
		if len(cards) < 2 || cards[0] != "compare" {
			t.Fatalf("the overview has %q", cards)
		}
		p.click(`#scenes button[data-scene="` + cards[1] + `"]`)
		if s := p.scene(); s != cards[1] {
			t.Errorf("the card of %s leads to %s", cards[1], s)
		}
		p.until(`location.hash.includes('scene=' + arguments[0])`, cards[1])
		must(t, p.Back())
		p.until(`iridescent.test.view().scene === 'compare'`)
		if s := p.state(); s != left {
			t.Errorf("Back leads to %s, it was %s", s, left)
		}
	})
}

func TestKeysGoThroughTheScenes(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "", func(t *testing.T, p *page) {
		all := append([]string{"compare"}, p.sceneNames()...)
		for _, want := range all[1:] {
			p.keys("Alt+PageDown")
			if s := p.scene(); s != want {
				t.Fatalf("Alt+PageDown leads to %s, not to %s", s, want)
			}
		}
		for _, want := range slices.Backward(all[:len(all)-1]) {
			p.keys("Alt+PageUp")
			if s := p.scene(); s != want {
				t.Fatalf("Alt+PageUp leads to %s, not to %s", s, want)
			}
		}
	})
}

// scenesOfEngine are those that the engine takes.
func (p *page) scenesOfEngine() (names []string) {
	p.Helper()
	for i, scene := range p.sceneNames() {
		if p.takes(i) {
			names = append(names, scene)
		}
	}
	return names
}

// everyScene runs a test on each scene of an engine.
func everyScene(t *testing.T, query string, test func(t *testing.T, p *page, scene string)) {
	t.Helper()
	everyEngine(t, query, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(800, 560))
		for _, scene := range p.scenesOfEngine() {
			p.set("#scene=" + scene)
			test(t, p, scene)
		}
	})
}

// dragEither drags a handle, the other way where it stands at an end, and reports whether that changed the state.
func (p *page) dragEither(id string, dx, dy float64) bool {
	p.Helper()
	before := p.state()
	if p.drag(id, dx, dy); p.state() == before {
		p.drag(id, -dx, -dy)
	}
	return p.state() != before
}

// kindOf names handles that differ in their number only: p0, p1 and p2 are p.
func kindOf(id string) string { return strings.TrimRight(id, "0123456789") }

// Those of one kind stand for one another: each handle is moved in the tests of its scene.
func TestHandlesOfEverySceneFollowTheMouseAndUndoBringsThemBack(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyScene(t, "?theme=light", func(t *testing.T, p *page, scene string) {
		met := map[string]bool{}
		for _, h := range p.handles() {
			if h.R == 0 || met[kindOf(h.ID)] {
				continue
			}
			met[kindOf(h.ID)] = true
			before, readings := p.state(), p.readings()
			if !p.dragEither(h.ID, 18, -14) {
				t.Errorf("%s: %s does not follow the mouse", scene, h.ID)
				continue
			}
			p.press("undo")
			if s := p.state(); s != before {
				t.Errorf("%s: undo after %s leads to %s from %s", scene, h.ID, s, before)
			}
			for name, value := range p.readings() {
				if value != readings[name] {
					t.Errorf("%s: %s was %v and is %v after undo", scene, name, readings[name], value)
				}
			}
		}
	})
}

func TestAFingerMovesAHandleOfEveryScene(t *testing.T) {
	everyScene(t, "?theme=light", func(t *testing.T, p *page, scene string) {
		for _, h := range p.handles() {
			if h.R == 0 {
				continue
			}
			before := p.state()
			for _, way := range []float64{1, -1} { // it may stand at an end
				if p.state() == before {
					p.act(driver.Finger("a").Move(h.X, h.Y).Press().Move(h.X+12*way, h.Y-9*way).Move(h.X+24*way, h.Y-18*way).Release())
				}
			}
			if p.state() == before {
				t.Errorf("%s: %s does not follow a finger", scene, h.ID)
			}
			return
		}
	})
}

func TestSlidersOfEverySceneTakeKeysAndSayWhatTheyAre(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyScene(t, "?theme=light", func(t *testing.T, p *page, scene string) {
		var twins []struct{ ID, Label, Text string }
		p.eval(`return [...document.querySelectorAll('#twins input')].map(e => ({id: e.id, label: e.getAttribute('aria-label'), text: e.getAttribute('aria-valuetext')}))`, &twins)
		if len(twins) == 0 {
			t.Fatalf("%s has no sliders", scene)
		}
		met := map[string]bool{}
		for _, twin := range twins {
			if twin.Label == "" || !strings.ContainsAny(twin.Text, "0123456789") {
				t.Errorf("%s: %+v", scene, twin)
			}
			if met[kindOf(twin.ID)] {
				continue
			}
			met[kindOf(twin.ID)] = true
			before := p.state()
			p.eval(`document.getElementById(arguments[0]).focus()`, nil, twin.ID)
			p.keys("ArrowUp")
			if p.state() == before {
				p.keys("ArrowDown") // it stood at its end
			}
			if p.state() == before {
				t.Errorf("%s: keys do not move %s", scene, twin.ID)
			}
			p.keys("Control+z")
			if s := p.state(); s != before {
				t.Errorf("%s: Ctrl+Z after a key on %s leads to %s from %s", scene, twin.ID, s, before)
			}
		}
	})
}

func TestTheAddressBringsEverySceneBack(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyScene(t, "?theme=light", func(t *testing.T, p *page, scene string) {
		if h := p.handles()[0]; !p.dragEither(h.ID, 25, -12) {
			t.Fatalf("%s: %s does not follow the mouse", scene, h.ID)
		}
		state, readings := p.state(), p.readings()
		p.until(`decodeURI(location.hash) === decodeURI(arguments[0])`, state)
		p.set("#scene=compare")
		p.set(state)
		if again := p.state(); again != state {
			t.Errorf("%s comes back as %s", state, again)
		}
		for name, value := range p.readings() {
			if !near(value, readings[name], 1e-12*math.Abs(value)) && value != readings[name] {
				t.Errorf("%s: %s was %v and is %v", scene, name, readings[name], value)
			}
		}
	})
}

func TestAxeFindsNothingInAnyScene(t *testing.T) {
	anyEngine(t, driver.WebKit)
	for _, query := range []string{"?theme=light", "?theme=projector&talk=1"} {
		everyScene(t, query, func(t *testing.T, p *page, scene string) {
			p.assertAccessible(scene + query)
		})
	}
}

// wrongScenes are addresses that cannot be followed, and a part of what the
// notice must say. Each keeps its unit.
var wrongScenes = []struct{ hash, says string }{
	{"#scene=curves&p=normal(0,0)&unit=nat", "p"},
	{"#scene=curves&q=normal(1e308,1)&unit=nat", "q"},
	{"#scene=curves&p=normal(0,1e308)&unit=nat", "p"},
	{"#scene=curves&p=cauchy&unit=nat", "cauchy"},
	{"#scene=inference&q=0,0&unit=nat", "q"},
	{"#scene=inference&q=1e308,1&unit=nat", "q"},
	{"#scene=inference&bumps=0:-1:1&unit=nat", "bumps"},
	{"#scene=inference&beta=-1&unit=nat", "beta"},
	{"#scene=surprise&mean=2&unit=nat", "mean"},
	{"#scene=surprise&weight=0&unit=nat", "weight"},
	{"#scene=surprise&seen=x9&unit=nat", "seen"},
	{"#scene=code&sent=1e9&unit=nat", "sent"},
	{"#scene=code&temperature=0&unit=nat", "temperature"},
	{"#scene=code&logits=1,x&unit=nat", "logits"},
}

func TestAWrongAddressOfASceneKeepsTheRestAndSaysWhatAndWhere(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "", func(t *testing.T, p *page) {
		for _, c := range wrongScenes {
			p.set(c.hash)
			if text := strings.Join(p.view().Notices, " "); !strings.Contains(text, c.says) {
				t.Errorf("%s: the notice says %q", c.hash, text)
			}
			if s := p.state(); !strings.Contains(s, "unit=nat") {
				t.Errorf("%s: the rest is lost: %s", c.hash, s)
			}
			for name, value := range p.readings() {
				if math.IsNaN(value) {
					t.Errorf("%s: %s is not a number", c.hash, name)
				}
			}
		}
	})
}

// sceneLooks are the layouts in which every scene is looked at.
var sceneLooks = []struct {
	query         string
	name          string
	width, height int
}{
	{"?theme=light", "wide", 1200, 750},
	{"?theme=light", "phone", 390, 760},
	{"?theme=dark", "dark", 1200, 750},
	{"?theme=projector&talk=1", "talk", 1280, 800},
	{"?embed=1&theme=light", "embed", 640, 400},
	{"?embed=1&theme=light", "embed-narrow", 320, 300},
}

func TestEveryLayoutOfEverySceneIsSharpAndNothingIsCutOff(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		for _, l := range sceneLooks {
			must(t, p.SetWindowSize(l.width, l.height))
			p.enter(l.query)
			for _, scene := range p.scenesOfEngine() {
				p.set("#scene=" + scene)
				p.assertPicture(scene+"-"+l.name, 8)
				p.assertLayout(scene + " " + l.name)
			}
		}
	})
}

// begin carries out an action without waiting for the page to rest.
func (p *page) begin(action string) {
	p.Helper()
	p.eval(`iridescent.test.send({type: 'do', action: arguments[0]})`, nil, action)
}

func TestADescentRunsUntilItIsPausedAndThenNothingMoves(t *testing.T) {
	anyEngine(t)
	measures(t)
	everyEngine(t, "?theme=light#scene=inference&q=-5,.4&rate=.001&speed=20", func(t *testing.T, p *page) {
		p.moves()
		start, before := p.readings()["klQPosterior"], p.counters().Frames
		p.begin("play")
		p.until(`iridescent.test.readings().klQPosterior < arguments[0] - 1e-6`, start)
		p.until(`iridescent.test.counters().frames > arguments[0] + 3`, before)
		p.begin("play") // the same button pauses
		p.settle()
		still, paused := p.readings()["klQPosterior"], p.restingCounters()
		p.watchFor(800)
		if after := p.counters(); after != paused || p.readings()["klQPosterior"] != still {
			t.Errorf("paused, the counters went from %+v to %+v", paused, after)
		}
		p.press("undo")
		if kl := p.readings()["klQPosterior"]; kl != start {
			t.Errorf("one undo leads to a KL of %v, it was %v", kl, start)
		}
	})
}

func TestReducedMotionLetsADescentJumpToItsEnd(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.emulate(map[string]string{"name": "prefers-reduced-motion", "value": "reduce"})
		p.enter("#scene=inference&q=-5,.4")
		start, frames := p.readings()["klQPosterior"], p.counters().Frames
		p.do("play", "")
		if kl := p.readings()["klQPosterior"]; !(kl < start/2) {
			t.Errorf("KL was %v and is %v", start, kl)
		}
		if n := p.counters().Frames - frames; n > 3 {
			t.Errorf("it took %d frames", n)
		}
	})
}

func TestSightingsMoveTheBeliefAndAreTakenBack(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "?theme=light#scene=surprise&seen=none", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		p.settle()
		p.press("black")
		r := p.readings()
		if !near(r["surprisal"], math.Log(100), 1e-9) || !near(r["surprisal"], r["bayesianSurprise"]+r["expectedLogLoss"], 1e-12) {
			t.Errorf("a black swan one in a hundred: %v", r)
		}
		p.press("back")
		if r := p.readings(); r["surprisal"] != 0 {
			t.Errorf("taken back, the surprisal is still %v", r["surprisal"])
		}
		p.set("#scene=surprise&mean=0&seen=none")
		p.press("black")
		r = p.readings()
		if _, exists := r["bayesianSurprise"]; !math.IsInf(r["surprisal"], 1) || exists {
			t.Errorf("what was certain not to be: %v", r)
		}
	})
}
