package browsertest

import (
	"fmt"
	"image"
	"io/fs"
	"net/http"
	"strings"
	"testing"

	"iridescent/web"
)

// snippet is a figure as the share dialog writes it, with both pictures.
func snippet(site, id string) string {
	poster := func(w, h int) string {
		return fmt.Sprintf("%sposter.svg?p=5,3,2&amp;q=1,1,1&amp;w=%d&amp;h=%d", site, w, h)
	}
	return fmt.Sprintf(`<iridescent-viz id="%s" p="5,3,2" q="1,1,1" label="A figure"><a href="%s#v=1&amp;p=5,3,2&amp;q=1,1,1"><picture>
<source media="(max-width: 559px)" srcset="%s" width="390" height="624"><img src="%s" alt="A picture" width="640" height="400"></picture></a><p>0.10 bits</p></iridescent-viz>`,
		id, site, strings.ReplaceAll(poster(390, 624), ",", "%2C"), poster(640, 400))
}

// placesHost serves pages with figures in places of all kinds; embed.js comes
// from this host itself, as from a blog that keeps a copy.
func placesHost(t *testing.T, site string) string {
	t.Helper()
	pages := http.NewServeMux()
	page := func(path, head, body string) {
		pages.HandleFunc(path, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><style>body{margin:0}</style>%s<body>%s`, head, body)
		})
	}
	const script = `<script async src="/copy/embed.js"></script>`
	pages.HandleFunc("/copy/embed.js", func(w http.ResponseWriter, _ *http.Request) {
		content, err := fs.ReadFile(firstOf(web.Site()), "embed.js")
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write(content)
	})
	pages.HandleFunc("/elsewhere", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,"><script>parent.postMessage({iridescent: 1, type: 'change', state: '#v=1&p=6,6,6', readings: {}}, '*'); parent.postMessage('done', '*')</script>`)
	})
	page("/places", script, `
<div style="display:flex">`+snippet(site, "row")+`</div>
<div style="display:flex;flex-direction:column;align-items:center">`+snippet(site, "column")+`</div>
<table><tr><td>`+snippet(site, "cell")+`</td></tr></table>
<div style="overflow:auto"><div style="float:left">`+snippet(site, "float")+`</div></div>
<div style="display:inline-block">`+snippet(site, "inline")+`</div>
<dialog open style="position:static">`+snippet(site, "dialog")+`</dialog>
<div style="display:flex">`+snippet(site, "beside")+`<p>`+strings.Repeat("Text that stands beside a figure. ", 60)+`</p></div>
<div style="display:grid;width:1000px;grid-template-columns:auto 300px">`+snippet(site, "grid")+`<p>Text.</p></div>
<div style="content-visibility:auto;contain-intrinsic-size:1px 200px;width:600px">`+snippet(site, "skipped")+`</div>
<details style="width:600px"><summary>More</summary>`+snippet(site, "closed")+`</details>
<div style="width:342px">`+snippet(site, "narrow")+`</div>
<div style="width:300px">`+strings.Replace(snippet(site, "lying"), "<iridescent-viz", `<iridescent-viz aspect="16/10"`, 1)+`</div>
<div style="width:900px">`+snippet(site, "wide")+`</div>`)
	page("/lost", script, strings.Replace(snippet(site, "f"), "</iridescent-viz>", "", 1)+`<p id="text">The post goes on.</p><p>And on.</p>
<div style="width:700px"><iridescent-viz id="narrow" width="400"></iridescent-viz></div>`)
	page("/one", script, snippet(site, "f")+`<div id="other"></div>`)
	page("/dark", script+`<style>body{background:#1a2a3a;color:#eee}</style>`, snippet(site, "f"))
	page("/before", "", snippet(site, "f")+`<script>
const f = document.getElementById('f');
f.p = [1, 7];
f.q = '1,1';
f.lambda = .25;
f.$fiber = {};
import('/copy/embed.js');
</script>`)
	s := newServer(pages)
	t.Cleanup(s.Close)
	return s.URL
}

func TestAFigureHasItsSizeInPlacesOfAllKinds(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 600))
		p.load(placesHost(t, p.origins.site.URL+"/") + "/places")
		p.until(`[...document.querySelectorAll('iridescent-viz')].every(f => f.shadowRoot)`)
		p.until(`document.getElementById('narrow').clientHeight > 500`) // it has seen its own width
		for id, want := range map[string][2]float64{
			"row": {640, 400}, "column": {640, 400}, "cell": {640, 400}, "float": {640, 400}, "inline": {640, 400}, "dialog": {640, 400},
			"grid": {700, 438}, "skipped": {600, 375}, "narrow": {342, 547}, "lying": {300, 188}, "wide": {900, 563},
		} {
			var got [2]float64
			p.eval(`const r = document.getElementById(arguments[0]).getBoundingClientRect(); return [r.width, r.height]`, &got, id)
			if !near(got[0], want[0], 2) || !near(got[1], want[1], 2) {
				t.Errorf("%s is %v, not %v", id, got, want)
			}
		}
		var beside float64
		p.eval(`document.querySelector('details').open = true; return document.getElementById('beside').clientWidth`, &beside)
		if beside < 280 {
			t.Errorf("beside text it is %v wide", beside)
		}
		p.until(`document.getElementById('closed').clientHeight === 375`)
		p.until(`[...document.images].every(i => i.complete)`)
		for id, tall := range map[string]bool{"narrow": true, "lying": false, "wide": false} {
			var shown string
			p.eval(`return document.getElementById(arguments[0]).shadowRoot.querySelector('img').src`, &shown, id)
			if strings.Contains(shown, "h=624") != tall {
				t.Errorf("%s shows %s", id, shown)
			}
		}
		var small float64
		p.eval(`return document.getElementById('lying').shadowRoot.querySelector('button').offsetHeight`, &small)
		if small > 30 {
			t.Errorf("the button of a small figure is %v high", small)
		}
		p.shoot("places")
		must(t, p.SetWindowSize(500, 600))
		p.until(`document.getElementById('row').clientWidth <= innerWidth && document.getElementById('cell').clientWidth <= innerWidth`)
	})
}

func TestWhatIsSetBeforeTheScriptComesIsNotLost(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.load(placesHost(t, p.origins.site.URL+"/") + "/before")
		p.until(`document.getElementById('f').shadowRoot`)
		var told []string
		p.eval(`const f = document.getElementById('f'); f.lambda = .5; return [f.state, f.getAttribute('p'), f.q, String(f instanceof HTMLElement), f.getAttributeNames().join()]`, &told)
		for i, want := range []string{"p=1,7", "1,7", "1,1", "true", "id,p,q,label,lambda"} {
			if !strings.Contains(told[i], want) {
				t.Errorf("%q is not in %q", want, told[i])
			}
		}
		p.loadFigure("f") // the script was imported, from the page's own host
		if f := p.figure("f"); !strings.HasPrefix(f.Src, p.origins.site.URL+"/?embed=1") || !strings.Contains(f.State, "p=1,7") {
			t.Errorf("it is %+v", f)
		}
	})
}

func TestAFigureShowsTheStateOfNowWhereverItGoes(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.load(placesHost(t, p.origins.site.URL+"/") + "/one")
		p.watchFigures()
		p.say("f", "set('p=1,1,8')")
		p.until(`document.getElementById('f').shadowRoot.querySelector('img').src.startsWith('data:')`)
		p.step("the picture on paper is that of now", func(p *page) {
			var picture string
			p.eval(`return decodeURIComponent(document.getElementById('f').shadowRoot.querySelector('img').src)`, &picture)
			if !strings.Contains(picture, "<svg") {
				p.Errorf("it is %.80q", picture)
			}
			var seen []string
			p.eval(`return [...document.getElementById('f').shadowRoot.querySelectorAll('#box > :not(iframe)')].map(e => getComputedStyle(e).visibility + getComputedStyle(e).display).filter(s => s.startsWith('visible') && s !== 'visiblenone')`, &seen)
			if len(seen) > 0 {
				p.Errorf("under the frame there is %q", seen)
			}
		})
		p.step("moved it goes on", func(p *page) {
			p.eval(`told.length = 0; document.getElementById('other').append(document.getElementById('f'))`, nil)
			p.until(`told.some(t => t[1] === 'ready')`)
			if a := p.say("f", "get()"); !strings.Contains(a.State, "p=1,1,8") {
				p.Errorf("it is at %s", a.State)
			}
		})
		p.step("another page in its frame is not believed", func(p *page) {
			p.async(`const done = new Promise(f => addEventListener('message', e => e.data === 'done' && f()));
document.getElementById('f').shadowRoot.querySelector('iframe').contentWindow.location = new URL('/elsewhere', location.href).href;
await done`, nil)
			if f := p.figure("f"); strings.Contains(f.State, "6,6,6") {
				p.Errorf("it believes %s", f.State)
			}
		})
	})
}

func TestAFigureLeavesWhatIsInsideAsItIs(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(1000, 600))
		p.load(placesHost(t, p.origins.site.URL+"/") + "/lost")
		p.until(`document.getElementById('f').shadowRoot?.querySelector('img').complete && document.getElementById('narrow').shadowRoot?.querySelector('#box').clientWidth === 400`)
		p.async(`for (let k = 0; k < 2; k++) await new Promise(done => requestAnimationFrame(done));
await new Promise(done => setTimeout(done))`, nil) // and has heard of it
		if !p.visible("#text") || p.visible("#f > p") {
			t.Errorf("the text after a lost end tag is seen: %v; the numbers of once: %v", p.visible("#text"), p.visible("#f > p"))
		}
		var inside string
		p.eval(`const f = document.getElementById('f'); return f.querySelector('a').outerHTML + f.getAttributeNames()`, &inside)
		if strings.Contains(inside, "slot=") || strings.Contains(inside, "tabindex") || strings.Count(inside, "style") > 0 || !strings.HasSuffix(inside, "id,p,q,label") {
			t.Errorf("inside there is now %s", inside)
		}
		var width float64
		p.eval(`return document.getElementById('narrow').shadowRoot.querySelector('#box').getBoundingClientRect().width`, &width)
		if !near(width, 400, 1) {
			t.Errorf("a figure of 400 pixels is %v wide", width)
		}
		var leads []string
		p.async(`const f = document.getElementById('narrow'), leads = [], at = () => leads.push(new URL(f.shadowRoot.querySelector('a').href).pathname);
f.addEventListener('iridescent-error', e => leads.push(e.detail.message));
for (const site of ['../folder/', 'http://[x']) {
  f.site = site;
  await new Promise(done => setTimeout(done, 50));
  at();
}
return leads`, &leads)
		if len(leads) != 3 || leads[0] != "/folder/" || leads[1] == "" || leads[2] != "/copy/" {
			t.Errorf("a relative site, and one that is no address, lead to %q", leads)
		}
	})
}

func TestAFigureIsWhereItWasWhenTheReaderComesBack(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		host := placesHost(t, p.origins.site.URL+"/")
		p.load(host + "/one")
		p.watchFigures()
		state := p.say("f", "set('p=1,1,8')").State
		p.until(`document.getElementById('f').shadowRoot.querySelector('img').src.startsWith('data:')`)
		must(t, p.Navigate(host+"/dark"))
		p.until(`location.pathname === '/dark'`)
		must(t, p.Back())
		p.until(`location.pathname === '/one' && document.getElementById('f')?.shadowRoot?.querySelector('img').src.startsWith('data:')`)
		if f := p.figure("f"); f.State != state {
			t.Errorf("it has come from %s to %s", state, f.State)
		}
	})
}

func TestOnADarkPageThePictureHasNoBox(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(700, 560))
		p.load(placesHost(t, p.origins.site.URL+"/") + "/dark")
		p.until(`document.getElementById('f').shadowRoot`)
		p.until(`document.getElementById('f').shadowRoot.querySelector('img').complete && ` + pictureInverted)
		picture := p.picture("dark-host")
		ratio := float64(picture.Bounds().Dx()) / p.width()
		at := image.Pt(int(3*ratio), int(3*ratio))
		r, g, b, _ := picture.At(at.X, at.Y).RGBA()
		if got := [3]uint32{r >> 8, g >> 8, b >> 8}; got != [3]uint32{0x1a, 0x2a, 0x3a} {
			t.Errorf("the corner of the picture is %x", got)
		}
	})
}
