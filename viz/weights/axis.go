package weights

import (
	"math"
	"strconv"

	"iridescent/viz/geom"
)

// Axis of probabilities for bars that stand side by side. Linear: 0 at the base line, Top at the upper edge. Logarithmic:
// decades from Least at the base line to 1 at the upper edge, and a shelf for 0 below a break.
type Axis struct {
	Log   bool
	Top   float64   // of the linear axis
	Plot  geom.Rect // its lower edge is the base line
	Shelf float64   // how far below the base line of the logarithmic axis 0 lies, in pixels
}

var _ Scale = (*Axis)(nil)

const decades = 6 // from Least to 1

// ZeroDetent is how many pixels below the base line mean exactly 0.
const ZeroDetent = 8

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

// Raise makes the linear axis end at the next top.
func (a *Axis) Raise() {
	for _, t := range tops {
		if t > a.Top {
			a.Top = t
			return
		}
	}
}

// Settle makes the linear axis end where it should after a gesture: it grows when it must and shrinks only when the largest
// value is below a third of it.
func (a *Axis) Settle(largest float64) {
	if want := topFor(largest); want > a.Top || largest < a.Top/3 {
		a.Top = want
	}
}

// Y returns where a probability stands.
func (a *Axis) Y(v float64) float64 {
	if !a.Log {
		return a.Plot.Bottom() - v/a.Top*a.Plot.H
	}
	if v <= 0 {
		return a.Plot.Bottom() + a.Shelf
	}
	return a.Plot.Bottom() - math.Max(0, 1+math.Log10(v)/decades)*a.Plot.H
}

// At returns the probability at y: exactly 0 at the detent and below, never 0 above it, never more than the axis shows.
func (a *Axis) At(y float64) float64 {
	if y >= a.Plot.Bottom()+ZeroDetent {
		return 0
	}
	up := math.Min(1, (a.Plot.Bottom()-y)/a.Plot.H)
	if a.Log {
		return math.Max(math.Pow(10, (math.Max(0, up)-1)*decades), Least)
	}
	return math.Max(math.Max(up*a.Top, a.Top/a.Plot.H/4), Least)
}

// Value returns the probability at the height of a point.
func (a *Axis) Value(_ int, at geom.Point) float64 { return a.At(at.Y) }

// Anchor returns where a grab of a probability begins: at its height, or for 0 at the detent, so that it stays 0 until it is
// lifted.
func (a *Axis) Anchor(_ int, v float64) geom.Point {
	if v == 0 {
		return geom.Point{Y: math.Max(a.Y(0), a.Plot.Bottom()+ZeroDetent)}
	}
	return geom.Point{Y: a.Y(v)}
}

// Smallest returns the smallest probability above 0 that a disc can be dragged to.
func (a *Axis) Smallest() float64 { return a.At(a.Plot.Bottom() + ZeroDetent - 1) }

// Column returns which of n columns of the plot is next to x.
func (a *Axis) Column(x float64, n int) int {
	return min(max(int((x-a.Plot.X)/a.Plot.W*float64(n)), 0), n-1)
}

// Middle returns the middle of a column.
func (a *Axis) Middle(i, n int) float64 { return a.Plot.X + (float64(i)+0.5)/float64(n)*a.Plot.W }

// Tick is a line of the grid and its label.
type Tick struct {
	Y     float64
	Label string
	Zero  bool // the shelf of the logarithmic axis
}

// Ticks appends the lines of the grid.
func (a *Axis) Ticks(dst []Tick) []Tick {
	if a.Log {
		for i, l := range [...]string{"10⁻⁶", "10⁻⁵", "10⁻⁴", "0.001", "0.01", "0.1", "1"} {
			dst = append(dst, Tick{Y: a.Plot.Bottom() - float64(i)/decades*a.Plot.H, Label: l})
		}
		return append(dst, Tick{a.Plot.Bottom() + a.Shelf, "0", true})
	}
	steps, decimals := 4, 1
	switch a.Top {
	case 0.6:
		steps = 3
	case 1, 0.1, 0.05:
		steps = 5
	}
	switch {
	case a.Top < 0.05:
		decimals = 3
	case a.Top < 0.4:
		decimals = 2
	}
	for i := range steps + 1 {
		v := a.Top * float64(i) / float64(steps)
		dst = append(dst, Tick{Y: a.Y(v), Label: strconv.FormatFloat(v, 'f', decimals, 64)})
	}
	return dst
}
