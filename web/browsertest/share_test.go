package browsertest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"rsc.io/qr"

	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// openShare opens the share dialog at one of its formats.
func (p *page) openShare(format string) {
	p.Helper()
	p.press("share")
	p.awaitShare()
	p.pick(format)
}

// awaitShare waits until the share dialog stands still.
func (p *page) awaitShare() {
	p.Helper()
	p.until(`document.getElementById('share').open`)
	p.finishAnimations()
}

// pick chooses a format of the share dialog.
func (p *page) pick(format string) {
	p.Helper()
	p.eval(`document.querySelector('#share .formats input[value="' + arguments[0] + '"]').click()`, nil, format)
}

// snippet is the text that the share dialog gives.
func (p *page) snippet() (text string) {
	p.Helper()
	p.eval(`return document.getElementById('share-text').value`, &text)
	return text
}

// sentence is what the share dialog says for a part of it, "" where that is not shown.
func (p *page) sentence(css string) string {
	p.Helper()
	if !p.visible("#share " + css) {
		return ""
	}
	return p.text("#share " + css)
}

func TestEveryFormatHasTheState(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1&labels=%22%3E%3Cb%3E,%7B%7Bx%7D%7D,c", func(t *testing.T, p *page) {
		p.openShare("link")
		base := p.origins.site.URL + "/"
		for _, f := range []struct {
			name  string
			holds []string
		}{
			{"link", []string{base + "#v=1&scene=compare&p=5,3,2&q=1,1,1&labels=%22%3E%3Cb%3E,%7B%7Bx%7D%7D,c"}},
			{"element", []string{"<figure>\n<iridescent-viz v=\"1\" scene=\"compare\" p=\"5,3,2\" q=\"1,1,1\" labels=", `lambda=".5"`, `unit="bit"`, `alt="What does it cost to believe q?"`, "<br /> Each observation costs", "<br /> KL(p‖q) 0.099 bits · ", `<script async="async" src="` + base + `embed.js"></script>`}},
			{"iframe", []string{"<figure>\n<iframe src=\"" + base + `?embed=1#v=1&amp;scene=compare&amp;p=5,3,2`, `title="What does it cost to believe q?"`, `loading="lazy"`, "KL(p‖q) 0.099 bits · "}},
			{"markdown", []string{"[![What does it cost to believe q?](iridescent-", ".svg) Each observation costs", "](" + base + "#v=1&scene=compare"}},
			{"hugo", []string{"{{< rawhtml >}}\n<figure>", "{{< /rawhtml >}}"}},
			{"quarto", []string{"```{=html}\n<figure>", "```\n\n[![What does it cost to believe q?](iridescent-"}},
			{"vue", []string{`<component is="script" async="async" src="` + base + `embed.js"></component>`}},
			{"jupyter", []string{"display({\n    \"text/html\": \"<figure>", "    \"text/markdown\": \"[![", "    \"text/plain\": \"What does it cost to believe q?\\n"}},
		} {
			p.pick(f.name)
			text := p.snippet()
			for _, part := range f.holds {
				if !strings.Contains(text, part) {
					t.Errorf("%s has no %s:\n%.900s", f.name, part, text)
				}
			}
			text, _, _ = strings.Cut(text, `"text/plain"`) // which is none of the languages
			if strings.Contains(text, "<b>") || strings.Contains(text, "{{x") {
				t.Errorf("%s has a label as it is:\n%.900s", f.name, text)
			}
			p.shoot("share-" + f.name)
		}
		if hint := p.sentence(".reach"); !strings.Contains(hint, "this machine only") {
			t.Errorf("of an address of this machine the dialog says %q", hint)
		}
	})
}

func TestChoicesChangeWhatIsGivenAway(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1&lambda=.3&axis=log&sel=2", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 700))
		p.spoil() // the dialog remembers what is chosen
		p.openShare("element")
		p.eval(`const set = (id, value) => { const e = document.getElementById(id); e.value = value; for (const type of ['input', 'change']) e.dispatchEvent(new Event(type, {bubbles: true})); };
set('share-theme', 'dark'); set('share-loading', 'eager'); set('share-width', '640'); set('share-name', 'Rain <b>'); set('share-caption', 'A *gloomy* forecaster');
for (const name of ['toolbar', 'terms', 'content', 'selection']) document.querySelector('#share .box input[value=' + name + ']').click()`, nil)
		text := p.snippet()
		for _, want := range []string{`lambda=".3"`, `axis="log"`, `p="34,26,17,11,8,4"`, ` label="Rain &lt;b&gt;" theme="dark" hide="toolbar,terms" loading="eager" width="640">`, `<figcaption>A &#42;gloomy&#42; forecaster</figcaption>`} {
			if !strings.Contains(text, want) {
				t.Errorf("the element has no %s:\n%.900s", want, text)
			}
		}
		var picture string
		p.eval(`return decodeURIComponent(document.querySelector('#share .sight img').src)`, &picture)
		if !strings.Contains(picture, "Sun") || !strings.Contains(strings.ToLower(picture), "#14171f") {
			t.Errorf("the picture is not the dark one of the first example:\n%.500s", picture)
		}
		p.shoot("share-choices")
		p.pick("link")
		if text, want := p.snippet(), "/?theme=dark&hide=toolbar,terms#v=1&scene=compare&lambda=.3&axis=log&title=Rain+%3Cb%3E"; !strings.HasSuffix(text, want) {
			t.Errorf("the link %s does not end with %s", text, want)
		}
	})
}

func TestTheStateOnTheScreenStaysWhileAnotherIsGivenAway(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1&sel=2", func(t *testing.T, p *page) {
		p.openShare("element")
		before, undo := p.state(), p.view().CanUndo
		p.eval(`document.querySelector('#share .box input[value=content]').click()`, nil)
		if text := p.snippet(); strings.Contains(text, `p="5,3,2"`) {
			t.Errorf("p goes along:\n%.400s", text)
		}
		p.eval(`document.querySelector('#share .box input[value=content]').click()`, nil)
		if after := p.state(); after != before || p.view().CanUndo != undo {
			t.Errorf("the state went from %s to %s", before, after)
		}
	})
}

func TestCopyingWorksWithoutTheAsyncClipboard(t *testing.T) {
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		defer p.eval(`delete navigator.clipboard`, nil)
		p.eval(`Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
addEventListener('copy', e => { const f = document.activeElement; window.taken = f.value.slice(f.selectionStart, f.selectionEnd); }, true)`, nil)
		p.openShare("link")
		p.click("#share .taken > .actions [data-action=copy]")
		p.until(`document.querySelector('#share .done').textContent !== ''`)
		var taken, focus string
		p.eval(`return window.taken || ''`, &taken)
		p.eval(`return document.activeElement.dataset.action || ''`, &focus)
		if taken != p.snippet() || p.sentence(".done") != "Copied." || focus != "copy" {
			t.Errorf("%q is copied, the dialog says %q, the focus is on %q", taken, p.sentence(".done"), focus)
		}
	})
}

func TestWhereNothingCopiesTheTextIsLeftSelected(t *testing.T) {
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		defer p.eval(`delete navigator.clipboard; delete document.execCommand`, nil)
		p.eval(`Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}, configurable: true}); document.execCommand = () => false`, nil)
		p.openShare("iframe")
		p.click("#share .taken > .actions [data-action=copy]")
		p.until(`document.querySelector('#share .done').textContent !== ''`)
		var selected string
		p.eval(`const f = document.activeElement; return String(f.value).slice(f.selectionStart, f.selectionEnd)`, &selected)
		if selected != p.snippet() || !strings.Contains(p.sentence(".done"), "Ctrl+C") {
			t.Errorf("%q is selected, the dialog says %q", selected, p.sentence(".done"))
		}
	})
}

func TestTheQRCodeIsThatOfTheLink(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyEngine(t, "?theme=dark#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.openShare("link")
		var seen struct{ Box, Path, Name, Back, Fill string }
		p.eval(`const svg = document.querySelector('#share .qr svg'), path = svg.querySelector('path');
return {box: svg.getAttribute('viewBox'), path: path.getAttribute('d'), name: svg.getAttribute('aria-label'),
  back: getComputedStyle(svg.parentElement).backgroundColor, fill: getComputedStyle(path).fill}`, &seen)
		link := p.snippet()
		code, err := qr.Encode(link, qr.L)
		must(t, err)
		if want := fmt.Sprintf("-4 -4 %d %[1]d", code.Size+8); seen.Box != want {
			t.Errorf("the box is %s, not %s", seen.Box, want)
		}
		assertModules(t, seen.Path, code)
		if seen.Name != "QR code of "+link || seen.Back != "rgb(255, 255, 255)" || seen.Fill != "rgb(0, 0, 0)" {
			t.Errorf("the code of %s is %+v", link, seen)
		}
	})
}

// assertModules fails unless a path fills the dark modules of a code and nothing else.
func assertModules(t *testing.T, path string, code *qr.Code) {
	t.Helper()
	dark := map[[2]int]bool{}
	for _, run := range strings.Split(strings.TrimSuffix(path, "z"), "z") {
		var x, y, n, back int
		_, err := fmt.Sscanf(run, "M%d %dh%dv1h%d", &x, &y, &n, &back)
		must(t, err)
		for i := range n {
			dark[[2]int{x + i, y}] = true
		}
	}
	for y := range code.Size {
		for x := range code.Size {
			if dark[[2]int{x, y}] != code.Black(x, y) {
				t.Fatalf("the module at %d, %d is wrong", x, y)
			}
		}
	}
}

func TestALongStateHasNoQRCodeAndASentence(t *testing.T) {
	anyEngine(t)
	var weights []string
	for i := range 64 {
		weights = append(weights, fmt.Sprintf("%.12f", 1/float64(i+3)))
	}
	state := "#p=" + strings.Join(weights, ",") + "&q=" + strings.Join(weights[1:], ",") + ",1"
	everyEngine(t, "?theme=light"+state, func(t *testing.T, p *page) {
		p.openShare("link")
		if said := p.sentence(".qr-place p"); !strings.Contains(said, "1,200") || p.visible("#share .qr svg") {
			t.Errorf("of %d characters the dialog says %q", len(p.snippet()), said)
		}
	})
}

func TestTheQRCodeIsEnlargedAndEscapeGoesBackStepByStep(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "?theme=dark#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 640))
		p.openShare("link")
		p.click("#share [data-action=enlarge]")
		var height float64
		p.eval(`return document.querySelector('dialog.code svg').getBoundingClientRect().height`, &height)
		if height < 540 {
			t.Errorf("the code is %v high in a window of 640", height)
		}
		p.shoot("share-enlarged")
		p.assertAccessible("enlarged")
		p.keys("Escape")
		p.until(`!document.querySelector('dialog.code').open && document.getElementById('share').open && document.activeElement.dataset.action === 'enlarge'`)
		p.keys("Escape")
		p.until(`!document.getElementById('share').open && document.activeElement.matches('[data-action=share], #more-button')`)
	})
}

func TestFormatsAreChosenWithTheKeysOfRadios(t *testing.T) {
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		p.openShare("link")
		p.eval(`document.querySelector('#share .formats input:checked').focus()`, nil)
		p.keys("ArrowRight", "ArrowRight")
		if text := p.snippet(); !strings.HasPrefix(text, "<figure>\n<iframe ") {
			t.Errorf("two steps from the link are %.80s", text)
		}
	})
}

func TestThePreviewBecomesLive(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEngine(t, "?theme=light#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 700))
		p.openShare("element")
		p.click("#share .sight button")
		p.until(`document.querySelector('#share iframe').contentWindow.iridescent?.ready`)
		var hash string
		p.eval(`return document.querySelector('#share iframe').contentWindow.iridescent.hash()`, &hash)
		if want := p.state(); hash != want {
			t.Errorf("the preview shows %s, not %s", hash, want)
		}
		p.shoot("share-live")
		p.eval(`document.getElementById('share').close()`, nil)
		p.until(`!document.querySelector('#share iframe')`)
	})
}

func TestTheDialogWorksInsideASandboxedEmbed(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyEmbed(t, "?embed=1&theme=light#p=5,3,2&q=1,1,1", 640, 400, func(t *testing.T, p *page) {
		p.eval(`document.querySelector('[aria-controls=share]').click()`, nil)
		p.awaitShare()
		p.pick("element")
		p.assertDialogFits("embed")
		p.eval(`window.refused = 0; addEventListener('securitypolicyviolation', () => window.refused++); document.querySelector('#share .sight button').click();
document.querySelector('#share iframe').addEventListener('load', () => window.loaded = true)`, nil)
		p.until(`window.loaded`)
		var refused int
		p.eval(`return window.refused`, &refused)
		if refused > 0 {
			t.Errorf("the policy refused %d times", refused)
		}
	})
}

// assertDialogFits fails if the share dialog hangs over the window or is wider than itself.
func (p *page) assertDialogFits(name string) {
	p.Helper()
	var poor []string
	p.eval(`const d = document.getElementById('share'), r = d.getBoundingClientRect(), poor = [];
if (r.left < 0 || r.top < 0 || r.right > innerWidth || r.bottom > innerHeight) poor.push('the dialog hangs over the window');
if (d.scrollWidth > d.clientWidth) poor.push('it is ' + d.scrollWidth + ' wide inside ' + d.clientWidth);
const least = document.documentElement.hasAttribute('data-talk') ? 44 : 24;
for (const e of d.querySelectorAll('button, select, summary, .box, .formats label')) {
  const b = e.getBoundingClientRect();
  if (b.width === 0 || e.closest('.sight')) continue;
  if (b.left < r.left || b.right > r.right) poor.push('cut off: ' + e.innerText);
  if (b.height < least || b.width < least) poor.push('too small: ' + e.innerText + ' ' + b.width + '×' + b.height);
}
for (const e of d.querySelectorAll('.formats span')) if (e.scrollWidth > e.clientWidth + 1) poor.push('a name is cut off: ' + e.innerText);
return poor`, &poor)
	for _, e := range poor {
		p.Errorf("%s: %s", name, e)
	}
}

func TestTheShareDialogFitsEveryWindow(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		for _, l := range []look{{"share-small", "?theme=light", 320, 424}, {"share-phone", "?theme=dark", 390, 760}, {"share-talk", "?theme=projector&talk=1", 1200, 750}, {"share-embedded", "?embed=1&theme=light", 640, 400}} {
			must(t, p.SetWindowSize(l.width, l.height))
			p.enter(l.hash + "#p=5,3,2&q=1,1,1&lambda=.3&sel=2")
			p.eval(`document.querySelector('[aria-controls=share]').click()`, nil)
			p.awaitShare()
			p.eval(`document.querySelector('#share details').open = true`, nil)
			for _, format := range []string{"link", "hugo", "jupyter"} {
				p.pick(format)
				p.assertDialogFits(l.name + " " + format)
			}
			p.shoot(l.name)
		}
	})
}

// A theme changes colours alone, so that each is looked at once, in the format that shows the most; the structure, which a
// theme does not change, is looked at in each kind of format.
func TestAxeFindsNothingInTheShareDialog(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyBrowser(t, func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 700))
		for _, l := range []struct {
			theme   string
			formats []string
		}{{"light", []string{"link", "element", "markdown", "hugo"}}, {"dark", []string{"hugo"}}, {"projector", []string{"hugo"}}} {
			p.enter("?theme=" + l.theme + "#p=5,3,2&q=1,1,1&lambda=.3&sel=2")
			p.openShare("link")
			p.eval(`document.querySelector('#share details').open = true`, nil)
			for _, format := range l.formats {
				p.pick(format)
				p.assertAccessible(l.theme + " " + format)
			}
		}
	})
}

// published serves the site as one that knows its public address. Its
// pictures are those of a static site, or drawn for any state.
func published(t *testing.T, drawn bool) *httptest.Server {
	t.Helper()
	serving(t)
	files, _ := web.Site()
	whole := plainSite(files)
	s := newServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/poster.svg":
			width := "640"
			if drawn && r.URL.Query().Has("w") {
				width = r.URL.Query().Get("w")
			}
			w.Header().Set("Content-Type", "image/svg+xml")
			fmt.Fprintf(w, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="400"></svg>`, width)
		case "/":
			r.Header.Del("Accept-Encoding")
			answer := httptest.NewRecorder()
			whole.ServeHTTP(answer, r)
			body, _ := io.ReadAll(answer.Result().Body)
			for name, values := range answer.Header() {
				w.Header()[name] = values
			}
			w.Header().Del("Content-Length")
			_, _ = w.Write(withAddress(body, "https://example.org/viz/"))
		default:
			whole.ServeHTTP(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s
}

// withAddress writes the public address into a page.
func withAddress(page []byte, address string) []byte {
	page = bytes.Replace(page, []byte(`<meta name="address" content="">`), nil, 1)
	return bytes.Replace(page, []byte("<head>"), []byte(`<head><meta name="address" content="`+address+`">`), 1)
}

func TestASiteThatKnowsItsAddressGivesItAway(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyBrowser(t, func(t *testing.T, p *page) {
		for _, drawn := range []bool{true, false} {
			picture := map[bool]string{true: `<img src="https://example.org/viz/poster.svg?v=1&amp;scene=compare&amp;p=5,3,2&amp;q=1,1,1`, false: `<img src="iridescent-`}[drawn]
			p.step(fmt.Sprintf("drawn=%v", drawn), func(p *page) {
				p.load(published(p.T, drawn).URL + "/?theme=light&test=1#p=5,3,2&q=1,1,1")
				p.awaitReady()
				p.eval(`window.answered = new Promise(f => { const ask = fetch; window.fetch = (...a) => { const answer = ask(...a); answer.then(() => setTimeout(f, 200)); return answer; }; })`, nil)
				p.openShare("element")
				p.async(`await window.answered`, nil)
				text := p.snippet()
				if !strings.Contains(text, `src="https://example.org/viz/embed.js"`) || !strings.Contains(text, picture) {
					p.Errorf("there is no %s in\n%.900s", picture, text)
				}
				if said := p.sentence(".reach"); said != "" {
					p.Errorf("of a public address the dialog says %q", said)
				}
				p.pick("link")
				if link := p.snippet(); !strings.HasPrefix(link, "https://example.org/viz/#v=1") {
					p.Errorf("the link is %s", link)
				}
			})
		}
	})
}

func TestTheSingleFileSaysThatItsLinkIsForThisMachine(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		file, err := singleFile()
		must(t, err)
		p.load("file://" + file + "?test=1#p=5,3,2&q=1,1,1")
		p.awaitReady()
		p.openShare("iframe")
		if said := p.sentence(".reach"); !strings.Contains(said, "on a host") {
			t.Errorf("of a file the dialog says %q", said)
		}
		if p.visible("#share .sight button") {
			t.Error("the policy of the file refuses the frame that the preview offers")
		}
		p.pick("link")
		if link := p.snippet(); !strings.HasPrefix(link, "file:///") || strings.Contains(link, "?") {
			t.Errorf("the link is %s", link)
		}
	})
}
