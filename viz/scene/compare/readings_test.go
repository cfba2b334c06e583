package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// nats returns the readings by id.
func (h *player) nats() map[string]float64 {
	all := map[string]float64{}
	for _, r := range h.View().Readings {
		all[r.ID] = r.Nats
	}
	return all
}

// byID returns one reading.
func (h *player) byID(id string) scene.Reading {
	h.T.Helper()
	for _, r := range h.View().Readings {
		if r.ID == id {
			return r
		}
	}
	h.T.Fatalf("there is no reading %q", id)
	return scene.Reading{}
}

func TestReadingsOfThePresets(t *testing.T) {
	inf := math.Inf(1)
	tests := []struct {
		preset         string
		klPQ, klQP, js float64 // bits
	}{
		{"black-swan", math.Log2(100), inf, 0},
		{"coin", 1, inf, 0},
		{"disjoint", inf, inf, 1},
		{"die", 0.5*math.Log2(0.5*6) + 0.5*math.Log2(0.1*6), math.Log2(1/0.6)*5/6 + math.Log2(1.0/3)/6, 0},
	}
	for _, tt := range tests {
		t.Run(tt.preset, func(t *testing.T) {
			h := newHand(t, "")
			h.MustDo("preset", tt.preset)
			got := h.nats()
			for id, want := range map[string]float64{"kl-pq": tt.klPQ, "kl-qp": tt.klQP, "jsd": tt.js} {
				if want != 0 && math.Abs(got[id]/math.Ln2-want) > 1e-12 && got[id] != want {
					t.Errorf("%s is %g bits, want %g", id, got[id]/math.Ln2, want)
				}
			}
		})
	}
}

func TestReadingsAddUp(t *testing.T) {
	for _, hash := range []string{"", "p=5,3,2&q=1,2,7&lambda=.2&kt=3", "p=1*20&q=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20", "p=1,0,2&q=0,3,1"} {
		h := newHand(t, hash)
		m, got := &h.s.measured, h.nats()
		equal := func(what string, a, b float64) {
			if a != b && math.Abs(a-b) > 1e-12*math.Max(1, math.Abs(b)) {
				t.Errorf("%q: %s: %g and %g", hash, what, a, b)
			}
		}
		equal("H(p,q) = H(p) + KL(p‖q)", got["ce-pq"], got["h-p"]+got["kl-pq"])
		equal("H(q,p) = H(q) + KL(q‖p)", got["ce-qp"], got["h-q"]+got["kl-qp"])
		equal("gap = kT·KL(q‖p)", got["gap"], h.s.Model.KT*got["kl-qp"])
		equal("√JSD", got["jsdist"], math.Sqrt(got["jsd"]))
		equal("JSD = H(m) − (1−λ)H(p) − λH(q)", got["jsd"], got["m"]-(1-h.s.Model.Lambda)*got["h-p"]-h.s.Model.Lambda*got["h-q"])
		for k, terms := range [][]float64{m.TermsPQ, m.ExcessPQ, m.TermsQP, m.ExcessQP} {
			sum := 0.0
			for _, v := range terms {
				sum += v
				if k%2 == 1 && v < 0 {
					t.Errorf("%q: a term of the never-negative view is %g", hash, v)
				}
			}
			equal("Σ terms", sum, []float64{got["kl-pq"], got["kl-qp"]}[k/2])
		}
		if got["jsd"] > m.JensenShannonMax*(1+1e-12) {
			t.Errorf("%q: JSD %g is above its ceiling %g", hash, got["jsd"], m.JensenShannonMax)
		}
	}
}

func TestUnitsChangeWhatIsShownAndNoNumberOfNats(t *testing.T) {
	h := newHand(t, "p=0,1&q=99,1&kt=2")
	want := h.nats()
	for unit, shown := range map[infotheory.Unit]string{infotheory.Bit: "6.644", infotheory.Nat: "4.605", infotheory.Ban: "2.000"} {
		h.Env.Unit = unit
		h.Layout()
		for id, nats := range h.nats() {
			if nats != want[id] {
				t.Errorf("in %s, %s is %g nats, want %g", unit, id, nats, want[id])
			}
		}
		if got := h.byID("kl-pq").Value; got != shown {
			t.Errorf("in %s KL(p‖q) is shown as %s, want %s", unit, got, shown)
		}
		if gap := h.byID("gap"); strings.Contains(gap.Unit, "bit") || gap.Value != "∞" {
			t.Errorf("in %s the free-energy gap is %s %s", unit, gap.Value, gap.Unit)
		}
	}
}

func TestAFloorMakesItFiniteAndCostsAPremium(t *testing.T) {
	h := newHand(t, "p=1,1&q=1,0&floor=.1")
	q := []float64{0.95, 0.05}
	wantKL := 0.5*math.Log(0.5/q[0]) + 0.5*math.Log(0.5/q[1])
	r := h.byID("floor-q")
	if math.Abs(r.Nats-wantKL) > 1e-12 || math.Abs(h.s.floored[mark.Q].premium-math.Log(1/0.95)) > 1e-12 {
		t.Errorf("KL(p‖qε) = %g, want %g; premium %g, want %g", r.Nats, wantKL, h.s.floored[mark.Q].premium, math.Log(1/0.95))
	}
	if got := h.nats()["kl-pq"]; !math.IsInf(got, 1) {
		t.Errorf("q keeps its zero underneath, yet KL(p‖q) = %g", got)
	}
	if h.s.floored[mark.P].on {
		t.Error("p, which rules out nothing, has a floor too")
	}
}

func TestTheRootIsCalledADistanceAtOneHalfOnly(t *testing.T) {
	if h := newHand(t, "lambda=.3"); !strings.Contains(h.byID("jsdist").Sentence, "as now, it is not") {
		t.Errorf("at λ = 0.3 it says %q", h.byID("jsdist").Sentence)
	}
	if h := newHand(t, ""); strings.Contains(h.byID("jsdist").Sentence, "as now") {
		t.Errorf("at λ = ½ it says %q", h.byID("jsdist").Sentence)
	}
}

func TestDescriptionsSayWhatIsToBeSeen(t *testing.T) {
	tests := []struct {
		hash string
		want []string
	}{
		{"p=1,1&q=1,1", []string{"equal", "0"}},
		{"p=0,1&q=99,1&labels=white,black", []string{"Each observation costs a believer of q 6.64 bits extra. The other way round, a believer of p holds white impossible; it comes 99 times in 100, and the first time is an infinite surprise."}},
		{"p=1,0&q=1,1&labels=heads,tails", []string{"costs a believer of q 1.00 bits extra. The other way round, a believer of p holds tails impossible; it comes half the time"}},
		{"p=1,1&q=1,0&labels=heads,tails", []string{"A believer of q holds tails impossible; it comes half the time. The first time is an infinite surprise. The other way round: 1.00 bits extra."}},
		{"p=1,0&q=0,1&labels=heads,tails", []string{"Both ways infinite: a believer of q holds heads impossible, a believer of p tails.", "1.00 bits"}},
		{"p=1,1&q=3,1&labels=heads,tails", []string{"0.21 bits extra; the other way round 0.19.", "The largest term of the 0.21 comes from tails."}},
		{"p=5,3,2&q=1,1,1", []string{"0.10 bits extra; the other way round 0.10.", "The largest term of the 0.10 comes from A."}},
		{"p=3,1,3,1&q=1,3,1,3", []string{"0.79 bits", "comes from A and C."}},
		{"p=3,1,2,1&q=1,9,2,9&labels=a,b,c,d", []string{"comes from a."}},
		{"p=1,1,1,1,1,1&q=1,0,0,0,0,0", []string{"B, C and 3 more impossible; one of them comes 83 times in 100."}},
		{"p=999,1&q=1,0", []string{"it comes once in 1,000."}},
		{"p=0,1&q=1,1&floor=.5", []string{"With a floor of 50 % under p, each observation costs a believer of q 1.00 bits extra; the other way round 0.21.", "If p was right after all, this caution costs 0.42 bits."}},
		{"p=1,0&q=0,1&floor=.5", []string{"With a floor of 50 % under both, each observation costs a believer of q 2.00 bits extra; the other way round 2.00."}},
		{"p=0,1&q=99,1&unit=nat", []string{"4.61 nats"}},
	}
	for _, tt := range tests {
		h := newHand(t, tt.hash)
		got := h.s.Describe(h.Env)
		for _, part := range tt.want {
			if !strings.Contains(got, part) {
				t.Errorf("%s: %q, want %q in it", tt.hash, got, part)
			}
		}
	}
}

func TestTheTermToBlameIsWrittenOut(t *testing.T) {
	h := newHand(t, "p=1*12&q=1,1,1,1,1,1,1,1,1,1,1,0")
	r := h.s.explainDivergence(mark.P, h.Env)
	if !strings.Contains(r.Numbers, "/0)") || !strings.Contains(r.Numbers, "…") {
		t.Error(r.Numbers)
	}
}

func TestTheTableHoldsEveryReading(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,0,1&floor=.01")
	table := h.Table()
	for _, r := range h.View().Readings {
		if found := slices.ContainsFunc(table.Readings, func(row []string) bool { return row[0] == r.Name && row[1] == r.Value }); !found && !strings.HasPrefix(r.ID, "terms-") {
			t.Errorf("%s %s is not in it", r.Name, r.Value)
		}
	}
	for _, width := range []float64{960, 640} {
		h.s.Layout(geom.Rect{W: width, H: 344 + (width-640)/1.5}, h.Env)
		if h.s.places.Place("floor-q").Empty() {
			t.Errorf("%g px wide the floor cannot be asked about", width)
		}
	}
}

func TestShortNumbersForTheURL(t *testing.T) {
	for _, tt := range []struct {
		x    float64
		want string
	}{{0, "0"}, {0.5, ".5"}, {1e-7, "1e-7"}, {0.00001, "1e-5"}, {1e300, "1e300"}, {5e-324, "5e-324"}, {1000000, "1e6"}, {12.25, "12.25"}} {
		if got := param.Shortest(tt.x); got != tt.want {
			t.Errorf("%g is written %s, want %s", tt.x, got, tt.want)
		}
	}
}

func TestTheSentenceNamesWhatAddsMostToTheDivergenceThatItSpeaksOf(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 1))
	hashes := []string{"", "p=5,3,2&q=1,1,1", "p=1,0,0,0&q=1,2,3,4", "p=0,0,1&q=8,1,1", "p=.25,.25,.25,.25&q=.2502,.2499,.2501,.2498"}
	for range 200 {
		p, q := make([]float64, 5), make([]float64, 5)
		for i := range p {
			p[i], q[i] = math.Floor(random.Float64()*9), 1+math.Floor(random.Float64()*9)
		}
		p[random.IntN(5)]++
		hashes = append(hashes, "p="+weights.Join(p)+"&q="+weights.Join(q))
	}
	for _, hash := range hashes {
		for _, terms := range []string{"signed", "excess"} {
			h := newHand(t, hash)
			h.Set("terms", terms)
			got, short := h.s.Describe(h.Env), h.s.describeShort(h.Env)
			if h.nats()["kl-pq"] == 0 {
				continue
			}
			if first := mark.Brief(h.Env.Unit.FromNats(h.nats()["kl-pq"])) + " bits extra"; !strings.HasPrefix(got, "Each "+h.Env.Names.Observation()+" costs a believer of "+h.Env.Names.Of("q")+" "+first) || !strings.Contains(short, first) {
				t.Errorf("%s: %q and %q, want %q in both", hash, got, short, first)
			}
			if math.IsInf(h.nats()["kl-qp"], 1) {
				continue
			}
			_, named, _ := strings.Cut(got, "comes from ")
			named, _, _ = strings.Cut(strings.TrimSuffix(named, "."), " and ")
			named, _, _ = strings.Cut(named, ", ")
			i := slices.Index(h.s.labels(), named)
			if all := h.s.termsOf(mark.P); i < 0 || !(all[i] > 0) || all[i] < slices.Max(all)*(1-1e-9) || !strings.Contains(short, "Largest term: "+named) {
				t.Errorf("%s, %s: %q and %q name an outcome of the terms %v", hash, terms, got, short, all)
			}
		}
	}
}

func TestFrequenciesInWords(t *testing.T) {
	for _, tt := range []struct {
		v    float64
		want string
	}{
		{1, "every time"}, {0.9996, "nearly every time"}, {0.996, "nearly every time"}, {0.99, "99 times in 100"}, {0.5, "half the time"}, {1.0 / 3, "33 times in 100"},
		{0.01, "once in 100"}, {0.001, "once in 1,000"}, {0.00003, "3 times in 100,000"}, {1e-6, "once in 1,000,000"}, {1e-10, "hardly ever"},
	} {
		if got := mark.TimesIn(tt.v); got != tt.want {
			t.Errorf("%g is %q, want %q", tt.v, got, tt.want)
		}
	}
}

func TestTermsWithoutALogarithmSayThatTheyAreInNats(t *testing.T) {
	for hash, want := range map[string]bool{"terms=excess": true, "": false} {
		h := newHand(t, hash)
		if got := strings.Contains(h.byID("terms-pq").Sentence, "in nats, the numbers are in bits"); got != want {
			t.Errorf("%q: %q", hash, h.byID("terms-pq").Sentence)
		}
	}
}
