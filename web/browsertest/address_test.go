package browsertest

import (
	"math"
	"strings"
	"testing"

	"iridescent/web/browsertest/driver"
)

func TestTheAddressFollowsTheHandAndBringsItBack(t *testing.T) {
	anyEngine(t, driver.WebKit) // it allows the fewest changes of an address
	everyEngine(t, "#p=5,3,2&q=1,1,1&labels=Sun,Rain,Snow&unit=nat", func(t *testing.T, p *page) {
		p.drag("p1", 0, -20)
		p.drag("q2", 0, 15)
		state, readings := p.state(), p.readings()
		p.until(`decodeURI(location.hash).replace(/^#/, '') === decodeURI(arguments[0]).replace(/^#/, '')`, state)
		p.open(state)
		if again := p.state(); again != state {
			t.Errorf("%s comes back as %s", state, again)
		}
		for name, value := range p.readings() {
			if value != readings[name] {
				t.Errorf("%s was %v and is %v", name, readings[name], value)
			}
		}
	})
}

func TestBackReturnsFromAPreset(t *testing.T) {
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open("#p=5,3,2&q=1,1,1")
		start := p.readings()
		p.choosePreset("Disjoint") // by hand: WebKit skips entries that no hand has made
		if r := p.readings(); !math.IsInf(r["klPQ"], 1) {
			t.Fatalf("the preset has readings %v", r)
		}
		must(t, p.Back())
		p.until(`iridescent.test.readings().klPQ < Infinity`)
		if r := p.readings(); r["klPQ"] != start["klPQ"] {
			t.Errorf("KL was %v and is %v", start["klPQ"], r["klPQ"])
		}
		must(t, p.Forward())
		p.until(`iridescent.test.readings().klPQ === Infinity`)
	})
}

func TestEditingAddsNothingToTheHistory(t *testing.T) {
	everyEngine(t, "#p=5,3,2&q=1,1,1", func(t *testing.T, p *page) {
		var before, after int
		p.eval(`return history.length`, &before)
		p.drag("p1", 0, -20)
		p.drag("p0", 0, 20)
		p.eval(`return history.length`, &after)
		if before != after {
			t.Errorf("the history grew from %d to %d", before, after)
		}
	})
}

func TestAHashTypedIntoTheOpenPageIsShown(t *testing.T) {
	everyEngine(t, "", func(t *testing.T, p *page) {
		p.eval(`location.hash = '#v=1&scene=compare&p=1,0&q=1,1'`, nil)
		p.until(`Math.abs(iridescent.test.readings().klPQ - Math.LN2) < 1e-12`)
	})
}

// wrongLinks are addresses that cannot be followed, and a part of what the
// notice must say. Each keeps its unit.
var wrongLinks = []struct{ name, hash, says string }{
	{"a word for a number", "#p=5,three,2&unit=nat", "three"},
	{"a negative weight", "#p=5,-3,2&unit=nat", "-3"},
	{"not a number", "#p=5,NaN,2&unit=nat", "NaN"},
	{"infinity", "#p=5,Inf,2&unit=nat", "Inf"},
	{"nothing", "#p=&unit=nat", "p"},
	{"all zero", "#p=0,0,0&unit=nat", "p"},
	{"one outcome", "#p=1&unit=nat", "p has 1 outcome"},
	{"65 outcomes", "#p=1*65&unit=nat", "65"},
	{"another length", "#p=5,3,2&q=1,1&unit=nat", "q has 2"},
	{"an unknown key", "#colour=red&unit=nat", "colour"},
	{"an unknown scene", "#scene=nowhere&unit=nat", "nowhere"},
	{"kT of zero", "#kt=0&unit=nat", "kt"},
	{"λ of two", "#lambda=2&unit=nat", "lambda"},
	{"broken escapes", "#p=%E0%A4%A&unit=nat", "p"},
}

func TestAWrongAddressKeepsTheRestAndSaysWhatAndWhere(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open(wrongLinks[0].hash)
		for i, c := range wrongLinks {
			if i > 0 { // the first is what the page was opened with
				p.set(c.hash)
			}
			if text := p.text("#notice"); !p.visible("#notice") || !strings.Contains(strings.ReplaceAll(text, "−", "-"), c.says) {
				t.Errorf("%s: the notice says %q", c.name, text)
			}
			if s := p.state(); !strings.Contains(s, "unit=nat") {
				t.Errorf("%s: the rest is lost: %s", c.name, s)
			}
			if kl := p.readings()["klPQ"]; math.IsNaN(kl) || kl < 0 {
				t.Errorf("%s: KL is %v", c.name, kl)
			}
		}
		p.click("#notice button")
		if p.visible("#notice") {
			t.Error("the notice cannot be dismissed")
		}
	})
}

func TestWeightsAsLargeAsNumbersGetAreValid(t *testing.T) {
	everyEngine(t, "#p=1e300,1e300&q=1e300,3e300", func(t *testing.T, p *page) {
		if v := p.view(); len(v.Notices) > 0 {
			t.Errorf("the notice says %q", v.Notices)
		}
		if r := p.readings(); !near(r["hP"], math.Ln2, 1e-12) {
			t.Errorf("H(p) is %v", r["hP"])
		}
	})
}

func TestScriptInLabelsIsText(t *testing.T) {
	anyEngine(t)
	hash := "#p=1,1&q=1,2&sel=1&labels=%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E,%3Cscript%3Ewindow.hacked%3D1%3C%2Fscript%3E"
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open(hash)
		var found struct {
			Hacked bool
			Alien  int
		}
		p.eval(`return {hacked: 'hacked' in window, alien: document.querySelectorAll('img[src="x"]').length}`, &found)
		if found.Hacked || found.Alien > 0 {
			t.Errorf("a label became markup: %+v", found)
		}
		if i := p.view().Inspector.Text; !strings.Contains(i, "<img") {
			t.Errorf("the label is %q", i)
		}
	})
}

func TestAWrongQueryIsToldAndTheRestFollowed(t *testing.T) {
	anyEngine(t)
	everyBrowser(t, func(t *testing.T, p *page) {
		p.open("?theme=purple&hide=terms#p=1,2&q=2,1")
		p.until(`document.getElementById('notice').innerText.includes('purple')`)
		if r := p.readings(); !near(r["klPQ"], r["klQP"], 1e-15) || r["klPQ"] == 0 {
			t.Errorf("the state was not followed: %v", r)
		}
	})
}
