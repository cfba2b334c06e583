package param

import (
	"math"
	"testing"
)

var domains = []struct {
	Domain
	says       string
	has, lacks []float64
}{
	{Domain{Most: 1}, "between 0 and 1", []float64{0, 0.5, 1}, []float64{-1e-9, 1.0001, math.Inf(1), math.NaN()}},
	{Domain{Least: Positive, Most: 1e200}, "above 0 and at most 1e200", []float64{1e-320, 1e200}, []float64{0, -1, 1e201}},
	{Domain{Least: 2, Most: 64, Whole: true, Also: []float64{0}}, "0 or a whole number from 2 to 64", []float64{0, 2, 64}, []float64{1, 2.5, 65}},
	{Domain{Least: 1e-6, Most: 1 - 1e-6, Also: []float64{0, 1}}, "0, 1, or between 0.000001 and 0.999999", []float64{0, 1, 0.5}, []float64{1e-7}},
	{Domain{Least: 0.1, Most: 1e6, Also: []float64{math.Inf(1)}}, "between 0.1 and 1000000, or inf", []float64{0.1, math.Inf(1)}, []float64{math.Inf(-1), 1e7}},
	{Domain{Least: -1e12, Most: 1e-7}, "between −1e12 and 1e−7", []float64{0}, []float64{1}},
}

func TestADomainSaysWhatItHas(t *testing.T) {
	for _, d := range domains {
		if got := d.String(); got != d.says {
			t.Errorf("%q, want %q", got, d.says)
		}
		for _, x := range d.has {
			if !d.Has(x) {
				t.Errorf("%s: it has no %g", d.says, x)
			}
		}
		for _, x := range d.lacks {
			if d.Has(x) {
				t.Errorf("%s: it has %g", d.says, x)
			}
		}
	}
}

func TestANumberTakesWhatItsDomainHas(t *testing.T) {
	for _, d := range domains {
		v := d.has[0]
		p := Number("k", "k", "Help.", &v, d.Domain)
		for _, x := range d.has {
			if err := p.Set(Shortest(x)); err != nil || v != x || p.Get() != Shortest(x) {
				t.Errorf("%s: %g is %s, %v", d.says, x, p.Get(), err)
			}
		}
		for _, x := range append(d.lacks, math.NaN()) {
			before := v
			if err := p.Set(Shortest(x)); err == nil || v != before {
				t.Errorf("%s: %g is taken", d.says, x)
			}
		}
	}
}

func TestNumbersAreRefusedWithASentence(t *testing.T) {
	v, n := 0.5, 3
	number := Number("share", "Share", "Help.", &v, Domain{Most: 1})
	whole := Whole("n", "n", "Help.", &n, Domain{Least: 2, Most: 9})
	for _, tt := range []struct {
		p         Param
		raw, want string
	}{
		{number, "x", `share: "x" is not a number.`}, {number, "2", "share: 2 is not between 0 and 1."}, {number, "1e-999", "share: 1e-999 is not between 0 and 1."},
		{number, "%20.25%20", ""}, {number, "-0", ""}, {number, "inf", `share: "inf" is not a number.`}, {number, "", `share: "" is not a number.`},
		{whole, "2.5", "n: 2.5 is not a whole number from 2 to 9."}, {whole, "x", `n: "x" is not a whole number from 2 to 9.`}, {whole, "7", ""}, {whole, "1e999", `n: "1e999" is not a whole number from 2 to 9.`},
	} {
		got := ""
		if err := tt.p.Set(tt.raw); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%q: %q, want %q", tt.raw, got, tt.want)
		}
	}
	if v != 0 || math.Signbit(v) || n != 7 {
		t.Errorf("they are %g and %d", v, n)
	}
}
