package infotheory

import (
	"errors"
	"fmt"
	"math"
	"testing"
)

// A Gumbel distribution, of which the package knows nothing, against the normal distribution with its mean and variance. In closed
// form the divergence is ½ log(2πe·π²/6) − (1 + γ).
func ExampleDefine() {
	gumbel, err := Define(Definition{
		LogDensity: func(x float64) float64 { return -x - math.Exp(-x) },
		Lowest:     math.Inf(-1), Highest: math.Inf(1),
		Marks:     []float64{-2, -1, 0, 1.5, 5},
		LowerTail: Tail{Growth: math.Inf(1)}, // e^x falls faster than any power
		UpperTail: Tail{Growth: 1},           // as an exponential one
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	mean, _ := Mean(gumbel)
	variance, _ := Variance(gumbel)
	kl := CompareDensities(gumbel, Normal{mean, math.Sqrt(variance)}).KullbackLeiblerPQ
	fmt.Printf("mean %.6f, variance %.6f, entropy %.6f nats\n", mean, variance, gumbel.DifferentialEntropy())
	fmt.Printf("KL %.6f nats, error below 1e-12: %t\n", kl.Value, kl.Error < 1e-12)

	back := CompareDensities(StudentsT{0, 1, 3}, gumbel).KullbackLeiblerPQ
	fmt.Println("of Student's t:", back.Value, back.Infinite == ByTail)
	// Output:
	// mean 0.577216, variance 1.644934, entropy 1.577216 nats
	// KL 0.090573 nats, error below 1e-12: true
	// of Student's t: +Inf true
}

func ExampleDefine_error() {
	_, err := Define(Definition{
		LogDensity: func(x float64) float64 { return -2 * math.Log1p(x*x) },
		Lowest:     math.Inf(-1), Highest: math.Inf(1),
		Marks:     []float64{-2, -0.5, 0.5, 2},
		LowerTail: Tail{Growth: 2}, UpperTail: Tail{Growth: 2},
	})
	var wrong *DefinitionError
	fmt.Println(errors.As(err, &wrong), wrong.Field)
	// Output: true LowerTail
}

// redefined is a density of the package as one of one's own, moved by a constant.
func redefined(t *testing.T, d Density) Density {
	t.Helper()
	low, high := d.Support()
	lower, upper := d.tails()
	marks := d.marks()
	if len(marks) < 2 {
		marks = []float64{d.Quantile(0.3), d.Quantile(0.7)}
	}
	own, err := Define(Definition{LogDensity: func(x float64) float64 { return d.LogDensity(x) + 3 },
		Lowest: low, Highest: high, Marks: marks, LowerTail: lower, UpperTail: upper})
	if err != nil {
		t.Fatalf("%+v: %v", d, err)
	}
	return own
}

func TestADefinedDensityIsAsGoodAsThoseOfThePackage(t *testing.T) {
	mixture := NormalMixture{[]float64{1, 2}, []Normal{{-2, 0.5}, {3, 1}}}
	list := append(families(), family{name: "mixture", ours: mixture})
	for _, f := range list {
		own := redefined(t, f.ours)
		tol := tolerance{rel: 1e-9, abs: 1e-10}
		if f.name != "beta, singular" { // a place next to 1 is no float: 1e-11 of it are lost
			tol = tolerance{rel: 1e-12, abs: 1e-13}
		}
		for _, u := range []float64{1e-4, 0.3, 0.9} {
			x := f.ours.Quantile(u)
			tol.check(t, f.name+" CDF", own.CDF(x), f.ours.CDF(x))
			tol.check(t, f.name+" survival", own.Survival(x), f.ours.Survival(x))
			tol.check(t, f.name+" log density", own.LogDensity(x), f.ours.LogDensity(x))
		}
		tol.check(t, f.name+" entropy", own.DifferentialEntropy(), f.ours.DifferentialEntropy())
		for _, q := range list {
			a, b := CompareDensities(own, q.ours), CompareDensities(f.ours, q.ours)
			tol.check(t, f.name+" ‖ "+q.name, a.KullbackLeiblerPQ.Value, b.KullbackLeiblerPQ.Value)
			tol.check(t, f.name+" JSD "+q.name, a.JensenShannon.Value, b.JensenShannon.Value)
		}
		low, high := f.ours.Quantile(0.2), f.ours.Quantile(0.9)
		tol.check(t, f.name+" cut", mustCut(t, own, low, high).DifferentialEntropy(), mustCut(t, f.ours, low, high).DifferentialEntropy())
	}
}

func TestWrongDefinitionsAreNamed(t *testing.T) {
	inf := math.Inf(1)
	normal := func(x float64) float64 { return -x * x / 2 }
	good := Definition{LogDensity: normal, Lowest: -inf, Highest: inf, Marks: []float64{-1, 1}, LowerTail: Tail{Growth: 2}, UpperTail: Tail{Growth: 2}}
	if _, err := Define(good); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, field string
		change      func(d *Definition)
	}{
		{"no formula", "LogDensity", func(d *Definition) { d.LogDensity = nil }},
		{"turned ends", "Lowest", func(d *Definition) { d.Lowest, d.Highest = 1, -1 }},
		{"an end that is no number", "Lowest", func(d *Definition) { d.Lowest = math.NaN() }},
		{"one mark", "Marks", func(d *Definition) { d.Marks = []float64{0} }},
		{"equal marks", "Marks", func(d *Definition) { d.Marks = []float64{1, 1} }},
		{"a mark that is no number", "Marks", func(d *Definition) { d.Marks = []float64{0, math.NaN()} }},
		{"a mark outside", "Marks", func(d *Definition) { d.Lowest, d.LowerTail, d.Marks = 0, Tail{}, []float64{-1, 1} }},
		{"a tail at an end", "LowerTail", func(d *Definition) { d.Lowest, d.Marks = 0, []float64{1, 2} }},
		{"a negative power", "UpperTail", func(d *Definition) { d.UpperTail.Growth = -1 }},
		{"both promises", "UpperTail", func(d *Definition) { d.UpperTail.Moments = 3 }},
		{"no promise", "LowerTail", func(d *Definition) { d.LowerTail = Tail{} }},
		{"the wrong power", "UpperTail", func(d *Definition) { d.UpperTail.Growth = 1 }},
		{"a heavy tail that is light", "UpperTail", func(d *Definition) { d.UpperTail = Tail{Moments: 3} }},
		{"faster than any power", "UpperTail", func(d *Definition) { d.UpperTail = Tail{Growth: inf} }},
		{"NaN at a mark", "LogDensity", func(d *Definition) { d.LogDensity = func(float64) float64 { return math.NaN() } }},
		{"NaN somewhere", "LogDensity", func(d *Definition) {
			d.LogDensity = func(x float64) float64 {
				if x > 2 && x < 3 {
					return math.NaN()
				}
				return normal(x)
			}
		}},
		{"zero at all marks", "Marks", func(d *Definition) { d.LogDensity = func(float64) float64 { return -inf } }},
		{"no integral", "LogDensity", func(d *Definition) { d.LogDensity = func(float64) float64 { return 1 } }},
		{"a hump without a mark", "Marks", func(d *Definition) {
			d.LogDensity = func(x float64) float64 { return math.Log(math.Exp(-x*x/2) + 100*math.Exp(-(x-0.42)*(x-0.42)*5e7)) }
		}},
		{"a jump without a mark", "Marks", func(d *Definition) {
			d.LogDensity = func(x float64) float64 { return normal(x) + math.Floor(math.Min(x, 0.3)+0.7) }
		}},
		{"a power without its moments", "LowerTail", func(d *Definition) {
			d.LogDensity = func(x float64) float64 { return -2 * math.Log1p(x*x) }
			d.LowerTail, d.UpperTail = Tail{}, Tail{}
		}},
		{"other moments", "LowerTail", func(d *Definition) {
			d.LogDensity = func(x float64) float64 { return -2 * math.Log1p(x*x) }
			d.LowerTail, d.UpperTail = Tail{Moments: 2}, Tail{Moments: 3}
		}},
	} {
		def := good
		c.change(&def)
		_, err := Define(def)
		var wrong *DefinitionError
		if !errors.As(err, &wrong) || wrong.Field != c.field || wrong.Problem == "" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}
