package mark

import (
	"math"
	"testing"

	"iridescent/viz/geom"
)

func TestThinnedLinesRunWhereTheyRan(t *testing.T) {
	var curve, base []geom.Point
	at := func(x float64) float64 { return 100 * math.Exp(-0.5*(x-200)*(x-200)/900) }
	for x := 0.0; x <= 400; x += 2 {
		curve, base = append(curve, geom.Point{X: x, Y: at(x)}), append(base, geom.Point{X: x})
	}
	whole := len(curve)
	u, l := Thin(curve, base)
	if len(u) != len(l) || len(u) > whole*2/3 || u[0].X != 0 || u[len(u)-1].X != 400 {
		t.Fatalf("%d and %d of %d points", len(u), len(l), whole)
	}
	for k := 1; k < len(u); k++ {
		for x := u[k-1].X; x < u[k].X; x++ {
			y := u[k-1].Y + (u[k].Y-u[k-1].Y)*(x-u[k-1].X)/(u[k].X-u[k-1].X)
			if math.Abs(y-at(x)) > 0.2 {
				t.Errorf("at %g it is %g off", x, y-at(x))
			}
		}
	}
	same := []geom.Point{{X: 0}, {X: 1}, {X: 2}, {X: 3, Y: 5}}
	if u, _ := Thin(same, same); len(u) != 3 {
		t.Errorf("%v", u)
	}
}
