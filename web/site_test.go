package web

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestABuiltSiteIsChosen(t *testing.T) {
	built := fstest.MapFS{"dist/index.html": {Data: []byte("the app")}}
	site, ok := choose(built, placeholder)
	if page, err := fs.ReadFile(site, "index.html"); !ok || err != nil || string(page) != "the app" {
		t.Fatalf("got %q, built %v, error %v", page, ok, err)
	}
}

func TestWithoutABuildThePlaceholderSaysWhatToRun(t *testing.T) {
	site, ok := choose(fstest.MapFS{"dist/.keep": {}}, placeholder)
	page, err := fs.ReadFile(site, "index.html")
	if ok || err != nil || !strings.Contains(string(page), "make run") {
		t.Fatalf("got %q, built %v, error %v", page, ok, err)
	}
}

func TestTheEmbeddedSiteAlwaysHasAPage(t *testing.T) {
	site, _ := Site()
	if _, err := fs.Stat(site, "index.html"); err != nil {
		t.Fatal(err)
	}
}
