package compare

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/mark"
	"iridescent/viz/param"
)

func TestPlusAddsAnOutcomeThatChangesNothing(t *testing.T) {
	h := newHand(t, "p=5,3&q=1,1&labels=Sun,Rain")
	before := h.s.measured.KullbackLeiblerPQ
	h.MustDo("add", "")
	h.wantsWeights("p", mark.P, 5, 3, 0)
	h.wantsWeights("q", mark.Q, 1, 1, 0)
	if h.s.measured.KullbackLeiblerPQ != before || h.s.Model.Labels[2] != "C" {
		t.Errorf("KL went from %g to %g; the new one is %q", before, h.s.measured.KullbackLeiblerPQ, h.s.Model.Labels[2])
	}
	h.wantsStatus("C is new")
}

func TestANewOutcomeHasANameOfItsOwn(t *testing.T) {
	h := newHand(t, "p=5,3,1&q=1,1,1&labels=D,E,F")
	h.MustDo("add", "")
	if got := h.s.Model.Labels[3]; slices.Contains(h.s.Model.Labels[:3], got) {
		t.Errorf("two outcomes are called %q", got)
	}
}

func TestMinusRemovesTheLastUnlessItHoldsEverything(t *testing.T) {
	tests := []struct{ name, hash, why string }{
		{"removed", "p=5,3,2&q=1,1,1", ""},
		{"two are the least", "p=5,3&q=1,1", "2 outcomes are the least."},
		{"all of p", "p=0,0,2&q=1,1,1", "C holds all of p"},
		{"all of q", "p=5,3,2&q=0,0,1", "C holds all of q"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, tt.hash)
			before := h.s.outcomes()
			err := h.Do("remove", "")
			if tt.why == "" {
				if err != nil || h.s.outcomes() != before-1 || len(h.s.labels()) != before-1 || len(h.s.Model.Weights[mark.Q].Locks()) != before-1 {
					t.Errorf("error %v, %d outcomes", err, h.s.outcomes())
				}
			} else if err == nil || !contains(err.Error(), tt.why) || h.s.outcomes() != before {
				t.Errorf("error %v, want %q; %d outcomes", err, tt.why, h.s.outcomes())
			}
		})
	}
}

func TestPlusEndsAt64(t *testing.T) {
	h := newHand(t, "p=1*63")
	h.MustDo("add", "")
	if err := h.Do("add", ""); err == nil || h.s.outcomes() != 64 {
		t.Errorf("error %v, %d outcomes", err, h.s.outcomes())
	}
	for _, a := range h.s.actions() {
		if a.Name == "add" && a.Why == "" {
			t.Error("the button is not disabled")
		}
	}
}

func TestPlusAfterMinusBringsNoOldValueBack(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&lockq=3")
	h.Key("p2", "Delete")
	h.MustDo("remove", "")
	h.MustDo("add", "")
	h.Key("p2", "Delete") // back, to an equal share
	h.wants("not to the old value", mark.P, 0.4167, 0.25, 0.3333)
	if h.s.Model.Weights[mark.Q].Locked[2] || h.of("q2") != 0 {
		t.Error("the new outcome has something of the old one")
	}
}

func TestRemovingTheSelectedOutcomeSelectsTheOneBefore(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&sel=3")
	h.MustDo("remove", "")
	if h.s.Model.Selected != 1 {
		t.Errorf("selected is %d", h.s.Model.Selected)
	}
}

func TestSwapExchangesValuesAndLocksAndTurnsLambdaRound(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,0,1&lockp=1&lockq=2,3&lambda=.3&labels=Sun,Rain,Fog")
	pq, jsd := h.s.measured.KullbackLeiblerPQ, h.s.measured.JensenShannon
	h.MustDo("swap", "")
	h.wantsWeights("p", mark.P, 1, 0, 1)
	h.wantsWeights("q", mark.Q, 5, 3, 2)
	if !slices.Equal(h.s.Model.Weights[mark.P].Locks(), []bool{false, true, true}) || !slices.Equal(h.s.Model.Weights[mark.Q].Locks(), []bool{true, false, false}) {
		t.Errorf("locks %v", h.s.Model.Weights)
	}
	if h.s.measured.KullbackLeiblerQP != pq || math.Abs(h.s.measured.JensenShannon-jsd) > 1e-15 || h.s.Model.Lambda != 0.7 {
		t.Errorf("KL(q‖p) = %g, want %g; JSD = %g, want %g; λ = %g", h.s.measured.KullbackLeiblerQP, pq, h.s.measured.JensenShannon, jsd, h.s.Model.Lambda)
	}
	if strings.Join(h.s.labels(), " ") != "Sun Rain Fog" {
		t.Errorf("labels %q", h.s.labels())
	}
}

func TestSwappingTwiceIsTheIdentity(t *testing.T) {
	for k := range 101 {
		h := newHand(t, fmt.Sprintf("p=5,3,2&q=1,0,1&lockp=1&lambda=%.2f", float64(k)/100))
		before := h.s.Model
		h.MustDo("swap", "")
		if l := param.Shortest(h.s.Model.Lambda); len(l) > 3 {
			t.Errorf("λ = %g becomes %s", before.Lambda, l)
		}
		h.MustDo("swap", "")
		if h.s.Model != before {
			t.Errorf("λ = %g comes back as %g", before.Lambda, h.s.Model.Lambda)
		}
	}
}

func TestTypedValuesAreKeptAsTyped(t *testing.T) {
	tests := []struct {
		name, argument string
		p, q           []float64
		labels, status string
	}{
		{"p", "p:3, 5, 2", []float64{3, 5, 2}, []float64{1, 1, 2}, "Sun Rain Fog", ""},
		{"q", "q:0.2 0.3 0.5", []float64{5, 3, 2}, []float64{0.2, 0.3, 0.5}, "Sun Rain Fog", ""},
		{"another number of outcomes", "q:1,2,3,4", []float64{1, 1, 1, 1}, []float64{1, 2, 3, 4}, "A B C D", "p is uniform over the 4 outcomes of q"},
		{"both, with labels", "pq:a,1,4\nb,2,5\n", []float64{1, 2}, []float64{4, 5}, "a b", ""},
		{"labels", "p:a 1\nb 2\nc 3", []float64{1, 2, 3}, []float64{1, 1, 2}, "a b c", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, "p=5,3,2&q=1,1,2&labels=Sun,Rain,Fog")
			h.MustDo("values", tt.argument)
			h.wantsWeights("p", mark.P, tt.p...)
			h.wantsWeights("q", mark.Q, tt.q...)
			h.wantsStatus(tt.status)
			if got := strings.Join(h.s.labels(), " "); got != tt.labels {
				t.Errorf("labels %q, want %q", got, tt.labels)
			}
		})
	}
}

func TestTypedValuesThatAreWrongChangeNothingAndSayWhatAndWhere(t *testing.T) {
	tests := []struct{ argument, want string }{
		{"p:1, two, 3", `value 2: "two"`},
		{"p:1, -2, 3", "value 2"},
		{"q:1, NaN", "value 2"},
		{"q:1, Inf", "value 2"},
		{"p:", "p:"},
		{"p:0,0,0", "p:"},
		{"p:7", "p has 1 outcome; 2 to 64"},
		{"q:1*65", "q has 65 outcomes; 2 to 64"},
		{"pq:1,2,3", "Both p and q"},
		{"p:1,2\n3,4\n", "One list is needed for p"},
		{"r:1,2", "p, q or both"},
		{"1,2", "p, q or both"},
		{"p:" + strings.Repeat("1,", 1<<19), "p:"},
	}
	for _, tt := range tests {
		h := newHand(t, "p=5,3,2&q=1,1,2&labels=Sun,Rain,Fog&lockp=1")
		before := h.s.Model
		err := h.Do("values", tt.argument)
		if err == nil || !contains(err.Error(), tt.want) || len(err.Error()) > 200 {
			t.Errorf("%.20q: %v, want %q", tt.argument, err, tt.want)
		}
		if h.s.Model != before {
			t.Errorf("%.20q changed the model", tt.argument)
		}
	}
}

func TestTypingOneDistributionKeepsTheOthersLocks(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,2&lockp=1&lockq=2")
	h.MustDo("values", "p:1,2,3")
	if !slices.Equal(h.s.Model.Weights[mark.P].Locks(), make([]bool, 3)) || !slices.Equal(h.s.Model.Weights[mark.Q].Locks(), []bool{false, true, false}) {
		t.Errorf("locks %v", h.s.Model.Weights)
	}
}

func TestActionsThatAreRefusedChangeNothing(t *testing.T) {
	for _, a := range [][2]string{{"avoid", "abc"}, {"avoid", "2"}, {"preset", "nowhere"}, {"preset", ""}, {"explode", ""}, {"lock-r", ""}, {"lock-p", ""}, {"zero-q", ""}, {"", ""}} {
		h := newHand(t, "p=5,3,2&q=1,1,0")
		before := h.s.Model
		if err := h.Do(a[0], a[1]); err == nil {
			t.Errorf("%s %q is not refused", a[0], a[1])
		}
		if h.s.Model != before {
			t.Errorf("%s %q is refused and changes the model", a[0], a[1])
		}
	}
}

func TestPresetsAreValidAndFoundByName(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range presets() {
		h := newHand(t, "lockp=1&kt=3&lambda=.2&terms=excess")
		h.MustDo("preset", p.name)
		h.wantsWeights(p.name, mark.P, p.p...)
		h.wantsWeights(p.name, mark.Q, p.q...)
		if seen[p.name] || p.label == "" || p.caption == "" || strings.Contains(p.caption, "\n") {
			t.Errorf("%q: label %q, caption %q, seen before %v", p.name, p.label, p.caption, seen[p.name])
		}
		if len(p.labels) != len(p.p) || h.s.Model.KT != 1 || h.s.Model.Lambda != 0.5 || slices.Contains(h.s.Model.Weights[mark.P].Locks(), true) {
			t.Errorf("%q leaves something of the state before", p.name)
		}
		seen[p.name] = true
	}
}

func TestRemovingAnOutcomeKeepsWhatLocksHold(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&lockp=1")
	h.MustDo("remove", "")
	h.wants("the locked one", mark.P, 0.5, 0.5)
	h.wants("without locks", mark.Q, 0.5, 0.5)
	h = newHand(t, "p=5,3,2&q=1,1,1&lockp=1,2")
	if err := h.s.Do("remove", "", h.Env); err == nil || h.s.outcomes() != 3 {
		t.Errorf("with all else locked: %v, %d outcomes", err, h.s.outcomes())
	}
}

func TestAHeaderThatNamesQFirstIsBelieved(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.MustDo("values", "pq:outcome,q,p\nA,1,2\nB,3,4\n")
	h.wantsWeights("p", mark.P, 2, 4)
	h.wantsWeights("q", mark.Q, 1, 3)
}
