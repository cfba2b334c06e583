package infotheory

import "math"

// ReverseMap appends KL(q‖mixture) in nats for q over a grid to dst[:0], row by row: for each log σ, each μ. Its relative
// accuracy is about 1e-6, for a map rather than for a number, and it costs far less than as many numbers: the mixture's
// log density is taken once on a common grid of x, and the normal weights by recurrence. It panics on a μ or log σ that
// is infinite or NaN.
func (t *Target) ReverseMap(dst, mus, logSigmas []float64) []float64 {
	dst = dst[:0]
	if len(mus) == 0 || len(logSigmas) == 0 {
		return dst
	}
	low, high := bounds("mu", mus)
	narrow, wide := bounds("log sigma", logSigmas)
	g := t.newGrid(low, high, math.Exp(narrow), math.Exp(wide))
	for _, logSigma := range logSigmas {
		for _, mu := range mus {
			dst = append(dst, g.reverse(mu, math.Exp(logSigma), logSigma))
		}
	}
	return dst
}

func bounds(name string, xs []float64) (low, high float64) {
	low, high = xs[0], xs[0]
	for _, x := range xs {
		mustReal(name, x)
		low, high = math.Min(low, x), math.Max(high, x)
	}
	return low, high
}

// grid holds a log density at first + i·step.
type grid struct {
	first, step float64
	smooth      float64 // the spacing that suffices for the log density
	logs        []float64
}

// mapReach is how many standard deviations a map integrates over: what is beyond weighs 1e-10.
const mapReach = 6.5

func (t *Target) newGrid(low, high, narrow, wide float64) grid {
	const most = 1 << 16
	g := grid{first: low - mapReach*wide, smooth: math.Min(t.bend, 0.5*t.narrowest)}
	length := high + mapReach*wide - g.first
	g.step = math.Max(math.Min(g.smooth, 0.9*narrow), length/most)
	g.logs = make([]float64, int(length/g.step)+2)
	for i := range g.logs {
		g.logs[i] = t.logDensity(g.first+float64(i)*g.step, 0)
	}
	return g
}

// reverse is the trapezoidal rule for −h(q) − E_q[log mixture], on every n-th point of the grid, n as large as q and the
// mixture allow.
func (g *grid) reverse(mu, sigma, logSigma float64) float64 {
	n := max(1, int(math.Min(g.smooth, 0.9*sigma)/g.step))
	step := float64(n) * g.step
	nearest := int((mu-g.first)/g.step + 0.5)
	offset := (g.first + float64(nearest)*g.step - mu) / sigma
	width := step / sigma
	count := int(mapReach/width) + 1
	// weight(k) = e^(−½(offset + k·width)²), by e^(−width²) and the first two.
	shrink := math.Exp(-width * width)
	center := math.Exp(-0.5 * offset * offset)
	mass, sum := center, center*g.logs[min(max(nearest, 0), len(g.logs)-1)]
	for _, direction := range []int{1, -1} {
		weight := center
		ratio := math.Exp(-width * (float64(direction)*offset + 0.5*width))
		i := nearest
		for range count {
			i += direction * n
			if i < 0 || i >= len(g.logs) {
				break
			}
			weight *= ratio
			ratio *= shrink
			mass += weight
			sum += weight * g.logs[i]
		}
	}
	return -(logSigma + lnRoot2Pi + 0.5) - sum/mass
}
