package curves

import (
	"math"
	"strconv"
)

// grip is a place by which a family is moved: a value made of its arguments, and where on the x axis that value stands.
type grip struct {
	id, label string
	value     func(a *arguments) float64
	set       func(a *arguments, v float64)
	x         func(a *arguments) float64
	at        func(a *arguments, x float64) float64 // the value of a grip that was taken to x
	upright   bool                                  // it moves up and down: the weight of a mixture
}

// locationGrip moves argument k, which is a place on the x axis.
func locationGrip(id, label string, k int) grip {
	return grip{id: id, label: label,
		value: func(a *arguments) float64 { return a[k] },
		set:   func(a *arguments, v float64) { a[k] = v },
		x:     func(a *arguments) float64 { return a[k] },
		at:    func(_ *arguments, x float64) float64 { return x },
	}
}

// scaleGrip moves argument k, a width that is so many times the way from argument of to the grip.
func scaleGrip(id, label string, of, k int, times float64) grip {
	return grip{id: id, label: label,
		value: func(a *arguments) float64 { return a[k] },
		set:   func(a *arguments, v float64) { a[k] = significant(v, 4) },
		x:     func(a *arguments) float64 { return a[of] + times*a[k] },
		at:    func(a *arguments, x float64) float64 { return (x - a[of]) / times },
	}
}

func itself(_ *arguments, x float64) float64 { return x }

var meanOfExponential = grip{id: "scale", label: "mean",
	value: func(a *arguments) float64 { return 1 / a[0] },
	set:   func(a *arguments, v float64) { a[0] = significant(1/v, 4) },
	x:     func(a *arguments) float64 { return 1 / a[0] }, at: itself,
}

// gammaOf is the gamma distribution with a mean and a standard deviation.
func gammaOf(mean, sd float64) arguments {
	return arguments{significant(mean/sd*(mean/sd), 4), significant(mean/sd/sd, 4)}
}

func gammaMean(a *arguments) float64   { return a[0] / a[1] }
func gammaSpread(a *arguments) float64 { return math.Sqrt(a[0]) / a[1] }

var meanOfGamma = grip{id: "location", label: "mean", value: gammaMean, x: gammaMean, at: itself,
	set: func(a *arguments, v float64) { *a = gammaOf(v, gammaSpread(a)) }}

var spreadOfGamma = grip{id: "scale", label: "standard deviation", value: gammaSpread,
	x:   func(a *arguments) float64 { return gammaMean(a) + gammaSpread(a) },
	at:  func(a *arguments, x float64) float64 { return x - gammaMean(a) },
	set: func(a *arguments, v float64) { *a = gammaOf(gammaMean(a), v) }}

// betaOf is the beta distribution with a mean and a weight α + β.
func betaOf(mean, weight float64) arguments {
	return arguments{significant(mean*weight, 4), significant((1-mean)*weight, 4)}
}

func betaMean(a *arguments) float64 { return a[0] / (a[0] + a[1]) }
func betaSpread(a *arguments) float64 {
	m := betaMean(a)
	return math.Sqrt(m * (1 - m) / (a[0] + a[1] + 1))
}

// betaReach is the direction in which there is more room for the grip of the spread.
func betaReach(a *arguments) float64 {
	if betaMean(a) > 0.5 {
		return -1
	}
	return 1
}

var meanOfBeta = grip{id: "location", label: "mean", value: betaMean, x: betaMean, at: itself,
	set: func(a *arguments, v float64) { *a = betaOf(v, a[0]+a[1]) }}

var spreadOfBeta = grip{id: "scale", label: "standard deviation", value: betaSpread,
	x:  func(a *arguments) float64 { return betaMean(a) + betaReach(a)*betaSpread(a) },
	at: func(a *arguments, x float64) float64 { return betaReach(a) * (x - betaMean(a)) },
	set: func(a *arguments, v float64) {
		m := betaMean(a)
		*a = betaOf(m, m*(1-m)/(v*v)-1)
	}}

var medianOfLogNormal = grip{id: "location", label: "median",
	value: func(a *arguments) float64 { return math.Exp(a[0]) },
	set:   func(a *arguments, v float64) { a[0] = significant(math.Log(v), 5) },
	x:     func(a *arguments) float64 { return math.Exp(a[0]) }, at: itself}

var spreadOfLogNormal = grip{id: "scale", label: "sigma",
	value: func(a *arguments) float64 { return a[1] },
	set:   func(a *arguments, v float64) { a[1] = significant(v, 4) },
	x:     func(a *arguments) float64 { return math.Exp(a[0] + a[1]) },
	at:    func(a *arguments, x float64) float64 { return math.Log(x) - a[0] }}

// significant rounds x to so many significant decimal digits.
func significant(x float64, digits int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits, 64), 64)
	if err != nil {
		return x
	}
	return r
}

// rounded rounds x to a multiple of a power of ten that is no more than step.
func rounded(x, step float64) float64 {
	decimals := -int(math.Floor(math.Log10(step)))
	if decimals < 0 || decimals > 12 {
		return x
	}
	r, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', decimals, 64), 64)
	if err != nil {
		return x
	}
	return r + 0 // never −0
}
