package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scale"
)

// family is a kind of density with a few arguments.
type family struct {
	name, label string // in the URL; for people
	arguments   []argument
	density     func(a *arguments) infotheory.Density
	knobs       []knob
	like        func(center, spread float64) arguments // with about this median and standard deviation
}

// argument is one number of a family and its limits.
type argument struct {
	name        string
	least, most float64
}

// Limits within which densities can be computed to many digits and drawn beside each other.
const (
	farthest  = 1e5
	narrowest = 1e-4
	widest    = 1e5
)

// degrees are the degrees of freedom of Student's t.
var degrees = param.Domain{Least: 0.2, Most: 1000, Step: 0.1, Low: 0.2, High: 100, Log: true}

func location(name string) argument { return argument{name, -farthest, farthest} }
func spread(name string) argument   { return argument{name, narrowest, widest} }
func rate(name string) argument     { return argument{name, 1 / widest, 1 / narrowest} }
func form(name string) argument     { return argument{name, 0.05, 1e4} }

// The families, as indices of families.
const (
	normal = iota
	laplace
	studentsT
	logistic
	uniform
	exponential
	gamma
	beta
	logNormal
	mixture
)

// families lists all in the order of the menu. It is never written to.
var families = [...]family{
	{
		name: "normal", label: "normal", arguments: []argument{location("mu"), spread("sigma")},
		density: func(a *arguments) infotheory.Density { return infotheory.Normal{Mu: a[0], Sigma: a[1]} },
		knobs:   []knob{locationKnob("location", "mean", 0), scaleKnob("scale", "standard deviation", 0, 1, 1)},
		like:    func(c, s float64) arguments { return arguments{c, s} },
	},
	{
		name: "laplace", label: "Laplace", arguments: []argument{location("mu"), spread("scale")},
		density: func(a *arguments) infotheory.Density { return infotheory.Laplace{Mu: a[0], Scale: a[1]} },
		knobs:   []knob{locationKnob("location", "location", 0), scaleKnob("scale", "scale", 0, 1, 1)},
		like:    func(c, s float64) arguments { return arguments{c, s * quartile / math.Ln2} },
	},
	{
		name: "t", label: "Student t", arguments: []argument{location("mu"), spread("sigma"), {"nu", degrees.Least, degrees.Most}},
		density: func(a *arguments) infotheory.Density { return infotheory.StudentsT{Mu: a[0], Sigma: a[1], Nu: a[2]} },
		knobs:   []knob{locationKnob("location", "location", 0), scaleKnob("scale", "scale", 0, 1, 1)},
		like:    func(c, s float64) arguments { return arguments{c, s * quartile / 0.7649, 3} },
	},
	{
		name: "logistic", label: "logistic", arguments: []argument{location("mu"), spread("s")},
		density: func(a *arguments) infotheory.Density { return infotheory.Logistic{Mu: a[0], S: a[1]} },
		knobs:   []knob{locationKnob("location", "location", 0), scaleKnob("scale", "scale", 0, 1, 1.8)},
		like:    func(c, s float64) arguments { return arguments{c, s * quartile / math.Log(3)} },
	},
	{
		name: "uniform", label: "uniform", arguments: []argument{location("min"), location("max")},
		density: func(a *arguments) infotheory.Density { return infotheory.Uniform{Min: a[0], Max: a[1]} },
		knobs:   []knob{locationKnob("min", "lower end", 0), locationKnob("max", "upper end", 1)},
		like: func(c, s float64) arguments {
			half := math.Max(s*quartile*2, narrowest)
			return arguments{c - half, c + half}
		},
	},
	{
		name: "exponential", label: "exponential", arguments: []argument{rate("rate")},
		density: func(a *arguments) infotheory.Density { return infotheory.Exponential{Rate: a[0]} },
		knobs:   []knob{meanOfExponential},
		like: func(c, s float64) arguments {
			if c <= 0 {
				c = s * math.Ln2
			}
			return arguments{math.Ln2 / c}
		},
	},
	{
		name: "gamma", label: "gamma", arguments: []argument{form("shape"), rate("rate")},
		density: func(a *arguments) infotheory.Density { return infotheory.Gamma{Alpha: a[0], Beta: a[1]} },
		knobs:   []knob{meanOfGamma, spreadOfGamma},
		like: func(c, s float64) arguments {
			if c <= 0 {
				c = s
			}
			return gammaOf(c, s)
		},
	},
	{
		name: "beta", label: "beta", arguments: []argument{form("alpha"), form("beta")},
		density: func(a *arguments) infotheory.Density { return infotheory.Beta{Alpha: a[0], Beta: a[1]} },
		knobs:   []knob{meanOfBeta, spreadOfBeta},
		like: func(c, s float64) arguments {
			if c <= 0 || c >= 1 || s*s >= c*(1-c) {
				return arguments{2, 2}
			}
			return betaOf(c, c*(1-c)/(s*s)-1)
		},
	},
	{
		name: "lognormal", label: "log-normal", arguments: []argument{{"mu", -9, 11}, {"sigma", 0.001, 3}},
		density: func(a *arguments) infotheory.Density { return infotheory.LogNormal{Mu: a[0], Sigma: a[1]} },
		knobs:   []knob{medianOfLogNormal, spreadOfLogNormal},
		like: func(c, s float64) arguments {
			if c <= 0 {
				return arguments{math.Log(math.Max(s, narrowest)), 0.5}
			}
			return arguments{math.Log(c), math.Asinh(s*quartile/c) / quartile}
		},
	},
	{
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
	},
}

// quartile is the upper quartile of the standard normal distribution.
const quartile = 0.6744897501960817

// findFamily returns the index of the family of that name, or −1.
func findFamily(name string) int {
	for k := range families {
		if families[k].name == name {
			return k
		}
	}
	return -1
}

// check says what is wrong with the arguments, "" if nothing is.
func (f *family) check(a *arguments) string {
	for k, g := range f.arguments {
		if !(a[k] >= g.least && a[k] <= g.most) {
			return g.name + " = " + param.Plain(a[k]) + " is not between " + param.Plain(g.least) + " and " + param.Plain(g.most)
		}
	}
	if f.name == "uniform" && !(a[1]-a[0] >= narrowest) {
		return "max must be at least " + param.Plain(narrowest) + " above min"
	}
	return ""
}

// become makes c a curve of another family whose median and quartiles are as near as its arguments let them be. The cut
// stays if it can.
func (c *Curve) become(k int) {
	base := c.base()
	low, high := base.Quantile(0.25), base.Quantile(0.75)
	to := Curve{Family: k, Low: c.Low, High: c.High}
	to.Arguments = families[k].like(base.Quantile(0.5), (high-low)/(2*quartile))
	for i, g := range families[k].arguments {
		to.Arguments[i] = math.Min(math.Max(scale.Digits(to.Arguments[i], 3), g.least), g.most)
	}
	if families[k].check(&to.Arguments) != "" { // nothing near is possible
		to.Arguments = families[k].like(0.5, 0.2)
	}
	if !to.valid() {
		to.Low, to.High = math.Inf(-1), math.Inf(1)
	}
	*c = to
}
