package infotheory

import "math"

// massOver is ∫ e^rise between low and high, in the unit of the profile's level: by a formula, or by a quadrature for which the density's
// own marks serve, and more at the ends.
func massOver(d Density, p *profile, low, high float64) float64 {
	if mass, ok := massByTails(d, p, low, high); ok {
		return mass
	}
	sum := massQuadrature(p)
	sum.addAll(low, high, marksOf(d, p, low, high))
	return sum.value[0]
}

// massQuadrature integrates e^rise.
func massQuadrature(p *profile) quadrature {
	return quadrature{unwanted: [readings]bool{1: true, 2: true, 3: true}, integrand: func(x, lo, weight float64, sum *integrals) {
		if l := p.rise(x, lo); !math.IsInf(l, 0) {
			sum.vector[0] += weighed(l, weight)
		}
	}}
}

// MassBetween is the mass that d has between low and high, accurate in both tails and for narrow intervals. It is NaN if an end is.
func MassBetween(d Density, low, high float64) float64 {
	lowest, highest := d.Support()
	low, high = math.Max(low, lowest), math.Min(high, highest)
	switch {
	case math.IsNaN(low) || math.IsNaN(high):
		return math.NaN()
	case !(low < high):
		return 0
	case low == lowest && high == highest:
		return 1
	}
	switch d := d.(type) {
	case Truncated:
		return d.between(low, high)
	case StudentsT, Gamma, Beta, *defined:
		return integratedMass(d, low, high)
	}
	return differenceOfMasses(d, low, high)
}

// integratedMass is the mass between low and high, by formula or quadrature.
func integratedMass(d Density, low, high float64) float64 {
	p := d.within(low, high)
	ln := math.Log(massOver(d, &p, low, high))
	return math.Min(1, math.Exp(p.level+ln))
}

// differenceOfMasses takes the difference of closed forms on the side of the median where it cancels least, and integrates where it
// cancels all the same.
func differenceOfMasses(d Density, low, high float64) float64 {
	larger, smaller := d.CDF(high), d.CDF(low)
	if smaller > 0.5 {
		larger, smaller = d.Survival(low), d.Survival(high)
	}
	const kept = 1e-3
	if larger-smaller < kept*larger {
		return integratedMass(d, low, high)
	}
	return larger - smaller
}

// massBelow and massAbove are tails.
func massBelow(d Density, x float64) float64 {
	lowest, _ := d.Support()
	return MassBetween(d, lowest, x)
}

func massAbove(d Density, x float64) float64 {
	_, highest := d.Support()
	return MassBetween(d, x, highest)
}
