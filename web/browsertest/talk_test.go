package browsertest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"iridescent/web/browsertest/driver"
)

// talking is iridescent.test.talk().
type talking struct {
	Step, Of int
	Caption  string
	Veiled   []string
	Blank    bool
}

// openTalk opens the page in talk mode and waits for its first step.
func (p *page) openTalk(address string) {
	p.Helper()
	p.open(address)
	p.until(`window.iridescent?.test?.talk?.().of > 0 && !document.documentElement.hasAttribute('data-staging')`)
}

func (p *page) talking() (s talking) {
	p.Helper()
	p.eval(`return iridescent.test.talk()`, &s)
	return s
}

// through gives the whole talk by one way of going on. Each step comes with its caption, is veiled if it asks something, and is
// revealed before the next one comes.
func (p *page) through(way string, next func()) {
	p.Helper()
	var seen []string
	for range 40 {
		s := p.talking()
		if s.Caption == "" || s.Blank {
			p.Errorf("%s: step %d: %+v", way, s.Step, s)
		}
		seen = append(seen, fmt.Sprint(s.Step, len(s.Veiled) > 0))
		if s.Step == s.Of && len(s.Veiled) == 0 {
			break
		}
		next()
	}
	want := []string{"1 true", "2 true", "2 false", "3 true", "3 false", "4 true", "4 false", "5 true", "5 false", "6 true", "6 false", "7 false", "8 true", "8 false", "9 true", "9 false"}
	if !slices.Equal(seen, want) {
		p.Errorf("%s: %v, want %v", way, seen, want)
	}
}

func TestATalkIsGivenByClickerByTouchAndByKeyboard(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1280, 800))
		for k, way := range []func(*page){(*page).talkByClicker, (*page).talkByTouch, (*page).talkByKeyboard} {
			if p.takes(k) {
				way(p)
			}
		}
	})
}

func (p *page) talkByClicker() {
	p.Helper()
	p.openTalk("?talk=1")
	p.through("by clicker", func() { p.keys("PageDown") })
	p.keys("PageUp")
	if s := p.talking(); s.Step != 8 || len(s.Veiled) > 0 {
		p.Errorf("a step back, %+v: it must be as the audience left it", s)
	}
	p.click(`#talk [data-talk-action="reset"]`)
	if s := p.talking(); s.Step != 8 || len(s.Veiled) == 0 {
		p.Errorf("reset, %+v: it must be as it was written", s)
	}
	p.keys("b")
	if s := p.talking(); !s.Blank {
		p.Error("b does not blank the screen")
	}
	p.keys("PageDown")
	if s := p.talking(); s.Blank || s.Step != 8 {
		p.Errorf("a key after a blank screen: %+v", s)
	}
}

func (p *page) talkByTouch() {
	p.Helper()
	p.openTalk("?talk=1&again")
	p.through("by touch", func() {
		x, y := p.middle(`.talk-edge.right`)
		if p.talking().Step%3 > 0 {
			if !p.Has(driver.Touch) { // pretended fingers make no click
				p.click(`#talk [data-talk-action="next"]`)
				return
			}
			x, y = p.middle(`#talk [data-talk-action="next"]`)
		}
		p.touch(true, stroke{"a", [][2]float64{{x, y}}})
	})
}

func (p *page) talkByKeyboard() {
	p.Helper()
	p.openTalk("?talk=1&third")
	p.through("by keyboard", func() {
		if len(p.talking().Veiled) > 0 && p.talking().Step > 1 {
			p.keys("r")
			return
		}
		p.keys("ArrowRight")
	})
}

// middle is the middle of an element.
func (p *page) middle(css string) (x, y float64) {
	p.Helper()
	var at [2]float64
	p.eval(`const r = document.querySelector(arguments[0]).getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]`, &at, css)
	return at[0], at[1]
}

// TestAnAudienceGuesses: a guess is marked by hand while the number is nowhere in the page, and both are told after the reveal.
func TestAnAudienceGuesses(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1280, 800))
		p.openTalk("?talk=1#p=34,26,17,11,8,4&q=7,12,22,27,20,12&veil=klPQ")
		number := fmt.Sprintf("%.3f", p.veiledNumber("#p=34,26,17,11,8,4&q=7,12,22,27,20,12"))
		var text string
		p.eval(`return document.documentElement.outerHTML + document.title + JSON.stringify(iridescent.test.view().readings) + JSON.stringify(iridescent.table()) + iridescent.svg() + ['csv', 'json', 'latex', 'mathml'].map(k => iridescent.export(k)).join('')`, &text)
		if strings.Contains(text, number) || strings.Contains(text, number[:4]) {
			t.Errorf("%s is in the page before the reveal", number)
		}
		x, y := p.middle("#guess .track")
		p.touch(true, stroke{"a", [][2]float64{{x, y}, {x + 30, y}}})
		p.keys("r")
		p.until(`!document.querySelector('#guess .truth').hidden`)
		var said string
		p.eval(`return document.querySelector('#guess .said').textContent`, &said)
		if !strings.HasPrefix(said, "Guessed ") || !strings.Contains(said, number[:4]) {
			t.Errorf("after the reveal: %q", said)
		}
	})
}

// veiledNumber is KL(p‖q) of a state, asked of the program beside the page.
func (p *page) veiledNumber(hash string) (bits float64) {
	p.Helper()
	p.eval(`const [, value] = iridescent.figure({hash: arguments[0], theme: 'light', hide: '', width: 640, height: 400}).readings.find(([name]) => name === 'KL(p‖q)');
return Number(value)`, &bits, hash)
	return bits
}

// TestADamagedTalkIsToldByLines: what can be used of a file is shown, and what not is told with its line.
func TestADamagedTalkIsToldByLines(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.openTalk("?talk=1")
		drop := func(text string) {
			p.eval(`const d = new DataTransfer(); d.items.add(new File([arguments[0]], 'mine.talk.txt', {type: 'text/plain'}));
document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: d, bubbles: true, cancelable: true}))`, nil, text)
		}
		drop("talk: Mine\nstep: #p=3,1&q=1,1\ncaption: One\ncaptoin: Two\nstep: #scene=nonsense\nstep: #p=1,1&q=3,1\n")
		p.until(`iridescent.test.talk().of === 2`)
		var notice string
		p.eval(`return document.querySelector('#notice').textContent`, &notice)
		for _, want := range []string{`Line 4: "captoin" is no key`, `Line 5: there is no scene "nonsense"`} {
			if !strings.Contains(notice, want) {
				t.Errorf("%q is not in %q", want, notice)
			}
		}
		drop("{\"steps\": [\n{\"step\": \"#p=1,2\"\n]}")
		p.until(`document.querySelector('#notice').textContent.includes('Line 3')`)
		if s := p.talking(); s.Of != 2 {
			t.Errorf("a file that cannot be read takes the talk away: %+v", s)
		}
	})
}

// wild are moves of many hands that do anything, by a seed.
func wild(seed uint64, steps int, places [][2]float64) []map[string]any {
	next := rand.New(rand.NewPCG(seed, 1))
	var moves []map[string]any
	hands := map[int][2]float64{}
	add := func(phase string, pointer int, at [2]float64) {
		moves = append(moves, map[string]any{"at": 0, "phase": phase, "pointer": pointer, "x": at[0], "y": at[1]})
	}
	for range steps {
		pointer := 1 + next.IntN(10)
		at, down := hands[pointer]
		switch roll := next.Float64(); {
		case !down:
			at = places[next.IntN(len(places))]
			hands[pointer] = at
			add("down", pointer, at)
		case roll < 0.75:
			at = [2]float64{at[0] + (next.Float64()-0.5)*0.2, at[1] + (next.Float64()-0.5)*0.3}
			hands[pointer] = at
			add("move", pointer, at)
		default:
			add(map[bool]string{true: "up", false: "cancel"}[roll < 0.95], pointer, at)
			delete(hands, pointer)
		}
	}
	for pointer, at := range hands {
		add("up", pointer, at)
	}
	return moves
}

// playWild lets ten hands do anything and holds that the page is well afterwards.
func (p *page) playWild(seed uint64, steps int) {
	p.Helper()
	var places [][2]float64
	p.eval(`const r = document.querySelector('canvas').getBoundingClientRect();
return iridescent.test.handles().filter(h => h.r > 0).map(h => [(h.x - r.x) / r.width, (h.y - r.y) / r.height])`, &places)
	if len(places) == 0 {
		return
	}
	p.eval(`return iridescent.test.replay({state: '', moves: arguments[0]}).then(() => true)`, nil, wild(seed, steps, places))
	p.settle()
	var after struct {
		Held         int
		Busy, Failed bool
		State        string
	}
	p.eval(`return {held: iridescent.held, busy: iridescent.view().busy, failed: iridescent.failure !== null, state: iridescent.hash()}`, &after)
	if after.Held != 0 || after.Busy || after.Failed {
		p.Fatalf("seed %d: %+v", seed, after)
	}
	var again string
	p.eval(`return iridescent.figure({hash: arguments[0], theme: 'light', hide: '', width: 320, height: 200}).whole.includes('NaN') ? 'NaN' : ''`, &again, after.State)
	if again != "" {
		p.Fatalf("seed %d: %s", seed, after.State)
	}
}

func TestTenHandsDoAnythingInATalk(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1280, 800))
		p.openTalk("?talk=1&steps=reading")
		for seed := range uint64(6) {
			p.playWild(seed, 150)
			p.keys("PageDown", "PageDown")
		}
		p.click(`#talk [data-talk-action="reset"]`)
	})
}

// TestSoak gives the talk over and over with ten wild hands, for as long as IRIDESCENT_SOAK says (make soak): in the last two thirds
// of it the program's memory grows by 5 % at most. It never shrinks, so it is the most that was ever needed at once, and random hands
// reach new heights of that for a while: the undo of every scene fills up first, within ten times through the talk.
func TestSoak(t *testing.T) {
	long, err := time.ParseDuration(os.Getenv("IRIDESCENT_SOAK"))
	if err != nil {
		t.Skip("IRIDESCENT_SOAK is no duration: make soak sets it")
	}
	measures(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1280, 800))
		p.openTalk("?talk=1&steps=reading")
		began, rounds, base := time.Now(), uint64(0), 0.0
		for time.Since(began) < long {
			for range 14 {
				p.playWild(rounds, 120)
				rounds++
				p.keys("PageDown")
				p.keys("PageDown")
			}
			p.keys("Home")
			var bytes float64
			p.eval(`return iridescent.test.memory()`, &bytes)
			if time.Since(began) < long/3 || rounds <= 140 {
				base = bytes
			} else if bytes > 1.05*base {
				t.Fatalf("after %s and %d rounds the program has %.1f MB, it had %.1f", time.Since(began).Round(time.Second), rounds, bytes/1e6, base/1e6)
			}
			t.Logf("%s, %d rounds: %.1f MB", time.Since(began).Round(time.Second), rounds, bytes/1e6)
		}
	})
}
