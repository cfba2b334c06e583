package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// bins are both densities as outcomes: the window cut into equal parts, of which the first and the last are open.
type bins struct {
	n         int
	edges     []float64 // n + 1, the first and last as the plot shows them
	masses    [2][]float64
	measured  infotheory.Comparison
	of        [2]Curve
	lambda    float64
	low, high float64
}

// update bins both if anything changed.
func (b *bins) update(s *Scene) {
	n, w := s.Model.Bins, &s.window
	if b.n == n && b.of == s.Model.Of && b.lambda == s.Model.Lambda && b.low == w.low && b.high == w.high {
		return
	}
	b.n, b.of, b.lambda, b.low, b.high = n, s.Model.Of, s.Model.Lambda, w.low, w.high
	if n == 0 {
		return
	}
	b.edges = b.edges[:0]
	for k := range n + 1 {
		b.edges = append(b.edges, w.low+(w.high-w.low)*float64(k)/float64(n))
	}
	for _, sd := range mark.Sides {
		b.masses[sd] = b.masses[sd][:0]
		for k := range n {
			b.masses[sd] = append(b.masses[sd], b.mass(s.measured.density[sd], k))
		}
	}
	b.measured.Compute(b.masses[mark.P], b.masses[mark.Q], s.Model.Lambda)
}

// mass is what a density has in one bin. Where that is too little for a float although the density reaches there, it
// counts as the smallest float, so that no divergence becomes ∞ by underflow; it could only grow with the true mass.
func (b *bins) mass(d infotheory.Density, k int) float64 {
	low, high := d.Support()
	from, to := b.edges[k], b.edges[k+1]
	if k == 0 {
		from = math.Inf(-1)
	}
	if k == b.n-1 {
		to = math.Inf(1)
	}
	if from, to = math.Max(from, low), math.Min(to, high); !(from < to) {
		return 0
	}
	return math.Max(infotheory.MassBetween(d, from, to), math.SmallestNonzeroFloat64)
}

// divergence returns KL of the binned densities.
func (b *bins) divergence(of mark.Side) float64 {
	return [...]float64{b.measured.KullbackLeiblerPQ, b.measured.KullbackLeiblerQP}[of]
}
