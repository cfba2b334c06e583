package curves

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

func (h *player) nats() map[string]float64 {
	all := map[string]float64{}
	for _, r := range h.View().Readings {
		all[r.ID] = r.Nats
	}
	return all
}

func TestReadingsOfKnownPairs(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		hash         string
		klPQ, klQP   float64 // nats
		reasonPQ, qp infotheory.Infinity
	}{
		{"p=normal(0,1)&q=normal(1,1)", 0.5, 0.5, infotheory.Finite, infotheory.Finite},
		{"p=normal(0,2)&q=normal(0,1)", 1.5 - math.Ln2, math.Ln2 - 0.375, infotheory.Finite, infotheory.Finite},
		{"p=uniform(1,3)&q=uniform(0,4)", math.Ln2, inf, infotheory.Finite, infotheory.BySupport},
		{"p=exponential(2)&q=exponential(1)", math.Ln2 - 0.5, 1 - math.Ln2, infotheory.Finite, infotheory.Finite},
		{"p=normal(0,1)&cutp=0,inf&q=normal(0,1)", math.Ln2, inf, infotheory.Finite, infotheory.BySupport},
		{"p=t(0,1,2)&q=normal(0,1)", inf, -1, infotheory.ByTail, infotheory.Finite},
		{"p=t(0,1,1)&q=laplace(0,1)", inf, -1, infotheory.ByTail, infotheory.Finite},
		{"p=lognormal(0,1)&q=lognormal(1,1)", 0.5, 0.5, infotheory.Finite, infotheory.Finite},
		{"p=uniform(0,1)&q=uniform(2,3)", inf, inf, infotheory.BySupport, infotheory.BySupport},
	} {
		h := newHand(t, c.hash)
		got := h.nats()
		for id, want := range map[string]float64{"klPQ": c.klPQ, "klQP": c.klQP} {
			if want >= 0 && got[id] != want && !(math.Abs(got[id]-want) < 1e-10) {
				t.Errorf("%s: %s is %g, want %g", c.hash, id, got[id], want)
			}
		}
		if m := &h.s.measured; m.KullbackLeiblerPQ.Infinite != c.reasonPQ || m.KullbackLeiblerQP.Infinite != c.qp {
			t.Errorf("%s: infinite by %d, %d", c.hash, m.KullbackLeiblerPQ.Infinite, m.KullbackLeiblerQP.Infinite)
		}
	}
}

func TestReadingsAddUp(t *testing.T) {
	for _, hash := range append(append([]string{}, states...), extremes...) {
		h := newHand(t, hash)
		got, l := h.nats(), h.s.Model.Lambda
		equal := func(what string, a, b float64) {
			if a != b && math.Abs(a-b) > 1e-10*math.Max(1, math.Abs(b)) {
				t.Errorf("%q: %s: %g and %g", hash, what, a, b)
			}
		}
		equal("h(p,q) = h(p) + KL(p‖q)", got["cePQ"], got["hP"]+got["klPQ"])
		equal("h(q,p) = h(q) + KL(q‖p)", got["ceQP"], got["hQ"]+got["klQP"])
		equal("gap = kT·KL(q‖p)", got["freeEnergyGap"], h.s.Model.KT*got["klQP"])
		equal("√JSD", got["jsDistance"], math.Sqrt(got["jsd"]))
		equal("JSD = h(m) − (1−λ)h(p) − λh(q)", got["jsd"], got["hM"]-(1-l)*got["hP"]-l*got["hQ"])
		if got["jsd"] > h.s.measured.JensenShannonMax*(1+1e-9) {
			t.Errorf("%q: JSD %g is above its ceiling", hash, got["jsd"])
		}
	}
}

func TestBinningRaisesNoDivergence(t *testing.T) {
	for _, hash := range append(append([]string{}, states...), extremes...) {
		for _, n := range []string{"2", "3", "12", "64"} {
			h := newHand(t, hash)
			if err := h.s.Params().Find("bins").Set(n); err != nil {
				t.Fatal(err)
			}
			h.Layout()
			got := h.nats()
			for binned, whole := range map[string]string{"klPQBinned": "klPQ", "klQPBinned": "klQP", "jsdBinned": "jsd"} {
				if !(got[binned] <= got[whole]*(1+1e-9)+1e-12) {
					t.Errorf("%s in %s bins: %s is %g, more than %g", hash, n, binned, got[binned], got[whole])
				}
			}
			for _, sd := range mark.Sides {
				sum := 0.0
				for _, m := range h.s.bins.masses[sd] {
					sum += m
				}
				if math.Abs(sum-1) > 1e-9 {
					t.Errorf("%s in %s bins: %s has a mass of %g", hash, n, sd, sum)
				}
			}
		}
	}
}

func TestFinerBinsKeepMore(t *testing.T) {
	h, last := newHand(t, ""), 0.0
	for _, n := range []string{"2", "4", "8", "16", "32", "64"} {
		if err := h.s.Params().Find("bins").Set(n); err != nil {
			t.Fatal(err)
		}
		h.Layout()
		kl := h.nats()["klPQBinned"]
		if kl < last {
			t.Errorf("%s bins keep %g, half as many %g", n, kl, last)
		}
		last = kl
	}
	if whole := h.nats()["klPQ"]; last < 0.98*whole {
		t.Errorf("64 bins keep %g of %g", last, whole)
	}
}

func TestReasonsAreSaidInWords(t *testing.T) {
	for _, c := range []struct{ hash, want string }{
		{"p=normal(0,1)&q=normal(0,1)&cutq=-1,inf", "q is 0 below −1, where p has 16\u00a0%"},
		{"p=normal(0,1)&q=normal(0,1)&cutq=-1,2", "below −1 or above 2, where p has 18\u00a0%"},
		{"p=t(0,1,2)&q=normal(0,1)", "the tail of p is so heavy (2 degrees of freedom) that x² has no finite mean under it"},
		{"p=t(0,1,1)&q=logistic(0,1)", "1 degree of freedom) that |x| has no finite mean"},
		{"p=uniform(0,2)&q=uniform(1,4)", "Both ways infinite: q is 0 below 1, where p has 50\u00a0%, and p is 0 above 2"},
		{"p=normal(0,1)&q=normal(0,1)", "p and q are equal"},
		{"bins=10", "Binned into 10, 0.90 bits of the 0.96 are left."},
		{"", "Each measurement costs a believer of the model 0.96 bits extra; the other way round 1.83."},
	} {
		h := newHand(t, c.hash)
		if got := h.s.Describe(h.Env); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q in it", c.hash, got, c.want)
		}
	}
}

func TestMomentsThatDoNotExistAreNamed(t *testing.T) {
	for _, c := range []struct{ hash, mean, deviation string }{
		{"p=t(1,1,3)", "1.000", "1.732"}, {"p=t(1,1,2)", "1.000", "infinite"}, {"p=t(1,1,1)", "does not exist", "does not exist"}, {"p=normal(2,3)", "2.000", "3.000"},
	} {
		h := newHand(t, c.hash)
		h.s.Last = "p-location"
		m := h.s.moments(mark.P)
		if m[0][1] != c.mean || m[1][1] != c.deviation {
			t.Errorf("%s: mean %s, deviation %s", c.hash, m[0][1], m[1][1])
		}
		v := h.View()
		found := false
		for _, cell := range v.Inspector.Cells {
			found = found || cell.Name == "mean" && cell.Value == c.mean
		}
		for _, row := range h.Table().Readings {
			if row[0] == "mean of p" && row[1] != c.mean {
				t.Errorf("the table says %v", row)
			}
		}
		if !found {
			t.Errorf("%s: the inspector has %v", c.hash, v.Inspector.Cells)
		}
	}
}

func TestTheRootIsCalledADistanceAtOneHalfOnly(t *testing.T) {
	for hash, want := range map[string]bool{"lambda=.3": true, "": false} {
		h := newHand(t, hash)
		for _, r := range h.View().Readings {
			if r.ID == "jsDistance" && strings.Contains(r.Sentence, "as now, it is not") != want {
				t.Errorf("%s: %q", hash, r.Sentence)
			}
		}
	}
}

// integral is the area under an integrand of the grid.
func (h *player) integral(sd mark.Side) float64 {
	g, sum := &h.s.grid, 0.0
	for k := 1; k < len(g.x); k++ {
		if t := g.term[sd][k-1] + g.term[sd][k]; !math.IsInf(t, 0) {
			sum += t / 2 * (g.x[k] - g.x[k-1])
		}
	}
	return sum
}

func TestTheAreasAreTheDivergences(t *testing.T) {
	for _, hash := range []string{"", "terms=excess", "p=gamma(3,1.5)&q=exponential(.5)", "p=normal(0,.1)&q=normal(.1,.2)", "p=mix(.5,-2,.6,2,.6)&q=normal(0,2.088)"} {
		h := newHand(t, hash)
		for _, sd := range mark.Sides {
			if kl := h.s.measured.kl(sd); math.Abs(h.integral(sd)-kl) > 0.03*kl {
				t.Errorf("%s: the area of %s is %g, the divergence %g", hash, sd.KL(), h.integral(sd), kl)
			}
		}
	}
}

func TestWhereOneDensityIsWithoutBoundSoIsWhatItAdds(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		hash  string
		terms [4]float64
	}{
		{"p=gamma(.5,1)&q=normal(0,1)", [4]float64{inf, -inf, inf, inf}},
		{"p=normal(0,1)&q=gamma(.5,1)", [4]float64{-inf, inf, inf, inf}},
	} {
		if _, _, _, terms := newHand(t, c.hash).s.over(0); terms != c.terms {
			t.Errorf("%s: %v over 0, want %v", c.hash, terms, c.terms)
		}
	}
	_, _, _, terms := newHand(t, "p=gamma(.5,1)&q=gamma(.3,2)").s.over(0)
	if !math.IsNaN(terms[2]) {
		t.Errorf("%v where both are", terms)
	}
}
