package mark

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
)

func TestTheDensityOfABeliefEnclosesItsProbability(t *testing.T) {
	for _, linear := range []bool{false, true} {
		for _, b := range []infotheory.Beta{{Alpha: 3, Beta: 97}, {Alpha: 10, Beta: 990}, {Alpha: 1, Beta: 1}, {Alpha: 20, Beta: 20}, {Alpha: 5e5, Beta: 5e5}} {
			s := Shares{Area: geom.Rect{X: 30, W: 530, H: 200}, Linear: linear}
			var d Belief
			d.Sample(b, &s)
			area := 0.0
			for k := 1; k < len(d.units); k++ {
				area += (d.units[k] - d.units[k-1]) * (d.values[k] + d.values[k-1]) / 2
			}
			if math.Abs(area-1) > 0.02 {
				t.Errorf("%v, linear %v: an area of %g", b, linear, area)
			}
			d.Place(&s, d.Peak(b, &s)/s.Area.H)
			for _, p := range d.Points {
				if !s.Area.Contains(p) {
					t.Errorf("%v, linear %v: a point at %v", b, linear, p)
				}
			}
		}
	}
}

func TestAnAxisOfSharesInverts(t *testing.T) {
	for _, s := range []Shares{{Linear: true}, {}} {
		for _, share := range []float64{0, 1e-6, 0.01, 0.5, 1} {
			if got := s.Share(s.Unit(share)); math.Abs(got-share) > 1e-15 {
				t.Errorf("%g comes back as %g", share, got)
			}
		}
	}
}
