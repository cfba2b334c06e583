package browsertest

import (
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz/poster"
	"iridescent/web/browsertest/driver"
)

// A post in publishing software: web/check/hosts builds it, with snippets as the share dialog writes them.
type built struct {
	Name     string
	Live     string   // its page, if figures can go live there
	Slides   bool     // each figure is on a slide of its own
	Hydrates bool     // a framework takes the page over
	Wrong    []string // what a parser finds in it
	Seconds  float64
}

// The two figures of the post: names that are marks of every language, with ruin by one of them (−∞); and keys that end in a digit, with a
// list of their own. The caption is the author's.
var told = []string{
	"#scene=bet&p=5,3,2&q=1,1,1&b=0,1,1&labels=%3Cb%3E%22x%22%26%27%7B%7B+%7D%7D%24y%24,*a*+_b_+%60c%60,Rain%2C+heavy&title=%3Cb%3E%22Who%22+is%27+%7B%7B1%7D%7D%3F&names=the+sky,*they*+%3C%21--",
	"#scene=curiosity&coin1=.5,.5&coin2=1e3,1&coin3=2,7&truth=0,1,.5&flips=1h,3t*20,2h&policy=curious&title=%3Cimg+src%3Dx%3E",
}

const caption = `A <b>"gloomy"</b> {{forecaster}} *he* $x$ [y](z) :smile: @them -- '...'`

func TestSnippetsInPublishingSoftware(t *testing.T) {
	driver.Wanted(t) // or it is skipped
	folder := filepath.Join("..", "check", "hosts")
	if _, err := os.Stat(filepath.Join(folder, "node_modules")); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("the publishing software is not installed: run web/check/hosts/install.sh")
		}
		t.Skip("the publishing software is not installed: run web/check/hosts/install.sh (Debian, as root)")
	}
	site := serving(t).site.URL + "/"
	place := t.TempDir()
	pages := buildPosts(t, site, place)
	everyBrowser(t, func(t *testing.T, p *page) {
		if !p.Has(driver.CDP) {
			t.Skip("hosts are no matter of engines")
		}
		must(t, p.SetWindowSize(900, 700))
		host := newServer(postHost(place))
		t.Cleanup(host.Close)
		for _, b := range pages {
			t.Run(b.Name, func(t *testing.T) {
				for _, wrong := range b.Wrong {
					missing(t, wrong)
				}
				if b.Live != "" {
					one := *p
					one.T = t
					one.readPost(host.URL+"/"+b.Live, b)
				}
			})
		}
	})
}

// postHost serves what was built, and reveal.js in the folders in which Pandoc expects it.
func postHost(place string) http.Handler {
	const reveal = "../check/node_modules/reveal.js/dist"
	files := http.NewServeMux()
	files.Handle("/reveal/dist/", http.StripPrefix("/reveal/dist/", http.FileServer(http.Dir(reveal))))
	files.HandleFunc("/reveal/plugin/", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, filepath.Join(reveal, "plugin", path.Base(r.URL.Path)))
	})
	files.HandleFunc("/favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	files.Handle("/", http.FileServer(http.Dir(place)))
	return files
}

// missing tells what is wrong; software that is not installed is only named, but on CI.
func missing(t *testing.T, wrong string) {
	t.Helper()
	if strings.Contains(wrong, "it is not installed") && os.Getenv("CI") != "true" {
		t.Skip(wrong)
	}
	t.Error(wrong)
}

// buildPosts builds the post in every host, in folders of a place.
func buildPosts(t *testing.T, site, place string) (pages []built) {
	t.Helper()
	figures := []any{}
	for _, hash := range told {
		picture := poster.New(hash, poster.WideWidth, poster.WideHeight, poster.Look{})
		v := picture.View()
		if len(v.Notices) > 0 {
			t.Fatal(v.Notices)
		}
		figures = append(figures, wire.Figure(&v, picture.Whole(), string(picture.SVG())))
	}
	input, err := json.Marshal(map[string]any{"base": site, "caption": caption, "figures": figures})
	must(t, err)
	file := filepath.Join(place, "figures.json")
	must(t, os.WriteFile(file, input, 0o644))
	out, err := exec.Command("node", filepath.Join("..", "check", "hosts", "build.mjs"), file, place, os.Getenv("IRIDESCENT_HOST")).Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		t.Fatalf("%s", exit.Stderr)
	}
	must(t, err)
	must(t, json.Unmarshal(out, &pages))
	for _, b := range pages {
		t.Logf("%5.1f s %s", b.Seconds, b.Name)
	}
	return pages
}

// readPost opens a built post: its text is seen, both figures are drawn, and the first one goes live. Where the page is plain HTML, as
// of most hosts, it is taken away again as soon as its frame has answered: then the program need not start for each of them.
func (p *page) readPost(address string, b built) {
	p.Helper()
	must(p.T, p.Navigate(address))
	if b.Hydrates {
		p.until(`'hydrated' in document.documentElement.dataset`)
	}
	if b.Slides {
		p.until(`window.Reveal && Reveal.isReady()`)
	}
	p.until(`document.querySelectorAll('iridescent-viz').length === 2 && [...document.querySelectorAll('iridescent-viz')].every(f => f.shadowRoot?.querySelector('img').src)`)
	var poor []string
	p.async(`const poor = [], slides = arguments[0], figures = [...document.querySelectorAll('iridescent-viz')];
for (const f of figures) {
  if (slides) Reveal.slide(Reveal.getIndices(f.closest('section')).h, Reveal.getIndices(f.closest('section')).v);
  const img = f.shadowRoot.querySelector('img'), r = img.getBoundingClientRect();
  if (!img.naturalWidth) await new Promise(done => { img.onload = done; img.onerror = done; f.scrollIntoView(); }); // a picture comes when it comes near
  if (r.width < 250 || r.height < 150 || !img.naturalWidth) poor.push('a picture is ' + r.width + ' × ' + r.height + ' of ' + img.naturalWidth);
  if (slides) {
    const section = f.closest('section'), scale = Reveal.getScale(), height = Reveal.getConfig().height;
    if (section.scrollHeight > height) poor.push('a slide is ' + section.scrollHeight + ' high of ' + height);
  }
}
const seen = text => { const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); while (walk.nextNode()) {
  if (!walk.currentNode.data.replace(/\s+/g, ' ').includes(text)) continue;
  if (slides) return true;
  const range = document.createRange(); range.selectNode(walk.currentNode);
  return range.getClientRects().length > 0;
} return false; };
for (const text of ['The text before.', 'The text between the figures.', 'The text after both figures.']) if (!seen(text)) poor.push('not seen: ' + text);
return poor`, &poor, b.Slides)
	for _, wrong := range poor {
		p.Error(wrong)
	}
	var state string
	p.async(`const f = document.querySelector('iridescent-viz'), [slides, whole] = arguments;
if (slides) Reveal.slide(Reveal.getIndices(f.closest('section')).h, Reveal.getIndices(f.closest('section')).v);
const live = f.load();
if (whole) await live;
else {
  const button = f.shadowRoot.querySelector('button'), heard = () => /Loading \d/.test(button.textContent);
  await Promise.race([live, new Promise(done => new MutationObserver(() => heard() && done()).observe(button, {childList: true, characterData: true, subtree: true}))]);
}
const frame = f.shadowRoot.querySelector('iframe').src, state = whole ? (await f.get()).state : frame.slice(frame.indexOf('#'));
if (!whole) { live.catch(() => {}); await f.unload(); }
return state`, &state, b.Slides, b.Slides || b.Hydrates || b.Name == "pandoc" || b.Name == "XHTML" || b.Name == "VitePress")
	if !strings.Contains(state, "p=5,3,2") || !strings.Contains(state, "%3Cb%3E%22x%22") {
		p.Errorf("live it is at %s", state)
	}
	p.assertQuiet()
	if b.Slides {
		p.shoot("host-slides")
	}
}
