package curves

import (
	"math"

	"iridescent/infotheory"
)

// quartile is the upper quartile of the standard normal distribution.
const quartile = 0.6744897501960817

// On the whole line: a location and a width.

var normalFamily = family{
	name: "normal", label: "normal", arguments: []argument{location("mu"), spread("sigma")},
	density: func(a *arguments) infotheory.Density { return infotheory.Normal{Mu: a[0], Sigma: a[1]} },
	knobs:   []knob{locationKnob("location", "mean", 0), scaleKnob("scale", "standard deviation", 0, 1, 1)},
	like:    func(c, s float64) arguments { return arguments{c, s} },
}

var laplaceFamily = family{
	name: "laplace", label: "Laplace", arguments: []argument{location("mu"), spread("scale")},
	density: func(a *arguments) infotheory.Density { return infotheory.Laplace{Mu: a[0], Scale: a[1]} },
	knobs:   []knob{locationKnob("location", "location", 0), scaleKnob("scale", "scale", 0, 1, 1)},
	like:    func(c, s float64) arguments { return arguments{c, s * quartile / math.Ln2} },
}

var studentsTFamily = family{
	name: "t", label: "Student t", arguments: []argument{location("mu"), spread("sigma"), {"nu", degrees.Least, degrees.Most}},
	density: func(a *arguments) infotheory.Density { return infotheory.StudentsT{Mu: a[0], Sigma: a[1], Nu: a[2]} },
	knobs:   []knob{locationKnob("location", "location", 0), scaleKnob("scale", "scale", 0, 1, 1)},
	like:    func(c, s float64) arguments { return arguments{c, s * quartile / 0.7649, 3} },
}

var logisticFamily = family{
	name: "logistic", label: "logistic", arguments: []argument{location("mu"), spread("s")},
	density: func(a *arguments) infotheory.Density { return infotheory.Logistic{Mu: a[0], S: a[1]} },
	knobs:   []knob{locationKnob("location", "location", 0), scaleKnob("scale", "scale", 0, 1, 1.8)},
	like:    func(c, s float64) arguments { return arguments{c, s * quartile / math.Log(3)} },
}

// Between two ends.

var uniformFamily = family{
	name: "uniform", label: "uniform", arguments: []argument{location("min"), location("max")},
	density: func(a *arguments) infotheory.Density { return infotheory.Uniform{Min: a[0], Max: a[1]} },
	knobs:   []knob{locationKnob("min", "lower end", 0), locationKnob("max", "upper end", 1)},
	like: func(c, s float64) arguments {
		half := math.Max(s*quartile*2, narrowest)
		return arguments{c - half, c + half}
	},
}

// Above 0.

var exponentialFamily = family{
	name: "exponential", label: "exponential", arguments: []argument{rate("rate")},
	density: func(a *arguments) infotheory.Density { return infotheory.Exponential{Rate: a[0]} },
	knobs:   []knob{meanOfExponential},
	like: func(c, s float64) arguments {
		if c <= 0 {
			c = s * math.Ln2
		}
		return arguments{math.Ln2 / c}
	},
}

var gammaFamily = family{
	name: "gamma", label: "gamma", arguments: []argument{form("shape"), rate("rate")},
	density: func(a *arguments) infotheory.Density { return infotheory.Gamma{Alpha: a[0], Beta: a[1]} },
	knobs:   []knob{meanOfGamma, spreadOfGamma},
	like: func(c, s float64) arguments {
		if c <= 0 {
			c = s
		}
		return gammaOf(c, s)
	},
}

var logNormalFamily = family{
	name: "lognormal", label: "log-normal", arguments: []argument{{"mu", -9, 11}, {"sigma", 0.001, 3}},
	density: func(a *arguments) infotheory.Density { return infotheory.LogNormal{Mu: a[0], Sigma: a[1]} },
	knobs:   []knob{medianOfLogNormal, spreadOfLogNormal},
	like: func(c, s float64) arguments {
		if c <= 0 {
			return arguments{math.Log(math.Max(s, narrowest)), 0.5}
		}
		return arguments{math.Log(c), math.Asinh(s*quartile/c) / quartile}
	},
}

// From 0 to 1.

var betaFamily = family{
	name: "beta", label: "beta", arguments: []argument{form("alpha"), form("beta")},
	density: func(a *arguments) infotheory.Density { return infotheory.Beta{Alpha: a[0], Beta: a[1]} },
	knobs:   []knob{meanOfBeta, spreadOfBeta},
	like: func(c, s float64) arguments {
		if c <= 0 || c >= 1 || s*s >= c*(1-c) {
			return arguments{2, 2}
		}
		return betaOf(c, c*(1-c)/(s*s)-1)
	},
}

// With two bumps.

var mixtureFamily = family{
	name: "mix", label: "two normals", arguments: []argument{{"weight", 0, 1}, location("mu"), spread("sigma"), location("mu"), spread("sigma")},
	density: func(a *arguments) infotheory.Density {
		return infotheory.NormalMixture{Weights: []float64{a[0], 1 - a[0]},
			Parts: []infotheory.Normal{{Mu: a[1], Sigma: a[2]}, {Mu: a[3], Sigma: a[4]}}}
	},
	knobs: []knob{
		locationKnob("location", "mean of the first bump", 1), scaleKnob("scale", "width of the first bump", 1, 2, 1),
		locationKnob("location2", "mean of the second bump", 3), scaleKnob("scale2", "width of the second bump", 3, 4, 1),
		{id: "weight", label: "weight of the first bump", upright: true,
			value: func(a *arguments) float64 { return a[0] }, set: func(a *arguments, v float64) { a[0] = v },
			x: func(a *arguments) float64 { return a[1] }},
	},
	like: func(c, s float64) arguments { return arguments{0.5, c - 0.85*s, s / 2, c + 0.85*s, s / 2} },
}
