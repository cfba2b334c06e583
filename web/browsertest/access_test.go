package browsertest

import (
	"os"
	"strings"
	"sync"
	"testing"

	"iridescent/viz"
	"iridescent/web/browsertest/driver"
)

// axe is the source of axe-core, installed by npm ci in web/check.
var axe = sync.OnceValues(func() (string, error) {
	source, err := os.ReadFile("../check/node_modules/axe-core/axe.min.js")
	return string(source), err
})

// assertAccessible fails for everything that axe-core finds in the page. It takes seconds and reads the document, which is the same in
// every engine: the test's first one is asked, the others only by assertAccessibleHere.
func (p *page) assertAccessible(name string) {
	p.Helper()
	if p.leads() {
		p.assertAccessibleHere(name)
	}
}

func (p *page) assertAccessibleHere(name string) {
	p.Helper()
	source, err := axe()
	if err != nil {
		if os.Getenv("CI") == "true" {
			p.Fatal(err)
		}
		p.Skipf("axe-core is not installed, run npm ci in web/check: %v", err)
	}
	var there bool
	if p.eval(`return 'axe' in window`, &there); !there {
		p.eval(source, nil)
	}
	var found []string
	p.async(`const result = await axe.run(document, {resultTypes: ['violations'], iframes: false, rules: {'label-content-name-mismatch': {enabled: true}, 'target-size': {enabled: innerWidth >= 1000}}});
return result.violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes.map(n => n.target.join(' ') + ' ' + (n.any[0] || n.all[0] || n.none[0] || {message: ''}).message).join(' | '))`, &found)
	for _, f := range found {
		p.Errorf("%s: %s", name, f)
	}
}

func TestAxeFindsNothing(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 640))
		for _, query := range []string{"?theme=light", "?theme=dark", "?theme=projector&talk=1", "?embed=1"} {
			if !p.leads() && query != "?theme=light" {
				continue // see assertAccessible
			}
			p.enter(query + "#p=5,3,2&q=0,1,1&sel=1&bad=key") // a selection, a notice and ∞
			p.assertAccessibleHere(query)
		}
	})
}

func TestAxeFindsNothingInTheDialogs(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "?theme=dark", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 640))
		p.settle()
		for _, dialog := range []string{"more", "presets", "values", "share"} {
			p.eval(`document.querySelector('[aria-controls="' + arguments[0] + '"]').click()`, nil, dialog)
			p.until(`document.getElementById(arguments[0]).open`, dialog)
			p.shoot("dialog-" + dialog)
			p.assertAccessible(dialog)
			p.keys("Escape")
			p.until(`!document.getElementById(arguments[0]).open`, dialog)
		}
	})
}

func TestAxeFindsNothingInAFailedPage(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "", func(t *testing.T, p *page) {
		p.expectError("Iridescent has stopped (panic)")
		p.set("#veil=all") // which takes the poster away
		p.set("#veil=")
		p.eval(`iridescent.test.stop()`, nil)
		p.assertLegible("panic")
		p.assertAccessible("failed")
	})
}

// told keeps what the status lines say from now on, those of dialogs too, and returns what was said since it was last asked.
func (p *page) told() (told []string) {
	p.Helper()
	p.eval(`if (!window.told) {
  window.told = [];
  new MutationObserver((changes) => {
    for (const {target} of changes) {
      const line = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role="status"]');
      if (line?.textContent && !line.closest('[inert]') && (line.closest('dialog:modal') || !document.querySelector('dialog:modal'))) window.told.push(line.textContent);
    }
  }).observe(document.body, {childList: true, characterData: true, subtree: true});
}
return window.told.splice(0)`, &told)
	return told
}

func TestTheStatusLineTellsTheLastChangeOnce(t *testing.T) {
	anyEngine(t, driver.Firefox)
	measures(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		p.told()
		p.focusTwin("p")
		p.keys("ArrowUp", "ArrowUp", "Delete")
		p.until(`window.told.length > 0`)
		if told := p.told(); len(told) != 1 || !strings.Contains(told[0], "impossible") {
			t.Errorf("three keys told %q", told)
		}
	})
}

func TestASliderIsNotFollowedByTheSameNumbersAgain(t *testing.T) {
	anyEngine(t, driver.Firefox)
	watches(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		p.focusTwin("p")
		const longer = `await new Promise(done => setTimeout(done, 700))` // than the status line waits
		var told []string
		for range 2 { // what was told first is of the state itself
			p.told()
			p.keys("ArrowUp")
			p.settle()
			p.async(longer, nil)
			told = p.told()
		}
		if len(told) != 0 {
			t.Errorf("beside the slider it told %q", told)
		}
	})
}

func TestDialogsHaveAStatusLineOfTheirOwn(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "", func(t *testing.T, p *page) {
		p.told()
		p.openDialog("values")
		p.eval(`const text = document.getElementById('values-text'); text.value = '0.2, x'; text.dispatchEvent(new Event('input'))`, nil)
		p.until(`document.querySelector('#values [data-action="apply"]').getAttribute('aria-disabled') === 'true'`)
		p.eval(`document.querySelector('#values [data-action="apply"]').click()`, nil)
		p.until(`window.told.some(text => text.includes('x'))`)
		p.keys("Escape")
	})
}

func TestTheReadersPlaceIsKeptAfterAnExplanation(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		p.eval(`document.querySelector('#readings [data-reading="jsd"]').click()`, nil)
		p.until(`document.getElementById('explain').open`)
		var about string
		p.eval(`const dialog = document.getElementById('explain');
return dialog.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent).join(' ') + ' ' + (dialog.lastElementChild.getAttribute('aria-label'))`, &about)
		if !strings.Contains(about, "bits") || !strings.Contains(about, "mixture") || !strings.HasSuffix(about, "Close") {
			t.Errorf("it is described by %q", about)
		}
		p.eval(`document.activeElement.blur()`, nil) // as after reading on with a screen reader's arrows
		p.keys("Escape")
		var reading string
		p.eval(`return document.activeElement.dataset.reading || ''`, &reading)
		if reading != "jsd" {
			t.Errorf("the focus is at %q", reading)
		}

		p.eval(`document.querySelector('#readings [data-reading="jsd"]').click()`, nil)
		p.until(`document.getElementById('explain').open`)
		p.focusTwin("q")
		p.keys("Escape") // whatever lies over the focus goes, and the focus stays
		var open bool
		var focus string
		p.eval(`return document.getElementById('explain').open`, &open)
		p.eval(`return document.activeElement.id`, &focus)
		if open || focus != "twin-q" {
			t.Errorf("after Escape elsewhere it is open: %v, and the focus is at %q", open, focus)
		}
	})
}

func TestSlidersOfControlsSayWhatTheyChange(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.eval(`document.getElementById('more-button').click()`, nil)
		p.eval(`const slider = document.getElementById('control-lambda'); slider.focus(); slider.value = '.3'; slider.dispatchEvent(new Event('input'))`, nil)
		p.settle()
		p.until(`/0\.3.*JSD.*\d/.test(document.getElementById('control-lambda').getAttribute('aria-valuetext'))`)
		p.keys("Escape")
	})
}

func TestEveryOutcomeIsReachedWithoutAKeyboard(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "", func(t *testing.T, p *page) {
		for _, size := range [][2]int{{1280, 800}, {390, 760}} {
			must(t, p.SetWindowSize(size[0], size[1]))
			p.set("#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow")
			for range 2 {
				p.settle()
				var ways int
				p.eval(`const there = [...document.querySelectorAll('[data-action="next"]')].filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('[inert]'));
there[0]?.click();
return there.length`, &ways)
				if ways != 1 {
					t.Errorf("%v: %d ways to the next outcome", size, ways)
				}
			}
			p.until(`document.getElementById('twin-p').getAttribute('aria-label') === 'p of Rain, 2 of 3'`)
		}
	})
}

func TestTheWCAGSpacingOfTextLosesNothing(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		for _, width := range []int{1280, 1024, 700, 390} {
			must(t, p.SetWindowSize(width, 760))
			p.eval(`const sheet = window.spacing = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]`, nil)
			p.until(`[...document.querySelectorAll('#toolbar > *')].filter(e => e.checkVisibility()).every(e => e.getBoundingClientRect().right <= innerWidth + .5)`)
			p.eval(`document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== window.spacing)`, nil)
		}
	})
}

func TestTheSlidersSayWhatTheyAreAndTakeLetters(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "#p=5,3,2&q=1,1,2&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		var twins []struct{ Name, Text, Value string }
		p.eval(`return [...document.querySelectorAll('#twins input')].map(e => ({name: e.getAttribute('aria-label'), text: e.getAttribute('aria-valuetext'), value: e.value}))`, &twins)
		if len(twins) != 2 {
			t.Fatalf("%+v", twins)
		}
		for i, side := range []string{"p", "q"} {
			if !strings.HasPrefix(twins[i].Text, side+" of Sun") || !strings.Contains(twins[i].Text, "%") || !strings.Contains(twins[i].Text, "bit") {
				t.Errorf("the slider of %s says %q", side, twins[i].Text)
			}
		}
		if twins[0].Value != "0.5" {
			t.Errorf("the slider of p stands at %s", twins[0].Value)
		}

		p.set("#p=5,3,2&q=1,1,2&veil=klPQ")
		p.eval(`document.activeElement.blur()`, nil)
		p.keys("r")
		if p.settle(); !strings.Contains(p.state(), "veil=") {
			t.Error("a letter reveals while nothing of the picture has the focus")
		}
		p.focusTwin("p")
		p.keys("r")
		if p.settle(); strings.Contains(p.state(), "veil=") {
			t.Error("r on a slider does not reveal")
		}
	})
}

// Browsers round the value of a slider to its step, and assistive technology compares values before it speaks. viz/twins_test.go holds
// every key; the finest one shows whether a browser lets the values through.
func TestASliderOfABrowserMovesWheneverItsTextDoes(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		for _, scene := range viz.Scenes() {
			p.set("#scene=" + scene.Name)
			var wrong []string
			p.async(`const wrong = [], twins = [...document.querySelectorAll('#twins input')];
const before = twins.map(twin => [twin.getAttribute('aria-valuetext'), twin.value]);
for (const twin of twins) twin.dispatchEvent(new KeyboardEvent('keydown', {key: twin.value === twin.max ? 'ArrowDown' : 'ArrowUp', shiftKey: true, bubbles: true, cancelable: true}));
await iridescent.test.settled();
twins.forEach((twin, i) => {
  const now = [twin.getAttribute('aria-valuetext'), twin.value];
  if (now[0] === before[i][0] || now[1] === before[i][1]) wrong.push(twin.id + ': ' + [...before[i], ...now].join(' | '));
});
return twins.length ? wrong : ['there is no slider']`, &wrong)
			for _, text := range wrong {
				t.Errorf("%s, %s", scene.Name, text)
			}
		}
	})
}

func TestTheFocusIsVisibleEverywhere(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		var poor []string
		p.eval(`document.body.focus(); const poor = [];
for (const e of document.querySelectorAll('#toolbar :is(button, select, input, summary, a), #readings button')) {
  if (!e.checkVisibility() || e.closest('[inert]')) continue;
  const before = JSON.stringify([getComputedStyle(e).outline, getComputedStyle(e).boxShadow, getComputedStyle(e).borderColor]);
  e.focus({focusVisible: true, preventScroll: true});
  const after = JSON.stringify([getComputedStyle(e).outline, getComputedStyle(e).boxShadow, getComputedStyle(e).borderColor]);
  if (document.activeElement === e && before === after) poor.push(e.outerHTML.slice(0, 80));
  e.blur();
}
return poor`, &poor)
		for _, e := range poor {
			t.Errorf("nothing shows the focus of %s", e)
		}
	})
}

func TestASmallWindowLosesNothing(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(320, 256))
		p.settle()
		p.eval(`document.getElementById('more-button').click(); document.querySelector('#more [data-action="numbers"]').click()`, nil)
		p.until(`document.querySelector('#numbers[open] .scroller')`)
		const look = `const lost = [], sheet = document.querySelector('#numbers .scroller'), text = sheet.textContent;
if (document.scrollingElement.scrollWidth > innerWidth) lost.push('the page scrolls sideways');
if (!text.includes(document.getElementById('description').textContent)) lost.push('the sentence');
for (const reading of iridescent.view().readings) if (!reading.id.startsWith('terms-') && !text.includes(reading.name)) lost.push(reading.name);
if (sheet.getBoundingClientRect().right > innerWidth + 1) lost.push('the sheet is wider than the window');
return lost`
		_ = p.Until(`!(() => { ` + look + ` })().length`) // a window may be on its way to its size
		var lost []string
		p.eval(look, &lost)
		for _, what := range lost {
			t.Errorf("at 320 × 256: %s", what)
		}
		p.keys("Escape")
	})
}

// emulate sets media features and takes them back when the test ends.
func (p *page) emulate(features ...map[string]string) {
	p.Helper()
	if !p.Has(driver.CDP) {
		p.Skip("its driver cannot emulate media features")
	}
	must(p.T, p.CDP("Emulation.setEmulatedMedia", map[string]any{"features": features}, nil))
	p.Cleanup(func() {
		_ = p.CDP("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{}}, nil)
	})
}

// moves gives the page the motion that a reader has who has not asked for none. A page hears of it with its next frame.
func (p *page) moves() {
	p.Helper()
	p.emulate(map[string]string{"name": "prefers-reduced-motion", "value": "no-preference"})
	p.until(`!matchMedia('(prefers-reduced-motion: reduce)').matches`)
	p.async(`await new Promise(done => requestAnimationFrame(done))`, nil)
}

func TestForcedColoursLeaveThePageUsable(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.emulate(map[string]string{"name": "forced-colors", "value": "active"})
		must(t, p.SetWindowSize(900, 600))
		p.enter("")
		p.assertPicture("forced-colours", 6)
		p.assertLayout("forced colours")
		p.assertAccessible("forced colours")
	})
}

func TestTheSystemsDarkThemeIsTaken(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.emulate(map[string]string{"name": "prefers-color-scheme", "value": "dark"})
		p.open("")
		var theme string
		p.eval(`return document.documentElement.dataset.theme`, &theme)
		if theme != "dark" {
			t.Errorf("the theme is %q", theme)
		}
	})
}

func TestReducedMotionLeavesNoAnimationRunning(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.emulate(map[string]string{"name": "prefers-reduced-motion", "value": "reduce"})
		p.enter("")
		p.press("presets")
		var running int
		p.eval(`return document.getAnimations().filter(a => a.effect.getComputedTiming().duration > 50).length`, &running)
		if running > 0 {
			t.Errorf("%d animations run", running)
		}
	})
}
