package browsertest

import (
	"testing"

	"iridescent/web/browsertest/driver"
)

// focused names what has the focus: its id, its action, or its kind.
const focused = `(e => e.id || e.dataset.action || e.className || e.tagName)(document.activeElement)`

func (p *page) wantFocus(want string) {
	p.Helper()
	p.until(focused+` === arguments[0]`, want)
}

func TestTheFocusOutlivesWhatTheToolbarIsMadeOf(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(480, 640))
		p.open("#scene=curves")
		p.step("a control in the menu keeps it when the scene gets more controls", func(p *page) {
			must(p.T, p.Click("#more-button"))
			p.eval(`const s = document.querySelector('#more [data-control="familyp"] select'); s.focus(); s.value = 't'; s.dispatchEvent(new Event('change'))`, nil)
			p.until(`document.querySelector('[data-control="nup"]') || iridescent.view().controls.length > 6`)
			p.settle()
			p.wantFocus("control-familyp")
			must(p.T, p.Keys("Escape"))
			p.wantFocus("more-button")
		})
		p.step("the numbers take it from the menu and give it back", func(p *page) {
			must(p.T, p.Click("#more-button"))
			must(p.T, p.Click(`#more [data-action="numbers"]`))
			p.wantFocus("scroller")
			must(p.T, p.Keys("Escape"))
			p.wantFocus("more-button")
		})
		p.step("a scene that was chosen gives it back to the button of the scenes", func(p *page) {
			must(p.T, p.Click(`[data-action="scenes"]`))
			p.until(`document.getElementById('scenes').open`)
			must(p.T, p.Click(`#scenes [data-scene="surprise"]`))
			p.until(`iridescent.view().scene === 'surprise' && document.querySelector('[data-action="white"]')`)
			p.settle()
			p.wantFocus("scenes")
		})
	})
}

func TestAKeyThatTheFigureUsesIsNotTheDecks(t *testing.T) {
	anyEngine(t)
	everyEmbed(t, "?embed=1", 440, 260, func(t *testing.T, p *page) {
		must(t, p.SwitchTop())
		p.eval(`window.keys = []; addEventListener('message', e => e.data.type === 'key' && keys.push((e.data.altKey ? 'Alt+' : '') + e.data.key))`, nil)
		must(t, p.SwitchFrame("#frame"))
		p.eval(`for (const [key, altKey] of [['PageDown', true], ['ArrowRight', false]])
  document.getElementById('more-button').dispatchEvent(new KeyboardEvent('keydown', {key, altKey, bubbles: true, cancelable: true}))`, nil)
		p.until(`iridescent.view().scene === 'curves'`)
		must(t, p.SwitchTop())
		p.until(`keys.includes('ArrowRight')`)
		var keys []string
		p.eval(`return keys`, &keys)
		if len(keys) != 1 {
			t.Errorf("the host hears %q", keys)
		}
	})
}
