package infotheory

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestExactSumsDoNotRound(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	for range 3000 {
		xs := make([]float64, 1+r.IntN(40))
		low, high := -323+620*r.Float64(), -323+630*r.Float64()
		want := new(big.Float).SetPrec(2300)
		for i := range xs {
			xs[i] = randomWeight(r, low, high)
			want.Add(want, newBig(xs[i]))
		}
		for range 3 {
			r.Shuffle(len(xs), func(i, j int) { xs[i], xs[j] = xs[j], xs[i] })
			sum := exactly(xs)
			w := sum.wide()
			got := bigAdd(newBig(w.hi), newBig(w.lo))
			got.SetMantExp(got, w.exponent)
			rest := new(big.Float).SetPrec(2300).Sub(want, got)
			if rest.Sign() != 0 && rest.MantExp(nil) > want.MantExp(nil)-104 || math.Abs(w.lo) > 0x1p-53 || want.Sign() > 0 && (w.hi < 0.5 || w.hi >= 1) {
				t.Fatalf("%v: %v + %v", xs, w, rest)
			}
			if less := sum.less(&sum); less.sign() != 0 || less.wide().hi != 0 {
				t.Fatalf("%v: less itself is %v", xs, less.wide())
			}
			sum.addScaled(5e-324, 0, -1) // the least that can differ
			more := exactly(xs)
			if difference := more.less(&sum); difference.sign() != 1 || difference.wide().float() != 5e-324 {
				t.Fatalf("%v: the last bit is lost", xs)
			}
		}
	}
}
