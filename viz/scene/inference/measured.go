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

	best
	second best // that of the second q, in the split view

	q     infotheory.Normal
	bound infotheory.VariationalBound
	costs costs

	secondOf secondKey
	costs2   costs // by the two objectives of the split view; zero where there is no second q
}

// secondKey is what the costs of the second q follow from, besides what is given.
type secondKey struct {
	q infotheory.Normal
	objective
	apart bool
}

// best is the optima of an objective.
type best struct {
	objective objective
	sought    bool
	optima    []infotheory.Projection // the global one first
}

// costs are the divergences of a q by objective.
type costs [3]float64

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
	w.optima, w.second.optima = nil, nil
	w.q, w.secondOf = infotheory.Normal{}, secondKey{}
	return true
}

// measure brings what follows from the model up to date and lets the axes follow it. While something is held, optima are looked for in a
// hurry.
func (s *Scene) measure() {
	w, held := &s.measured, s.Busy()
	w.infer(s.Model.given)
	s.settle()
	if sp := s.spread(held); w.sketch == nil || sp != w.spread && (sp.grain < w.spread.grain || !held) {
		w.spread = sp
		w.sketch = w.inference.Posterior.NewSketch(sp.low, sp.high, sp.narrow, sp.wide, sp.grain)
	}
	if w.best.wanted(s.Model.Objective, held) {
		s.ground.survey(w)
		starts := w.inference.Posterior.Starts()
		if held {
			starts = s.ground.hollows()
		}
		w.seek(&w.best, held, starts)
	}
	if s.look.view == split && w.second.wanted(s.Model.Objective.other(), held) {
		w.seek(&w.second, held, w.inference.Posterior.Starts())
	}
	s.settleDensity()
	if q := s.Model.Q; w.q != q {
		target := w.inference.Posterior
		w.q, w.bound = q, w.inference.Of(q)
		w.costs = costs{w.bound.KullbackLeibler, target.ForwardSlope(q).Value, target.JensenShannon(q)}
	}
	switch s.look.view {
	case split:
		w.measureSecond(secondKey{s.Model.q2(), s.Model.Objective, s.Model.Second.Apart})
	case gradients:
		s.measureDraws()
	}
}

// measureSecond brings the costs of the second q up to date.
func (w *measured) measureSecond(k secondKey) {
	if w.secondOf == k {
		return
	}
	w.secondOf, w.costs2 = k, w.costs
	if k.apart {
		w.costs2 = costs{}
		for _, o := range [...]objective{k.objective, k.objective.other()} {
			w.costs2[o] = w.exactValue(o, k.q)
		}
	}
}

// wanted makes the optima those of an objective and reports whether they must be looked for, anew or less in a hurry.
func (b *best) wanted(o objective, held bool) bool {
	if b.objective != o {
		b.objective, b.optima = o, nil
	}
	return b.optima == nil || !b.sought && !held
}

// seek finds the optima from some starts, in a hurry or not.
func (w *measured) seek(b *best, hurry bool, starts []infotheory.Normal) {
	target := w.inference.Posterior
	b.sought = !hurry
	if b.objective == forward {
		b.optima = []infotheory.Projection{target.ForwardProjection()}
		return
	}
	if w.given.N == 1 { // a normal distribution is its own best
		b.optima = []infotheory.Projection{{Normal: target.Match}}
		return
	}
	starts = slices.DeleteFunc(starts, func(q infotheory.Normal) bool { return !w.sketch.Covers(q) })
	if len(starts) == 0 {
		starts = append(starts, target.Match)
	}
	found := infotheory.Minima(func(q infotheory.Normal) infotheory.Slope { return w.inside(b.objective, q) }, starts)
	for k := range found {
		if k == 0 || !hurry {
			found[k].Value = w.exactValue(b.objective, found[k].Normal)
		}
	}
	b.optima = found
}

// exact is an objective's divergence and its slope.
func (w *measured) exact(o objective, q infotheory.Normal) infotheory.Slope {
	switch target := w.inference.Posterior; o {
	case reverse:
		return target.ReverseSlope(q)
	case forward:
		return target.ForwardSlope(q)
	default:
		return target.JensenShannonSlope(q)
	}
}

// exactValue is the divergence alone.
func (w *measured) exactValue(o objective, q infotheory.Normal) float64 {
	if o == jensenShannon {
		return w.inference.Posterior.JensenShannon(q)
	}
	return w.exact(o, q).Value
}

// quick is exact from the sketch, where that covers q.
func (w *measured) quick(o objective, q infotheory.Normal) infotheory.Slope {
	if !w.sketch.Covers(q) || o == forward {
		return w.exact(o, q)
	}
	if o == reverse {
		return w.sketch.ReverseSlope(q)
	}
	return w.sketch.JensenShannonSlope(q)
}

// inside is quick, but nothing is to be found outside of the sketch: what parts are there have hardly any weight.
func (w *measured) inside(o objective, q infotheory.Normal) infotheory.Slope {
	if !w.sketch.Covers(q) {
		return infotheory.Slope{Value: math.Inf(1)}
	}
	return w.quick(o, q)
}

// value is the objective's divergence at q, value2 the other objective's at the second one.
func (w *measured) value() float64  { return w.costs[w.objective] }
func (w *measured) value2() float64 { return w.costs2[w.second.objective] }
