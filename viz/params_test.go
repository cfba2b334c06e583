package viz

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// texts are values of parameters that are texts of their own kind. A parameter that is not here has those of the presets; one that
// has no value in either place is told.
var texts = map[string][]string{
	"veil":     {"all", "sentence"},
	"exercise": {"say:Do+it;goal:1%3C2;hint:Count."}, "guess": {"1"},
	"lockp": {"1"}, "lockq": {"2"}, "compare sel": {"2"}, "code sel": {"2"}, "entropy sel": {"2"}, "energy sel": {"2"}, "cutp": {"-1,2"}, "cutq": {"0,3"},
	"estimator": {"baseline", "path"}, "pull": {"width"},
	"title": {"Why%3F"}, "story": {"So+it+goes."}, "names": {"a,b,c", "%2C,b"},
	"compare p": {"5,3,2,1,1,1"}, "compare q": {"1*6"}, "compare labels": {"a,b,c,d,e,f"}, "code p": {"5,3,2,1"}, "code q": {"1*4"}, "code labels": {"a,b,c,d"}, "true": {"2"}, "entropy p": {"1,2*15"}, "entropy q": {"2*15,1"}, "entropy labels": {"a,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P"}, "groups": {"1*16"},
	"distance p": {"5,3,2"}, "distance q": {"1*3"}, "distance r": {"1,2,0"}, "distance labels": {"a,b,c"},
	"levels": {"0,1,2,3,5"}, "energy q": {"1,2,3,4,5"}, "energy labels": {"a,b,c,d,e"},
	"joint": {"3,1;1,4"}, "xlabels": {"a,b"}, "ylabels": {"a,b"}, "mutual sel": {"y2"}, "bet sel": {"2"}, "bet p": {"5,3,1"}, "bet q": {"1*3"}, "bet b": {"5,3,1"}, "bet labels": {"a,b,c"}, // presets have another number of outcomes
}

// needs is what a parameter makes sense with.
var needs = map[string]string{"entropy lockq": "q=2*15,1&"}

// dependent are parameters whose default depends on others: a link with p has another meaning without q and labels.
var dependent = []string{"compare p", "compare q", "compare labels", "code p", "code q", "code labels", "entropy p", "entropy labels", "entropy groups", "distance p", "distance q", "distance r", "distance labels", "energy levels", "energy q", "energy labels", "mutual joint", "mutual xlabels", "mutual ylabels", "bet p", "bet q", "bet b", "bet labels"}

// everyParameter runs a test on an application for each parameter that a scene or the application declares. The parameter is asked
// for anew each time, as it depends on the state.
func everyParameter(t *testing.T, test func(t *testing.T, p *player, find func() *param.Param)) {
	everyScene(t, func(t *testing.T, p *player) {
		for _, declared := range p.app.allParams() {
			t.Run(declared.Key, func(t *testing.T) {
				q := newPlayer(t, "scene="+p.app.name)
				test(t, q, func() *param.Param {
					set := q.app.allParams()
					return set.Find(declared.Key)
				})
			})
		}
	})
}

// samples are values that a parameter may have, as they stand in the URL.
func (p *player) samples(d *param.Param) []string {
	var list []string
	switch {
	case d.Domain != nil:
		for _, x := range append([]float64{d.Min, d.Max, d.Domain.Most}, d.Domain.Also...) {
			list = append(list, param.Shortest(x))
		}
		if !d.Domain.Whole {
			list = append(list, param.Shortest(d.Min+0.375*(d.Max-d.Min)))
		}
	case d.Kind == param.Menu:
		for _, o := range d.Options {
			list = append(list, o.Value)
		}
	default:
		if list = append(texts[d.Key], texts[p.app.name+" "+d.Key]...); len(list) > 0 {
			return list
		}
		for _, hash := range p.presetHashes() {
			for _, pair := range param.ParseHash(hash) {
				if pair.Key == d.Key {
					list = append(list, pair.Raw)
				}
			}
		}
	}
	return slices.DeleteFunc(list, func(v string) bool { return v == d.Default })
}

// presetHashes are the states of all presets of the scene on the screen.
func (p *player) presetHashes() (hashes []string) {
	q := newPlayer(p.t, "scene="+p.app.name)
	for _, preset := range q.app.Presets() {
		q.do("preset", preset.Name)
		hashes = append(hashes, q.hash())
	}
	return hashes
}

// has reports whether the address has the key.
func (p *player) has(key string) bool { return strings.Contains(p.hash(), "&"+key+"=") }

func TestEveryParameterIsDeclaredWhole(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		d := find()
		if d.Label == "" || !strings.HasSuffix(d.Help, ".") {
			t.Errorf("label %q, help %q", d.Label, d.Help)
		}
		if d.Kind == param.Range && d.Domain == nil {
			t.Error("a number without a domain has no bounds: declare it with param.Number or param.Whole")
		}
		if n := d.Domain; n != nil && (!(n.Least < n.Most) || math.IsInf(n.Least, 0) || math.IsInf(n.Most, 0) || !d.Derived && !n.Has(n.Default)) {
			t.Errorf("the domain %+v", n)
		}
		if n := d.Domain; n != nil && n.Step > 0 && (!n.Has(d.Min) || !n.Has(d.Max) || !(d.Min < d.Max)) {
			t.Errorf("the control goes from %g to %g, the domain is %s", d.Min, d.Max, n)
		}
		if d.Kind == param.Menu && (len(d.Options) < 2 || !d.Derived && d.Options[0].Value != d.Default) {
			t.Errorf("default %q, options %q", d.Default, d.Options)
		}
	})
}

func TestEveryParameterReachesTheAddressAndComesBack(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		d := find()
		list := p.samples(d)
		if len(list) == 0 && !d.Derived {
			t.Fatalf("no preset gives it another value than %q: add one to texts in viz/params_test.go", d.Default)
		}
		for _, value := range list {
			p.send(Restore{Hash: "scene=" + p.app.name})
			before := needs[p.app.name+" "+d.Key]
			if d.Key == "guess" {
				known := strings.Fields(readingsOf[p.app.name])
				if len(known) == 0 { // a scene of tests
					continue
				}
				before = "exercise=say:Do+it;goal:1%3C2;predict:" + known[0] + "&"
			}
			p.set(before + d.Key + "=" + value)
			if n := p.app.View().Notices; d.Derived && len(n) > 0 { // it makes no sense in this state
				continue
			} else if len(n) > 0 {
				t.Errorf("%s: %q", value, n)
			}
			if p.has(d.Key) == d.Derived {
				t.Errorf("%s: the address is %s", value, p.hash())
			}
			other := newPlayer(t, p.hash())
			if other.hash() != p.hash() || !scene.Same(other.app.scene, other.app.scene.Snapshot(), p.app.scene.Snapshot()) {
				t.Errorf("%s comes back as %s", p.hash(), other.hash())
			}
		}
	})
}

func TestResetAndALinkWithoutItGiveEveryParameterItsDefault(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		key := find().Key
		for _, value := range p.samples(find()) {
			for name, back := range map[string]func(){
				"reset":                 func() { p.do("reset", "") },
				"a link without it":     func() { p.send(Restore{Hash: "scene=" + p.app.name}) },
				"its default":           func() { p.set(key + "=" + find().Default) },
				"a page's link without": func() { p.send(Follow{Hash: "scene=" + p.app.name}) },
			} {
				p.send(Restore{Hash: "scene=" + p.app.name})
				start := find().Get()
				p.set(key + "=" + value)
				set := find().Get()
				if set == start || name == "its default" && (find().Derived || slices.Contains(dependent, p.app.name+" "+key)) {
					continue
				}
				back()
				kept := name == "reset" && (key == "unit" || key == "exercise") // the one belongs to the reader, the other one is begun anew
				if kept != (find().Get() == set) || !kept && (find().Get() != start || p.has(key)) {
					t.Errorf("%s=%s: after %s it is %q", key, value, name, find().Get())
				}
			}
		}
	})
}

func TestEveryNumberRefusesWhatItsDomainHasNot(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		d := find()
		wrong := []string{"x", "", "NaN", "1e999", "-1e999", "%", "1,2", "0x"}
		if d.Domain == nil {
			wrong = []string{"\x00", "%00%ff", "nonsense ‖"}
		} else {
			for _, x := range []float64{0, -1, 99, 1e9, 1.5, d.Domain.Least - 1e-3*math.Abs(d.Domain.Least) - 1e-12, d.Domain.Most + 1e-3*math.Abs(d.Domain.Most) + 1e-12, math.Inf(1), math.Inf(-1)} {
				if !d.Domain.Has(x) {
					wrong = append(wrong, fmt.Sprint(x))
				}
			}
		}
		for _, value := range wrong {
			before, snapshot := p.hash(), p.app.scene.Snapshot()
			err := find().Set(value)
			if err == nil {
				if d.Domain != nil || d.Kind == param.Menu {
					t.Errorf("%q is accepted", value)
				}
				p.app.scene.Restore(snapshot) // names of outcomes may be anything
				continue
			}
			if !strings.HasPrefix(err.Error(), d.Key) || !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("%q: the sentence is %q", value, err)
			}
			if p.hash() != before || !p.unchangedSince(snapshot) {
				t.Errorf("%q is refused, and leads to %s", value, p.hash())
			}
		}
	})
}

func TestAParameterOfTheLookIsNoStepOfUndoAndEveryOtherIs(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		look := find().Look
		for _, value := range p.samples(find()) {
			p.send(Restore{Hash: "scene=" + p.app.name})
			start, undos := find().Get(), p.undos()
			p.set(find().Key + "=" + value)
			if set := find().Get(); set != start && (p.undos() == undos) != look {
				t.Errorf("%s: %d steps of undo where there were %d, and it is declared with Look %v", value, p.undos(), undos, look)
			}
		}
	})
}

// A snippet has the whole state, so that an old post stays what it is when a default changes.
func TestAWholeStateSaysAllAndIsTheSameState(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		for _, value := range p.samples(find()) {
			p.send(Restore{Hash: "scene=" + p.app.name + "&" + find().Key + "=" + value})
			hash, whole := p.app.Hash(), p.app.Whole()
			given := map[string]bool{}
			for _, pair := range param.ParseHash(whole) {
				given[pair.Key] = true
			}
			for _, d := range slices.Concat(p.app.scene.Params(), p.app.params(), p.app.tellingParams()) {
				if !d.Derived && d.Get() != "" && !given[d.Key] {
					t.Errorf("%s does not say %s=%s", whole, d.Key, d.Get())
				}
			}
			p.send(Restore{Hash: whole})
			if p.app.Hash() != hash || len(p.app.Notices()) > 0 {
				t.Errorf("%s comes back as %s, with %q", whole, p.app.Hash(), p.app.Notices())
			}
		}
	})
}
