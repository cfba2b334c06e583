package inference

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// Data are the parts of prior, likelihood and posterior, each q, and the minima of the objectives; where gradients are shown, the draws.
func (s *Scene) Data() scene.Data {
	s.measure()
	if s.look.view == gradients {
		return s.drawData()
	}
	d := scene.Data{Label: "part", Columns: []scene.Column{{Key: "at", Name: "at"}, {Key: "width", Name: "width"},
		{Key: "height", Name: "height"}, {Key: "share", Name: "share"}}}
	for k, p := range s.panes() {
		d.Columns = append(d.Columns, scene.Column{Key: [...]string{"objective", "other"}[k], Name: p.best.objective.term(), Information: true})
	}
	none := math.NaN()
	add := func(label string, q infotheory.Normal, height, share float64, costs ...float64) {
		values := append([]float64{q.Mu, q.Sigma, height, share}, costs...)
		for len(values) < len(d.Columns) {
			values = append(values, none)
		}
		d.Add(label, values...)
	}
	add("prior", infotheory.Normal{Sigma: s.Model.Prior}, none, none)
	for k, b := range s.Model.bumps() {
		add("bump "+strconv.Itoa(k+1), infotheory.Normal{Mu: b.At, Sigma: b.Width}, b.Height, none)
	}
	mixture := s.measured.inference.Posterior.Mixture
	for k, part := range mixture.Parts {
		add("posterior part "+strconv.Itoa(k+1), part, none, mixture.Weights[k])
	}
	first, other := s.Model.Objective, s.Model.Objective.other()
	for _, q := range s.qs() {
		add(q.name, q.Normal, none, none, []float64{q.costs[first], q.costs[other]}[:len(d.Columns)-4]...)
	}
	for k, o := range s.measured.optima {
		add("minimum "+strconv.Itoa(k+1), o.Normal, none, none, o.Value)
	}
	if s.look.view == split {
		for k, o := range s.measured.second.optima {
			add("minimum "+strconv.Itoa(k+1)+" of "+other.term(), o.Normal, none, none, none, o.Value)
		}
	}
	return d
}

// namedQ is a q with what it is called and what it costs.
type namedQ struct {
	name string
	infotheory.Normal
	costs costs
}

// qs are q and, if it has parted, the second one.
func (s *Scene) qs() []namedQ {
	list := []namedQ{{"q", s.Model.Q, s.measured.costs}}
	if s.look.view == split && s.Model.Second.Apart {
		list = append(list, namedQ{"q2", s.Model.Second.Q, s.measured.costs2})
	}
	return list
}

// drawData are the draws and what each of them pulls.
func (s *Scene) drawData() scene.Data {
	d := scene.Data{Label: "draw", Columns: []scene.Column{{Key: "x", Name: "x"}}}
	for e, key := range [...]string{"score", "baseline", "path"} {
		d.Columns = append(d.Columns, scene.Column{Key: key + "Mu", Name: estimatorNames[e] + ", pull on μ", Information: true},
			scene.Column{Key: key + "LogSigma", Name: estimatorNames[e] + ", pull on log σ", Information: true})
	}
	for k, z := range s.drawn.zs {
		values := []float64{s.Model.Q.Mu + z*s.Model.Q.Sigma}
		for e := range s.drawn.pulls {
			values = append(values, s.drawn.pulls[e][k].Mu, s.drawn.pulls[e][k].LogSigma)
		}
		d.Add(strconv.Itoa(k+1), values...)
	}
	return d
}
