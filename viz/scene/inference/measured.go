package inference

import (
	"math"
	"slices"

	"iridescent/infotheory"
)

// measured is what follows from the model, worked out again only when what it follows from changes.
type measured struct {
	given     given
	known     bool
	inference infotheory.Inference
	sketch    *infotheory.Sketch
	spread    spread

	objective objective
	sought    bool
	optima    []infotheory.Projection // of the objective, the global one first

	q             infotheory.Normal
	bound         infotheory.VariationalBound
	forward       float64 // KL(p*‖q)
	jensenShannon float64
}

// spread is the range of μ and σ that a sketch is made for, and its grain.
type spread struct{ low, high, narrow, wide, grain float64 }

// infer brings the posterior up to date and reports whether it changed.
func (w *measured) infer(g given) bool {
	if w.known && w.given == g {
		return false
	}
	w.given, w.known = g, true
	w.inference = g.infer()
	w.sketch = nil
	return true
}

// measure brings what follows from the model up to date and lets the axes follow it. While something is held, optima are looked for in a
// hurry.
func (s *Scene) measure() {
	w, held := &s.measured, s.Busy()
	changed := w.infer(s.Model.given)
	s.settle()
	if sp := s.spread(held); w.sketch == nil || sp != w.spread && (sp.grain < w.spread.grain || !held) {
		w.spread = sp
		w.sketch = w.inference.Posterior.NewSketch(sp.low, sp.high, sp.narrow, sp.wide, sp.grain)
	}
	if w.objective != s.Model.Objective {
		w.objective, w.optima = s.Model.Objective, nil
	}
	if changed || w.optima == nil || !w.sought && !held {
		s.ground.survey(w)
		w.seek(held, &s.ground)
	}
	s.settleDensity()
	if changed || w.q != s.Model.Q {
		w.q = s.Model.Q
		w.bound = w.inference.Of(w.q)
		w.forward = w.inference.Posterior.ForwardSlope(w.q).Value
		w.jensenShannon = w.inference.Posterior.JensenShannon(w.q)
	}
}

// seek finds the optima of the objective: from every start or, in a hurry, from the hollows of the map.
func (w *measured) seek(hurry bool, g *ground) {
	target := w.inference.Posterior
	starts := target.Starts()
	if hurry {
		starts = g.hollows()
	}
	w.sought = !hurry
	if w.objective == forward {
		w.optima = []infotheory.Projection{target.ForwardProjection()}
		return
	}
	if w.given.N == 1 { // a normal distribution is its own best
		w.optima = []infotheory.Projection{{Normal: target.Match}}
		return
	}
	starts = slices.DeleteFunc(starts, func(q infotheory.Normal) bool { return !w.sketch.Covers(q) })
	if len(starts) == 0 {
		starts = append(starts, target.Match)
	}
	found := infotheory.Minima(w.inside, starts)
	for k := range found {
		if k == 0 || !hurry {
			found[k].Value = w.exactValue(found[k].Normal)
		}
	}
	w.optima = found
}

// exact is the objective's divergence and its slope.
func (w *measured) exact(q infotheory.Normal) infotheory.Slope {
	switch target := w.inference.Posterior; w.objective {
	case reverse:
		return target.ReverseSlope(q)
	case forward:
		return target.ForwardSlope(q)
	default:
		return target.JensenShannonSlope(q)
	}
}

// exactValue is the divergence alone.
func (w *measured) exactValue(q infotheory.Normal) float64 {
	if w.objective == jensenShannon {
		return w.inference.Posterior.JensenShannon(q)
	}
	return w.exact(q).Value
}

// quick is exact from the sketch, where that covers q.
func (w *measured) quick(q infotheory.Normal) infotheory.Slope {
	if !w.sketch.Covers(q) || w.objective == forward {
		return w.exact(q)
	}
	if w.objective == reverse {
		return w.sketch.ReverseSlope(q)
	}
	return w.sketch.JensenShannonSlope(q)
}

// inside is quick, but nothing is to be found outside of the sketch: what parts are there have hardly any weight.
func (w *measured) inside(q infotheory.Normal) infotheory.Slope {
	if !w.sketch.Covers(q) {
		return infotheory.Slope{Value: math.Inf(1)}
	}
	return w.quick(q)
}

// value is the objective's divergence at q.
func (w *measured) value() float64 {
	return [...]float64{w.bound.KullbackLeibler, w.forward, w.jensenShannon}[w.objective]
}
