package browsertest

import (
	"cmp"
	"math"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// page is the site in a browser, as the tests see it. Its methods end the
// test when something does not work.
type page struct {
	*testing.T
	*driver.Browser
	origins  *servers
	berth    *berth
	only     bool     // whether the test runs in this engine alone
	expected []string // parts of console errors that the test brings about
}

// newPage makes sure that the test ends without a console error and without a
// request to another host.
func newPage(t *testing.T, b *driver.Browser, at *berth) *page {
	t.Helper()
	p := &page{T: t, Browser: b, origins: serving(t), berth: at}
	must(t, b.SwitchTop())
	if !at.usable { // its server may be gone
		must(t, b.Navigate(p.origins.empty.URL))
	}
	must(t, b.SetWindowSize(480, 320))
	_, err := b.ConsoleErrors()
	must(t, err)
	_, err = b.Requests()
	must(t, err)
	t.Cleanup(func() {
		p.assertQuiet()
		p.assertNoOtherHost()
		_ = b.ReleaseAll()
		at.usable = at.usable && !t.Failed() && len(p.expected) == 0
	})
	return p
}

// enter goes to an address of the site, in the document that the test before
// has left if its query differs in nothing but the theme. There only the
// history of undo is not empty, and what was chosen in the share dialog stays.
func (p *page) enter(address string) {
	p.Helper()
	query, hash, _ := strings.Cut(address, "#")
	document, theme := documentOf(query)
	if !p.berth.usable || p.berth.left != document {
		p.open(address)
		return
	}
	p.tidy(theme, hash)
}

// documentOf splits a query into the theme that it asks for and the rest, which names the document.
func documentOf(query string) (document, theme string) {
	asked, _ := url.ParseQuery(strings.TrimPrefix(query, "?"))
	theme = asked.Get("theme")
	if theme == "" && !asked.Has("talk") {
		theme = "auto"
	}
	asked.Del("theme")
	return asked.Encode(), cmp.Or(theme, "projector")
}

// tidy closes what the test before has opened in the current frame's document,
// and brings it to a theme, chosen in the menu but not remembered, and a hash.
func (p *page) tidy(theme, hash string) {
	p.Helper()
	p.async(`const [theme, hash] = arguments, menu = document.getElementById('theme');
for (const d of document.querySelectorAll('dialog[open]')) d.close();
for (const d of document.querySelectorAll('details[open]')) d.open = false;
document.getElementById('toast').classList.remove('shown');
document.activeElement.blur();
if (menu.value !== theme) {
  menu.value = theme;
  menu.dispatchEvent(new Event('change'));
  if (origin !== 'null') localStorage.removeItem('iridescent.theme');
}
iridescent.test.set('#' + hash);
await iridescent.test.settled()`, nil, theme, hash)
}

// spoil says that the test leaves a document with which no other can go on.
func (p *page) spoil() { p.berth.usable = false }

// Navigate goes to another document, with which no other test can go on.
func (p *page) Navigate(url string) error {
	p.spoil()
	return p.Browser.Navigate(url)
}

// expectError allows console errors that contain the text.
func (p *page) expectError(part string) { p.expected = append(p.expected, part) }

// assertQuiet fails for each console error that was not expected.
func (p *page) assertQuiet() {
	p.Helper()
	texts, err := p.ConsoleErrors()
	must(p.T, err)
	for _, text := range texts {
		if !p.isExpected(text) {
			p.Errorf("console: %s", text)
		}
	}
}

func (p *page) isExpected(text string) bool {
	for _, part := range p.expected {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

// assertNoOtherHost fails for each request that left this machine.
func (p *page) assertNoOtherHost() {
	p.Helper()
	requests, err := p.Requests()
	must(p.T, err)
	for _, r := range requests {
		u, err := url.Parse(r)
		must(p.T, err)
		if u.Hostname() != "127.0.0.1" {
			p.Errorf("a request to another host: %s", r)
		}
	}
}

// open loads an address of the site in a fresh document and waits until it
// has settled.
func (p *page) open(address string) {
	p.Helper()
	p.load(p.origins.site.URL + "/" + withTest(address))
	p.awaitReady()
	query, _, _ := strings.Cut(address, "#")
	p.berth.left, _ = documentOf(query)
	p.berth.usable = true
}

// withTest adds test=1 to the query.
func withTest(address string) string {
	query, hash, hashed := strings.Cut(address, "#")
	if strings.Contains(query, "?") {
		query += "&test=1"
	} else {
		query += "?test=1"
	}
	if hashed {
		query += "#" + hash
	}
	return query
}

// load goes to a whole address by way of an empty page, so that a change of
// the hash alone loads the document as well. The empty page is of the same
// host as the address: then Chromium keeps the process and in it the compiled
// program, which is a third of what a load costs.
func (p *page) load(address string) {
	p.Helper()
	empty := "about:blank"
	if strings.HasPrefix(address, "http:") {
		empty = p.origins.empty.URL
	}
	must(p.T, p.Navigate(empty))
	must(p.T, p.Navigate(address))
}

// awaitReady waits for the first frame and the page's own quiet.
func (p *page) awaitReady() {
	p.Helper()
	p.until(`window.iridescent && iridescent.test`)
	p.async(`await iridescent.test.ready; await iridescent.test.settled()`, nil)
}

// settle waits until the last change is shown.
func (p *page) settle() {
	p.Helper()
	p.async(`await iridescent.test.settled()`, nil)
}

func (p *page) eval(script string, out any, args ...any) {
	p.Helper()
	must(p.T, p.Eval(script, out, args...))
}

func (p *page) async(script string, out any, args ...any) {
	p.Helper()
	must(p.T, p.EvalAsync(script, out, args...))
}

func (p *page) until(condition string, args ...any) {
	p.Helper()
	must(p.T, p.Until(condition, args...))
}

// act performs actions and waits until they are shown. Every release must
// have reached the page, for some engines deliver input late.
func (p *page) act(sources ...*driver.Source) {
	p.Helper()
	releases := 0
	for _, s := range sources {
		releases += s.Releases()
	}
	var before int
	p.eval(`if (!('iridescentReleases' in window)) {
  window.iridescentReleases = 0;
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => window.iridescentReleases++, {capture: true});
}
return window.iridescentReleases`, &before)
	must(p.T, p.Actions(sources...))
	p.async(`const [wanted] = arguments, end = performance.now() + 20000;
while (window.iridescentReleases < wanted) {
  if (performance.now() > end) throw new Error(window.iridescentReleases + ' of ' + wanted + ' releases have come');
  await new Promise(f => setTimeout(f, 10));
}
await iridescent.test.settled()`, nil, before+releases)
}

// keys presses keys and waits until they have had their effect.
func (p *page) keys(chords ...string) {
	p.Helper()
	must(p.T, p.Keys(chords...))
	p.settle()
}

// click clicks an element of the page and waits until that is shown.
func (p *page) click(css string) {
	p.Helper()
	must(p.T, p.Click(css))
	p.settle()
}

// press clicks the toolbar's button of an action, where it stands now: in the
// row, or in the menu if the row is too narrow. Where the row of the selected
// outcome has taken the toolbar's place, that is closed first.
func (p *page) press(action string) {
	p.Helper()
	button := `[data-action="` + action + `"]`
	for range 10 {
		var where string
		p.eval(`if (document.getElementById('toolbar').inert) return '#inspector .back';
const there = e => e?.checkVisibility({opacityProperty: true, visibilityProperty: true}) && e.getBoundingClientRect().width > 0;
return arguments[0].find(css => there(document.querySelector(css))) ?? (document.querySelector('#more[open]') ? '' : '#more-button')`, &where,
			[]string{"#tabs " + button, "#toolbar " + button, "#more[open] " + button}) // the menu stays open after a step
		if where == "" { // the menu is on its way
			p.settle()
			continue
		}
		err := p.Click(where)
		moving := driver.Is(err, "element not interactable") || driver.Is(err, "element click intercepted") // the row may be taking its new width only now
		if !moving {
			must(p.T, err)
		}
		p.settle()
		if !moving && strings.HasSuffix(where, button) {
			return
		}
	}
	p.Fatalf("there is no button for %s", action)
}

// state is the hash that stands for what is shown.
func (p *page) state() (hash string) {
	p.Helper()
	p.eval(`return iridescent.test.state()`, &hash)
	return hash
}

// set goes to a hash, as a message of the host would.
func (p *page) set(hash string) {
	p.Helper()
	p.async(`iridescent.test.set(arguments[0]); await iridescent.test.settled()`, nil, hash)
}

// change sets parameters without their control, as "lambda=.5&unit=nat".
func (p *page) change(pairs string) {
	p.Helper()
	p.async(`iridescent.test.send({type: 'set', hash: arguments[0]}); await iridescent.test.settled()`, nil, pairs)
}

// do carries out one of the scene's actions without its button.
func (p *page) do(action, argument string) {
	p.Helper()
	p.async(`iridescent.test.send({type: 'do', action: arguments[0], argument: arguments[1]}); await iridescent.test.settled()`, nil, action, argument)
}

// view decodes what the page shows outside the canvas; infinite numbers in it
// are lost.
func (p *page) view() (v view) {
	p.Helper()
	p.eval(`return JSON.parse(JSON.stringify(iridescent.test.view()))`, &v)
	return v
}

// view is the part of the page's View that the tests read.
type view struct {
	Title, Description, Hash string
	CanUndo, CanRedo, Busy   bool
	Notices                  []string
	Table                    struct{ Rows [][]string }
	Presets                  []struct{ Name, Label string }
	Inspector                struct {
		Selected bool
		Text     string
	}
	Readings []struct {
		ID, Value, Unit string
		Place           rect
	}
}

// rect is a rectangle in CSS pixels of the viewport.
type rect struct{ X, Y, W, H float64 }

// readings are the numbers in nats by their names.
func (p *page) readings() map[string]float64 {
	p.Helper()
	var texts map[string]string
	p.eval(`return Object.fromEntries(Object.entries(iridescent.test.readings()).map(([k, v]) => [k, String(v)]))`, &texts)
	numbers := make(map[string]float64, len(texts))
	for name, text := range texts {
		number, err := strconv.ParseFloat(text, 64) // reads JavaScript's Infinity and NaN as well
		must(p.T, err)
		numbers[name] = number
	}
	return numbers
}

// handle is a place to grab, in CSS pixels of the frame.
type handle struct {
	ID, Label string
	X, Y, R   float64
	Value     float64
}

func (p *page) handles() (all []handle) {
	p.Helper()
	p.eval(`return iridescent.test.handles()`, &all)
	return all
}

// handle finds a handle by its name, as "p0".
func (p *page) handle(id string) handle {
	p.Helper()
	for _, h := range p.handles() {
		if h.ID == id {
			return h
		}
	}
	p.Fatalf("there is no handle %q", id)
	return handle{}
}

// values are those of the handles of p or of q, in order.
func (p *page) values(side string) (values []float64) {
	p.Helper()
	for _, h := range p.handles() {
		if strings.HasPrefix(h.ID, side) {
			values = append(values, h.Value)
		}
	}
	return values
}

// counters of the page.
type counters struct{ Frames, Callbacks, DrawCalls, Clears int }

func (p *page) counters() (c counters) {
	p.Helper()
	p.eval(`return iridescent.test.counters()`, &c)
	return c
}

// drag takes a handle with the mouse, moves it in two steps and lets go.
func (p *page) drag(id string, dx, dy float64) {
	p.Helper()
	h := p.handle(id)
	p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X+dx/2, h.Y+dy/2).Move(h.X+dx, h.Y+dy).Release())
}

// assertSum fails unless the numbers add up to 1.
func (p *page) assertSum(side string) {
	p.Helper()
	sum := 0.0
	for _, v := range p.values(side) {
		sum += v
	}
	if math.Abs(sum-1) > 1e-9 {
		p.Errorf("%s adds up to %v", side, sum)
	}
}

// near says whether two numbers differ by at most the tolerance.
func near(a, b, tolerance float64) bool { return math.Abs(a-b) <= tolerance }

// text is what the reader can see of the first element that matches.
func (p *page) text(css string) (text string) {
	p.Helper()
	p.eval(`const e = document.querySelector(arguments[0]); return e ? e.innerText : ''`, &text, css)
	return strings.TrimSpace(text)
}

// visible says whether the first match has a place that can be seen.
func (p *page) visible(css string) (seen bool) {
	p.Helper()
	p.eval(`const e = document.querySelector(arguments[0]); if (!e) return false;
const r = e.getBoundingClientRect(), s = getComputedStyle(e);
return r.width > 0 && r.height > 0 && s.visibility === 'visible' && s.display !== 'none' && s.opacity !== '0'`, &seen, css)
	return seen
}
