package surprise

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/mark"
)

// nats returns the readings by id.
func (h *player) nats() map[string]float64 {
	all := map[string]float64{}
	for _, r := range h.View().Readings {
		all[r.ID] = r.Nats
	}
	return all
}

func near(a, b, by float64) bool { return math.Abs(a-b) <= by }

func TestTheSameSurprisalTeachesLessTheHarderTheBelief(t *testing.T) {
	for _, tt := range []struct {
		preset string
		bits   float64
	}{{"worth-1", 5.22}, {"worth-10", 2.64}, {"black-swan", 0.60}, {"worth-1000", 0.07}} {
		h := newHand(t, "")
		h.MustDo("preset", tt.preset)
		got := h.nats()
		if !near(got["surprisal"]/math.Ln2, 6.64, 0.005) || !near(got["bayesianSurprise"]/math.Ln2, tt.bits, 0.005) {
			t.Errorf("%s: %g and %g bits", tt.preset, got["surprisal"]/math.Ln2, got["bayesianSurprise"]/math.Ln2)
		}
	}
}

func TestGainsDoNotAddUpAlongAHistoryButInExpectation(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("preset", "two-blacks")
	got := h.nats()
	if !near(got["totalGain"], 0.436, 5e-4) || !near(got["gainOverall"], 0.736, 5e-4) {
		t.Errorf("%g against %g nats", got["totalGain"], got["gainOverall"])
	}
	// I(θ; x₁x₂) = I(θ; x₁) + E[I(θ; x₂|x₁)], from the expected gains before and after either swan.
	sum := 0.0
	for _, first := range []string{"none", "w1", "b1"} {
		g := newHand(t, "mean=.25&weight=4&seen="+first)
		probability := map[string]float64{"none": 1, "w1": 0.75, "b1": 0.25}[first]
		sum += probability * g.nats()["expectedGain"]
	}
	if !near(got["expectedTotal"], sum, 1e-12) {
		t.Errorf("expected of both %g, step by step %g", got["expectedTotal"], sum)
	}
}

func TestSurprisalIsLearntAndNoise(t *testing.T) {
	for _, hash := range []string{"", "weight=1", "weight=.1&mean=.000001", "weight=1e6", long, "mean=.5&weight=2&seen=w10000", "mean=.5&weight=inf&seen=b3", "mean=1&seen=b2"} {
		h := newHand(t, hash)
		got := h.nats()
		if sum := got["bayesianSurprise"] + got["expectedLogLoss"]; !near(sum, got["surprisal"], 1e-12*got["surprisal"]+1e-15) {
			t.Errorf("%s: %g and %g make %g, not %g", hash, got["bayesianSurprise"], got["expectedLogLoss"], sum, got["surprisal"])
		}
		if sum := got["expectedGain"] + h.s.measured.noise(); !near(sum, got["entropyNext"], 1e-12) {
			t.Errorf("%s: the entropy is %g, its parts make %g", hash, got["entropyNext"], sum)
		}
	}
}

func TestTheWholeHistoryIsAsUnlikelyAsItsParts(t *testing.T) {
	h := newHand(t, long)
	want := -h.s.measured.prior.LogEvidence(4, 323)
	if got := h.nats()["totalSurprisal"]; !near(got, want, 1e-10*want) {
		t.Errorf("%g, want %g", got, want)
	}
}

func TestBothLengthsEndAtTheSameMark(t *testing.T) {
	for _, hash := range []string{"", "weight=1", "seen=w4", long} {
		h := newHand(t, hash)
		w := h.s.lengths()[0]
		if a, b := mark.Sum(w.Above), mark.Sum(w.Pieces); !near(a, b, 1e-12*a) || a <= 0 {
			t.Errorf("%s: one is %g long, the other %g", hash, a, b)
		}
	}
}

func TestNothingFollowsFromTheImpossible(t *testing.T) {
	for _, hash := range []string{"mean=0&seen=w3,b1", "mean=1&seen=b3,w1", "mean=0&weight=inf&seen=b1"} {
		h := newHand(t, hash)
		got := h.nats()
		if !math.IsInf(got["surprisal"], 1) || !math.IsInf(got["totalSurprisal"], 1) {
			t.Errorf("%s: %v", hash, got)
		}
		for _, id := range []string{"bayesianSurprise", "expectedLogLoss", "totalGain", "gainOverall", "entropyNext", "nextBlackGain"} {
			if _, there := got[id]; there {
				t.Errorf("%s: there is a reading %s", hash, id)
			}
		}
		if d := h.s.Describe(h.Env); !strings.Contains(d, "no posterior") {
			t.Error(d)
		}
		h.MustDo("white", "")
		if _, there := h.nats()["surprisal"]; there || h.s.measured.seen() != len(h.s.measured.list) {
			t.Error("there is a surprisal without a belief")
		}
	}
}

func TestDoubtMendsWhatIsCertain(t *testing.T) {
	for _, hash := range []string{"mean=0&seen=w3,b1", "mean=1&seen=w1", "mean=.5&weight=inf"} {
		h := newHand(t, hash)
		h.MustDo("doubt", "")
		if got := h.nats(); !(got["bayesianSurprise"] > 0) || h.s.measured.lost() {
			t.Errorf("%s: %v", hash, got)
		}
	}
}

func TestNoiseTeachesNothing(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("preset", "noise")
	got := h.nats()
	if got["bayesianSurprise"] != 0 || got["totalGain"] != 0 || got["expectedTotal"] != 0 || !near(got["entropyNext"], math.Ln2, 1e-15) {
		t.Error(got)
	}
	if d := h.s.Describe(h.Env); !strings.Contains(d, "noise") {
		t.Error(d)
	}
}

func TestDescriptionsAreTrueAtTheEnds(t *testing.T) {
	for _, c := range []struct{ hash, want string }{
		{"mean=0&seen=w3", "0 bits of surprisal, and it taught nothing, for the belief was certain of it."},
		{"mean=1&seen=b1", "nothing, for the belief was certain of it."},
		{"mean=.5&weight=inf&seen=w1", "certain that the share of black swans is 0.5. All of it is noise."},
		{"mean=.999999&weight=1000000&seen=w1", "now believed to be 1 − 2.0×10⁻⁶."},
		{"mean=.999999&seen=none", "share of black swans is 0.999999,"},
		{"mean=.000001&weight=1000000&seen=w1", "now believed to be 1.0×10⁻⁶."},
		{"mean=1&seen=none", "share of black swans is 1, certain"},
	} {
		h := newHand(t, c.hash)
		if got := h.s.Describe(h.Env); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.hash, got, c.want)
		}
	}
}

func TestBeforeAnySightingBothArePreviewed(t *testing.T) {
	h := newHand(t, "seen=none")
	got := h.nats()
	if !near(got["nextBlackSurprisal"]/math.Ln2, 6.644, 1e-3) || !near(got["nextBlackGain"]/math.Ln2, 0.603, 1e-3) {
		t.Error(got)
	}
	if _, there := got["surprisal"]; there {
		t.Error("something is surprised by nothing")
	}
	if want := 0.01*got["nextBlackGain"] + 0.99*got["nextWhiteGain"]; !near(got["expectedGain"], want, 1e-15) {
		t.Errorf("expected gain %g, want %g", got["expectedGain"], want)
	}
}

func TestReadingsAreExplained(t *testing.T) {
	for _, hash := range states {
		h := newHand(t, hash)
		for _, r := range h.View().Readings {
			if r.Sentence == "" || r.Formula == "" || r.Numbers == "" || r.Infinite == "" || math.IsNaN(r.Nats) || r.Nats < 0 {
				t.Errorf("%s: %+v", hash, r)
			}
			if r.Place.H > 0 && r.Place.H < 23.9 {
				t.Errorf("%s: %s can be asked about on %g px", hash, r.ID, r.Place.H)
			}
		}
	}
}

func TestEverythingThatStandsOnTheCanvasCanBeAskedAbout(t *testing.T) {
	h := newHand(t, "")
	for _, id := range []string{"surprisal", "bayesianSurprise", "expectedLogLoss", "totalGain", "gainOverall", "expectedTotal", "entropyNext", "expectedGain", "totalSurprisal"} {
		if h.s.Sheet.Place(id).Empty() {
			t.Errorf("%s has no place", id)
		}
	}
}
