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
	// within is the density as seen from where it is high between low and high.
	within(low, high float64) profile
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

// mustLevel panics unless 0 ≤ u ≤ 1.
func mustLevel(u float64) { mustShare("u", u) }
