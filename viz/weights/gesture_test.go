package weights

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"iridescent/viz/scale"
)

// anyWeights are those of a reader: rounded, of all sizes, with zeros; some outcomes are locked.
func anyWeights(r *rand.Rand) Weights {
	w := Weights{N: 2 + r.IntN(9)}
	kind := r.IntN(5)
	for i := range w.List() {
		switch kind {
		case 0:
			w.Of[i] = float64(r.IntN(10))
		case 1:
			w.Of[i] = scale.Digits(r.Float64(), 4)
		case 2:
			w.Of[i] = math.Exp(20 * r.NormFloat64())
		case 3:
			w.Of[i] = []float64{0, 0.1, 0.2, 0.7, 1.0 / 3}[r.IntN(5)]
		default:
			w.Of[i] = []float64{0, 5e-324, 1e-20, 1e-7, 1, 1e300}[r.IntN(6)]
		}
		w.Locked[i] = r.IntN(5) == 0
	}
	w.Of[r.IntN(w.N)] = 1
	return w
}

// anyMove is a value that a finger may ask for, often one at which something ends.
func anyMove(r *rand.Rand, g *gesture, i int) float64 {
	rest := 1.0
	for j, v := range g.values[:g.n] {
		if j != i {
			rest -= v
		}
	}
	return []float64{0, 1, g.values[i], rest, 1 - g.values[i], r.Float64(), scale.Digits(r.Float64(), 4), Least, 1 - Least,
		1 - 1e-9, math.Nextafter(1, 0), g.values[i] + 0.1, math.Max(0, g.values[i]-0.1)}[r.IntN(13)]
}

func TestWhateverFingersDoAWeightIsZeroOrWhatAHandCanSet(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 13))
		w := anyWeights(r)
		g := newGesture(&w)
		for step := range 30 {
			i := r.IntN(g.n)
			if g.locked[i] {
				continue
			}
			if g.held[i] && r.IntN(3) == 0 {
				g.release(i)
				continue
			}
			g.held[i] = true
			was, v := g.values, anyMove(r, &g, i)
			result := g.move(i, v)
			moveIsLawful(t, &g, &w, was, i, result)
			if t.Failed() {
				t.Fatalf("seed %d, step %d: %v, locked %v, held %v: outcome %d to %v gives %v",
					seed, step, was[:g.n], g.locked[:g.n], g.held[:g.n], i, v, g.values[:g.n])
			}
		}
	}
}

// moveIsLawful holds a move of outcome i to the laws of the hand; was are the values before, w the weights as entered.
func moveIsLawful(t *testing.T, g *gesture, w *Weights, was masses, i int, result moved) {
	t.Helper()
	entered, sum, fixed, largestFree := w.Probabilities(), 0.0, 0.0, -1
	for j, v := range g.values[:g.n] {
		sum += v
		switch {
		case g.locked[j]:
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
		if g.values != was {
			t.Error("it is not moved, yet something has changed")
		}
		return
	}
	for j, v := range g.values[:g.n] {
		if !g.locked[j] && v != 0 && v < Least {
			t.Errorf("outcome %d has %v", j, v)
		}
	}
	if result == movedToLimit && (g.values[i] != 1-fixed || g.values[largestFree] != 0) {
		t.Errorf("at the limit of %v it has %v and another %v", 1-fixed, g.values[i], g.values[largestFree])
	}
	writtenIsLawful(t, g, *w)
}

// writtenIsLawful holds what a gesture leaves in the model to the same laws, to four digits.
func writtenIsLawful(t *testing.T, g *gesture, w Weights) {
	t.Helper()
	g.write(&w)
	p := w.Probabilities()
	for j, v := range g.values[:g.n] {
		if (w.Of[j] == 0) != (v == 0) {
			t.Errorf("outcome %d has %v and is written as %v", j, v, w.Of[j])
		}
		switch {
		case g.locked[j] && math.Abs(p[j]-v) > 1e-12*v:
			t.Errorf("locked outcome %d has %v and is written as %v of the sum", j, v, p[j])
		case !g.locked[j] && w.Of[j] != 0 && w.Of[j] < Least:
			t.Errorf("outcome %d is written as %v", j, w.Of[j])
		case !g.locked[j] && w.Of[j] != scale.Digits(w.Of[j], 4):
			t.Errorf("outcome %d is written as %v", j, w.Of[j])
		case math.Abs(p[j]-v) > 1e-2*slices.Max(g.values[:g.n]):
			t.Errorf("outcome %d has %v and is written as %v", j, v, p[j])
		}
	}
}

func TestUpToTheLimitAndBackRestoresTheShares(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 14))
		w := anyWeights(r)
		i := r.IntN(w.N)
		if w.Locked[i] {
			continue
		}
		g := newGesture(&w)
		g.held[i] = true
		was := g.values
		g.move(i, 1)
		g.move(i, 0)
		g.move(i, was[i])
		for j, v := range g.values[:g.n] {
			if math.Abs(v-was[j]) > 1e-12+2*float64(g.n)*Least {
				t.Fatalf("seed %d: %v came back as %v", seed, was[:g.n], g.values[:g.n])
			}
		}
	}
}

func TestDivideGivesEachTheLeastOrNothing(t *testing.T) {
	all := flags{true, true, true, true}
	tests := []struct {
		name  string
		total float64
		share [4]float64
		want  [4]float64
	}{
		{"in proportion", 0.8, [4]float64{1, 2, 0, 5}, [4]float64{0.1, 0.2, 0, 0.5}},
		{"without shares", 0.8, [4]float64{}, [4]float64{0.2, 0.2, 0.2, 0.2}},
		{"one far below the others", 0.5, [4]float64{1e-9, 1, 1, 0}, [4]float64{Least, (0.5 - Least) / 2, (0.5 - Least) / 2, 0}},
		{"two too many", 2.5 * Least, [4]float64{4, 3, 2, 1}, [4]float64{1.5 * Least, Least, 0, 0}},
		{"enough for one", 1.5 * Least, [4]float64{1, 1, 1, 1}, [4]float64{1.5 * Least, 0, 0, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var share, got masses
			copy(share[:], tt.share[:])
			got[4] = 7 // is not chosen
			divide(&got, tt.total, share, &all)
			for i, want := range tt.want {
				if math.Abs(got[i]-want) > 1e-15 && math.Abs(got[i]-want) > 0.3*Least {
					t.Errorf("outcome %d gets %v, want %v", i, got[i], want)
				}
			}
			if got[4] != 7 {
				t.Error("one that was not chosen has changed")
			}
		})
	}
}

// FuzzGesture plays fingers on weights: each byte pair is an outcome and what happens to it.
func FuzzGesture(f *testing.F) {
	f.Add(uint64(1), []byte{0, 200, 1, 255, 0, 0, 2, 17})
	f.Add(uint64(99), []byte{3, 254, 2, 254, 3, 1, 1, 128, 3, 255})
	f.Fuzz(func(t *testing.T, seed uint64, play []byte) {
		w := anyWeights(rand.New(rand.NewPCG(seed, 15)))
		g := newGesture(&w)
		for k := 0; k+1 < len(play) && k < 200; k += 2 {
			i, what := int(play[k])%g.n, play[k+1]
			switch {
			case g.locked[i]:
			case what == 1 && g.held[i]:
				g.release(i)
			default:
				g.held[i] = true
				was := g.values
				moveIsLawful(t, &g, &w, was, i, g.move(i, float64(what)/254))
			}
		}
	})
}
