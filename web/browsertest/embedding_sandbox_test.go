package browsertest

import (
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

// TestSandboxes goes through all hosts, with and without a sandbox around the page and its figures: everywhere a figure starts
// and answers. All that a figure does is tried behind the closest walls, a sandbox in a strict page, and in the open.
func TestSandboxes(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		for _, host := range []string{"", "coep/", "strict/"} {
			for _, around := range []string{"", "sandboxed/"} {
				p.step("a page from /"+around+host, func(p *page) {
					inside := p.sandbox(around, host)
					if (around == "") == (host == "") && host != "coep/" {
						p.useFigure(inside)
					}
				})
			}
		}
	})
}

// sandbox starts a figure in a page and asks something of it. It returns the way back to that page.
func (p *page) sandbox(around, host string) (inside func()) {
	p.visit(around + host + "post.html")
	inside = func() {
		must(p.T, p.SwitchTop())
		if around != "" {
			must(p.T, p.SwitchFrame("#sandbox"))
		}
	}
	inside()
	p.watchFigures()
	p.eval(`document.getElementById('weather').scrollIntoView({block: 'center'})`, nil)
	must(p.T, p.Click("#weather"))
	p.awaitFigure("weather")
	var origin string
	p.eval(`return String(window.origin)`, &origin)
	if (origin == "null") != (around != "") {
		p.Errorf("the page's origin is %s", origin)
	}
	if a := p.say("weather", "set('p=5,3,2&q=1,1,1')"); !strings.Contains(a.State, "p=5,3,2&q=1,1,1") {
		p.Errorf("set gives %+v", a)
	}
	return inside
}

// useFigure drags in the figure and takes its pictures.
func (p *page) useFigure(inside func()) {
	p.enterFigure("weather")
	p.dragHandle("p", 0, 20)
	inside()
	p.until(`told.some(t => t[1] === 'change edit')`)
	var state string // of the end of the drag, which may come late
	p.async(`const e = document.getElementById('weather');
for (let last = ''; ; await new Promise(f => setTimeout(f, 50))) {
  const {state} = await e.get();
  if (state === last && state === e.state) return state;
  last = state;
}`, &state)
	if !strings.Contains(state, "p=") || strings.Contains(state, "p=5,3,2") {
		p.Errorf("after a drag it is at %s", state)
	}
	if a := p.say("weather", "toSVG().then(svg => ({svg}))"); !strings.HasPrefix(a.SVG, "<svg") {
		p.Errorf("the picture is %.80q", a.SVG)
	}
	if a := p.say("weather", "toPNG(1).then(png => ({png}))"); !strings.HasPrefix(a.PNG, "data:image/png;base64,") {
		p.Errorf("the picture is %.80q", a.PNG)
	}
}
