package infotheory

// Density is a distribution over the real line. Its parameters must be valid, else its methods panic. LogDensity, CDF and Survival of
// NaN are NaN.
//
// Differential entropies may be negative and depend on the unit of x; divergences do neither.
//
// The interface is sealed, since a quadrature must know more of a density than its methods tell: where its humps and kinks are, how
// its tails fall, and its differences far out in them. [Define] makes one of a formula of one's own, and checks what it is told.
type Density interface {
	LogDensity(x float64) float64       // −Inf outside the support
	CDF(x float64) float64              // the mass below x
	Survival(x float64) float64         // the mass above x, accurate where it is small
	Quantile(u float64) float64         // the x with CDF(x) = u; the ends of the support at 0 and 1
	Support() (lowest, highest float64) // possibly infinite
	DifferentialEntropy() float64       // −∫ f log f in nats

	// tails says how the density behaves at both ends.
	tails() (lower, upper Tail)
	// marks are points between which the density is smooth and does not change much at once.
	marks() []float64
	// within is the density as seen from where it is high between low and high.
	within(low, high float64) profile
}

// Tail says how a density falls towards an infinite end of its support, as far as divergences being infinite depends on it. The zero
// value is that of a finite end, and of a tail that falls more slowly than an exponential one but has all its moments, as that of the
// log-normal distribution.
type Tail struct {
	// Moments is the order from which on absolute moments are infinite: ν of Student's t; 0 if all are finite.
	Moments float64
	// Growth is the power of |x| with which −log f grows: 2 for the normal distribution, 1 for exponential tails, +Inf for those that
	// fall faster than by any power, 0 for slower ones and finite ends.
	Growth float64
}

// outweighs reports whether −log q has no mean under this tail.
func (t Tail) outweighs(q Tail) bool { return t.Moments > 0 && t.Moments <= q.Growth }

var (
	finiteEnd       = Tail{}
	slowTail        = Tail{} // slower than exponential, but with all moments
	exponentialTail = Tail{Growth: 1}
	normalTail      = Tail{Growth: 2}
)

// mustLevel panics unless 0 ≤ u ≤ 1.
func mustLevel(u float64) { mustShare("u", u) }
