package inference

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/mark"
)

// nats returns the readings by their ids.
func (h *player) nats() map[string]float64 {
	list := map[string]float64{}
	for _, r := range h.View().Readings {
		list[r.ID] = r.Nats
	}
	return list
}

func near(a, b float64) bool { return closeTo(a, b, 1) }

// closeTo compares sums of numbers of that size.
func closeTo(a, b, size float64) bool {
	return math.Abs(a-b) <= 1e-9*math.Max(size, math.Max(1, math.Abs(a)))
}

func TestReadingsKeepTheirIdentities(t *testing.T) {
	for _, hash := range []string{"", "bumps=1:.9:1&prior=2", "q=-2,.4&beta=.3", "bumps=-8:.7:.8,8:.9:.8&prior=8&q=40,3", "bumps=0:1e6:.001&prior=.01&q=100,.001"} {
		n := newHand(t, hash).nats()
		for name, pair := range map[string][2]float64{
			"evidence":    {n["logEvidence"], n["elbo"] + n["klQPosterior"]},
			"elbo":        {n["elbo"], n["fit"] - n["complexity"]},
			"free energy": {n["freeEnergy"], n["klQPosterior"] - n["logEvidence"]},
		} {
			if !closeTo(pair[0], pair[1], n["klQPosterior"]) {
				t.Errorf("%s: %s %g, want %g", hash, name, pair[0], pair[1])
			}
		}
		if n["klQPosterior"] < 0 || n["klPosteriorQ"] < 0 || n["jsd"] < 0 || n["jsd"] > math.Ln2+1e-9 {
			t.Errorf("%s: %v", hash, n)
		}
	}
}

func TestReadingsHaveTheirKnownValues(t *testing.T) {
	// One bump N(1.5, 1) of height 0.9 = 0.9·√(2π)·density, prior N(0, 2²): evidence 0.9·√(2π)·N(1.5; 0, √5),
	// posterior N(1.2, 0.8).
	n := newHand(t, "prior=2&bumps=1.5:.9:1&q=1.2,1&beta=.5").nats()
	evidence := math.Log(0.9/math.Sqrt(5)) - 1.5*1.5/10
	post := infotheory.Normal{Mu: 1.2, Sigma: math.Sqrt(0.8)}
	q, prior := infotheory.Normal{Mu: 1.2, Sigma: 1}, infotheory.Normal{Sigma: 2}
	want := map[string]float64{
		"logEvidence": evidence, "klQPosterior": q.KullbackLeibler(post), "klPosteriorQ": post.KullbackLeibler(q),
		"complexity": q.KullbackLeibler(prior), "elbo": evidence - q.KullbackLeibler(post),
		"fit":           math.Log(0.9) - 0.5*(0.3*0.3+1),
		"betaObjective": math.Log(0.9) - 0.5*(0.3*0.3+1) - 0.5*q.KullbackLeibler(prior),
		"least":         0,
	}
	for id, v := range want {
		if !near(n[id], v) {
			t.Errorf("%s %g, want %g", id, n[id], v)
		}
	}
}

func TestEveryReadingIsExplained(t *testing.T) {
	h := newHand(t, "")
	v := h.View()
	if len(v.Readings) != 10 || len(h.Table().Readings) != 10 || len(h.s.Presets()) < 6 || v.Description == "" {
		t.Errorf("%d readings, %d presets", len(v.Readings), len(h.s.Presets()))
	}
	for _, r := range v.Readings {
		if r.Sentence == "" || r.Formula == "" || r.Numbers == "" || r.Value == "" {
			t.Errorf("%+v", r)
		}
		if !r.Place.Empty() && r.Place.H < 24 {
			t.Errorf("%s: %.1f px high", r.ID, r.Place.H)
		}
	}
	for _, id := range []string{"klQPosterior", "klPosteriorQ", "logEvidence", "elbo", "fit", "complexity", "least", "jsd"} {
		if h.s.Sheet.Place(id).Empty() {
			t.Errorf("%s cannot be asked about", id)
		}
	}
}

func TestTheELBOLiesTheGapToTheLeftOfTheEvidence(t *testing.T) {
	for _, hash := range []string{"", "q=1.5,.7&beta=.5", "bumps=-1:30:.5,2:8:2"} {
		h := newHand(t, hash)
		b, log := &h.s.measured.bound, h.s.measured.inference.LogEvidence
		var r recorder.Recorder
		h.s.Draw(&r)
		var base, gap *recorder.Call
		for k, c := range r.Calls { // the evidence from 0 on, then the gap over it; the first that are so painted in the panel
			if c.Kind != recorder.Rect || c.Bounds.X < 600 {
				continue
			}
			if base == nil && c.Fill == mark.FillP(h.Env.Theme, 0.4) {
				base = &r.Calls[k]
			} else if gap == nil && c.Fill == mark.FillQ(h.Env.Theme, 1) {
				gap = &r.Calls[k]
			}
		}
		perNat := base.Bounds.W / math.Abs(log)
		end := base.Bounds.X // of the evidence
		if log > 0 {
			end = base.Bounds.Right()
		}
		if math.Abs(gap.Bounds.Right()-end) > 1e-6 || math.Abs(gap.Bounds.W-b.KullbackLeibler*perNat) > 1e-6 {
			t.Errorf("%s: the evidence ends at %g, the gap is %+v, a nat %g px", hash, end, gap.Bounds, perNat)
		}
	}
}

func TestOptimaAreThoseOfTheTarget(t *testing.T) {
	for _, p := range New().Presets() {
		h := newHand(t, p.State)
		target := h.s.measured.inference.Posterior
		want := target.ReverseProjections()
		switch h.s.Model.Objective {
		case forward:
			want = []infotheory.Projection{target.ForwardProjection()}
		case jensenShannon:
			want = target.JensenShannonProjections()
		}
		got := h.s.measured.optima
		if len(got) != len(want) {
			t.Fatalf("%s: %d minima, want %d", p.Name, len(got), len(want))
		}
		for k := range got {
			if math.Abs(got[k].Value-want[k].Value) > 1e-6 || math.Abs(got[k].Mu-want[k].Mu) > 1e-3 {
				t.Errorf("%s: %+v, want %+v", p.Name, got[k], want[k])
			}
		}
	}
}
