package compare

import (
	"math"
	"slices"
	"strconv"
)

// grip is one distribution while something of it is being moved: who is held, and the shares in which the free
// others give and take. The shares are those at the start, so a handle that goes up to 1 and back restores them.
type grip struct {
	values []float64 // probabilities now
	share  []float64 // masses that set the proportions among the free
	held   []bool
}

// newGrip starts from probabilities.
func newGrip(probabilities []float64) *grip {
	return &grip{
		values: slices.Clone(probabilities),
		share:  slices.Clone(probabilities),
		held:   make([]bool, len(probabilities)),
	}
}

// release makes outcome i one of the free again, with a share that belongs to its value now.
func (g *grip) release(i int, locked []bool) {
	g.held[i] = false
	shares, values := 0.0, 0.0
	for j := range g.values {
		if j != i && !locked[j] && !g.held[j] {
			shares += g.share[j]
			values += g.values[j]
		}
	}
	switch {
	case values > 0:
		g.share[i] = g.values[i] * shares / values
	case shares > 0 && g.values[i] == 0:
		g.share[i] = 0
	default: // the others are at 0: from now on their old proportions do not matter
		for j := range g.share {
			g.share[j] = g.values[j]
		}
	}
}

// outcome of a move.
type moved int

const (
	movedFully   moved = iota
	movedEqually       // the free others were all 0 and share equally
	movedToLimit       // stopped at 1 − Σ(locked and held)
	notMoved           // nothing else is free
)

// move sets held outcome i to v in [0, 1], or as near as the locked and held others let it, and rescales the free others.
func (g *grip) move(i int, v float64, locked []bool) moved {
	fixed, shares, free := 0.0, 0.0, 0
	for j := range g.values {
		switch {
		case j == i:
		case locked[j] || g.held[j]:
			fixed += g.values[j]
		default:
			shares += g.share[j]
			free++
		}
	}
	if free == 0 {
		return notMoved
	}
	result := movedFully
	if limit := math.Max(0, 1-fixed); v >= limit {
		if v > limit {
			result = movedToLimit
		}
		v = limit
	}
	rest := math.Max(0, 1-fixed-v)
	for j := range g.values {
		switch {
		case j == i:
			g.values[j] = v
		case locked[j] || g.held[j]:
		case shares > 0:
			g.values[j] = rest * (g.share[j] / shares)
		default:
			g.values[j] = rest / float64(free)
		}
	}
	if shares == 0 && rest > 0 {
		return movedEqually
	}
	return result
}

// weights returns the values as a gesture leaves them in the model: with 4 significant digits, except those of locked
// outcomes, which are exactly what they hold of the sum. What rounding takes from the sum goes to the largest free value.
func (g *grip) weights(locked []bool) []float64 {
	w := make([]float64, len(g.values))
	largest, sum := -1, 0.0
	for i, v := range g.values {
		w[i] = v
		if !locked[i] {
			w[i] = significant(v)
			if !g.held[i] && (largest < 0 || w[i] > w[largest]) {
				largest = i
			}
		}
		sum += w[i]
	}
	if largest >= 0 && w[largest] > 0 {
		if mended := significant(w[largest] + 1 - sum); mended > 0 {
			w[largest] = mended
		}
	}
	if positive(w) == 0 {
		copy(w, g.values)
	}
	holdLocked(w, locked)
	return w
}

// holdLocked scales the locked weights, which are probabilities, so that they stay what they are of the sum: the others
// were rounded and may not leave exactly the rest.
func holdLocked(w []float64, locked []bool) {
	fixed, others := 0.0, 0.0
	for i, v := range w {
		if locked[i] {
			fixed += v
		} else {
			others += v
		}
	}
	if fixed == 0 || fixed >= 1 || others == 0 {
		return
	}
	by := others / (1 - fixed)
	if math.Abs(by-1) < 1e-12 {
		return // the sum is 1 but for the last bits: typed decimals stay short
	}
	for i := range w {
		if locked[i] {
			w[i] *= by
		}
	}
}

// significant rounds x ≥ 0 to 4 significant decimal digits.
func significant(x float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 4, 64), 64)
	if err != nil {
		return x
	}
	return r
}
