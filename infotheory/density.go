package infotheory

// Density is a distribution over the real line. Its parameters must be valid, else its methods panic.
//
// Differential entropies may be negative and depend on the unit of x; divergences do neither.
type Density interface {
	LogDensity(x float64) float64       // −Inf outside the support
	CDF(x float64) float64              // the mass below x
	Survival(x float64) float64         // the mass above x, accurate where it is small
	Quantile(u float64) float64         // the x with CDF(x) = u; the ends of the support at 0 and 1
	Support() (lowest, highest float64) // possibly infinite
	DifferentialEntropy() float64       // −∫ f log f in nats

	// tails says how the density behaves at both ends.
	tails() (lower, upper tail)
	// marks are points between which the density is smooth and does not change much at once.
	marks() []float64
}

// tail is the behaviour of a density towards an end of its support, as far as divergences being infinite depends on it.
type tail struct {
	// moments is the order from which on absolute moments are infinite: ν of Student's t; 0 if all are finite.
	moments float64
	// growth is the power of |x| with which −log f grows: 2 for the normal distribution, 1 for exponential tails, 0
	// for slower ones and finite ends.
	growth float64
}

// outweighs reports whether −log q has no mean under this tail.
func (t tail) outweighs(q tail) bool { return t.moments > 0 && t.moments <= q.growth }

var (
	finiteEnd       = tail{}
	slowTail        = tail{} // slower than exponential, but with all moments
	exponentialTail = tail{growth: 1}
	normalTail      = tail{growth: 2}
)

// markLevels are the quantiles that serve as marks.
var markLevels = [...]float64{1e-6, 0.01, 0.25, 0.5, 0.75, 0.99, 1 - 1e-6}

// quantileMarks are marks of a density with one hump.
func quantileMarks(d Density) []float64 {
	marks := make([]float64, len(markLevels))
	for i, u := range markLevels {
		marks[i] = d.Quantile(u)
	}
	return marks
}

// mustLevel panics unless 0 ≤ u ≤ 1.
func mustLevel(u float64) { mustShare("u", u) }

// sampled is a density whose constants are computed once for many points, or which needs more than x: the distance to
// the upper end of the support.
type sampled interface {
	sampler() func(x, below float64) float64
}

// samplerOf returns the log density as a function of x and the distance to the upper end of the support.
func samplerOf(d Density) func(x, below float64) float64 {
	if s, ok := d.(sampled); ok {
		return s.sampler()
	}
	return func(x, _ float64) float64 { return d.LogDensity(x) }
}
