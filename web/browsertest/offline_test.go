package browsertest

import (
	"bytes"
	"io/fs"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

// folder is where the site stands in these tests: not at the root of a host.
const folder = "/a/b/"

// edition is the site in a folder, with some files changed from one moment to
// the next, as by an update.
type edition struct {
	*httptest.Server
	whole http.Handler

	mu      sync.Mutex
	changed map[string][]byte // by name
	query   string            // of the page
}

// publish serves the site, until the test ends or the server is closed.
func publish(t *testing.T) *edition {
	t.Helper()
	files, built := web.Site()
	if !built {
		t.Fatal("the site has not been built: run make build")
	}
	e := &edition{whole: http.StripPrefix(strings.TrimSuffix(folder, "/"), plainSite(files)), changed: map[string][]byte{}, query: "?test=1&offline=1"}
	e.Server = newServer(e)
	t.Cleanup(e.Close)
	return e
}

// ServeHTTP sends a changed file with the headers that the unchanged one has.
func (e *edition) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, folder)
	if name == "" {
		name = "index.html"
	}
	e.mu.Lock()
	content, ok := e.changed[name]
	e.mu.Unlock()
	if !ok {
		e.whole.ServeHTTP(w, r)
		return
	}
	plain := r.Clone(r.Context())
	plain.Header = http.Header{}
	unchanged := httptest.NewRecorder()
	e.whole.ServeHTTP(unchanged, plain)
	for key, values := range unchanged.Header() {
		if key != "Content-Length" && key != "Etag" && key != "Last-Modified" {
			w.Header()[key] = values
		}
	}
	if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(content)))
	w.WriteHeader(http.StatusOK)
	_, _ = w.Write(content)
}

func (e *edition) change(name string, content []byte) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.changed[name] = content
}

var (
	versionOfWorker = regexp.MustCompile(`\b[0-9a-f]{12}\b`)
	markOfPage      = regexp.MustCompile(`data-page="([0-9a-f]{16})"`)
)

// update publishes a page with another title, and the service worker of it.
func (e *edition) update(t *testing.T) {
	t.Helper()
	files, _ := web.Site()
	page, err := fs.ReadFile(files, "index.html")
	must(t, err)
	worker, err := fs.ReadFile(files, "sw.js")
	must(t, err)
	next := bytes.Replace(page, []byte("<title>"), []byte("<title>Next: "), 1)
	mark := markOfPage.FindSubmatch(page)
	if mark == nil {
		t.Fatal("the page has no mark")
	}
	other := []byte("another page now")
	e.change("index.html", bytes.Replace(next, mark[1], other, 1))
	e.change("sw.js", versionOfWorker.ReplaceAll(bytes.ReplaceAll(worker, mark[1], other), []byte("000000000000")))
}

const newTitle = "Next: "

// keep opens a page of the site and waits until it is kept. Engines without
// service workers skip the test.
func (p *page) keep(e *edition) {
	p.Helper()
	p.load(e.URL + folder + e.query + "#p=5,3,2&q=1,1,1")
	var able bool
	p.eval(`return 'serviceWorker' in navigator`, &able)
	if !able {
		p.Skip("this engine has no service workers here")
	}
	p.awaitReady()
	p.until(`document.documentElement.dataset.offline === 'ready'`)
}

// again opens the page anew.
func (p *page) again(e *edition) {
	p.Helper()
	p.load(e.URL + folder + e.query + "#p=5,3,2&q=1,1,1")
	p.awaitReady()
}

func TestWithTheServerGoneThePageStarts(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		p.keep(e)
		var said string
		p.eval(`return document.getElementById('offline').textContent`, &said)
		if said == "" {
			t.Error("the menu does not tell that the page is kept")
		}
		p.click("#more-button")
		p.shoot("kept")
		e.CloseClientConnections()
		e.Close()
		p.again(e)
		p.assertPicture("offline", 3)
		if kl := p.readings()["klPQ"]; !(kl > 0.06 && kl < 0.08) {
			t.Errorf("KL is %v", kl)
		}
		var controlled bool
		p.eval(`return navigator.serviceWorker.controller !== null`, &controlled)
		if !controlled {
			t.Error("the page did not come from the service worker")
		}
		if !p.leads() { // what follows starts the page as this did
			return
		}
		p.step("and gives a talk", func(p *page) {
			p.load(e.URL + folder + e.query + "&talk=1&steps=reading")
			p.until(`iridescent.test?.talk?.()?.of > 5`)
			for range 2 { // the first reveals
				p.keys("PageDown")
			}
			p.until(`iridescent.test.talk().step > 1 && iridescent.frames > 0`)
		})
		p.step("and opens its dialogs", func(p *page) {
			p.again(e)
			p.openValues("3, 5, 2")
			p.until(`document.getElementById('values-count').innerText.includes('3')`)
		})
	})
}

func TestAnUpdateShowsANoticeAndComesOnlyWhenAsked(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		p.keep(e)
		p.again(e) // from the service worker
		e.update(t)
		p.renew()
		if title := p.title(); strings.Contains(title, newTitle) {
			t.Errorf("the new version came by itself: %s", title)
		}
		must(t, p.Click(`#notice [data-action="renew"]`))
		p.until(`document.title.includes(arguments[0])`, newTitle)
		p.awaitReady()
		var kept []string
		p.async(`return await caches.keys()`, &kept)
		if len(kept) != 1 || !strings.HasSuffix(kept[0], "000000000000") {
			t.Errorf("after the update these are kept: %q", kept)
		}
	})
}

// renew asks for a new version and waits for the notice.
func (p *page) renew() {
	p.Helper()
	p.async(`await (await navigator.serviceWorker.getRegistration()).update()`, nil)
	p.until(`document.documentElement.dataset.offline === 'renewed'`)
	if !p.visible(`#notice [data-action="renew"]`) {
		p.Error("there is no notice with a button")
	}
	p.shoot("new-version")
}

func (p *page) title() (title string) {
	p.Helper()
	p.eval(`return document.title`, &title)
	return title
}

func TestOnAStageTheMenuAloneTellsOfAnUpdate(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		e.query += "&talk=1"
		p.keep(e)
		p.again(e)
		e.update(t)
		p.async(`await (await navigator.serviceWorker.getRegistration()).update()`, nil)
		p.until(`document.documentElement.dataset.offline === 'renewed'`)
		if p.visible("#notice") {
			t.Error("a notice stands over the picture")
		}
		p.click("#more-button")
		must(t, p.Click(`#more [data-action="renew"]`))
		p.until(`document.title.includes(arguments[0])`, newTitle)
		p.awaitReady() // left while it loads, Firefox complains in the next test
	})
}

func TestAnUpdateWaitsForOtherOpenPages(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		files, _ := web.Site()
		page, err := fs.ReadFile(files, "index.html")
		must(t, err)
		e.change("index.html", page)
		p.keep(e)
		p.again(e)
		p.async(`const other = document.createElement('iframe');
other.src = 'favicon.svg';
const there = new Promise((done) => other.onload = done);
document.body.append(other);
await there`, nil)
		e.update(t)
		p.renew()
		must(t, p.Click(`#notice [data-action="renew"]`))
		p.until(`!document.querySelector('#notice [data-action=renew]') && document.getElementById('notice').textContent.length > 40`)
		if title := p.title(); strings.Contains(title, newTitle) {
			t.Errorf("the new version came in spite of another page: %s", title)
		}
	})
}

func TestAnUpdateThatIsNotWholeChangesNothing(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		p.keep(e)
		p.step("of another version", func(p *page) {
			e.update(t)
			p.updateInVain(e)
		})
		p.step("under the same name", func(p *page) {
			worker, err := fs.ReadFile(firstOf(web.Site()), "sw.js")
			must(t, err)
			e.change("sw.js", append([]byte("// The same again.\n"), worker...))
			p.updateInVain(e)
		})
		e.Close()
		p.again(e)
	})
}

// updateInVain lets the browser fetch a new service worker whose page is not
// whole, and fails unless it keeps what it kept.
func (p *page) updateInVain(e *edition) {
	p.Helper()
	e.change("index.html", []byte("<title>half of an update</title>"))
	p.expectError("sw.js")
	p.expectError("is not of the version")
	p.expectError("ServiceWorker")
	p.async(`const registration = await navigator.serviceWorker.getRegistration();
await registration.update().catch(() => {});
const worker = registration.installing;
if (worker) await new Promise((done) => worker.onstatechange = () => worker.state === 'redundant' && done())`, nil)
	var kept []string
	p.async(`return await caches.keys()`, &kept)
	if len(kept) != 1 || strings.HasSuffix(kept[0], "000000000000") {
		p.Errorf("these are kept: %q", kept)
	}
}

func TestTheServiceWorkerCanBeTakenBack(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		p.keep(e)
		end, err := os.ReadFile(path.Join("..", "page", "worker", "kill.js"))
		must(t, err)
		e.change("sw.js", end)
		p.again(e) // what was kept starts a last time, and asks for its service worker
		p.untilNothingIsKept()
		p.until(`!document.documentElement.dataset.offline`)
		if said := p.text("#notice"); said != "" || p.visible("#notice") {
			t.Errorf("the end is announced: %q", said)
		}
		p.load(e.URL + folder + "?test=1")
		p.awaitReady()
	})
}

func TestAReaderCanTakeBackWhatIsKept(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		p.keep(e)
		p.load(e.URL + folder + "?test=1&offline=0")
		p.awaitReady()
		p.untilNothingIsKept()
	})
}

// untilNothingIsKept waits until there is no service worker and no cache.
func (p *page) untilNothingIsKept() {
	p.Helper()
	p.async(`for (;;) {
  const left = (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length;
  if (left === 0) return;
  await new Promise((done) => setTimeout(done, 50));
}`, nil)
}

func TestNothingIsKeptInFramesOrUnasked(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		e := publish(t)
		for _, query := range []string{"?test=1", "?test=1&offline=1&embed=1"} {
			p.load(e.URL + folder + query)
			p.awaitReady()
			var registered int
			p.async(`return navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0`, &registered)
			if registered != 0 {
				t.Errorf("%s: registered", query)
			}
		}
	})
}
