package infotheory

import "math"

// Mean returns the mean of a density, and false if it does not exist: the tail of Student's t with ν ≤ 1 is so heavy
// that ∫ |x| f(x) dx has no end.
func Mean(d Density) (mean float64, exists bool) {
	if !hasMoment(d, 1) {
		return 0, false
	}
	if m, ok := d.(interface {
		moments() (mean, variance float64)
	}); ok {
		mean, _ = m.moments()
		return mean, true
	}
	middle := d.Quantile(0.5)
	return middle + momentAround(d, middle, 1), true
}

// Variance returns the variance of a density, and false if it does not exist or is infinite, as that of Student's t
// with ν ≤ 2.
func Variance(d Density) (variance float64, exists bool) {
	if !hasMoment(d, 2) {
		return 0, false
	}
	if m, ok := d.(interface {
		moments() (mean, variance float64)
	}); ok {
		_, variance = m.moments()
		return variance, true
	}
	mean, _ := Mean(d)
	return momentAround(d, mean, 2), true
}

// hasMoment reports whether the absolute moment of that order is finite.
func hasMoment(d Density, order float64) bool {
	low, high := d.Support()
	lower, upper := d.tails()
	heavy := func(t Tail, end float64) bool { return math.IsInf(end, 0) && t.Moments > 0 && t.Moments <= order }
	return !heavy(lower, low) && !heavy(upper, high)
}

// momentAround is ∫ (x−c)ⁿ f(x) dx for n = 1 or 2, by quadrature.
func momentAround(d Density, c float64, n int) float64 {
	p := profileOf(d)
	low, high := d.Support()
	lower, upper := d.tails()
	sum := quadrature{slow: [2]float64{marginOf(low, lower, float64(n)), marginOf(high, upper, float64(n))}}
	sum.integrand = func(x, lo, weight float64, sum *integrals) {
		away := (x - c) + lo
		term := weighed(p.log(x, lo), weight) * away
		if n == 2 {
			term *= away
		}
		if !math.IsNaN(term) && !math.IsInf(term, 0) {
			sum.vector[0] += term
		}
	}
	sum.addAll(low, high, marksOf(d, &p, low, high))
	return sum.value[0]
}

func (n Normal) moments() (mean, variance float64)  { return n.Mu, n.Sigma * n.Sigma }
func (l Laplace) moments() (mean, variance float64) { return l.Mu, 2 * l.Scale * l.Scale }
func (l Logistic) moments() (mean, variance float64) {
	return l.Mu, l.S * l.S * math.Pi * math.Pi / 3
}
func (s StudentsT) moments() (mean, variance float64) {
	return s.Mu, s.Sigma * s.Sigma * s.Nu / (s.Nu - 2)
}
func (u Uniform) moments() (mean, variance float64) {
	return u.Min + (u.Max-u.Min)/2, (u.Max - u.Min) * (u.Max - u.Min) / 12
}
func (e Exponential) moments() (mean, variance float64) { return 1 / e.Rate, 1 / (e.Rate * e.Rate) }
func (g Gamma) moments() (mean, variance float64) {
	return g.Alpha / g.Beta, g.Alpha / (g.Beta * g.Beta)
}
func (b Beta) moments() (mean, variance float64) {
	n := b.Alpha + b.Beta
	return b.Alpha / n, b.Alpha / n * (b.Beta / n) / (n + 1)
}
func (l LogNormal) moments() (mean, variance float64) {
	mean = math.Exp(l.Mu + l.Sigma*l.Sigma/2)
	return mean, mean * mean * math.Expm1(l.Sigma*l.Sigma)
}
func (m NormalMixture) moments() (mean, variance float64) {
	sd := m.StandardDeviation()
	return m.Mean(), sd * sd
}
