package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// TestMessages goes through version 1 of the messages from a page without the element.
func TestMessages(t *testing.T) {
	anyEngine(t, driver.Firefox)
	measures(t) // a frame leaves out what would take more than half of a second
	everyBrowser(t, func(t *testing.T, p *page) {
		p.visit("messages.html")
		p.listen()
		p.step("hello is answered by ready, before the first frame too", (*page).messageHello)
		p.step("get tells state, readings, title and description", (*page).messageGet)
		p.step("set changes what it names", (*page).messageSet)
		p.step("set tells what it could not do", (*page).messageNotices)
		p.step("svg and png give pictures", (*page).messagePictures)
		p.step("a change is told once, with its cause", (*page).messageChange)
		p.step("the height follows the width, in three dialects", (*page).messageResize)
		p.step("what is malformed is answered with an error", (*page).messageMalformed)
		p.step("what does not speak the language is not answered", (*page).messageForeign)
		p.step("another window than the host is not heard", (*page).messageSibling)
	})
}

func TestAFloodOfMessages(t *testing.T) {
	anyEngine(t, driver.Firefox)
	measures(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.visit("messages.html")
		p.listen()
		p.step("is survived", (*page).messageFlood)
		p.step("lets a drag edit after it", (*page).messageDrag)
	})
}

func (p *page) messageHello() {
	p.eval(`document.getElementById('frame').contentWindow.postMessage({iridescent: 1, type: 'hello'}, '*')`, nil)
	ready := p.heardOf("ready")
	if !strings.Contains(ready.State, "p=5,3,2") || !near(ready.Readings.number("klPQ"), 0.06897, 1e-4) {
		p.Errorf("ready says %q, %v", ready.State, ready.Readings)
	}
}

func (p *page) messageGet() {
	a := p.ask(`{type: 'get'}`)
	if a.Type != "result" || !strings.HasPrefix(a.State, "#v=1&scene=compare&p=5,3,2") || !near(a.Readings.number("klPQ"), 0.06897, 1e-4) ||
		a.Title == "" || !strings.Contains(a.Description, "bits") {
		p.Errorf("get gives %+v", a)
	}
}

func (p *page) messageSet() {
	for _, c := range []struct{ name, set, state string }{
		{"a part of the state", `{type: 'set', state: 'unit=nat'}`, "#v=1&scene=compare&p=5,3,2&q=1,1,1&unit=nat"},
		{"another part", `{type: 'set', state: '#p=1,1,2'}`, "#v=1&scene=compare&p=1,1,2&q=1,1,1&unit=nat"},
		{"a whole state", `{type: 'set', state: 'v=1&p=1,0&q=1,1'}`, "#v=1&scene=compare&p=1,0&q=1,1"},
		{"another scene", `{type: 'set', state: 'scene=surprise&weight=10'}`, "#v=1&scene=surprise&weight=10"},
		{"the first one", `{type: 'set', state: '#v=1&p=5,3,2&q=1,1,1', theme: 'dark'}`, "#v=1&scene=compare&p=5,3,2&q=1,1,1"},
	} {
		if a := p.ask(c.set); a.Type != "result" || a.State != c.state || len(a.Readings) == 0 {
			p.Errorf("%s: %+v", c.name, a)
		}
	}
	if a := p.ask(`{type: 'set', state: 'p=1,0&q=0,1'}`); a.Readings["klPQ"] != "Infinity" {
		p.Errorf("the divergence is %v", a.Readings["klPQ"])
	}
}

func (p *page) messageNotices() {
	a := p.ask(`{type: 'set', state: 'p=5,3,2&q=1,1,1&lambda=7'}`)
	if a.Type != "result" || len(a.Notices) != 1 || !strings.Contains(a.Notices[0], "lambda") || !strings.Contains(a.State, "p=5,3,2") {
		p.Errorf("the answer is %+v", a)
	}
	p.assertError(p.ask(`{type: 'set', theme: 'pink'}`), "theme")
	p.assertError(p.ask(`{type: 'set'}`), "set")
}

func (p *page) messagePictures() {
	if a := p.ask(`{type: 'svg'}`); !strings.HasPrefix(a.SVG, "<svg") || !strings.Contains(a.SVG, "<desc") {
		p.Errorf("the picture is %.80q", a.SVG)
	}
	if a := p.ask(`{type: 'png', scale: 1}`); !strings.HasPrefix(a.PNG, "data:image/png;base64,") || len(a.PNG) < 2000 {
		p.Errorf("the picture is %.80q %s", a.PNG, a.Message)
	}
	p.assertError(p.ask(`{type: 'png', scale: 9}`), "scale")
}

func (p *page) messageChange() {
	p.listen()
	p.ask(`{type: 'set', state: 'p=2,1,1'}`)
	if a := p.heardOf("change"); !strings.Contains(a.State, "p=2,1,1") || a.Cause != "set" || !near(a.Readings.number("klPQ"), 0.0589, 1e-3) {
		p.Errorf("the change is %+v", a)
	}
	p.ask(`{type: 'set', state: 'p=2,1,1'}`)
	p.ask(`{type: 'get'}`)
	var told int
	p.eval(`return heard.filter(m => m.type === 'change').length`, &told)
	if told != 1 {
		p.Errorf("%d changes were told", told)
	}
}

func (p *page) messageResize() {
	p.listen()
	p.eval(`document.getElementById('frame').style.width = '600px'`, nil)
	if a := p.heardOf("resize"); a.Width != 600 || a.Height != 375 {
		p.Errorf("at 600 pixels it wants %v×%v", a.Width, a.Height)
	}
	p.listen()
	p.eval(`document.getElementById('frame').style.width = '400px'`, nil)
	if a := p.heardOf("resize"); a.Width != 400 || a.Height != 640 {
		p.Errorf("at 400 pixels it wants %v×%v", a.Width, a.Height)
	}
	p.until(`heard.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height === 640)`)
	p.until(`heard.some(m => typeof m === 'string' && (e => e.context === 'iframe.resize' && e.height === 640 && e.src.includes('embed=1'))(JSON.parse(m)))`)
	p.eval(`document.getElementById('frame').style.width = ''`, nil)
}

func (p *page) messageMalformed() {
	for _, c := range []struct{ name, message, part string }{
		{"a state that is no text", `{type: 'set', state: {p: [1, 2]}}`, "state"},
		{"a state of 1 MB", `{type: 'set', state: 'p=' + '1,'.repeat(1 << 19)}`, "characters"},
		{"another version", `{iridescent: 2, type: 'get'}`, "version"},
		{"a type that does not exist", `{type: 'explode'}`, "explode"},
		{"a type of every object", `{type: 'constructor'}`, "constructor"},
		{"no type", `{}`, "type"},
		{"a type that is no text", `{type: ['get', {}]}`, "type"},
		{"a scale that is no number", `{type: 'png', scale: '2'}`, "scale"},
	} {
		if a := p.ask(c.message); a.Type != "error" || !strings.Contains(a.Message, c.part) || len(a.Message) > 300 {
			p.Errorf("%s: %s %.400q", c.name, a.Type, a.Message)
		}
	}
	p.messageWorks("set", `{type: 'set', state: '#v=1&p=5,3,2&q=1,1,1'}`)
}

// messageWorks fails unless the figure answers sensibly.
func (p *page) messageWorks(after, message string) {
	p.Helper()
	if a := p.ask(message); a.Type != "result" || a.State != "#v=1&scene=compare&p=5,3,2&q=1,1,1" {
		p.Errorf("after %s it answers %+v", after, a)
	}
}

func (p *page) messageForeign() {
	p.ask(`{type: 'get'}`)
	p.listen()
	p.eval(`const frame = document.getElementById('frame').contentWindow;
const circle = {hello: 1}; circle.circle = circle;
for (const m of [null, 7, 'text', '{"iridescent":1,"type":"get"}', [], [1, 2], {}, {type: 'get'}, circle, new Map(), new Date(), new ArrayBuffer(1 << 20), 'x'.repeat(1 << 20)])
  frame.postMessage(m, '*');`, nil)
	p.messageWorks("foreign messages", `{type: 'get'}`)
	var said string
	p.eval(`return JSON.stringify(heard.filter(m => m.type === 'error' || m.type === 'ready'))`, &said)
	if said != "[]" {
		p.Errorf("it said %.300s", said)
	}
}

func (p *page) messageSibling() {
	p.listen()
	p.async(`const sibling = document.createElement('iframe');
const loaded = new Promise(f => { sibling.onload = f; });
sibling.src = 'messages.js'; // any document of the host; its window posts
document.body.append(sibling);
await loaded;
const post = sibling.contentWindow.eval ? sibling.contentWindow.Function('to', "to.postMessage({iridescent: 1, id: 'sibling', type: 'set', state: 'p=9,1,1'}, '*')") : null;
post(document.getElementById('frame').contentWindow);
sibling.remove()`, nil)
	p.messageWorks("a sibling's message", `{type: 'get'}`)
	var said int
	p.eval(`return heard.filter(m => m.id === 'sibling').length`, &said)
	if said != 0 {
		p.Error("it answered the sibling")
	}
}

// messageFlood says in one burst more than can be heard, and then goes on saying something sensible until that is heard.
func (p *page) messageFlood() {
	p.async(`const frame = document.getElementById('frame').contentWindow;
for (let i = 0; i < 10000; i++) frame.postMessage({iridescent: 1, id: 'flood' + i, type: 'set', state: 'p=' + (i + 1) + ',3,2'}, '*');
for (let i = 0; i < 200; i++) {
  const id = 'after' + i;
  const told = new Promise(f => addEventListener('message', e => e.data.id === id && f(e.data)));
  frame.postMessage({iridescent: 1, id, type: 'set', state: '#v=1&p=5,3,2&q=1,1,1'}, '*');
  const answer = await Promise.race([told, new Promise(f => setTimeout(f, 200))]);
  if (answer && answer.type === 'result') return;
}
throw new Error('no answer after the flood')`, nil)
	p.async(`await new Promise(f => setTimeout(f, 1000))`, nil) // the span of its budget
	p.messageWorks("the flood", `{type: 'set', state: '#v=1&p=5,3,2&q=1,1,1'}`)
}

func (p *page) messageDrag() {
	p.listen()
	must(p.T, p.SwitchFrame("#frame"))
	p.dragHandle("p", 0, -20)
	must(p.T, p.SwitchTop())
	if a := p.heardOf("change"); a.Cause != "edit" || strings.Contains(a.State, "p=5,3,2&") {
		p.Errorf("the drag is told as %q, %s", a.Cause, a.State)
	}
}
