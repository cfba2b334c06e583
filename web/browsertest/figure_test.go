package browsertest

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// figureHost serves pages with one figure, #f, whose script runs before there is a body: at /late a style sheet comes when the
// figure is there, at /skipped the page does not lay it out before it is near, at /closed the policy of the page keeps frames out.
func figureHost(t *testing.T, site string) string {
	script := `<script src="` + site + `embed.js"></script>`
	pages := http.NewServeMux()
	pages.HandleFunc("/late.css", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css")
		fmt.Fprint(w, "html { background: #111; color: #eee }")
	})
	pages.HandleFunc("/late", func(w http.ResponseWriter, _ *http.Request) {
		figurePage(w, script, `<script>document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: '/late.css'}))</script>`)
	})
	pages.HandleFunc("/early", func(w http.ResponseWriter, _ *http.Request) {
		figurePage(w, `<style>.dark { background: #111; color: #eee }</style>`+script, "")
	})
	pages.HandleFunc("/skipped", func(w http.ResponseWriter, _ *http.Request) {
		figurePage(w, script+`<style>iridescent-viz { display: block; content-visibility: auto; margin-top: 9000px }</style>`, "")
	})
	pages.HandleFunc("/closed", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Security-Policy", "frame-src 'none'")
		figurePage(w, `<script>const soon = setTimeout; window.setTimeout = (f, ms, ...more) => soon(f, ms / 100, ...more)</script>`+script, "")
	})
	s := newServer(pages)
	t.Cleanup(s.Close)
	return s.URL
}

// Screen readers read what a page does not lay out before it is near (content-visibility), so a figure there has all its words; its
// picture waits for its shape.
func TestAFigureThatThePageSkipsHasItsWords(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.load(figureHost(t, p.origins.site.URL+"/") + "/skipped")
		p.until(`document.getElementById('f')?.shadowRoot`)
		const inside = `const inside = document.getElementById('f').shadowRoot, picture = inside.querySelector('img');`
		var button, words, does, link string
		var waits bool
		p.eval(inside+`const b = inside.querySelector('button'); return [b.textContent, b.ariaLabel, picture.alt, inside.querySelector('a').href, !picture.src]`, &[]any{&button, &does, &words, &link, &waits})
		if button != "Interact" || does != "Interact: Alone" || words != "A picture" || !strings.HasPrefix(link, p.origins.site.URL+"/#v=1&") {
			t.Errorf("before it is near: button %q (%q), picture %q, link %q", button, does, words, link)
		}
		if !waits {
			t.Error("its picture is loaded before the shape of its place is known")
		}
		p.eval(`document.querySelector('iridescent-viz img').src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'; document.getElementById('f').scrollIntoView()`, nil)
		p.until(`document.getElementById('f').shadowRoot.querySelector('img').src`)
	})
}

// A figure with veil="klPQ" hides that number, in the frame and in all that the page around it can ask for, until its reader wants it.
func TestAFigureWithAVeilHidesItsNumber(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.load(figureHost(t, p.origins.site.URL+"/") + "/early")
		p.until(`document.getElementById('f')?.shadowRoot`)
		ask := `const f = document.getElementById('f'); await f.load(); const got = await f.get();
return {told: 'klPQ' in got.readings, jsd: got.readings.jsd ?? -1, said: got.description + got.title + got.state + await f.toSVG(), state: f.state}`
		var open, veiled struct {
			Told        bool
			JSD         float64 `json:"jsd"`
			Said, State string
		}
		p.async(ask, &open)
		if !open.Told || !strings.Contains(open.Said, "0.099") {
			t.Fatalf("without a veil: %+v", open)
		}
		var address string
		p.async(`const f = document.getElementById('f'); await f.unload(); f.theme = 'dark#p=9,1&embed=0'; f.load().catch(() => {});
await new Promise(done => setTimeout(done)); return f.shadowRoot.querySelector('iframe').src`, &address)
		if u, err := url.Parse(address); err != nil || u.Query().Get("theme") != "dark#p=9,1&embed=0" || u.Query().Get("embed") != "1" || len(u.Query()["embed"]) != 1 || !strings.Contains(u.Fragment, "p=5,3,2") {
			t.Errorf("with a strange theme the frame is %s", address)
		}
		p.async(`const f = document.getElementById('f'); await f.unload(); f.theme = 'light'; await f.load()`, nil)
		p.eval(`document.getElementById('f').setAttribute('veil', 'klPQ,sentence')`, nil)
		p.async(ask, &veiled)
		if veiled.Told || veiled.JSD != open.JSD || strings.Contains(veiled.Said, "0.099") || !strings.Contains(veiled.State, "veil=klPQ,sentence") {
			t.Errorf("with a veil: told %v, JSD %v, %s, %.3000s", veiled.Told, veiled.JSD, veiled.State, veiled.Said)
		}
	})
}

func figurePage(w http.ResponseWriter, head, end string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,">%s</head><body>
<iridescent-viz id="f" p="5,3,2" q="1,1,1" label="Alone"><a href="#there"><img alt="A picture" width="640" height="400"></a></iridescent-viz>%s`, head, end)
}

// pictureInverted is true when the light picture is shown in the dark.
const pictureInverted = `getComputedStyle(document.getElementById('f').shadowRoot.querySelector('img')).filter !== 'none'`

func TestAFigureFollowsThePageHoweverItsPartsArrive(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		host := figureHost(t, p.origins.site.URL+"/")
		p.load(host + "/late")
		p.until(pictureInverted)
		p.load(host + "/early")
		p.until(`document.getElementById('f')?.shadowRoot`)
		p.eval(`document.body.className = 'dark'`, nil)
		p.until(pictureInverted)
		for _, light := range []string{"oklch(0.9 0.05 200)", "lab(90 10 10)", "color(display-p3 0.9 0.9 0.8)", "hsl(60 90% 90%)"} {
			p.eval(`document.body.style.color = '#222'`, nil)
			p.until(`!(` + pictureInverted + `)`)
			p.eval(`document.body.style.color = arguments[0]`, nil, light)
			p.until(pictureInverted)
		}
	})
}

func TestTheStateOfAFigureIsTheOneThatWasSetLast(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.load(figureHost(t, p.origins.site.URL+"/") + "/early")
		p.until(`document.getElementById('f')?.shadowRoot`)
		p.eval(`document.getElementById('f').state = '#v=1&scene=compare&p=1,9'`, nil)
		var state string
		p.eval(`return document.getElementById('f').state`, &state)
		if state != "#v=1&scene=compare&p=1,9" {
			t.Errorf("beside the attributes it began with it is %s", state)
		}
		p.eval(`document.getElementById('f').p = '2,8'`, nil)
		if a := p.say("f", "get()"); !strings.Contains(a.State, "p=2,8") {
			t.Errorf("an attribute that was set later leads to %s", a.State)
		}
		p.eval(`document.getElementById('f').state = '#v=1&scene=compare&p=1,7'`, nil)
		if a := p.say("f", "get()"); !strings.Contains(a.State, "p=1,7") {
			t.Errorf("live it goes to %s", a.State)
		}
	})
}

func TestAFigureThatIsKeptOutSaysSoAndCanBeTriedAgain(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.expectError("frame-src")
		p.load(figureHost(t, p.origins.site.URL+"/") + "/closed")
		var told []string
		p.async(`const f = document.getElementById('f'), told = [];
f.addEventListener('iridescent-error', e => told.push(e.detail.message));
await f.load().catch(e => told.push(e.message));
const button = f.shadowRoot.querySelector('button');
return [...told, button.textContent, button.ariaLabel ?? button.getAttribute('aria-label')]`, &told)
		if got := strings.Join(told, "|"); got != "No answer. Try again|No answer. Try again|No answer. Try again|No answer. Try again: Alone" {
			t.Errorf("it says %q", got)
		}
	})
}
