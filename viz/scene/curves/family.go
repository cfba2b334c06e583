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
	normal:      normalFamily,
	laplace:     laplaceFamily,
	studentsT:   studentsTFamily,
	logistic:    logisticFamily,
	uniform:     uniformFamily,
	exponential: exponentialFamily,
	gamma:       gammaFamily,
	beta:        betaFamily,
	logNormal:   logNormalFamily,
	mixture:     mixtureFamily,
}

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
