package curves

import (
	"math"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// dataSteps is how many equal steps the records take through the window.
const dataSteps = 200

// Data are the densities at places of the x axis or, if there are bins, the bins.
func (s *Scene) Data() scene.Data {
	s.measure()
	if s.Model.Bins > 0 {
		return s.dataOfBins()
	}
	d := scene.Data{Columns: append([]scene.Column{{Key: "x", Name: "x"}}, scene.Comparison()...)}
	w := &s.window
	for k := range dataSteps + 1 {
		x := w.low + (w.high-w.low)*float64(k)/dataSteps
		p, q, m, terms := s.over(x)
		d.Records = append(d.Records, scene.Record{Values: append([]float64{x, p, q, m}, terms[:]...)})
	}
	return d
}

// over returns what stands over a place. A term is NaN where both densities are without bound.
func (s *Scene) over(x float64) (p, q, m float64, terms [4]float64) {
	lp, lq := s.measured.density[mark.P].LogDensity(x), s.measured.density[mark.Q].LogDensity(x)
	p, q = math.Exp(lp), math.Exp(lq)
	term := func(f, lf, lo float64) float64 {
		if f == 0 {
			return 0
		}
		return f * (lf - lo)
	}
	pq, qp := term(p, lp, lq), term(q, lq, lp)
	terms = [4]float64{pq, qp, pq - p + q, qp - q + p}
	if math.IsInf(p, 1) != math.IsInf(q, 1) { // what is without bound outgrows its logarithm
		terms[2], terms[3] = math.Inf(1), math.Inf(1)
	}
	return p, q, mixed(p, q, s.Model.Lambda), terms
}

// dataOfBins are the bins with where they begin and end, infinite at the outside.
func (s *Scene) dataOfBins() scene.Data {
	d := scene.Data{Columns: append([]scene.Column{{Key: "low", Name: "from"}, {Key: "high", Name: "to"}}, scene.Comparison()...)}
	b := &s.bins
	m := &b.measured
	for k := range b.n {
		low, high := b.edges[k], b.edges[k+1]
		if k == 0 {
			low = math.Inf(-1)
		}
		if k == b.n-1 {
			high = math.Inf(1)
		}
		d.Records = append(d.Records, scene.Record{Values: []float64{low, high,
			m.P[k], m.Q[k], m.M[k], m.TermsPQ[k], m.TermsQP[k], m.ExcessPQ[k], m.ExcessQP[k]}})
	}
	return d
}
