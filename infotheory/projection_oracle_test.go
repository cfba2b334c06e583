package infotheory

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/optimize"
)

func TestGonumFindsNoLowerMinimum(t *testing.T) {
	target := testTarget()
	for name, c := range map[string]struct {
		slope func(q Normal) Slope
		found []Projection
	}{
		"reverse":        {target.ReverseSlope, target.ReverseProjections()},
		"Jensen-Shannon": {target.JensenShannonSlope, target.JensenShannonProjections()},
	} {
		problem := optimize.Problem{Func: func(x []float64) float64 { return c.slope(Normal{x[0], math.Exp(x[1])}).Value }}
		best := math.Inf(1)
		for _, mu := range []float64{-2, 1, 4} {
			result, err := optimize.Minimize(problem, []float64{mu, 0}, nil, &optimize.NelderMead{})
			if err != nil {
				t.Fatal(err)
			}
			best = math.Min(best, result.F)
		}
		tolerance{rel: 1e-7}.check(t, name, c.found[0].Value, best)
	}
}
