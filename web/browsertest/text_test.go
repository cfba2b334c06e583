package browsertest

import (
	"fmt"
	"testing"

	"iridescent/web/browsertest/driver"
)

// rooms are windows, and how large the reader wants text in them: 200 and 400 % on a desktop and on phones upright and on their side;
// windows that are as small as a zoomed page; and a phone on its side.
var rooms = []struct {
	width, height int
	font          string
}{
	{1280, 800, "200%"}, {1280, 800, "400%"}, {390, 760, "200%"}, {390, 760, "400%"}, {844, 390, "200%"}, {844, 390, "400%"},
	{640, 360, ""}, {320, 256, ""}, {320, 180, ""},
}

// Text of any size, as the reader's browser has it, and windows of any size lose nothing: no control is cut off or lies over another
// one, nothing lies over a number or a handle, each action is in the row or in its menu, and all numbers can be reached.
func TestLargeTextAndSmallWindowsLoseNothing(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		var scenes []string
		p.eval(`return iridescent.test.view().scenes.map(s => s.name)`, &scenes)
		if p.Name() != driver.Chromium { // scenes differ in what they say, engines in how they lay it out
			scenes = []string{"compare"}
		}
		for k, room := range rooms {
			if !p.leads() && !p.takes(k) {
				continue
			}
			must(t, p.SetWindowSize(room.width, room.height))
			p.async(`const [font] = arguments, root = document.documentElement;
root.style.fontSize = font;
await new Promise(done => { const look = () => root.hasAttribute('data-large') === (font !== '') ? done() : setTimeout(look, 20); look(); });
await iridescent.test.settled()`, nil, room.font)
			for _, scene := range scenes {
				name := fmt.Sprintf("%s, %d × %d, text %s", scene, room.width, room.height, room.font)
				p.set("#scene=" + scene)
				p.assertLayout(name)
				p.assertReachable(name)
			}
			p.shoot(fmt.Sprintf("text-%d-%d-%.3s", room.width, room.height, room.font))
			p.assertMenuAndNumbers(fmt.Sprintf("%d × %d, text %s", room.width, room.height, room.font))
		}
		p.eval(`document.documentElement.style.fontSize = ''`, nil)
		p.until(`!document.documentElement.hasAttribute('data-large')`)
	})
}

// assertReachable fails if something lies over a number or a handle, if an action has no button, or if the row takes half of the window.
func (p *page) assertReachable(name string) {
	p.Helper()
	var found []string
	p.eval(`const view = iridescent.test.view(), out = [];
const shown = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.getBoundingClientRect().width > 1 && getComputedStyle(e).clipPath === 'none';
const over = ['#tabs', '#masthead', '#bar'].map(css => document.querySelector(css)).filter(shown).map(e => [e.id, e.getBoundingClientRect()]);
const places = view.readings.map(r => [r.id, r.place]).concat(view.handles.map(h => [h.id, {x: h.x - 4, y: h.y - 4, w: 8, h: 8}])).filter(([, r]) => r.w > 0);
for (const [id, r] of places) for (const [what, b] of over)
  if (Math.min(r.x + r.w, b.right) - Math.max(r.x, b.left) > 1 && Math.min(r.y + r.h, b.bottom) - Math.max(r.y, b.top) > 1) out.push(what + ' lies over ' + id);
if (view.readings.filter(r => r.place.w > 0).length < 2) out.push('fewer than two readings are in the picture');
for (const name of view.actions.map(a => a.name).concat('presets', 'share'))
  if (!document.querySelector(['#toolbar', '#more', '#inspector'].map(place => place + ' [data-action="' + name + '"]').join())) out.push('no button for ' + name);
if (document.getElementById('bar').offsetHeight > innerHeight / 2) out.push('the row is ' + document.getElementById('bar').offsetHeight + ' high');
if (!shown(document.getElementById('more-button'))) out.push('no menu');
return out`, &found)
	for _, f := range found {
		p.Errorf("%s: %s", name, f)
	}
}

// assertMenuAndNumbers opens both: they are within the window, as wide as it is at most, with the question and the sentence in full.
func (p *page) assertMenuAndNumbers(name string) {
	p.Helper()
	var found []string
	p.eval(`const out = [], menu = document.getElementById('more');
const within = (e, what) => {
  const r = e.getBoundingClientRect();
  if (r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) out.push(what + ' leaves the window');
  if (r.height < 40) out.push(what + ' is ' + r.height + ' high');
};
document.getElementById('more-button').click();
within(menu, 'the menu');
if (menu.scrollWidth > menu.clientWidth + 1) out.push('the menu is too wide: ' + [...menu.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > menu.getBoundingClientRect().right).map(e => e.id || e.className.baseVal || e.className || e.tagName));
if (!document.querySelector('#tabs').checkVisibility() && !menu.querySelector('[data-action="scenes"]').checkVisibility()) out.push('nothing leads to the scenes');
menu.close();
document.getElementById('numbers').open = true;
return out`, &found)
	p.until(`document.querySelector('#numbers[open] .scroller')`)
	p.settle()
	var lost []string
	p.eval(`const out = [], sheet = document.querySelector('#numbers .scroller'), text = sheet.textContent, view = iridescent.test.view();
const r = sheet.getBoundingClientRect();
if (r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) out.push('the numbers leave the window');
if (r.height < 1.5 * parseFloat(getComputedStyle(sheet).fontSize)) out.push('the numbers are ' + r.height + ' high');
for (const what of [view.title, view.description]) if (!text.includes(what)) out.push('lost: ' + what);
document.getElementById('numbers').open = false;
return out`, &lost)
	for _, f := range append(found, lost...) {
		p.Errorf("%s: %s", name, f)
	}
}
