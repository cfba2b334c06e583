package curves

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// grid has both densities, their mixture and the integrands at the places that the curves are drawn through.
type grid struct {
	x    []float64
	log  [2][]float64 // log densities
	f    [2][]float64 // densities, +Inf where one has no bound
	term [2][]float64 // integrands as they are looked at; +Inf where the other density is 0

	of             [2]Curve
	low, high, gap float64 // what x was made for
	excess, known  bool
}

// pixels is about how far the places of the grid are apart.
const pixels = 3

// sample fills the grid for the plot as it is placed.
func (g *grid) sample(s *Scene) {
	w, a := &s.window, &s.places.axis
	gap := pixels / math.Max(a.x.PerUnit(), 1e-300)
	if g.known && g.of == s.Model.Of && g.low == w.low && g.high == w.high && g.gap == gap && g.excess == s.excess {
		return
	}
	g.of, g.low, g.high, g.gap, g.excess, g.known = s.Model.Of, w.low, w.high, gap, s.excess, true
	g.spread(s)
	for _, sd := range mark.Sides {
		g.log[sd] = infotheory.LogDensities(g.log[sd], s.measured.density[sd], g.x)
		g.f[sd] = g.f[sd][:0]
		for _, l := range g.log[sd] {
			g.f[sd] = append(g.f[sd], math.Exp(l))
		}
	}
	for _, sd := range mark.Sides {
		g.integrand(sd)
	}
}

// spread chooses the places: evenly over the window, and where a density begins, ends or is narrow.
func (g *grid) spread(s *Scene) {
	g.x = g.x[:0]
	n := int(math.Min(math.Max((g.high-g.low)/g.gap, 40), 700))
	for k := range n + 1 {
		g.x = append(g.x, g.low+(g.high-g.low)*float64(k)/float64(n))
	}
	for _, sd := range mark.Sides {
		low, high := s.measured.density[sd].Support()
		g.jump(low, 1)
		g.jump(high, -1)
		q := &s.measured.quantiles[sd]
		if q[atUpper]-q[atQuarter] < 12*g.gap {
			reach := q[atUpper] - q[atQuarter]
			g.narrow([]float64{q[atLowest] - 2*reach, q[atLowest]})
			g.narrow(q[:])
			g.narrow([]float64{q[atHighest], q[atHighest] + 2*reach, q[atHighest] + 2*reach})
		}
		if c := &s.Model.Of[sd]; c.Family == mixture {
			for k := 1; k < 5; k += 2 {
				if mu, sigma := c.Arguments[k], c.Arguments[k+1]; sigma < 6*g.gap {
					g.narrow([]float64{mu - 6*sigma, mu - 4*sigma, mu - 2*sigma, mu - sigma, mu, mu + sigma, mu + 2*sigma, mu + 4*sigma, mu + 6*sigma})
				}
			}
		}
	}
	slices.Sort(g.x)
	g.x = slices.Compact(g.x)
}

// jump adds both sides of a place where a density begins (inwards is 1) or ends (−1), and some near it, where it may be
// steep.
func (g *grid) jump(x, inwards float64) {
	if x < g.low || x > g.high {
		return
	}
	g.x = append(g.x, math.Nextafter(x, math.Inf(-int(inwards))), x)
	for _, part := range [...]float64{0.03, 0.1, 0.3} {
		g.x = append(g.x, x+inwards*part*g.gap)
	}
}

// narrow adds places between neighbours that are close together.
func (g *grid) narrow(q []float64) {
	for k := 1; k < len(q); k++ {
		for j := range 4 {
			if x := q[k-1] + (q[k]-q[k-1])*float64(j)/4; x > g.low && x < g.high {
				g.x = append(g.x, x)
			}
		}
	}
}

// integrand fills in what is summed up: p·log(p/q), or p·log(p/q) − p + q.
func (g *grid) integrand(of mark.Side) {
	g.term[of] = g.term[of][:0]
	f, o := g.f[of], g.f[of.Other()]
	lf, lo := g.log[of], g.log[of.Other()]
	for k := range g.x {
		t := 0.0
		switch {
		case f[k] == 0:
		case o[k] == 0 && math.IsInf(lo[k], -1), math.IsInf(f[k], 1) && !math.IsInf(o[k], 1):
			t = math.Inf(1)
		case math.IsInf(f[k], 1):
		default:
			t = f[k] * (lf[k] - lo[k])
		}
		if g.excess && !math.IsInf(t, 1) && !math.IsInf(f[k], 1) {
			t = math.Max(t-f[k]+math.Min(o[k], math.MaxFloat64), 0)
		}
		if math.IsNaN(t) {
			t = 0
		}
		g.term[of] = append(g.term[of], t)
	}
	g.close(of)
}

// close gives a single place where an integrand has no bound the value of its neighbour: what is there has no area.
func (g *grid) close(of mark.Side) {
	t := g.term[of]
	for k := range t {
		switch {
		case !math.IsInf(t[k], 1):
		case k+1 < len(t) && !math.IsInf(t[k+1], 1) && g.f[of][k+1] > 0 && (k == 0 || g.f[of][k-1] == 0):
			t[k] = t[k+1]
		case k > 0 && !math.IsInf(t[k-1], 1) && g.f[of][k-1] > 0 && (k+1 == len(t) || g.f[of][k+1] == 0):
			t[k] = t[k-1]
		}
	}
}
