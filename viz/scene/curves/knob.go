package curves

import (
	"math"

	"iridescent/viz/scale"
)

// knob is a place by which a family is moved: a value made of its arguments, and where on the x axis that value stands.
type knob struct {
	id, label string
	value     func(a *arguments) float64
	set       func(a *arguments, v float64)
	x         func(a *arguments) float64
	at        func(a *arguments, x float64) float64 // the value of a knob that was taken to x
	upright   bool                                  // it moves up and down: the weight of a mixture
}

// locationKnob moves argument k, which is a place on the x axis.
func locationKnob(id, label string, k int) knob {
	return knob{id: id, label: label,
		value: func(a *arguments) float64 { return a[k] },
		set:   func(a *arguments, v float64) { a[k] = v },
		x:     func(a *arguments) float64 { return a[k] },
		at:    func(_ *arguments, x float64) float64 { return x },
	}
}

// scaleKnob moves argument k, a width that is so many times the way from argument of to the knob.
func scaleKnob(id, label string, of, k int, times float64) knob {
	return knob{id: id, label: label,
		value: func(a *arguments) float64 { return a[k] },
		set:   func(a *arguments, v float64) { a[k] = scale.Digits(v, 4) },
		x:     func(a *arguments) float64 { return a[of] + times*a[k] },
		at:    func(a *arguments, x float64) float64 { return (x - a[of]) / times },
	}
}

func itself(_ *arguments, x float64) float64 { return x }

var meanOfExponential = knob{id: "scale", label: "mean",
	value: func(a *arguments) float64 { return 1 / a[0] },
	set:   func(a *arguments, v float64) { a[0] = scale.Digits(1/v, 4) },
	x:     func(a *arguments) float64 { return 1 / a[0] }, at: itself,
}

// gammaOf is the gamma distribution with a mean and a standard deviation.
func gammaOf(mean, sd float64) arguments {
	return arguments{scale.Digits(mean/sd*(mean/sd), 4), scale.Digits(mean/sd/sd, 4)}
}

func gammaMean(a *arguments) float64   { return a[0] / a[1] }
func gammaSpread(a *arguments) float64 { return math.Sqrt(a[0]) / a[1] }

var meanOfGamma = knob{id: "location", label: "mean", value: gammaMean, x: gammaMean, at: itself,
	set: func(a *arguments, v float64) { *a = gammaOf(v, gammaSpread(a)) }}

var spreadOfGamma = knob{id: "scale", label: "standard deviation", value: gammaSpread,
	x:   func(a *arguments) float64 { return gammaMean(a) + gammaSpread(a) },
	at:  func(a *arguments, x float64) float64 { return x - gammaMean(a) },
	set: func(a *arguments, v float64) { *a = gammaOf(gammaMean(a), v) }}

// betaOf is the beta distribution with a mean and a weight α + β.
func betaOf(mean, weight float64) arguments {
	return arguments{scale.Digits(mean*weight, 4), scale.Digits((1-mean)*weight, 4)}
}

func betaMean(a *arguments) float64 { return a[0] / (a[0] + a[1]) }
func betaSpread(a *arguments) float64 {
	m := betaMean(a)
	return math.Sqrt(m * (1 - m) / (a[0] + a[1] + 1))
}

// betaReach is the direction in which there is more room for the knob of the spread.
func betaReach(a *arguments) float64 {
	if betaMean(a) > 0.5 {
		return -1
	}
	return 1
}

var meanOfBeta = knob{id: "location", label: "mean", value: betaMean, x: betaMean, at: itself,
	set: func(a *arguments, v float64) { *a = betaOf(v, a[0]+a[1]) }}

var spreadOfBeta = knob{id: "scale", label: "standard deviation", value: betaSpread,
	x:  func(a *arguments) float64 { return betaMean(a) + betaReach(a)*betaSpread(a) },
	at: func(a *arguments, x float64) float64 { return betaReach(a) * (x - betaMean(a)) },
	set: func(a *arguments, v float64) {
		m := betaMean(a)
		*a = betaOf(m, m*(1-m)/(v*v)-1)
	}}

var medianOfLogNormal = knob{id: "location", label: "median",
	value: func(a *arguments) float64 { return math.Exp(a[0]) },
	set:   func(a *arguments, v float64) { a[0] = scale.Digits(math.Log(v), 5) },
	x:     func(a *arguments) float64 { return math.Exp(a[0]) }, at: itself}

var spreadOfLogNormal = knob{id: "scale", label: "sigma",
	value: func(a *arguments) float64 { return a[1] },
	set:   func(a *arguments, v float64) { a[1] = scale.Digits(v, 4) },
	x:     func(a *arguments) float64 { return math.Exp(a[0] + a[1]) },
	at:    func(a *arguments, x float64) float64 { return math.Log(x) - a[0] }}
