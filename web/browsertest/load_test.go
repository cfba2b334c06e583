package browsertest

import (
	"io/fs"
	"math"
	"net/http"
	"strings"
	"sync"
	"testing"

	"iridescent/web"
	"iridescent/web/browsertest/driver"
)

func TestThePageLoadsAndDraws(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		if c := p.counters(); c.Frames < 1 || c.DrawCalls < 1 {
			t.Errorf("nothing is drawn: %+v", c)
		}
		p.assertPicture("first", 12)
		if v := p.view(); v.Title == "" || v.Description == "" || len(v.Notices) > 0 {
			t.Errorf("the page says %+v", v)
		}
		if !p.visible("#toolbar") {
			t.Error("there is no toolbar")
		}
		if p.visible("#poster") || p.visible("#failure") {
			t.Error("the poster or the error is still there")
		}
	})
}

// The ground of the panel is cleared, as all of the screen before it: without a graphics card that takes a tenth of drawing it.
func TestAFrameTakesAtMostSixDrawCalls(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(960, 664))
		p.settle()
		before := p.counters()
		p.drag("p0", 0, -20)
		after := p.counters()
		frames, calls := after.Frames-before.Frames, after.DrawCalls-before.DrawCalls
		if frames == 0 || calls > 6*frames {
			t.Errorf("%d draw calls in %d frames", calls, frames)
		}
		if clears := after.Clears - before.Clears; clears < 2*(frames-1) { // the last frame may be on its way
			t.Errorf("%d clears in %d frames", clears, frames)
		}
	})
}

func TestTheReadingsAgreeWithOneAnother(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1&kt=2&lambda=.25", func(t *testing.T, p *page) {
		r := p.readings()
		identities := map[string][2]float64{
			"H(p,q) = H(p) + KL(p‖q)": {r["cePQ"], r["hP"] + r["klPQ"]},
			"H(q,p) = H(q) + KL(q‖p)": {r["ceQP"], r["hQ"] + r["klQP"]},
			"gap = kT·KL(q‖p)":        {r["freeEnergyGap"], 2 * r["klQP"]},
			"KL(p‖q)":                 {r["klPQ"], math.Log(3) - r["hP"]},
			"distance² = JSD at ½":    {p.distanceAtHalf() * p.distanceAtHalf(), p.readings()["jsd"]},
		}
		for name, sides := range identities {
			if !near(sides[0], sides[1], 1e-12) {
				t.Errorf("%s: %v and %v", name, sides[0], sides[1])
			}
		}
		if !(r["jsd"] > 0 && r["jsd"] < math.Ln2) {
			t.Errorf("JSD is %v", r["jsd"])
		}
	})
}

// distanceAtHalf moves λ to ½, where the root of the Jensen-Shannon divergence
// is a distance, and reads it.
func (p *page) distanceAtHalf() float64 {
	p.Helper()
	p.change("lambda=.5")
	return p.readings()["jsDistance"]
}

func TestProgressCountsTheBytesThatHaveArrived(t *testing.T) {
	watches(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		slow, goOn := halted(t)
		defer goOn() // or the server waits for ever
		p.load(slow + "/?test=1")
		p.until(`Math.abs(document.getElementById('progress').position - 0.5) < 0.05`)
		p.until(`!('poster' in document.documentElement.dataset)`) // it stands only where the download takes long
		if poster := p.text("#poster"); !p.visible("#poster") || !strings.ContainsAny(poster, "0123456789") {
			t.Errorf("the poster shows no numbers: %q", poster)
		}
		goOn()
		p.awaitReady()
		if p.visible("#progress") {
			t.Error("the progress is still there")
		}
	})
}

// The page around the picture is built after the first frame. The question above it is not that of another picture for so long.
func TestALinkHasItsOwnQuestionFromTheFirstFrameOn(t *testing.T) {
	anyEngine(t, driver.Firefox)
	everyBrowser(t, func(t *testing.T, p *page) {
		slow, goOn := halted(t)
		defer goOn()
		p.load(slow + "/?test=1#scene=curves&title=Which+way%3F")
		p.until(`document.documentElement.dataset.page === 'tells'`)
		p.eval(`const root = document.documentElement, text = id => document.getElementById(id).textContent;
new MutationObserver(() => window.first ??= [root.dataset.state, text('title'), text('story'), root.dataset.page]).observe(root, {attributeFilter: ['data-state']})`, nil)
		goOn()
		p.awaitReady()
		var first []string
		p.eval(`return window.first`, &first)
		if len(first) != 4 || first[0] != "running" || first[1] != "Which way?" || first[2] != p.masthead().Story || first[3] != "tells" {
			t.Errorf("with the first frame: %q, then %+v", first, p.masthead())
		}
	})
}

// halted is the site with a program of which the second half waits for goOn.
func halted(t *testing.T) (address string, goOn func()) {
	release := make(chan struct{})
	program := theProgram(t)
	slow := obstructed(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Header().Set("Access-Control-Allow-Origin", "*")
		half := len(program) / 2
		_, _ = w.Write(program[:half])
		w.(http.Flusher).Flush()
		select {
		case <-release:
			_, _ = w.Write(program[half:])
		case <-r.Context().Done():
		}
	})
	return slow.URL, sync.OnceFunc(func() { close(release) })
}

// theProgram is the compiled program of the site.
func theProgram(t *testing.T) []byte {
	t.Helper()
	files, _ := web.Site()
	names, err := fs.Glob(files, "*.wasm")
	must(t, err)
	if len(names) == 0 {
		t.Fatal("the site has no program")
	}
	program, err := fs.ReadFile(files, names[0])
	must(t, err)
	return program
}
