package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"

	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

const (
	cutOff   = "cut off"
	keptHalf = "kept by the browser cut off" // trying again must get past what the browser keeps

	loginPage = "replaced by a login page"
)

// obstacles are what may come in the place of a file, by name. A host may
// say of half a file that it is good for ever.
var obstacles = map[string]http.HandlerFunc{
	"missing": http.NotFound,
	cutOff:    func(w http.ResponseWriter, r *http.Request) { half(w, r, "no-cache") },
	keptHalf:  func(w http.ResponseWriter, r *http.Request) { half(w, r, "max-age=31536000, immutable") },
	"empty":   func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", mediaTypeOf(r.URL.Path)) },
	loginPage: func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<!doctype html><title>Hotel</title><h1>Welcome</h1><form>Room number <input></form>")
	},
}

func half(w http.ResponseWriter, r *http.Request, cache string) {
	files, _ := web.Site()
	content, err := fs.ReadFile(files, fileOf(r))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", mediaTypeOf(fileOf(r)))
	w.Header().Set("Cache-Control", cache)
	w.Header().Set("Access-Control-Allow-Origin", "*")
	_, _ = w.Write(content[:len(content)/2])
}

func mediaTypeOf(name string) string {
	kinds := map[string]string{".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".html": "text/html; charset=utf-8", ".svg": "image/svg+xml"}
	if kind, ok := kinds[path.Ext(name)]; ok {
		return kind
	}
	return "application/octet-stream"
}

// fileOf is the file that a request asks for.
func fileOf(r *http.Request) string {
	if name := strings.TrimPrefix(r.URL.Path, "/"); name != "" {
		return name
	}
	return "index.html"
}

// obstructedSite is the site with obstacles in the places of some files.
type obstructedSite struct {
	*httptest.Server
	whole http.Handler

	mu       sync.Mutex
	obstacle map[string]http.HandlerFunc // by the file
}

func newObstructedSite(t *testing.T) *obstructedSite {
	t.Helper()
	files, built := web.Site()
	if !built {
		t.Fatal("the site has not been built: run make build")
	}
	s := &obstructedSite{whole: withPosters(plainSite(files))}
	s.put(nil)
	s.Server = newServer(s)
	t.Cleanup(s.Close)
	return s
}

func (s *obstructedSite) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := fileOf(r)
	s.mu.Lock()
	handler, obstructed := s.obstacle[name]
	if !obstructed {
		handler = s.whole.ServeHTTP
	}
	s.mu.Unlock()
	handler(w, r)
}

// put puts obstacles in the places of files, by their names, and takes away those before.
func (s *obstructedSite) put(names map[string]string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.obstacle = map[string]http.HandlerFunc{}
	for file, name := range names {
		s.obstacle[file] = obstacles[name]
	}
}

// files returns the names in files.json. What a page asks for before it works differs from load to load.
func (s *obstructedSite) files(t *testing.T) (names []string) {
	t.Helper()
	content, err := fs.ReadFile(firstOf(web.Site()), "files.json")
	must(t, err)
	var list struct{ Files []struct{ Name string } }
	must(t, json.Unmarshal(content, &list))
	for _, f := range list.Files {
		names = append(names, f.Name)
	}
	for _, part := range essential {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, part) }) {
			t.Fatalf("no %s in files.json", part)
		}
	}
	return names
}

func firstOf[T any](first T, _ bool) T { return first }

// isWhole is true when the page works.
const isWhole = `(window.iridescent && iridescent.running && iridescent.ready && !iridescent.failure && document.documentElement.dataset.page === 'whole')`

// saysWhy is true when the page says that it does not, and offers to try
// again, where the reader sees it.
const saysWhy = `(() => { const f = document.getElementById('failure'), b = document.getElementById('retry');
const seen = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && e.contains(document.elementFromPoint(r.left + r.width / 2, Math.min(r.top + r.height / 2, innerHeight - 1))); };
return f && b && f.innerText.trim().length > 40 && seen(b) && seen(f.querySelector('p')); })()`

// expectObstacle allows what consoles say of a file that is not what it
// should be, and of a page that gives up.
func (p *page) expectObstacle(file string) {
	for _, part := range []string{file, "Iridescent has stopped", "did not arrive", "SyntaxError", "MIME", "is missing or of another kind", "not kept for later", "ServiceWorker", "Manifest"} {
		p.expectError(part)
	}
}

// kept are the parts without which there is no page.
var essential = []string{"app.js", "boot.js", "style.css", "wasm_exec.js", ".wasm"}

func isEssential(name string) bool {
	stem, _, _ := strings.Cut(path.Base(name), ".")
	return slices.ContainsFunc(essential, func(e string) bool {
		return path.Ext(e) == path.Ext(name) && (stem+path.Ext(name) == e || e == ".wasm")
	})
}

// overcome loads a page with obstacles in the places of files, and fails unless it works or
// says why not. In the latter case, if again, it tries again without the obstacles. It returns whether the page works with them.
func (p *page) overcome(s *obstructedSite, names map[string]string, again bool) (whole bool) {
	p.Helper()
	what, picture := strings.TrimPrefix(fmt.Sprint(names), "map"), "obstacles"
	for file, obstacle := range names {
		p.expectObstacle(file)
		if len(names) == 1 {
			picture = "obstacle-" + path.Ext(file)[1:] + "-" + strings.ReplaceAll(obstacle, " ", "-")
		}
	}
	s.put(names)
	p.load(s.URL + "/#p=5,3,2&q=1,1,1")
	if err := p.Until(isWhole + ` || ` + saysWhy); err != nil {
		p.shoot("obstacle-silent")
		p.Fatalf("%s: neither does the page work nor does it say why: %v", what, err)
	}
	p.eval(`return !!`+isWhole, &whole)
	if whole { // then the browser had kept the right part: a page that runs has its scripts, and must have its styles
		var styled bool
		p.eval(`return getComputedStyle(document.documentElement).getPropertyValue('--whole') !== ''`, &styled)
		if !styled {
			p.Errorf("%s: the page says that it works", what)
		}
	}
	if whole {
		return true
	}
	p.shoot(picture)
	if !again {
		return false
	}
	s.put(nil)
	must(p.T, p.Click("#retry"))
	if err := p.Until(isWhole); err != nil {
		p.shoot("obstacle-stays")
		p.Fatalf("%s: tried again: %v", what, err)
	}
	var state string
	p.eval(`return iridescent.hash()`, &state)
	if !strings.Contains(state, "p=5,3,2") {
		p.Errorf("%s: tried again, the state is %s", what, state)
	}
	return false
}

// Every essential part meets every obstacle, alone (half a file that the browser keeps stands for one that it does not keep); what the
// cache of a browser decides is every engine's, and of the rest the engines take their shares. The other parts meet one each, all at
// once: they do not wait for each other.
func TestWhateverFileDoesNotComeThePageWorksOrSaysWhyNot(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		s := newObstructedSite(t)
		p.load(s.URL + "/")
		p.until(isWhole)
		kinds, others := slices.Sorted(maps.Keys(obstacles)), map[string]string{}
		for k, file := range s.files(t) {
			if file == "index.html" { // with other obstacles it is the page of somebody else, or none
				if p.takes(k) {
					p.step(file, func(p *page) { p.overcome(s, map[string]string{file: cutOff}, true) })
				}
				continue
			}
			if !isEssential(file) {
				others[file] = kinds[k%len(kinds)]
				continue
			}
			p.step(file, func(p *page) {
				for i, kind := range kinds {
					itsTurn := (i+k)%len(kinds) == 0
					if (kind != cutOff || itsTurn) && (kind == keptHalf || p.takes(i+k)) {
						p.overcome(s, map[string]string{file: kind}, itsTurn || kind == keptHalf)
					}
				}
			})
		}
		p.step("all others", func(p *page) {
			if !p.overcome(s, others, true) {
				p.Error("the page does not go without them")
			}
		})
	})
}

func TestAPageThatIsCutOffInsideItsOwnWarningStillWarns(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		s := newObstructedSite(t)
		index, err := fs.ReadFile(firstOf(web.Site()), "index.html")
		must(t, err)
		p.expectObstacle("index.html")
		for _, mark := range []string{`id="failure-title"`, `<p id="failure-text"`, ` id="retry"`, `<textarea id="error"`} {
			at := bytes.Index(index, []byte(mark))
			if at < 0 {
				t.Fatalf("there is no %s", mark)
			}
			s.put(nil)
			s.obstacle["index.html"] = func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", mediaTypeOf("index.html"))
				_, _ = w.Write(index[:at+3])
			}
			p.load(s.URL + "/#p=5,3,2&q=1,1,1")
			if err := p.Until(saysWhy); err != nil {
				t.Errorf("cut off after %s, it does not say so: %v", mark, err)
			}
		}
	})
}

func TestPartsOfWhichNothingComesAreToldToo(t *testing.T) {
	anyEngine(t, driver.WebKit)
	everyBrowser(t, func(t *testing.T, p *page) {
		s := newObstructedSite(t)
		s.put(nil)
		for _, part := range []string{"share", "explain"} {
			s.obstacle[part+".js"] = func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
			p.expectObstacle(part + ".js")
		}
		t.Cleanup(func() { _ = p.Navigate(p.origins.empty.URL) })
		for _, button := range []string{`[data-action="share"]`, `#readings button`} {
			p.load(s.URL + "/?test=1#p=5,3,2&q=1,1,1")
			p.awaitReady()
			p.eval(`document.querySelector('`+button+`').click()`, nil)
			p.until(`document.querySelector('#notice [data-action="renew"]')`)
		}
	})
}

func TestInAFrameTooEveryFileThatDoesNotComeIsTold(t *testing.T) {
	anyEngine(t, driver.Firefox) // the page itself is tested in all engines
	everyBrowser(t, func(t *testing.T, p *page) {
		s := newObstructedSite(t)
		host := newServer(hostPages(s.URL + "/"))
		t.Cleanup(host.Close)
		t.Cleanup(func() { _ = p.Navigate(p.origins.empty.URL) }) // or its pictures are asked for when the servers are gone
		p.load(host.URL + "/scrollers.html")
		p.until(`customElements.get('iridescent-viz')`)
		p.async(`await document.querySelector('iridescent-viz').load()`, nil)
		others := map[string]string{}
		for _, file := range s.files(t) {
			switch {
			case strings.HasPrefix(file, "poster"), strings.HasPrefix(file, "embed"): // of the page around it
			case isEssential(file), file == "index.html":
				p.step(file, func(p *page) { p.overcomeInFigure(s, host.URL, map[string]string{file: loginPage}) })
			default:
				others[file] = loginPage
			}
		}
		p.step("all others", func(p *page) {
			if !p.overcomeInFigure(s, host.URL, others) {
				p.Error("the figure does not go without them")
			}
		})
	})
}

// overcomeInFigure does the same with a figure in somebody's page, which
// has a frame. It returns whether the figure works.
func (p *page) overcomeInFigure(s *obstructedSite, host string, names map[string]string) (works bool) {
	essential := false
	for file := range names {
		p.expectObstacle(file)
		essential = essential || isEssential(file)
	}
	s.put(names)
	p.load(host + "/scrollers.html")
	p.until(`customElements.get('iridescent-viz')`)
	p.eval(`const e = document.querySelector('iridescent-viz');
window.ended = '';
e.addEventListener('iridescent-error', () => window.ended = 'error');
e.addEventListener('iridescent-ready', () => window.ended = 'ready');
e.scrollIntoView();
e.load().catch(() => {})`, nil)
	const button = `document.querySelector('iridescent-viz').shadowRoot.querySelector('button').textContent`
	p.until(`ended || ` + button + `.includes('Try again')`)
	p.shoot("figure-" + slices.Min(slices.Collect(maps.Keys(names))))
	var ended string
	p.eval(`return ended`, &ended)
	if ended == "ready" {
		if essential {
			p.Errorf("%v: the figure says that it works", names)
		}
		return true
	}
	s.put(nil)
	var on bool
	p.eval(`return document.querySelector('iridescent-viz').shadowRoot.getElementById('box').classList.contains('on')`, &on)
	if on {
		must(p.T, p.SwitchFrameOf(`return document.querySelector('iridescent-viz').shadowRoot.querySelector('iframe')`))
		p.until(saysWhy)
		must(p.T, p.Click("#retry"))
		p.until(isWhole)
		must(p.T, p.SwitchTop())
		return false
	}
	p.eval(`document.querySelector('iridescent-viz').shadowRoot.querySelector('button').click()`, nil)
	p.until(`ended === 'ready'`)
	return false
}

func TestFilesOfWhichNothingComesAreToldAndMayStillCome(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		files, _ := web.Site()
		whole, free := plainSite(files), make(chan struct{})
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch path.Ext(r.URL.Path) {
			case ".css", ".wasm":
				select {
				case <-free:
				case <-r.Context().Done():
					return
				}
			}
			if r.URL.Path == "/around" {
				fmt.Fprint(w, `<!doctype html><title>A page around the page</title><link rel="icon" href="data:,">`)
				return
			}
			whole.ServeHTTP(w, r)
		}))
		t.Cleanup(server.Close)
		t.Cleanup(func() { _ = p.Navigate(p.origins.empty.URL) })
		p.expectObstacle("nothing came")
		p.load(server.URL + "/around") // drivers answer only when a page has come, its frames apart
		p.eval(`const frame = document.createElement('iframe');
frame.style = 'width: 640px; height: 480px';
frame.src = '/#p=5,3,2&q=1,1,1';
document.body.append(frame)`, nil)
		p.until(`(page => { const failure = page.document.getElementById('failure'), retry = page.document.getElementById('retry').getBoundingClientRect();
return !failure.hidden && failure.innerText.length > 40 && retry.height > 0 && retry.bottom < page.innerHeight && page.performance.getEntriesByName('first-contentful-paint').length; })(frames[0])`)
		p.shoot("silent-files")
		close(free)
		p.until(`frames[0].iridescent.ready && !frames[0].iridescent.failure && frames[0].document.documentElement.dataset.page === 'whole' && frames[0].document.getElementById('failure').getBoundingClientRect().height === 0`)
		var state string
		p.eval(`return frames[0].iridescent.hash()`, &state)
		if !strings.Contains(state, "p=5,3,2") {
			t.Errorf("the state is %s", state)
		}
	})
}

func TestAShareDialogThatDoesNotComeSaysSo(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		s := newObstructedSite(t)
		var file string
		must(t, fs.WalkDir(firstOf(web.Site()), ".", func(name string, _ fs.DirEntry, err error) error {
			if strings.HasPrefix(name, "share.") && path.Ext(name) == ".js" {
				file = name
			}
			return err
		}))
		for _, name := range []string{"missing", "empty", keptHalf} {
			p.step(name, func(p *page) {
				p.expectObstacle(file)
				s.put(map[string]string{file: name})
				p.load(s.URL + "/?test=1#p=5,3,2&q=1,1,1")
				p.awaitReady()
				p.press("share")
				p.until(`document.getElementById('notice').innerText.length > 40`)
				s.put(nil)
				must(p.T, p.Click(`#notice [data-action="renew"]`))
				p.until(`!document.getElementById('notice')?.innerText && window.iridescent?.test`)
				p.awaitReady()
				p.press("share")
				p.until(`document.getElementById('share').open`)
			})
		}
	})
}
