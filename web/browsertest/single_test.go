package browsertest

import (
	"net/url"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// singleFile builds the page with everything inside, once.
var singleFile = sync.OnceValues(func() (string, error) {
	file, err := filepath.Abs(filepath.Join("..", "..", ".build", "iridescent.html"))
	if err != nil {
		return "", err
	}
	said, err := exec.Command("go", "run", "-C", filepath.Join("..", "tools"), "./build", "-single", file).CombinedOutput()
	if err != nil {
		return "", &exec.Error{Name: string(said), Err: err}
	}
	return file, nil
})

func TestTheSingleFileOpensWithoutAServerAndAsksForNothing(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		file, err := singleFile()
		must(t, err)
		address := url.URL{Scheme: "file", Path: file, RawQuery: "test=1&offline=1", Fragment: "p=5,3,2&q=1,1,1"}
		p.load(address.String())
		p.awaitReady()
		p.assertPicture("single-file", 3)
		before := p.handle("p1")
		p.drag("p1", 0, -20)
		if after := p.handle("p1"); after.Value <= before.Value {
			t.Errorf("the drag takes p1 from %v to %v", before.Value, after.Value)
		}
		var faces, loaded int
		p.eval(`return document.fonts.size`, &faces)
		p.async(`await document.fonts.ready; return [...document.fonts].filter((face) => face.status === 'loaded').length`, &loaded)
		if faces == 0 || loaded == 0 {
			t.Errorf("%d of %d fonts are loaded", loaded, faces)
		}
		requests, err := p.Requests()
		must(t, err)
		if len(requests) > 0 {
			t.Errorf("it asks for %q", requests)
		}
	})
}
