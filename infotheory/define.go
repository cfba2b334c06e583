package infotheory

import (
	"math"
	"slices"
)

// Definition is a density of one's own, for [Define].
type Definition struct {
	// LogDensity is the natural logarithm of the density at x, up to a constant: it is normalised. It must be a function of x alone; −Inf
	// is where there is no mass, and +Inf may be at a finite end of the support only. Bounds on errors count four roundings of
	// its value, and of its value at the highest mark.
	LogDensity func(x float64) float64

	// Lowest and Highest are the ends of the support, outside of which LogDensity is not asked; either may be infinite. A place is
	// rounded to a float, and what that does is in no bound: a density that is narrow beside its distance from 0, or that has no
	// bound at an end other than 0, is better defined around 0.
	Lowest, Highest float64

	// Marks are places inside the support between which the density is smooth and does not change much at once, in any order: about 1
	// and 3.5 standard deviations on both sides of each hump, every kink, and every jump. There must be two at least.
	Marks []float64

	// LowerTail and UpperTail are the tails towards infinite ends; at finite ends they stay zero.
	LowerTail, UpperTail Tail
}

// DefinitionError says what is wrong with a [Definition].
type DefinitionError struct {
	Field   string  // the field of the definition
	At      float64 // the place, end, mark or promise that is meant, if Problem names one
	Problem string
}

func (e *DefinitionError) Error() string { return "infotheory: " + e.Field + ": " + e.Problem }

func undefined(field string, at float64, problem string) error {
	return &DefinitionError{field, at, problem}
}

// defined is a density from a definition.
type defined struct {
	def     Definition
	top     float64 // log density as defined at the highest mark
	ln      float64 // log ∫ e^(log density − top)
	noise   float64 // bound on the error of ln
	entropy float64
}

// Define makes a density of a formula, so that it can be cut, binned and compared with all others. Its constant, entropy, masses,
// quantiles and moments are taken by quadrature. The error is a [*DefinitionError]: for ends and marks that are none, where the log
// density is NaN or +Inf inside, where it has no finite integral, where a hump or a kink shows that no mark tells of, and where a tail falls
// otherwise than promised. These are checks at some places, no proof.
func Define(def Definition) (Density, error) {
	def.Marks = slices.Clone(def.Marks)
	slices.Sort(def.Marks)
	if err := def.checkFields(); err != nil {
		return nil, err
	}
	d := &defined{def: def, top: math.Inf(-1)}
	for _, x := range def.Marks {
		switch l := def.LogDensity(x); {
		case math.IsNaN(l) || math.IsInf(l, 1):
			return nil, undefined("LogDensity", x, "it is "+decimal(l)+" at the mark "+decimal(x))
		case l > d.top:
			d.top = l
		}
	}
	if math.IsInf(d.top, -1) {
		return nil, undefined("Marks", def.Marks[0], "the density is 0 at all of them")
	}
	if err := d.measure(); err != nil {
		return nil, err
	}
	return d, d.checkTails()
}

// checkFields looks at everything but the formula.
func (def *Definition) checkFields() error {
	switch {
	case def.LogDensity == nil:
		return undefined("LogDensity", 0, "there is none")
	case !(def.Lowest < def.Highest):
		return undefined("Lowest", def.Lowest, decimal(def.Lowest)+" is not below Highest, "+decimal(def.Highest))
	case len(def.Marks) < 2:
		return undefined("Marks", 0, "there must be two at least")
	}
	for _, x := range def.Marks {
		if !(x > def.Lowest && x < def.Highest) || math.IsInf(x, 0) {
			return undefined("Marks", x, decimal(x)+" is not inside the support from "+decimal(def.Lowest)+" to "+decimal(def.Highest))
		}
	}
	if def.Marks[0] == def.Marks[len(def.Marks)-1] {
		return undefined("Marks", def.Marks[0], "they are all the same")
	}
	if err := checkTail("LowerTail", def.LowerTail, def.Lowest); err != nil {
		return err
	}
	return checkTail("UpperTail", def.UpperTail, def.Highest)
}

func checkTail(field string, t Tail, end float64) error {
	switch {
	case !(t.Moments >= 0) || math.IsInf(t.Moments, 1):
		return undefined(field, t.Moments, "Moments "+decimal(t.Moments)+" is no finite order from 0 on")
	case !(t.Growth >= 0):
		return undefined(field, t.Growth, "Growth "+decimal(t.Growth)+" is no power from 0 on")
	case t.Moments > 0 && t.Growth > 0:
		return undefined(field, t.Growth, "a tail without all its moments has no Growth")
	case !math.IsInf(end, 0) && t != Tail{}:
		return undefined(field, end, "the support ends at "+decimal(end)+", there is no tail")
	}
	return nil
}

// measure integrates, once with the marks and once with more between them, which must not change the result.
func (d *defined) measure() error {
	more := slices.Clone(d.def.Marks)
	for i := 1; i < len(d.def.Marks); i++ {
		a, b := d.def.Marks[i-1], d.def.Marks[i]
		for _, share := range [...]float64{0.21, 0.47, 0.71} {
			more = append(more, a+(b-a)*share)
		}
	}
	mass, entropy, err, bad := d.integrate(d.def.Marks)
	if bad != nil {
		return bad
	}
	again, _, _, bad := d.integrate(more)
	if bad != nil {
		return bad
	}
	const agreement = 1e-9
	switch {
	case !(mass > 0) || math.IsInf(mass, 1) || !(err < 1e-3*mass):
		return undefined("LogDensity", mass, "its exponential has no finite integral: "+decimal(mass)+" ± "+decimal(err))
	case math.Abs(again-mass) > agreement*mass || err > agreement*mass:
		return undefined("Marks", mass, "the integral changes with more marks: a hump, a kink or a jump has none")
	}
	d.ln, d.noise = math.Log(mass), err/mass+2*unitRounding*math.Abs(math.Log(mass))
	d.entropy = d.ln + entropy/mass
	return nil
}

// integrate returns ∫ e^r and ∫ −r·e^r of r = log density − top, and the first place where the log density is none.
func (d *defined) integrate(marks []float64) (mass, entropy, err float64, bad error) {
	sum := quadrature{unwanted: [readings]bool{2: true, 3: true}}
	sum.integrand = func(x, _, weight float64, sum *integrals) {
		r := d.rise(x, d.top)
		switch {
		case math.IsNaN(r) || math.IsInf(r, 1) && x > d.def.Lowest && x < d.def.Highest:
			if bad == nil {
				bad = undefined("LogDensity", x, "it is "+decimal(r)+" at "+decimal(x))
			}
		case !math.IsInf(r, 0):
			w := weighed(r, weight)
			sum.vector[0] += w
			sum.vector[1] -= w * r
			sum.rounding[0] += w * (riseError*math.Abs(r) + d.rough(d.top))
		}
	}
	sum.addAll(d.def.Lowest, d.def.Highest, slices.Clone(marks))
	return sum.value[0], sum.value[1], sum.err[0], bad
}

// rise is the log density at x less that at an anchor.
func (d *defined) rise(x, anchor float64) float64 {
	if x < d.def.Lowest || x > d.def.Highest || math.IsInf(x, 0) {
		return math.Inf(-1)
	}
	return d.def.LogDensity(x) - anchor
}

// rough is the error of a rise from an anchor that does not grow with it.
func (d *defined) rough(anchor float64) float64 { return unitRounding * (4 + 8*math.Abs(anchor)) }

// checkTails looks whether the log density falls as the tails promise, far out in units of the marks.
func (d *defined) checkTails() error {
	first, last := d.def.Marks[0], d.def.Marks[len(d.def.Marks)-1]
	scale := last - first
	if math.IsInf(d.def.Lowest, 0) {
		if err := d.checkFall("LowerTail", first, -scale, d.def.LowerTail); err != nil {
			return err
		}
	}
	if math.IsInf(d.def.Highest, 0) {
		return d.checkFall("UpperTail", last, scale, d.def.UpperTail)
	}
	return nil
}

func (d *defined) checkFall(field string, from, scale float64, t Tail) error {
	at := func(k float64) float64 { return d.rise(from+k*scale, d.top) }
	near, far := at(1e4), at(2e4)
	power := math.Log2(near - far) // log f falls by (1+ν)·log 2 in a tail with moments up to ν
	growth := math.Log2(far / near)
	switch {
	case t.Moments > 0:
		fall := (at(1e9) - at(2e9)) / math.Ln2
		if math.Abs(fall-1-t.Moments) > 0.05*(1+t.Moments) {
			return undefined(field, t.Moments, "the density falls as the power "+decimal(-fall)+" of x, not as Moments "+decimal(t.Moments)+" promises")
		}
	case math.IsInf(t.Growth, 1):
		if growth < 3 {
			return undefined(field, t.Growth, "−log f grows as the power "+decimal(growth)+" of x, not faster than by any")
		}
	case t.Growth > 0:
		if !(math.Abs(growth-t.Growth) <= 0.1*math.Max(1, t.Growth)) {
			return undefined(field, t.Growth, "−log f grows as the power "+decimal(growth)+" of x, not as Growth "+decimal(t.Growth)+" promises")
		}
	case growth > 0.9 || math.IsInf(far, -1):
		return undefined(field, growth, "−log f grows as the power "+decimal(growth)+" of x: Growth must tell")
	case !(math.Log2(at(1e8)-at(2e8)) > power+0.1):
		return undefined(field, 0, "the density falls as a power of x: Moments must tell")
	}
	return nil
}

func (d *defined) LogDensity(x float64) float64       { return logDensity(d, x) }
func (d *defined) CDF(x float64) float64              { return massBelow(d, x) }
func (d *defined) Survival(x float64) float64         { return massAbove(d, x) }
func (d *defined) Quantile(u float64) float64         { return quantile(d, u) }
func (d *defined) Support() (lowest, highest float64) { return d.def.Lowest, d.def.Highest }
func (d *defined) DifferentialEntropy() float64       { return d.entropy }
func (d *defined) tails() (lower, upper Tail)         { return d.def.LowerTail, d.def.UpperTail }
func (d *defined) marks() []float64                   { return slices.Clone(d.def.Marks) }

// within takes the highest of the marks and ends between low and high.
func (d *defined) within(low, high float64) profile {
	anchor := math.Inf(-1)
	for _, x := range append(d.marks(), low, high) {
		if l := d.rise(x, 0); x >= low && x <= high && l > anchor && !math.IsInf(l, 1) {
			anchor = l
		}
	}
	level := anchor - d.top - d.ln
	p := newProfile(level, math.Abs(anchor)+math.Abs(d.top)+math.Abs(d.ln), 0, func(x, lo float64) float64 { return d.rise(x+lo, anchor) })
	p.noise += d.noise
	p.rough = d.rough(anchor)
	return p
}
