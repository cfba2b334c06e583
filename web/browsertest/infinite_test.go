package browsertest

import (
	"math"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestAZeroUnderTheHandMakesTheSurpriseInfinite(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow", func(t *testing.T, p *page) {
		h := p.handle("q1")
		p.act(driver.Mouse().Move(h.X, h.Y).Press().Move(h.X, h.Y+20).Move(h.X, 316).Release())
		r := p.readings()
		if !math.IsInf(r["klPQ"], 1) || !math.IsInf(r["cePQ"], 1) || math.IsInf(r["klQP"], 0) || math.IsInf(r["jsd"], 0) {
			t.Fatalf("the readings are %v", r)
		}
		if said := p.view().Description; !strings.Contains(said, "Rain") {
			t.Errorf("the outcome to blame is not named: %q", said)
		}
		if said := p.text("#description"); !strings.Contains(said, "Rain") {
			t.Errorf("the page says %q", said)
		}
		if shown := p.valueOf("kl-pq"); shown != "∞" {
			t.Errorf("KL is written %q", shown)
		}
		p.assertPicture("infinite-by-hand", 12)
		p.keys("Control+z")
		if r := p.readings(); math.IsInf(r["klPQ"], 0) {
			t.Errorf("after undo the readings are %v", r)
		}
	})
}

func TestAFloorMakesTheInfiniteFiniteAndShowsItsPremium(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=1,1&q=0,1&labels=Sun,Rain", func(t *testing.T, p *page) {
		must(t, p.SetWindowSize(900, 600))
		p.settle()
		p.click(`#inspector [data-action=avoid]`)
		if s := p.state(); !strings.Contains(s, "floor=.01") {
			t.Errorf("the state is %s", s)
		}
		if q := p.handle("q0").Value; q != 0 {
			t.Errorf("q lost its zero: %v", q)
		}
		if kl := p.valueOf("floor-q"); kl == "∞" || kl == "" {
			t.Errorf("with the floor KL is written %q", kl)
		}
		p.shoot("floor-taken")
		p.press("undo")
		if s := p.state(); strings.Contains(s, "floor") {
			t.Errorf("after undo the state is %s", s)
		}
	})
}

func TestWhereThereIsOneRowTheToolbarOffersTheFloor(t *testing.T) {
	anyEngine(t)
	everyEngine(t, "#p=1,1&q=0,1&labels=Sun,Rain", func(t *testing.T, p *page) {
		offers := func() (n int) {
			p.eval(`return document.querySelectorAll('#toolbar [data-action=avoid]').length`, &n)
			return n
		}
		must(t, p.SetWindowSize(900, 600))
		p.until(`document.documentElement.dataset.rows === 'two'`)
		p.settle()
		if offers() != 0 {
			t.Error("the floor is offered in both rows")
		}
		must(t, p.SetWindowSize(520, 700))
		p.until(`document.documentElement.dataset.rows === 'one' && document.querySelector('#toolbar > [data-action=avoid]')`)
		p.click(`#toolbar [data-action=avoid]`)
		if s := p.state(); !strings.Contains(s, "floor=.01") {
			t.Errorf("the state is %s", s)
		}
		p.until(`!document.querySelector('[data-action=avoid]')`)
		p.press("undo")
		p.drag("p0", 0, 0)
		if offers() != 0 {
			t.Error("the floor is offered in a row that cannot be seen")
		}
	})
}

func TestDisjointDistributionsAreAtTheCeiling(t *testing.T) {
	everyEngine(t, "#p=1,1,0,0&q=0,0,1,1", func(t *testing.T, p *page) {
		r := p.readings()
		if !math.IsInf(r["klPQ"], 1) || !math.IsInf(r["klQP"], 1) || !near(r["jsd"], math.Ln2, 1e-15) || !near(r["jsDistance"], math.Sqrt(math.Ln2), 1e-15) {
			t.Errorf("the readings are %v", r)
		}
	})
}
