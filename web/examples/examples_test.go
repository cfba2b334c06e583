package examples

import (
	"fmt"
	"html"
	"math"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"iridescent/viz"
)

const site = "https://example.org/iridescent/"

// get asks the handler for a page and returns its body.
func get(t *testing.T, address string) (*httptest.ResponseRecorder, string) {
	t.Helper()
	w := httptest.NewRecorder()
	Handler(site).ServeHTTP(w, httptest.NewRequest("GET", "http://127.0.0.1:99"+address, nil))
	return w, w.Body.String()
}

func TestEveryPageIsServedWithTheSitesAddress(t *testing.T) {
	for _, name := range append(Names(), "index.html", "") {
		w, body := get(t, "/"+name)
		if w.Code != 200 || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			t.Errorf("%q: %d, %s", name, w.Code, w.Header().Get("Content-Type"))
		}
		if strings.Contains(body, "{{") {
			t.Errorf("%q: something has not been filled in", name)
		}
	}
	for _, name := range []string{"/nowhere.html", "/../examples.go", "/examples.go", "/strict/nowhere.css"} {
		if w, _ := get(t, name); w.Code != 404 {
			t.Errorf("%s: %d", name, w.Code)
		}
	}
}

func TestAFolderBeforeTheNameAsksForAnotherHost(t *testing.T) {
	w, _ := get(t, "/coep/strict/post.html")
	if got := w.Header().Get("Cross-Origin-Embedder-Policy"); got != "require-corp" {
		t.Errorf("COEP is %q", got)
	}
	if policy := w.Header().Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.Contains(policy, "script-src 'self' http://127.0.0.1:99 "+site+";") {
		t.Errorf("the policy is %q", policy)
	}
	if _, body := get(t, "/sandboxed/strict/post.html"); !strings.Contains(body, `sandbox="allow-scripts" src="/strict/post.html"`) {
		t.Errorf("the sandbox is %s", body)
	}
	if w, _ := get(t, "/post.html"); w.Header().Get("Content-Security-Policy") != "" {
		t.Error("a plain host has a policy")
	}
}

var (
	elements = regexp.MustCompile(`(?s)<iridescent-viz([^>]*)>(.*?)</iridescent-viz>`)
	pairs    = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
	sources  = regexp.MustCompile(`(?:href|src|srcset)="([^"]*)"`)
	numbers  = regexp.MustCompile(`data-of="([a-z]+)" data-reading="(\w+)">([^<]+)<`)
)

// presentation is what an element has besides the keys of the state.
var presentation = map[string]bool{"id": true, "label": true, "theme": true, "hide": true, "group": true, "loading": true, "aspect": true}

// restore returns an application in a state.
func restore(t *testing.T, hash string) *viz.App {
	t.Helper()
	app := viz.New()
	app.Update(viz.Restore{Hash: hash})
	if notices := app.View().Notices; len(notices) > 0 {
		t.Errorf("%s: %q", hash, notices)
	}
	return app
}

// attributes are those of an element, and the state they stand for.
func attributes(text string) (all map[string]string, state string) {
	all = map[string]string{}
	var keys []string
	for _, m := range pairs.FindAllStringSubmatch(text, -1) {
		all[m[1]] = html.UnescapeString(m[2])
		if !presentation[m[1]] {
			keys = append(keys, m[1]+"="+all[m[1]])
		}
	}
	return all, strings.Join(keys, "&")
}

func TestAttributesLinkAndPosterTellTheSameState(t *testing.T) {
	for _, name := range Names() {
		_, page := get(t, "/"+name)
		for _, m := range elements.FindAllStringSubmatch(page, -1) {
			all, state := attributes(m[1])
			want := restore(t, state).Hash()
			found := sources.FindAllStringSubmatch(m[2], -1)
			if len(found) < 2 {
				t.Errorf("%s, %s: %d addresses", name, all["label"], len(found))
			}
			for _, s := range found {
				address, err := url.Parse(html.UnescapeString(s[1]))
				if err != nil {
					t.Fatal(err)
				}
				query, _, _ := strings.Cut(address.RawQuery, "&w=") // and the size of the picture
				if got := restore(t, address.Fragment+query).Hash(); got != want {
					t.Errorf("%s, %s: %s is\n%s, not\n%s", name, all["label"], s[1], got, want)
				}
			}
		}
	}
}

func TestNumbersInTheTextAreThoseOfTheFigures(t *testing.T) {
	_, page := get(t, "/post.html")
	figures := map[string]*viz.App{}
	for _, m := range elements.FindAllStringSubmatch(page, -1) {
		all, state := attributes(m[1])
		figures[all["id"]] = restore(t, state)
	}
	found := numbers.FindAllStringSubmatch(page, -1)
	if len(found) < 5 {
		t.Fatalf("%d numbers", len(found))
	}
	names := map[string]string{"h-p": "hP", "ce-pq": "cePQ", "kl-pq": "klPQ"}
	for _, m := range found {
		got := ""
		for _, r := range figures[m[1]].View().Readings {
			if name := r.ID; name == m[2] || names[name] == m[2] {
				got = fmt.Sprintf("%.2f", r.Nats/math.Ln2)
			}
		}
		if got != m[3] {
			t.Errorf("%s of %s is %s in the figure, %s in the text", m[2], m[1], got, m[3])
		}
	}
}
