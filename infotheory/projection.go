package infotheory

import (
	"math"
	"slices"
)

// Projection is a normal distribution at which a divergence to a target is stationary and least around.
type Projection struct {
	Normal
	Value float64 // the divergence in nats
}

// ReverseProjections returns the local minima of KL(q‖mixture) over normal distributions q, the global one first: "mode
// seeking", there may be one for each mode.
func (t *Target) ReverseProjections() []Projection { return t.minima(t.ReverseSlope) }

// JensenShannonProjections returns the local minima of JSD(q, mixture) over normal distributions q, the global one
// first.
func (t *Target) JensenShannonProjections() []Projection { return t.minima(t.JensenShannonSlope) }

// ForwardProjection returns the minimum of KL(mixture‖q), "mean seeking"; there is only one, by matching moments.
func (t *Target) ForwardProjection() Projection { return Projection{t.Match, t.Forward} }

// minima descends from each part and from the match.
func (t *Target) minima(slope func(q Normal) Slope) []Projection { return Minima(slope, t.Starts()) }

// Starts returns where descents begin so that they find what there is: at the match and at each part.
func (t *Target) Starts() []Normal {
	starts := []Normal{t.Match}
	for _, part := range t.parts {
		starts = append(starts, part.Normal)
	}
	return starts
}

// Minima returns the local minima of a divergence that descents from the starts end in, the lowest first.
func Minima(slope func(q Normal) Slope, starts []Normal) []Projection {
	var found []Projection
	for _, start := range starts {
		p := minimise(slope, start)
		if !slices.ContainsFunc(found, p.coincides) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b Projection) int {
		if a.Value < b.Value {
			return -1
		}
		return 1
	})
	return found
}

func (p Projection) coincides(q Projection) bool {
	return math.Abs(p.Mu-q.Mu) < 1e-5*p.Sigma && math.Abs(p.Sigma-q.Sigma) < 1e-5*p.Sigma
}

// minimise runs damped Newton steps in (μ/σ, log σ), with the Hessian from differences of the gradient, and steepest
// descent where that is not convex.
func minimise(slope func(q Normal) Slope, q Normal) Projection {
	const mostSteps = 100
	at := slope(q)
	for range mostSteps {
		du, dl := newtonStep(slope, q, at)
		if size := math.Hypot(du, dl); math.IsNaN(size) || math.IsInf(size, 0) {
			break // too far away for its slope
		}
		next, there, moved := backtrack(slope, q, at, du, dl)
		if !moved {
			break
		}
		settled := math.Abs(next.Mu-q.Mu) < 1e-10*q.Sigma && math.Abs(next.Sigma-q.Sigma) < 1e-10*q.Sigma
		q, at = next, there
		if settled {
			break
		}
	}
	return Projection{q, at.Value}
}

// newtonStep returns the step in (μ/σ, log σ).
func newtonStep(slope func(q Normal) Slope, q Normal, at Slope) (du, dl float64) {
	const h = 1e-4
	gu, gl := at.Mu*q.Sigma, at.LogSigma
	right, left := slope(Normal{q.Mu + h*q.Sigma, q.Sigma}), slope(Normal{q.Mu - h*q.Sigma, q.Sigma})
	wide, narrow := slope(Normal{q.Mu, q.Sigma * math.Exp(h)}), slope(Normal{q.Mu, q.Sigma * math.Exp(-h)})
	uu := (right.Mu - left.Mu) * q.Sigma / (2 * h)
	ul := (right.LogSigma - left.LogSigma) / (2 * h)
	ll := (wide.LogSigma - narrow.LogSigma) / (2 * h)
	if det := uu*ll - ul*ul; uu > 0 && det > 1e-12*uu*ll {
		return (ul*gl - ll*gu) / det, (ul*gu - uu*gl) / det
	}
	return -gu, -gl
}

// backtrack halves the step until the value falls enough, and reports false if it never does.
func backtrack(slope func(q Normal) Slope, q Normal, at Slope, du, dl float64) (Normal, Slope, bool) {
	if size := math.Hypot(du, dl); size > 1 {
		du, dl = du/size, dl/size
	}
	descent := at.Mu*q.Sigma*du + at.LogSigma*dl
	for share := 1.0; share > 1e-10; share /= 2 {
		next := Normal{q.Mu + share*du*q.Sigma, q.Sigma * math.Exp(share*dl)}
		there := slope(next)
		if there.Value <= at.Value+1e-4*share*descent || math.Abs(descent) < 1e-13*at.Value && share == 1 {
			return next, there, true
		}
	}
	return q, at, false
}
