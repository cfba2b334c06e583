package infotheory

import (
	"math"
	"math/big"
	"testing"
)

// bigBits is the precision of the oracle, some 450 digits: twice the range of floats and more digits than differences of floats cancel.
const bigBits = 1500

func newBig(x float64) *big.Float { return new(big.Float).SetPrec(bigBits).SetFloat64(x) }

func bigAdd(a, b *big.Float) *big.Float { return newBig(0).Add(a, b) }
func bigSub(a, b *big.Float) *big.Float { return newBig(0).Sub(a, b) }
func bigMul(a, b *big.Float) *big.Float { return newBig(0).Mul(a, b) }
func bigQuo(a, b *big.Float) *big.Float { return newBig(0).Quo(a, b) }

var bigLn2 = bigSub(newBig(0), bigLogOf(newBig(0.5)))

// bigLog is the natural logarithm of a positive number.
func bigLog(x *big.Float) *big.Float {
	fraction := newBig(0)
	e := x.MantExp(fraction)
	return bigAdd(bigLogOf(fraction), bigMul(newBig(float64(e)), bigLn2))
}

// bigLogOf is the same for numbers near 1: 2^k times twice the series of atanh at that root.
func bigLogOf(x *big.Float) *big.Float {
	const roots = 16
	y := newBig(0).Set(x)
	for range roots {
		y.Sqrt(y)
	}
	one := newBig(1)
	z := bigQuo(bigSub(y, one), bigAdd(y, one))
	square, power, sum := bigMul(z, z), newBig(0).Set(z), newBig(0)
	for k := 1.0; power.Sign() != 0 && (sum.Sign() == 0 || power.MantExp(nil) > sum.MantExp(nil)-bigBits); k += 2 {
		sum.Add(sum, bigQuo(power, newBig(k)))
		power.Mul(power, square)
	}
	return sum.SetMantExp(sum, roots+1)
}

// bigExp is e^x.
func bigExp(x *big.Float) *big.Float {
	n, _ := bigQuo(x, bigLn2).Float64()
	n = math.Round(n)
	const halvings = 20
	r := bigSub(x, bigMul(newBig(n), bigLn2))
	r.SetMantExp(r, -halvings)
	sum, term := newBig(1), newBig(1)
	for k := 1.0; term.Sign() != 0 && term.MantExp(nil) > -bigBits; k++ {
		term.Mul(term, bigQuo(r, newBig(k)))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum.SetMantExp(sum, int(n))
}

// agrees checks a float against the oracle: relative to it, and in the last digits of subnormal numbers.
func agrees(t *testing.T, name string, got float64, want *big.Float, rel float64, context ...any) {
	t.Helper()
	w, _ := want.Float64()
	const last = 64 * 5e-324
	if want.MantExp(nil) < -1300 {
		w = 0 // what cancelled exactly
	}
	off, _ := bigSub(newBig(0), want).Float64()
	if !math.IsInf(got, 0) && !math.IsNaN(got) {
		off, _ = bigSub(newBig(got), want).Float64()
	}
	switch {
	case math.IsInf(w, 0):
		if got != w && !(math.Abs(got) > math.MaxFloat64*(1-rel) && got*w > 0) {
			t.Errorf("%s = %g, want %g: %v", name, got, w, context)
		}
	case !(math.Abs(off) <= rel*math.Abs(w)+last):
		t.Errorf("%s = %.17g, want %.17g (relative %.2g): %v", name, got, w, off/w, context)
	}
}

func TestTheOracleKnowsItsConstants(t *testing.T) {
	const ln2 = "0.693147180559945309417232121458176568075500134360255254120680009493393621969694715605863326996418687542"
	want, _, _ := big.ParseFloat(ln2, 10, bigBits, big.ToNearestEven)
	if d := bigSub(want, bigLn2); d.MantExp(nil) > -330 {
		t.Errorf("log 2 is off by %g", d)
	}
	for _, x := range []float64{1e-320, 0.3, 1 - 0x1p-53, 1, 7, 1e300} {
		if d := bigSub(bigQuo(bigExp(bigLog(newBig(x))), newBig(x)), newBig(1)); d.Sign() != 0 && d.MantExp(nil) > -1400 {
			t.Errorf("e^log %g is off by %g", x, d)
		}
	}
}
