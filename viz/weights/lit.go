package weights

import "math"

// Light lights an outcome, or none for a negative one, and reports whether another one was lit.
func (d *Duo) Light(i int) (other bool) {
	other, d.hovered = d.hovered != i+1, i+1
	return other
}

// Lit is the outcome that is lit wherever the picture has it: the one below the pointer, or else the selected one, or −1.
func (d *Duo) Lit() int {
	if d.hovered > 0 && d.hovered <= d.Of.N() {
		return d.hovered - 1
	}
	return d.Of.Selected
}

// leastGhost is the least change of a probability that leaves an outline of the bar as it was.
const leastGhost = 5e-4

// Ghosts calls visit for each bar of a side that is another one than a hand found, with the probability that it found.
func (d *Duo) Ghosts(side int, visit func(i int, v float64)) {
	if d.Was == nil {
		return
	}
	of := &d.Was.Weights[min(side, 1)]
	if side == 2 {
		of = d.Third.Was
	}
	if d.Was.N() != d.Of.N() || of.N != d.weights(side).N {
		return
	}
	was := of.Probabilities()
	for i := range of.N {
		if math.Abs(was[i]-d.Bars[side].Value(i)) >= leastGhost {
			visit(i, was[i])
		}
	}
}
