package inference

import (
	"math"
	"strconv"

	"iridescent/viz/scene"
)

// Data are the parts of prior, likelihood and posterior, q, and the minima of the objective.
func (s *Scene) Data() scene.Data {
	s.measure()
	d := scene.Data{Label: "part", Columns: []scene.Column{{Key: "at", Name: "at"}, {Key: "width", Name: "width"},
		{Key: "height", Name: "height"}, {Key: "share", Name: "share"}, {Key: "objective", Name: s.Model.Objective.term(), Information: true}}}
	none := math.NaN()
	add := func(label string, values ...float64) {
		d.Records = append(d.Records, scene.Record{Label: label, Values: values})
	}
	add("prior", 0, s.Model.Prior, none, none, none)
	for k, b := range s.Model.bumps() {
		add("bump "+strconv.Itoa(k+1), b.At, b.Width, b.Height, none, none)
	}
	mixture := s.measured.inference.Posterior.Mixture
	for k, part := range mixture.Parts {
		add("posterior part "+strconv.Itoa(k+1), part.Mu, part.Sigma, none, mixture.Weights[k], none)
	}
	add("q", s.Model.Q.Mu, s.Model.Q.Sigma, none, none, s.measured.value())
	for k, o := range s.measured.optima {
		add("minimum "+strconv.Itoa(k+1), o.Mu, o.Sigma, none, none, o.Value)
	}
	return d
}
