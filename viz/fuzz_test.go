package viz

import (
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/scene"
)

// check holds the state to the laws that need no second state.
func (p *player) check() {
	p.t.Helper()
	if p.app.name == "compare" {
		p.modelIsValid()
		p.divergencesAreLawful()
	}
	p.viewIsFinite()
	p.hashGoesRound()
	p.app.Draw(new(recorder.Recorder)) // panics on what is not finite
}

func FuzzRestore(f *testing.F) {
	for _, k := range keptLinks(f) {
		f.Add(k.link)
	}
	for _, hash := range []string{"p=1e300,5e-324&q=5e-324,1e300&lambda=1", "#p=1*2&q=.0*2,1", "labels=%e2%80%ae,%ff,,&p=1,1,1,1", "p=%31%2c2&&&q", "p=1/3,2/3&q=50%25,50%25", "p=a:1,b:2"} {
		f.Add(hash)
	}
	f.Fuzz(func(t *testing.T, hash string) {
		p := newPlayer(t, hash)
		p.check()
		for _, n := range p.app.View().Notices {
			if len(n) > 400 || strings.TrimSpace(n) == "" {
				t.Errorf("notice %q", n)
			}
		}
	})
}

func FuzzValues(f *testing.F) {
	for _, text := range []string{"3, 5, 2", "0.2 0.3 0.5", "Rain 3\nSun 5", "a,1,4\nb,2,5\n", "outcome;p;q\nx;0,5;0,5\n", "1*64", "1/3 × 3", "", "0,0", "1e300,1", "-1,2", "NaN", "\"a,b\",1\n\"c\"\"d\",2",
		"1\t2\t3", "\u202ea 1\nb 2", strings.Repeat("1 ", 65), "5e-324 5e-324", "1,,2", "a\nb"} {
		for _, target := range []string{"p:", "q:", "pq:"} {
			f.Add(target + text)
		}
	}
	f.Fuzz(func(t *testing.T, argument string) {
		p := newPlayer(t, "p=5,3,2&q=1,1,2&labels=Sun,Rain,Fog&lockq=2")
		before := p.model()
		effects := p.do("values", argument)
		p.check()
		if refused := len(effects) > 0 && strings.Contains(strings.Join(effects, "|"), "changed refused"); refused && !scene.Same(p.app.scene, before.Model, p.model().Model) {
			t.Errorf("%q is refused and changes the state to %s", argument, p.hash())
		}
		for _, label := range p.model().Labels {
			if len([]rune(label)) > 40 || strings.ContainsAny(label, "\n\x00\u202e") {
				t.Errorf("an outcome is called %q", label)
			}
		}
	})
}
