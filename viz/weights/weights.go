package weights

import (
	"strconv"

	"iridescent/infotheory"
)

// Most is how many outcomes a distribution can have.
const Most = 64

// Weights are those of a distribution over N outcomes, as they were entered: finite, ≥ 0, not all zero. Only a gesture
// rewrites them, to probabilities with 4 significant digits. The value shares no memory and can be compared with ==: what
// lies beyond N is zero.
type Weights struct {
	N      int
	Of     [Most]float64
	Locked [Most]bool // what no gesture may move
}

// From returns the weights of a list, without locks. It panics if the list is longer than Most.
func From(list []float64) Weights {
	w := Weights{N: len(list)}
	if copy(w.Of[:], list) < len(list) {
		panic("weights: " + strconv.Itoa(len(list)) + " outcomes")
	}
	return w
}

// Uniform returns n equal weights.
func Uniform(n int) Weights {
	w := Weights{N: n}
	for i := range w.List() {
		w.Of[i] = 1
	}
	return w
}

// List is the weights as a slice of the array.
func (w *Weights) List() []float64 { return w.Of[:w.N] }

// Locks are the locks as a slice of the array.
func (w *Weights) Locks() []bool { return w.Locked[:w.N] }

// Unlock returns the weights without locks.
func (w Weights) Unlock() Weights {
	w.Locked = [Most]bool{}
	return w
}

// Probabilities returns the weights divided by their sum, however large or small they are. It panics on invalid weights.
func (w *Weights) Probabilities() [Most]float64 {
	var p [Most]float64
	copy(p[:], infotheory.Compare(w.List(), w.List()).P)
	return p
}

// Positive counts the outcomes with a weight above zero.
func (w *Weights) Positive() int { return positive(w.Of[:]) }

// OnlyOne reports whether outcome i has all there is.
func (w *Weights) OnlyOne(i int) bool { return w.Of[i] > 0 && w.Positive() == 1 }

func positive(list []float64) int {
	n := 0
	for _, x := range list {
		if x > 0 {
			n++
		}
	}
	return n
}

// Appended returns the weights with one more outcome of weight 0. It panics if there are Most already.
func (w Weights) Appended() Weights {
	if w.N == Most {
		panic("weights: more than " + strconv.Itoa(Most) + " outcomes")
	}
	w.N++
	return w
}

// WithoutLast returns the weights without the last outcome. Where locks hold others, the free ones take over what it had;
// it reports false if there are none. Elsewhere weights stay as they were entered, and the division by a smaller sum does
// the same. The caller sees to it that the last one does not have all there is.
func (w Weights) WithoutLast() (rest Weights, ok bool) {
	last := w.N - 1
	if w.Of[last] > 0 && w.Locked != [Most]bool{} {
		g := newGesture(&w)
		g.held[last] = true
		if g.move(last, 0) == notMoved {
			return w, false
		}
		g.write(&w)
	}
	w.N--
	w.Of[last], w.Locked[last] = 0, false
	return w, true
}
