package compare

import (
	"math"
	"strconv"

	"iridescent/viz/geom"
)

// Axis of probabilities. Linear: 0 at the base line, Top at the upper edge. Logarithmic: decades from logFloor at the
// base line to 1 at the upper edge, and a shelf for 0 below a break.
type axis struct {
	log   bool
	top   float64 // of the linear axis
	plot  geom.Rect
	shelf float64 // how far below the base line of the logarithmic axis 0 lies

}

const (
	logDecades = 6
	logFloor   = leastSet
	zeroDetent = 8 // pixels below the base line that mean exactly 0
)

// tops are the values that the linear axis can end at; the smallest are for many outcomes.
var tops = [...]float64{0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 1}

// topFor returns the smallest top that is at least 1.1 × the largest value, or 1.
func topFor(largest float64) float64 {
	for _, t := range tops {
		if t >= 1.1*largest {
			return t
		}
	}
	return 1
}

// raised returns the next top after t.
func raised(t float64) float64 {
	for _, u := range tops {
		if u > t {
			return u
		}
	}
	return t
}

// settledTop returns where the axis goes after a gesture: it grows when it must and shrinks only when the largest
// value is below a third of it.
func settledTop(top, largest float64) float64 {
	want := topFor(largest)
	if want > top || largest < top/3 {
		return want
	}
	return top
}

// y returns where a probability stands.
func (a *axis) y(v float64) float64 {
	if !a.log {
		return a.plot.Bottom() - v/a.top*a.plot.H
	}
	if v <= 0 {
		return a.plot.Bottom() + a.shelf
	}
	return a.plot.Bottom() - math.Max(0, 1+math.Log10(v)/logDecades)*a.plot.H
}

// value returns the probability at y: exactly 0 at the detent and below, never 0 above it, never more than the axis shows.
func (a *axis) value(y float64) float64 {
	if y >= a.plot.Bottom()+zeroDetent {
		return 0
	}
	up := math.Min(1, (a.plot.Bottom()-y)/a.plot.H)
	if a.log {
		return math.Max(math.Pow(10, (math.Max(0, up)-1)*logDecades), leastSet)
	}
	return math.Max(math.Max(up*a.top, a.top/a.plot.H/4), leastSet)
}

// anchor returns where a grab of a probability begins: at its handle, or for 0 at the detent, so that it stays 0 until
// it is lifted.
func (a *axis) anchor(v float64) float64 {
	if v == 0 {
		return math.Max(a.y(0), a.plot.Bottom()+zeroDetent)
	}
	return a.y(v)
}

// tick is a line of the grid and its label.
type tick struct {
	y     float64
	label string
	zero  bool // the shelf of the logarithmic axis
}

// ticks appends the lines of the grid.
func (a *axis) ticks(dst []tick) []tick {
	if !a.log {
		steps := 4
		switch a.top {
		case 0.6:
			steps = 3
		case 1, 0.1, 0.05:
			steps = 5
		}
		for i := range steps + 1 {
			v := a.top * float64(i) / float64(steps)
			decimals := 1
			switch {
			case a.top < 0.05:
				decimals = 3
			case a.top < 0.4:
				decimals = 2
			}
			dst = append(dst, tick{a.y(v), strconv.FormatFloat(v, 'f', decimals, 64), false})
		}
		return dst
	}
	labels := [...]string{"10⁻⁶", "10⁻⁵", "10⁻⁴", "0.001", "0.01", "0.1", "1"}
	for i, l := range labels {
		dst = append(dst, tick{a.plot.Bottom() - float64(i)/logDecades*a.plot.H, l, false})
	}
	return append(dst, tick{a.plot.Bottom() + a.shelf, "0", true})
}
