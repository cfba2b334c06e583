package browsertest

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"iridescent/web/browsertest/driver"
)

// visit loads a page of web/examples, whose host is of another origin than the site.
func (p *page) visit(name string) {
	p.Helper()
	p.load(p.origins.host.URL + "/" + name)
}

// step runs one part of a test that goes on with what the parts before have left.
func (p *page) step(name string, do func(p *page)) {
	p.Helper()
	p.T.Run(name, func(t *testing.T) {
		one := *p
		one.T = t
		start := time.Now()
		do(&one)
		t.Logf("%.2f s", time.Since(start).Seconds())
		p.expected = one.expected
	})
}

// answer is what a frame says, as far as the tests read it.
type answer struct {
	Type, State, Title, Description, Message, Cause string
	Readings                                        readings
	Notices                                         []string
	SVG, PNG                                        string
	Width, Height                                   float64
}

// readings are nats by name. They come as JSON, which has no word for infinity: it comes as text.
type readings map[string]any

// number is a reading, -1 where there is none and 1e999 as text where it is infinite.
func (r readings) number(name string) float64 {
	n, ok := r[name].(float64)
	if !ok {
		return -1
	}
	return n
}

// asJSON is the part of a script that makes what was said fit for JSON.
const asJSON = `const asJSON = m => JSON.stringify(m, (_, v) => v === Infinity ? 'Infinity' : v);`

func (p *page) decode(text string) (a answer) {
	p.Helper()
	must(p.T, json.Unmarshal([]byte(text), &a))
	return a
}

// listen keeps what the frame of messages.html says.
func (p *page) listen() {
	p.Helper()
	p.eval(`if (!window.heard) {
  window.heard = [];
  addEventListener('message', e => { if (e.source === document.getElementById('frame').contentWindow) heard.push(e.data); });
}
heard.length = 0`, nil)
}

// ask says something to the frame of messages.html, with an id, and returns the answer to it.
func (p *page) ask(message string, args ...any) answer {
	p.Helper()
	var text string
	p.async(asJSON+`const frame = document.getElementById('frame').contentWindow, id = window.asked = (window.asked ?? 0) + 1;
const told = new Promise(f => addEventListener('message', function hear(e) {
  if (e.source !== frame || e.data.id !== id) return;
  removeEventListener('message', hear);
  f(e.data);
}));
frame.postMessage({iridescent: 1, id, ...(`+message+`)}, '*');
return asJSON(await told)`, &text, args...)
	return p.decode(text)
}

// heardOf returns the last thing of a type that the frame has said since listen, waiting for it.
func (p *page) heardOf(kind string) answer {
	p.Helper()
	p.until(`heard.some(m => m.type === arguments[0])`, kind)
	var text string
	p.eval(asJSON+`return asJSON(heard.findLast(m => m.type === arguments[0]))`, &text, kind)
	return p.decode(text)
}

// assertError fails unless the answer is an error whose sentence contains a part.
func (p *page) assertError(a answer, part string) {
	p.Helper()
	if a.Type != "error" || !strings.Contains(a.Message, part) {
		p.Errorf("the answer is %q %q, not an error about %q", a.Type, a.Message, part)
	}
}

// dragHandle drags the handle of a twin ("p") inside the current frame, which need not be in its test mode, and waits until
// the frame has heard all of it: a browser with many frames may deliver input late, or none to a frame it has just shown.
func (p *page) dragHandle(twin string, dx, dy float64) {
	p.Helper()
	const found = `iridescent.view().handles.find(h => h.id.startsWith(arguments[0]) && h.r > 0)`
	p.until(`window.iridescent && iridescent.running && `+found, twin)
	var h handle
	p.eval(`window.heard = {pointermove: 0, pointerup: 0};
for (const type in heard) addEventListener(type, () => heard[type]++, {capture: true});
const h = `+found+`; return {x: h.x, y: h.y}`, &h, twin)
	for try := range 20 {
		must(p.T, p.Actions(driver.Mouse().Move(h.X+float64(try%2), h.Y)))
		var heard bool
		p.async(`for (let i = 0; i < 10 && !heard.pointermove; i++) await new Promise(f => setTimeout(f, 30));
return heard.pointermove > 0`, &heard)
		if heard {
			break
		}
	}
	must(p.T, p.Actions(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X+dx/2, h.Y+dy/2).Move(h.X+dx, h.Y+dy).Release()))
	p.until(`heard.pointerup > 0 && !iridescent.view().busy`)
}
