package infotheory

import "math"

// Landscape is a divergence over a grid of normal distributions, worked out piece by piece.
type Landscape struct {
	Mus, LogSigmas []float64
	Values         []float64 // in nats, for each log σ, each μ: those that are known

	value func(q Normal) (nats float64, visited int)
}

// Done reports whether all values are known.
func (l *Landscape) Done() bool { return len(l.Values) == len(l.Mus)*len(l.LogSigmas) }

// Advance works out the next values, until about so many points of x have been visited, and reports whether all are
// known. How much it does depends on nothing but what was done before.
func (l *Landscape) Advance(points int) bool {
	for points > 0 && !l.Done() {
		k := len(l.Values)
		q := Normal{l.Mus[k%len(l.Mus)], math.Exp(l.LogSigmas[k/len(l.Mus)])}
		nats, visited := l.value(q)
		l.Values = append(l.Values, nats)
		points -= visited + 1
	}
	return l.Done()
}

func newLandscape(mus, logSigmas []float64) *Landscape {
	return &Landscape{Mus: mus, LogSigmas: logSigmas, Values: make([]float64, 0, len(mus)*len(logSigmas))}
}

// ReverseLandscape is KL(q‖mixture) for every q of the grid. Its relative accuracy is about 1e-6. It panics if the
// sketch does not cover the grid.
func (s *Sketch) ReverseLandscape(mus, logSigmas []float64) *Landscape {
	s.mustCover(mus, logSigmas)
	l := newLandscape(mus, logSigmas)
	l.value = func(q Normal) (float64, int) {
		at, visited := s.reverse(q)
		return at.Value, visited
	}
	return l
}

// JensenShannonLandscape is JSD(q, mixture) for every q of the grid. Its absolute accuracy is about 1e-6. It panics if
// the sketch does not cover the grid.
func (s *Sketch) JensenShannonLandscape(mus, logSigmas []float64) *Landscape {
	s.mustCover(mus, logSigmas)
	l := newLandscape(mus, logSigmas)
	l.value = func(q Normal) (float64, int) {
		at, visited := s.jensenShannon(q)
		return at.Value, 7 * visited // each takes a logarithm
	}
	return l
}

// ForwardLandscape is KL(mixture‖q) for every q of the grid.
func (t *Target) ForwardLandscape(mus, logSigmas []float64) *Landscape {
	l := newLandscape(mus, logSigmas)
	l.value = func(q Normal) (float64, int) { return t.ForwardSlope(q).Value, 8 }
	return l
}

// ReverseMap appends KL(q‖mixture) in nats for q over a grid to dst[:0], row by row: for each log σ, each μ. Its relative
// accuracy is about 1e-6, for a map rather than for a number, and it costs far less than as many numbers. It panics on a
// μ or log σ that is infinite or NaN.
func (t *Target) ReverseMap(dst, mus, logSigmas []float64) []float64 {
	dst = dst[:0]
	if len(mus) == 0 || len(logSigmas) == 0 {
		return dst
	}
	low, high := bounds("mu", mus)
	narrow, wide := bounds("log sigma", logSigmas)
	l := t.NewSketch(low, high, math.Exp(narrow), math.Exp(wide), 1).ReverseLandscape(mus, logSigmas)
	l.Values = dst
	l.Advance(math.MaxInt)
	return l.Values
}

func bounds(name string, xs []float64) (low, high float64) {
	low, high = xs[0], xs[0]
	for _, x := range xs {
		mustReal(name, x)
		low, high = math.Min(low, x), math.Max(high, x)
	}
	return low, high
}
