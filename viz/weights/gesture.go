package weights

import (
	"math"

	"iridescent/viz/scale"
)

// Least is the resolution of the hand: the smallest probability other than 0 that a gesture leaves. The logarithmic axis
// begins there, so what can be set can be seen.
const Least = 1e-6

// gesture is a distribution while something of it is being moved: who is held, and the shares in which the free others
// give and take. The shares are those at the start, so a handle that goes up to 1 and back restores them.
//
// After a move every outcome that is not locked has exactly 0 or at least Least.
type gesture struct {
	n      int
	values masses // probabilities now
	share  masses // they set the proportions among the free
	held   flags
	locked flags
	raised int // the first outcome that was entered below Least and now counts as Least, or −1
}

// A number and a flag for each outcome.
type (
	masses = [Most]float64
	flags  = [Most]bool
)

// newGesture begins at weights. What is above 0, below Least and not locked counts as Least.
func newGesture(w *Weights) gesture {
	g := gesture{n: w.N}
	g.adopt(w)
	g.share = g.values
	return g
}

// adopt takes over weights that were set in another way.
func (g *gesture) adopt(w *Weights) {
	g.values, g.locked, g.raised = w.Probabilities(), w.Locked, -1
	free, total, low := flags{}, 0.0, -1
	for i, v := range g.values[:g.n] {
		if g.locked[i] {
			continue
		}
		free[i] = true
		total += v
		if v > 0 && v < Least && low < 0 {
			low = i
		}
	}
	if low >= 0 && total >= Least {
		divide(&g.values, total, g.values, &free)
		g.raised = low
	}
}

// divide gives a total ≥ Least to the chosen outcomes in the proportions of their shares: at least Least to each that has
// a share. Where the total is too small for that, the smallest get nothing. Without shares all get the same.
func divide(values *masses, total float64, share masses, chosen *flags) {
	count := 0
	for i := range share {
		if !chosen[i] {
			share[i] = 0
			continue
		}
		values[i] = 0
		if share[i] > 0 {
			count++
		}
	}
	if count == 0 {
		for i := range share {
			if chosen[i] {
				share[i] = 1
				count++
			}
		}
	}
	for ; count > 1 && float64(count)*Least > total; count-- {
		share[smallest(&share)] = 0
	}
	for i := 0; i >= 0; {
		i = proportion(values, total, &share)
		if i >= 0 { // it gets the least, and the others share what that leaves
			total -= Least
			values[i], share[i] = Least, 0
		}
	}
}

// proportion gives a total in the proportions of the shares, unless that leaves one with less than Least: it returns the
// first such, or −1.
func proportion(values *masses, total float64, share *masses) int {
	sum, count := 0.0, 0
	for _, x := range share {
		if x > 0 {
			sum += x
			count++
		}
	}
	for i, x := range share {
		if x > 0 {
			if values[i] = total * (x / sum); values[i] < Least && count > 1 {
				return i
			}
		}
	}
	return -1
}

// smallest returns the last of the places of the smallest number above 0.
func smallest(list *masses) int {
	at := -1
	for i, x := range list {
		if x > 0 && (at < 0 || x <= list[at]) {
			at = i
		}
	}
	return at
}

// release makes outcome i one of the free again, with a share that belongs to its value now.
func (g *gesture) release(i int) {
	g.held[i] = false
	shares, values := 0.0, 0.0
	for j := range g.n {
		if j != i && !g.locked[j] && !g.held[j] {
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
		g.share = g.values
	}
}

// moved is what came of a move.
type moved uint8

const (
	movedFully   moved = iota
	movedEqually       // the free others were all 0 and share equally
	movedToLimit       // stopped at 1 − Σ(locked and held)
	notMoved           // nothing else is free
)

// move sets held outcome i to v in [0, 1], or as near as the locked and held others let it, and rescales the free others.
// It gets 0 or at least Least, and all that there is if it would leave the others less than Least together.
func (g *gesture) move(i int, v float64) moved {
	var free flags
	fixed, shares, any := 0.0, 0.0, false
	for j := range g.n {
		switch {
		case j == i:
		case g.locked[j] || g.held[j]:
			fixed += g.values[j]
		default:
			free[j], any = true, true
			shares += g.share[j]
		}
	}
	room := 1 - fixed
	if !any || room < Least {
		return notMoved
	}
	result := movedFully
	if v > room {
		result = movedToLimit
	}
	v, rest := split(v, room)
	g.values[i] = v
	if rest == 0 {
		for j := range g.n {
			if free[j] {
				g.values[j] = 0
			}
		}
		return result
	}
	divide(&g.values, rest, g.share, &free)
	if shares == 0 {
		return movedEqually
	}
	return result
}

// split divides room ≥ Least into v, or what is next to it, and a rest: each 0 or at least Least.
func split(v, room float64) (part, rest float64) {
	switch {
	case v < Least:
		return 0, room
	case room-v < Least/2 || room < 2*Least:
		return room, 0
	case room-v < Least:
		return room - Least, Least
	}
	return v, room - v
}

// paint gives the free outcomes what the locked ones leave, in the proportions of the heights, and reports whether there
// was something to give in some proportion.
func (g *gesture) paint(heights *masses) bool {
	var free flags
	var share masses
	fixed, painted := 0.0, 0.0
	for i, h := range heights[:g.n] {
		if g.locked[i] {
			fixed += g.values[i]
			continue
		}
		free[i], share[i] = true, h
		painted += h
	}
	if painted == 0 || 1-fixed < Least {
		return false
	}
	divide(&g.values, 1-fixed, share, &free)
	return true
}

// digits is how many significant digits a gesture leaves of a weight.
const digits = 4

// write makes the weights what the gesture has made of them: probabilities with 4 significant digits, except those of
// locked outcomes, which are exactly what they were of the sum. What rounding takes from the sum goes to the largest free one.
func (g *gesture) write(w *Weights) {
	largest, sum := -1, 0.0
	for i, v := range g.values[:g.n] {
		w.Of[i] = v
		if !g.locked[i] {
			w.Of[i] = scale.Digits(v, digits)
			if !g.held[i] && (largest < 0 || w.Of[i] > w.Of[largest]) {
				largest = i
			}
		}
		sum += w.Of[i]
	}
	if largest >= 0 && math.Abs(1-sum) <= w.Of[largest]/2 {
		if mended := scale.Digits(w.Of[largest]+1-sum, digits); mended >= Least {
			w.Of[largest] = mended
		}
	}
	g.holdLocked(w)
}

// holdLocked scales the locked weights, which are probabilities, so that they stay what they are of the sum: the others
// were rounded and may not leave exactly the rest.
func (g *gesture) holdLocked(w *Weights) {
	fixed, others := 0.0, 0.0
	for i, v := range w.List() {
		if g.locked[i] {
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
	for i := range w.List() {
		if g.locked[i] {
			w.Of[i] *= by
		}
	}
}
