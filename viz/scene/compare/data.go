package compare

import "iridescent/viz/scene"

// Data are the outcomes.
func (s *Scene) Data() scene.Data {
	s.measure()
	m := &s.measured
	d := scene.Data{Label: "outcome", Columns: scene.Comparison()}
	for i, label := range s.labels() {
		d.Records = append(d.Records, scene.Record{Label: label, Values: []float64{
			m.P[i], m.Q[i], m.M[i], m.TermsPQ[i], m.TermsQP[i], m.ExcessPQ[i], m.ExcessQP[i]}})
	}
	return d
}
