package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// figure is the state of an element in the page, as the tests read it.
type figure struct {
	Live   bool // it has a frame
	On     bool // its frame is shown
	Src    string
	State  string
	Events []string // what it has told, "ready" or "change edit"
}

// watchFigures keeps what the figures of the page tell.
func (p *page) watchFigures() {
	p.Helper()
	p.until(`customElements.get('iridescent-viz')`)
	p.eval(`window.told = [];
for (const type of ['ready', 'change', 'error']) addEventListener('iridescent-' + type, e => {
  if (e.target instanceof HTMLElement) told.push([e.target.id, (type + ' ' + (e.detail.cause ?? '')).trim(), e.detail]);
})`, nil)
}

func (p *page) figure(id string) (f figure) {
	p.Helper()
	p.eval(`const e = document.getElementById(arguments[0]), frame = e.shadowRoot.querySelector('iframe');
return {live: !!frame, on: !!frame && getComputedStyle(frame).opacity === '1', src: frame ? frame.src : '', state: e.state,
  events: (window.told ?? []).filter(t => t[0] === e.id).map(t => t[1])}`, &f, id)
	return f
}

// loadFigure loads a figure by its method.
func (p *page) loadFigure(id string) {
	p.Helper()
	p.async(`await document.getElementById(arguments[0]).load()`, nil, id)
}

// awaitFigure waits until a figure's frame is shown, but not for its fading in.
func (p *page) awaitFigure(id string) {
	p.Helper()
	p.until(`(f => { f.getAnimations().forEach(a => a.finish()); return getComputedStyle(f).opacity === '1' })(document.getElementById(arguments[0]).shadowRoot.querySelector('iframe'))`, id)
}

// enterFigure goes into the frame of a figure.
func (p *page) enterFigure(id string) {
	p.Helper()
	must(p.T, p.SwitchFrameOf(`return document.getElementById(arguments[0]).shadowRoot.querySelector('iframe')`, id))
}

// dragFigure drags a handle of a live figure and goes back to where it was called.
func (p *page) dragFigure(id, twin string, dx, dy float64) {
	p.Helper()
	p.eval(`document.getElementById(arguments[0]).scrollIntoView({block: 'center'})`, nil, id)
	p.enterFigure(id)
	p.dragHandle(twin, dx, dy)
	must(p.T, p.SwitchTop())
}

// say calls a method of a figure, as "set('p=1,2')", and returns what it fulfils with.
func (p *page) say(id, call string) answer {
	p.Helper()
	var text string
	p.async(asJSON+`return asJSON(await document.getElementById(arguments[0]).`+call+`)`, &text, id)
	return p.decode(text)
}

func TestAFigureInAPost(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.visit("post.html")
		p.watchFigures()
		p.step("nothing is loaded before it is wanted", (*page).figureWaits)
		p.step("a click with a modifier is the link's", (*page).figureModifiedClick)
		p.step("a click on the picture loads it", (*page).figureClick)
		p.step("its methods answer", (*page).figureMethods)
		p.step("a PNG is a data: address", (*page).figurePNG)
		p.step("attributes and properties mirror each other and lead", (*page).figureAttributes)
		p.step("the text follows a drag", (*page).figureLeadsText)
		p.step("words and sliders in the text lead", (*page).figureFollowsText)
		p.step("it follows the theme of the page", (*page).figureTheme)
		p.step("the script may be there twice", (*page).figureTwice)
		p.step("unloaded it is a picture of its state, from which it goes on by Enter on its button", (*page).figureUnload)
		p.step("set during the load is carried out after it", (*page).figureSetEarly)
		p.step("one that loads when visible does", (*page).figureVisible)
		if p.leads() {
			p.step("one that is eager loads out of sight", (*page).figureEager)
		}
	})
}

func (p *page) figureWaits() {
	requests, err := p.Requests()
	must(p.T, err)
	for _, r := range requests {
		if strings.Contains(r, ".wasm") || strings.Contains(r, "embed=1") {
			p.Errorf("%s was asked for", r)
		}
	}
	for _, id := range []string{"weather", "swan"} {
		if p.figure(id).Live {
			p.Errorf("%s is live", id)
		}
	}
	var alt string
	p.eval(`const i = document.querySelector('#weather').shadowRoot.querySelector('img'), r = i.getBoundingClientRect(); return r.width > 300 && r.height > 150 && i.complete && i.naturalWidth > 0 ? i.alt : ''`, &alt)
	if !strings.Contains(alt, "Sun") {
		p.Errorf("the picture says %q", alt)
	}
	if p.visible("#weather > p") {
		p.Error("the caption for those without script is shown")
	}
}

func (p *page) figureModifiedClick() {
	var prevented []bool
	p.eval(`const prevented = [];
addEventListener('click', e => { prevented.push(e.defaultPrevented); e.preventDefault(); }, {once: true});
document.querySelector('#weather').shadowRoot.querySelector('a').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true, ctrlKey: true}));
return prevented`, &prevented)
	if len(prevented) != 1 || prevented[0] || p.figure("weather").Live {
		p.Errorf("prevented: %v, live: %v", prevented, p.figure("weather").Live)
	}
}

func (p *page) figureClick() {
	p.eval(`document.getElementById('weather').scrollIntoView({block: 'center'})`, nil)
	must(p.T, p.Click("#weather"))
	p.awaitFigure("weather")
	f := p.figure("weather")
	if len(f.Events) != 1 || f.Events[0] != "ready" || !strings.Contains(f.Src, "embed=1") {
		p.Errorf("it is %+v", f)
	}
	var here string
	p.eval(`return location.href`, &here)
	if !strings.HasSuffix(here, "/post.html") {
		p.Errorf("the page went to %s", here)
	}
	var visibility string
	p.eval(`return getComputedStyle(document.getElementById('weather').shadowRoot.querySelector('button')).visibility`, &visibility)
	if visibility != "hidden" {
		p.Error("the button can still be reached behind the frame")
	}
}

func (p *page) figureMethods() {
	a := p.say("weather", "get()")
	if a.State != "#v=1&scene=compare" || !near(a.Readings.number("klPQ"), 0.478, 0.001) || a.Title == "" || !strings.Contains(a.Description, "Sun") {
		p.Errorf("get gives %+v", a)
	}
	if a := p.say("weather", "set('q=1,1,1,1,1,1')"); !strings.Contains(a.State, "q=1*6") {
		p.Errorf("set gives %+v", a)
	}
	if a := p.say("weather", "set({q: [6, 1, 1, 1, 1, 1], labels: ['a', 'b', 'c', 'd', 'e', 'f & g']})"); !strings.Contains(a.State, "q=6,1*5") {
		p.Errorf("set with an object gives %+v", a)
	}
	if a := p.say("weather", "toSVG().then(svg => ({svg}))"); !strings.HasPrefix(a.SVG, "<svg") || !strings.Contains(a.SVG, "f &amp; g") {
		p.Errorf("the picture is %.80q", a.SVG)
	}
}

func (p *page) figurePNG() {
	if a := p.say("weather", "toPNG(1).then(png => ({png}))"); !strings.HasPrefix(a.PNG, "data:image/png;base64,") {
		p.Errorf("the picture is %.80q", a.PNG)
	}
	var refused string
	p.async(`return await document.getElementById('weather').toPNG(9).then(() => '', e => e.message)`, &refused)
	if !strings.Contains(refused, "scale") {
		p.Errorf("toPNG(9) is refused with %q", refused)
	}
}

func (p *page) figureAttributes() {
	p.eval(`told.length = 0; const e = document.getElementById('weather'); e.p = '1,1,1,1,1,7'; e.setAttribute('lambda', '.25')`, nil)
	p.until(`/p=1\*5,7&.*lambda=0?.25/.test(document.getElementById('weather').state)`)
	var mirrored []string
	p.eval(`const e = document.getElementById('weather'); return [e.getAttribute('p'), e.lambda, e.label, e.loading, String(e.getAttribute('loading'))]`, &mirrored)
	if want := "1,1,1,1,1,7|.25|Weather and forecast||null"; strings.Join(mirrored, "|") != want {
		p.Errorf("attributes and properties are %v", mirrored)
	}
	p.until(`told.length && told[told.length - 1][1] === 'change set'`) // the answer to set may come before
	p.eval(`const e = document.getElementById('weather'); e.lambda = null; e.p = '34,26,17,11,8,4'`, nil)
	p.until(`document.getElementById('weather').state.startsWith('#v=1&scene=compare') && !/lambda/.test(document.getElementById('weather').state)`)
	if a := p.say("weather", "get()"); !near(a.Readings.number("klPQ"), 0.478, 0.001) {
		p.Errorf("with the attributes it began with it is at %s", a.State)
	}
}

func (p *page) figureLeadsText() {
	p.say("weather", "set('p=34,26,17,11,8,4&q=7,12,22,27,20,12')")
	p.until(`document.querySelector('.key').textContent === '0.69'`)
	p.eval(`told.length = 0`, nil)
	p.dragFigure("weather", "p", 0, 20)
	p.until(`told.some(t => t[1] === 'change edit') && document.querySelector('.key').textContent !== '0.69'`)
	var texts []string
	p.async(`const {readings} = await document.getElementById('weather').get();
return [document.querySelector('.key').textContent, (readings.klPQ / Math.LN2).toFixed(2)]`, &texts)
	if texts[0] != texts[1] {
		p.Errorf("the text says %s, the figure %s", texts[0], texts[1])
	}
}

func (p *page) figureFollowsText() {
	must(p.T, p.Click(`button[data-for="weather"]`))
	p.until(`document.querySelector('.key').textContent === '∞'`)
	p.eval(`const r = document.getElementById('learnt'); r.value = 1; r.dispatchEvent(new Event('input', {bubbles: true}))`, nil)
	p.until(`document.querySelector('.key').textContent === '0.00'`)
	var live []bool
	p.eval(`return [...document.querySelectorAll('iridescent-viz')].map(e => !!e.shadowRoot.querySelector('iframe'))`, &live)
	if live[2] {
		p.Error("another figure was loaded")
	}
}

// frameTheme is the theme of a live figure.
func (p *page) frameTheme(id string) (theme string) {
	p.Helper()
	p.enterFigure(id)
	p.eval(`return document.documentElement.dataset.theme`, &theme)
	must(p.T, p.SwitchTop())
	return theme
}

func (p *page) figureTheme() {
	if theme := p.frameTheme("weather"); theme != "light" {
		p.Fatalf("in a light page it is %s", theme)
	}
	must(p.T, p.Click("#dark"))
	p.enterFigure("weather")
	p.until(`document.documentElement.dataset.theme === 'dark'`)
	must(p.T, p.SwitchTop())
	p.eval(`document.getElementById('weather').theme = 'projector'`, nil)
	p.enterFigure("weather")
	p.until(`document.documentElement.dataset.theme === 'projector'`)
	must(p.T, p.SwitchTop())
	must(p.T, p.Click("#dark"))
	p.eval(`document.getElementById('weather').theme = null`, nil)
	p.enterFigure("weather")
	p.until(`document.documentElement.dataset.theme === 'light'`)
	must(p.T, p.SwitchTop())
}

func (p *page) figureTwice() {
	p.async(`const again = document.createElement('script');
again.src = document.querySelector('script[src*="embed.js"]').src;
await new Promise((f, no) => { again.onload = f; again.onerror = no; document.head.append(again); });`, nil)
	if a := p.say("weather", "get()"); a.Title == "" {
		p.Errorf("get gives %+v", a)
	}
}

func (p *page) figureUnload() {
	p.say("weather", "set('p=34,26,17,11,8,4&q=4,8,11,17,26,34')")
	p.async(`await document.getElementById('weather').unload()`, nil)
	if f := p.figure("weather"); f.Live || !strings.Contains(f.State, "q=4,8,11,17,26,34") {
		p.Errorf("unloaded it is %+v", f)
	}
	var picture string
	p.async(`const i = document.getElementById('weather').shadowRoot.querySelector('img'); await i.decode();
const r = i.getBoundingClientRect(); return r.width > 300 ? decodeURIComponent(i.src).slice(0, 200) : ''`, &picture)
	if !strings.Contains(picture, "<svg") {
		p.Errorf("its picture is %.200q", picture)
	}
	p.eval(`document.getElementById('dark').focus()`, nil)
	must(p.T, p.Keys("Tab"))
	var name string
	p.eval(`const e = document.activeElement; return e.id + ' ' + (e.shadowRoot?.activeElement?.getAttribute('aria-label') ?? e.tagName)`, &name)
	if name != "weather Interact: Weather and forecast" {
		p.Fatalf("Tab reaches %s", name)
	}
	must(p.T, p.Keys("Enter"))
	p.awaitFigure("weather")
	p.until(`document.getElementById('weather').shadowRoot.activeElement?.tagName === 'IFRAME'`)
	if a := p.say("weather", "get()"); !strings.Contains(a.State, "q=4,8,11,17,26,34") {
		p.Errorf("it goes on from %s", a.State)
	}
}

func (p *page) figureSetEarly() {
	a := p.say("swan", "set('weight=1')")
	if !strings.Contains(a.State, "scene=surprise") || !strings.Contains(a.State, "weight=1") || !near(a.Readings.number("bayesianSurprise"), 3.62, 0.01) {
		p.Errorf("the answer is %+v", a)
	}
	p.until(`document.querySelector('[data-reading="bayesianSurprise"]').textContent === '5.22'`)
}

func (p *page) figureVisible() {
	p.eval(`document.getElementById('strangers').scrollIntoView({block: 'center'})`, nil)
	p.awaitFigure("strangers")
}

func (p *page) figureEager() {
	p.async(`const e = document.createElement('iridescent-viz');
e.loading = 'eager';
e.p = '1,3';
const ready = new Promise(f => e.addEventListener('iridescent-ready', f, {once: true}));
document.body.append(e);
const {detail} = await ready;
if (e.getBoundingClientRect().top < innerHeight) throw new Error('it is on the screen');
if (!detail.state.includes('p=1,3')) throw new Error('it begins with ' + detail.state);
e.remove()`, nil)
}

func TestAFigureThatCannotLoadSaysSo(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.expectError("Iridescent has stopped (fetch)")
		p.expectError("503")
		p.expectError(".wasm")
		p.load(p.brokenHost() + "/scrollers.html")
		p.until(`customElements.get('iridescent-viz')`)
		var said []string
		p.async(`const e = document.querySelector('iridescent-viz');
const event = new Promise(f => addEventListener('iridescent-error', e => f(e.detail.message)));
const refused = await e.load().then(() => 'it loaded', error => error.message);
return [refused, await event]`, &said)
		if said[0] != said[1] || !strings.Contains(said[0], "fetch") {
			t.Errorf("it says %q", said)
		}
	})
}

func TestAFigureWithoutScriptsIsItsPictureAndCaption(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.expectError("Content Security Policy")
		p.expectError("policy")
		p.expectError("script-src")
		p.visit("noscript/post.html")
		p.until(`document.querySelector('#weather img').complete`)
		if !p.visible("#weather img") || !p.visible("#weather p") || !strings.Contains(p.text("#weather p"), "0.69 bits") {
			t.Errorf("the figure shows %q", p.text("#weather"))
		}
		p.assertNoSidewaysScroll()
	})
}

func TestAPrintedFigureIsItsPicture(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		if !p.Has(driver.CDP) {
			t.Skip("its driver cannot emulate media")
		}
		p.visit("post.html")
		p.watchFigures()
		p.say("weather", "set('q=34,26,17,11,8,4')")
		must(t, p.CDP("Emulation.setEmulatedMedia", map[string]any{"media": "print"}, nil))
		t.Cleanup(func() { _ = p.CDP("Emulation.setEmulatedMedia", map[string]any{"media": ""}, nil) })
		for _, id := range []string{"weather", "swan"} {
			var picture float64
			p.eval(`return document.getElementById(arguments[0]).shadowRoot.querySelector('img').getBoundingClientRect().width`, &picture, id)
			if picture < 300 || p.visible("#"+id+" > p") {
				t.Errorf("%s: a picture %v wide is printed, and numbers of once: %v", id, picture, p.visible("#"+id+" > p"))
			}
		}
		var covered bool
		p.eval(`const root = document.getElementById('weather').shadowRoot; return ['iframe', 'button'].some(e => getComputedStyle(root.querySelector(e)).display !== 'none')`, &covered)
		if covered {
			t.Error("the frame or its button is printed over the picture")
		}
	})
}

func TestAFigureWhoseGraphicsAreLostIsAPictureAndResumesOnATap(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.expectError("Iridescent has stopped (context)")
		p.expectError("CONTEXT_LOST")
		must(t, p.SetWindowSize(700, 560))
		p.visit("post.html")
		p.watchFigures()
		p.eval(`document.getElementById('weather').scrollIntoView({block: 'center'})`, nil)
		state := p.say("weather", "set('q=1,2,3,4,5,6')").State
		p.enterFigure("weather")
		p.async(`const lose = () => document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext();
for (let i = 0; i < 3; i++) {
  const back = new Promise(f => iridescent.addEventListener('resumed', f, {once: true}));
  lose();
  await back;
}
const failed = new Promise(f => iridescent.addEventListener('failed', f, {once: true}));
lose();
await failed`, nil)
		if !p.visible("#poster svg") && !p.visible("#poster img") {
			t.Error("there is no picture")
		}
		must(t, p.SwitchTop())
		p.until(`told.some(t => t[0] === 'weather' && t[1] === 'error')`)
		p.enterFigure("weather")
		must(t, p.Click("#retry"))
		p.until(`iridescent.running && !iridescent.failure`)
		must(t, p.SwitchTop())
		p.until(`told.at(-1)[1] === 'ready'`)
		if a := p.say("weather", "get()"); a.State != state {
			t.Errorf("it resumes from %s, not %s", a.State, state)
		}
	})
}
