package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"iridescent/infotheory"
)

// anyProbabilities are those of a reader: rounded, of all sizes, with zeros; some outcomes are locked.
func anyProbabilities(r *rand.Rand) (p []float64, locked []bool) {
	n := MinOutcomes + r.IntN(9)
	p, locked = make([]float64, n), make([]bool, n)
	kind := r.IntN(5)
	for i := range p {
		switch kind {
		case 0:
			p[i] = float64(r.IntN(10))
		case 1:
			p[i] = significant(r.Float64())
		case 2:
			p[i] = math.Exp(20 * r.NormFloat64())
		case 3:
			p[i] = []float64{0, 0.1, 0.2, 0.7, 1.0 / 3}[r.IntN(5)]
		default:
			p[i] = []float64{0, 5e-324, 1e-20, 1e-7, 1, 1e300}[r.IntN(6)]
		}
		locked[i] = r.IntN(5) == 0
	}
	p[r.IntN(n)] = 1
	return infotheory.Compare(p, p).P, locked
}

// anyMove is a value that a finger may ask for, often one at which something ends.
func anyMove(r *rand.Rand, g *grip, i int) float64 {
	rest := 1.0
	for j, v := range g.values[:g.n] {
		if j != i {
			rest -= v
		}
	}
	return []float64{0, 1, g.values[i], rest, 1 - g.values[i], r.Float64(), significant(r.Float64()), leastSet, 1 - leastSet,
		1 - 1e-9, math.Nextafter(1, 0), g.values[i] + 0.1, math.Max(0, g.values[i]-0.1)}[r.IntN(13)]
}

func TestWhateverFingersDoAWeightIsZeroOrWhatAHandCanSet(t *testing.T) {
	for seed := range uint64(4000) {
		r := rand.New(rand.NewPCG(seed, 13))
		p, locked := anyProbabilities(r)
		g := newGrip(p, locked)
		for step := range 30 {
			i := r.IntN(g.n)
			if g.held[i] && r.IntN(3) == 0 {
				g.release(i, locked)
				continue
			}
			if locked[i] {
				continue
			}
			g.held[i] = true
			was, v := g.values, anyMove(r, g, i)
			result := g.move(i, v, locked)
			if result == notMoved && g.values != was {
				t.Fatalf("seed %d, step %d: not moved, but %v became %v", seed, step, was, g.values)
			}
			gripIsLawful(t, g, was, p, i, locked, result)
			if t.Failed() {
				t.Fatalf("seed %d, step %d: %v, locked %v, held %v: outcome %d to %v gives %v", seed, step, was[:g.n], locked, g.held[:g.n], i, v, g.values[:g.n])
			}
		}
	}
}

// gripIsLawful holds a move of outcome i to the laws of the hand.
func gripIsLawful(t *testing.T, g *grip, was masses, entered []float64, i int, locked []bool, result moved) {
	t.Helper()
	sum, fixed, largestFree := 0.0, 0.0, -1
	for j, v := range g.values[:g.n] {
		sum += v
		switch {
		case locked[j]:
			if fixed += v; v != entered[j] {
				t.Errorf("locked outcome %d went from %v to %v", j, entered[j], v)
			}
		case g.held[j] && j != i:
			if fixed += v; v != was[j] {
				t.Errorf("held outcome %d went from %v to %v", j, was[j], v)
			}
		case j != i && (largestFree < 0 || v > g.values[largestFree]):
			largestFree = j
		}
	}
	if math.Abs(sum-1) > 1e-12 {
		t.Errorf("the sum is 1 %+g", sum-1)
	}
	if result == notMoved {
		return
	}
	for j, v := range g.values[:g.n] {
		if !locked[j] && v != 0 && v < leastSet {
			t.Errorf("outcome %d has %v", j, v)
		}
	}
	if result == movedToLimit && (g.values[i] != 1-fixed || g.values[largestFree] != 0) {
		t.Errorf("at the limit of %v it has %v and another %v", 1-fixed, g.values[i], g.values[largestFree])
	}
	writtenIsLawful(t, g, locked)
}

// writtenIsLawful holds what a gesture leaves in the model to the same laws, to four digits.
func writtenIsLawful(t *testing.T, g *grip, locked []bool) {
	t.Helper()
	w := g.weights(locked)
	p := infotheory.Compare(w, w).P
	for j, v := range g.values[:g.n] {
		if (w[j] == 0) != (v == 0) {
			t.Errorf("outcome %d has %v and is written as %v", j, v, w[j])
		}
		switch {
		case locked[j] && math.Abs(p[j]-v) > 1e-12*v:
			t.Errorf("locked outcome %d has %v and is written as %v of the sum", j, v, p[j])
		case !locked[j] && w[j] != 0 && w[j] < leastSet:
			t.Errorf("outcome %d is written as %v", j, w[j])
		case math.Abs(p[j]-v) > 1e-2*slices.Max(g.values[:g.n]):
			t.Errorf("outcome %d has %v and is written as %v", j, v, p[j])
		}
	}
}

func TestUpToTheLimitAndBackRestoresTheShares(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 14))
		p, locked := anyProbabilities(r)
		i := r.IntN(len(p))
		if locked[i] {
			continue
		}
		g := newGrip(p, locked)
		g.held[i] = true
		was := g.values
		g.move(i, 1, locked)
		g.move(i, 0, locked)
		g.move(i, was[i], locked)
		for j, v := range g.values[:g.n] {
			if math.Abs(v-was[j]) > 1e-12+2*float64(g.n)*leastSet {
				t.Fatalf("seed %d: %v came back as %v", seed, was[:g.n], g.values[:g.n])
			}
		}
	}
}

func TestFingersThatMeetAtTheLimitLeaveNothing(t *testing.T) {
	h := newHand(t, "p=1,2,3,4&q=1,1,1,1")
	h.s.top = 1
	h.Layout()
	first := h.grab(1001, "p0")
	second := h.grab(1002, "p3")
	second.Y -= 300
	h.Move(1002, second) // takes all that is free
	for range 5 {
		h.Move(1001, first.Add(0, 9))
		h.Move(1001, first.Add(0, -9))
		h.Move(1001, first)
		h.Move(1002, second.Add(0, -1))
		h.Move(1002, second)
	}
	h.wants("both have all", sideP, 0.1, 0, 0, 0.9)
	if p := h.s.Weights[sideP]; p[1] != 0 || p[2] != 0 {
		t.Errorf("the others are left with %v", p)
	}
}

func TestStepsThatAddUpToOneLeaveNothing(t *testing.T) {
	h := newHand(t, "p=2,5,3&q=1,1,1")
	for range 8 {
		h.Key("p0", "PageUp")
	}
	h.wantsWeights("0.2 and eight tenths", sideP, 1, 0, 0)
}

func TestWhatWasEnteredBelowTheResolutionIsRaisedToItAndTheReaderIsTold(t *testing.T) {
	h := newHand(t, "p=1e-20,5,5&q=1,1,1&labels=Sun,Rain,Fog")
	at := h.grab(1001, "p1")
	h.Up(1001, at)
	h.wantsWeights("a tap", sideP, 1e-20, 5, 5)
	h.dragTo("p1", 0.3)
	h.wants("dragged", sideP, 0, 0.3, 0.7)
	if got := h.s.Weights[sideP][0]; got < leastSet || got > 2*leastSet {
		t.Errorf("it has %v", got)
	}
	h.wantsStatus("p of Sun was below 0.000001")
	h = newHand(t, "p=1e-20,5,5&q=1,1,1&lockp=1")
	h.dragTo("p1", 0.3)
	if got := h.of("p0"); math.Abs(got-1e-21) > 1e-30 {
		t.Errorf("locked it has %v", got)
	}
}
