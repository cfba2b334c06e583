package surprise

import (
	"math"
	"strconv"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
)

// axis maps shares to pixels sideways, and weights to pixels along a rail of their own right of the plot. It is the same for every model,
// so that nothing moves under the finger. Sideways it is a scale of cube roots, on which beliefs about rare things are not squeezed against 0,
// or a linear one. Beyond the ends of both lie the values of certainty: shares 0 and 1, and an infinite weight.
type axis struct {
	mark.Shares
	plot geom.Rect
	low  float64 // how far above the base line the least weight stands
	f    float64
}

// Room around the plot and detents, in pixels; all but the detent at type factor 1.
const (
	marginLeft  = 30
	marginRight = 78
	marginTop   = 30
	marginFoot  = 53
	railGap     = 34 // from the plot to the rail of weights
	shelf       = 14 // how far beyond the end a certainty stands
	detent      = 8  // from there on a value is certain
	footWeight  = 40 // from the ends of the rail to those of the plot
	headWeight  = 22
)

func newAxis(r mark.Regions, linear bool) axis {
	f := r.F
	a := axis{f: f, plot: r.Plot.Inset(marginLeft*f, marginTop*f, marginRight*f, marginFoot*f)}
	a.plot.W, a.plot.H = math.Max(a.plot.W, 1), math.Max(a.plot.H, 1)
	a.Shares = mark.Shares{Area: a.plot, Linear: linear}
	a.low = math.Min(footWeight*f, a.plot.H/3)
	return a
}

// x is where a share stands.
func (a *axis) x(share float64) float64 { return a.At(share) }

// handleX is where the handle of a mean stands: beyond the end for a certain one.
func (a *axis) handleX(mean float64) float64 {
	switch mean {
	case 0:
		return a.plot.X - shelf
	case 1:
		return a.plot.Right() + shelf
	}
	return a.x(mean)
}

// mean is the value of the handle at x, in round steps of one to ten pixels; exactly 0 or 1 at the detents.
func (a *axis) mean(x float64) float64 {
	switch {
	case x <= a.plot.X-detent:
		return 0
	case x >= a.plot.Right()+detent:
		return 1
	}
	u := math.Min(math.Max((x-a.plot.X)/a.plot.W, 0), 1)
	pixel := math.Max(a.Slope(u)/a.plot.W, 1e-4)
	by := math.Pow(10, math.Floor(0.3-math.Log10(pixel)))
	least := math.Max(1/by, 1e-4)
	return math.Min(math.Max(math.Round(a.Share(u)*by)/by, least), 1-least)
}

// Decades of weight on the axis.
const (
	decadeLeast = -1
	decadeMost  = 6
)

// rail is where the rail of weights stands.
func (a *axis) rail() float64 { return a.plot.Right() + railGap*a.f }

// level is where a weight of so many decades stands.
func (a *axis) level(decades float64) float64 {
	top := a.plot.Y + math.Min(headWeight*a.f, a.plot.H/4)
	bottom := a.plot.Bottom() - a.low
	return bottom - (decades-decadeLeast)/(decadeMost-decadeLeast)*math.Max(bottom-top, 1)
}

// handleY is where the handle of a weight stands.
func (a *axis) handleY(weight float64) float64 {
	if math.IsInf(weight, 1) {
		return a.level(decadeMost) - shelf
	}
	return a.level(math.Log10(weight))
}

// snap is how near to a power of ten a weight becomes one, in pixels.
const snap = 3.5

// weight is the value of the handle at y, with two digits; infinite at the detent.
func (a *axis) weight(y float64) float64 {
	if y <= a.level(decadeMost)-detent {
		return math.Inf(1)
	}
	decade := a.level(0) - a.level(1)
	d := (a.level(0) - y) / decade
	if whole := math.Round(d); math.Abs(whole-d)*decade <= snap {
		d = whole
	}
	return roundWeight(d, 2)
}

// roundWeight is the weight of so many decades, with so many digits, inside the limits.
func roundWeight(decades float64, digits int) float64 {
	d := math.Min(math.Max(decades, decadeLeast), decadeMost)
	w, _ := strconv.ParseFloat(strconv.FormatFloat(math.Pow(10, d), 'e', digits-1, 64), 64)
	return math.Min(math.Max(w, weightLeast), weightMost)
}

// tick is a share or a weight with its label.
type tick struct {
	value float64
	label string
}

// shareTicks are those of the cube-root axis and of the linear one, the indispensable first.
func (a *axis) shareTicks() []tick {
	if a.Linear {
		return []tick{{0, "0"}, {1, "1"}, {0.5, "0.5"}, {0.2, "0.2"}, {0.8, "0.8"}, {0.1, "0.1"}, {0.3, "0.3"}, {0.4, "0.4"}, {0.6, "0.6"}, {0.7, "0.7"}, {0.9, "0.9"}}
	}
	return []tick{{0, "0"}, {1, "1"}, {0.1, "0.1"}, {0.01, "0.01"}, {0.5, "0.5"}, {0.001, "0.001"}, {0.2, "0.2"}, {0.05, "0.05"}, {0.3, "0.3"}, {0.02, "0.02"}, {0.7, "0.7"}, {0.4, "0.4"}, {0.6, "0.6"}, {0.8, "0.8"}, {0.9, "0.9"}}
}

// weightTicks are the decades, the indispensable first.
func weightTicks() []tick {
	return []tick{{0, "1"}, {2, "100"}, {4, "10⁴"}, {6, "10⁶"}, {1, "10"}, {3, "1000"}, {5, "10⁵"}, {-1, "0.1"}}
}
