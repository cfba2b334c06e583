package surprise

import (
	"math"

	"iridescent/viz/scene"
)

// Data are all sightings, in their order.
func (s *Scene) Data() scene.Data {
	s.measure()
	m, w := &s.measured, &s.Model.Words
	d := scene.Data{Label: w.quality(), Columns: []scene.Column{{Key: "number", Name: w.one},
		{Key: "surprisal", Name: "surprisal", Information: true}, {Key: "bayesianSurprise", Name: "Bayesian surprise", Information: true}}}
	for k, x := range m.list {
		surprisal, gain := x.surprisal, x.gain
		if !x.exists {
			gain = math.NaN()
			if k != m.broken { // no belief was left to be surprised
				surprisal = math.NaN()
			}
		}
		d.Add(w.is(x.black), float64(k+1), surprisal, gain)
	}
	return d
}
