package infotheory

import (
	"errors"
	"math"
	"testing"
)

// kindOfError tells whether err is the typed error of a kind of mistake, as the vectors name it.
func kindOfError(kind string, err error) bool {
	var weight *WeightError
	var length *LengthError
	var empty *EmptyError
	var mass *MassError
	switch kind {
	case "negative":
		return errors.As(err, &weight) && weight.Value < 0
	case "nan", "nan_where_p_zero":
		return errors.As(err, &weight) && math.IsNaN(weight.Value)
	case "infinite":
		return errors.As(err, &weight) && math.IsInf(weight.Value, 0)
	case "length":
		return errors.As(err, &length)
	case "empty":
		return errors.As(err, &empty)
	case "zero_mass":
		return errors.As(err, &mass)
	}
	return false
}

func TestValidateNamesTheMistakeAndItsPosition(t *testing.T) {
	for _, c := range []struct {
		p       []float64
		message string
	}{
		{[]float64{1, 2, 3, -0.2}, "negative weight -0.2 at 3"},
		{[]float64{math.NaN(), 1}, "NaN at 0"},
		{[]float64{1, math.Inf(1)}, "infinite weight +Inf at 1"},
		{[]float64{math.Inf(-1)}, "infinite weight -Inf at 0"},
		{nil, "no weights"},
		{[]float64{0, 0, math.Copysign(0, -1)}, "all 3 weights are zero"},
		{[]float64{0}, "the only weight is zero"},
	} {
		if err := Validate(c.p); err == nil || err.Error() != c.message {
			t.Errorf("%v: %v, want %s", c.p, err, c.message)
		}
	}
}

func TestValidatePairNamesTheDistribution(t *testing.T) {
	for _, c := range []struct {
		p, q    []float64
		message string
	}{
		{[]float64{1, 2, 3}, []float64{1, 2, 3, 4}, "lengths 3 and 4"},
		{[]float64{1, -1}, []float64{-1, 1}, "p: negative weight -1 at 1"},
		{[]float64{1, 1}, []float64{math.NaN(), 1}, "q: NaN at 0"},
	} {
		if err := ValidatePair(c.p, c.q); err == nil || err.Error() != c.message {
			t.Errorf("%v, %v: %v, want %s", c.p, c.q, err, c.message)
		}
	}
}

func TestValidateAcceptsHugeTinyAndNegativeZeroWeights(t *testing.T) {
	for _, p := range [][]float64{{1e300, math.MaxFloat64}, {5e-324}, {math.Copysign(0, -1), 1}} {
		if err := Validate(p); err != nil {
			t.Errorf("%v: %v", p, err)
		}
	}
}

func TestInvalidWeightsPanicWithTheirErrorBehindThePackageName(t *testing.T) {
	bad, good := []float64{1, -1}, []float64{1, 1}
	for name, call := range map[string]func(){
		"Entropy":               func() { Entropy(bad) },
		"CrossEntropy":          func() { CrossEntropy(bad, good) },
		"KullbackLeibler":       func() { KullbackLeibler(bad, good) },
		"JensenShannon":         func() { JensenShannon(bad, good) },
		"JensenShannonDistance": func() { JensenShannonDistance(bad, good) },
		"Compare":               func() { Compare(bad, good) },
		"Floor":                 func() { Floor(nil, bad, 0.1) },
	} {
		message, _ := panicOf(call).(string)
		want := "infotheory: p: negative weight -1 at 1"
		if name == "Entropy" || name == "Floor" {
			want = "infotheory: negative weight -1 at 1"
		}
		if message != want {
			t.Errorf("%s panics with %q, want %q", name, message, want)
		}
	}
}

// panicOf calls f and returns what it panics with, or nil.
func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}
