package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// readout is what the panel says.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	o := &mark.Readout{Words: s.Describe(env), Short: s.describeShort(env), Foot: geom.Point{X: s.places.x.From}}
	switch s.look.view {
	case split:
		s.readSplit(o, env)
	case gradients:
		s.readDraws(o, env)
	default:
		s.readBound(o, env)
	}
	return o
}

// readBound has both directions, and the evidence cut into what q reaches and what it misses.
func (s *Scene) readBound(o *mark.Readout, env *scene.Env) {
	th, w := env.Theme, &s.measured
	o.Headlines = [2]mark.Headline{
		s.Sheet.Large("klQPosterior", "KL(q‖p*)", "what the ELBO misses", w.costs[reverse], th.QText),
		s.Sheet.Large("klPosteriorQ", "KL(p*‖q)", "mean-seeking", w.costs[forward], th.PText),
	}
	o.Numbers = append(o.Headlines[:], s.Sheet.Large("elbo", "ELBO", "", w.bound.ELBO, th.Ink), s.Sheet.Large("logEvidence", mark.Based("log p(D)", env.Unit), "", w.inference.LogEvidence, th.Ink))
	o.Lengths = []mark.Length{
		{Height: ledgerHeight, Draw: func(r geom.Rect) { s.placeLedger(r, env) }},
		{Height: mark.RowHeight, Draw: func(r geom.Rect) { s.placeBest(r, env) }},
		s.otherLength(env),
	}
}

// otherLength is the Jensen-Shannon divergence or, where that is the objective, the free energy and its bound.
func (s *Scene) otherLength(env *scene.Env) mark.Length {
	if s.Model.Objective == jensenShannon {
		return mark.Length{Height: mark.RowHeight, Draw: func(r geom.Rect) { s.placeFreeEnergy(r, env) }}
	}
	return mark.Length{Height: mark.RowHeight, Draw: func(r geom.Rect) {
		js := s.measured.costs[jensenShannon]
		bar := s.Sheet.Row(r, "JSD(q,p*)", s.Sheet.Amount(js), "jsd")
		piece, _ := bar.CutLeft(js / math.Ln2 * bar.W)
		s.Sheet.Length(piece, fill(env.Theme.M))
		s.Sheet.Line(geom.Point{X: bar.Right(), Y: bar.Y - s.Sheet.F}, geom.Point{X: bar.Right(), Y: bar.Bottom() + 3*s.Sheet.F}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.5 * s.Sheet.Pen})
		s.Sheet.Note(bar.X, bar, s.Sheet.AtMost(math.Ln2))
	}}
}

// placeFreeEnergy draws the free energy against its bound.
func (s *Scene) placeFreeEnergy(r geom.Rect, env *scene.Env) {
	f, j, least := s.Sheet.F, -s.measured.bound.ELBO, -s.measured.inference.LogEvidence
	bar := s.Sheet.Row(r, "J(q) = −ELBO, the free energy", s.Sheet.Amount(j), "freeEnergy")
	s.Sheet.Note(bar.X, bar, mark.Based("at least −log p(D) = ", env.Unit)+s.Sheet.Amount(least))
	most := math.Max(math.Max(j, least), env.Unit.Nats())
	piece, _ := bar.CutLeft(math.Max(j, 0) / most * bar.W)
	s.Sheet.Length(piece, mark.FillQ(env.Theme, 1))
	x := bar.X + math.Max(least, 0)/most*bar.W
	s.Sheet.Line(geom.Point{X: x, Y: bar.Y - f}, geom.Point{X: x, Y: bar.Bottom() + 4*f}, canvas.Stroke{Color: env.Theme.P, Width: 3 * s.Sheet.Pen})
}

// worth is where the scale of the objective ends. It stands still while something is held or moves.
func (s *Scene) worth(u infotheory.Unit) float64 {
	if s.Model.Objective == jensenShannon {
		return math.Ln2
	}
	if a := &s.axes; a.worth == 0 || !s.Busy() && !s.descent.Going {
		a.worth = settled(a.worth, math.Max(math.Max(s.measured.value(), s.measured.optima[0].Value), 0.5*u.Nats()))
	}
	return s.axes.worth
}

// placeBest draws the objective as it is and the least that any q reaches.
func (s *Scene) placeBest(r geom.Rect, env *scene.Env) {
	th, f := env.Theme, s.Sheet.F
	now, least := s.measured.value(), s.measured.optima[0]
	bar := s.Sheet.Row(r, s.Model.Objective.term()+" now, and the least there is", s.Sheet.Amount(now), s.Model.Objective.reading())
	a := axis{scale.Linear{Max: s.worth(env.Unit), From: bar.X, To: bar.Right()}}
	s.length(a, bar, 0, now, [...]canvas.Fill{mark.FillQ(th, 1), mark.FillP(th, 1), fill(th.M)}[s.Model.Objective])
	x := a.At(a.Clamp(least.Value))
	s.Sheet.Line(geom.Point{X: x, Y: bar.Y}, geom.Point{X: x, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: th.Background, Width: 5 * s.Sheet.Pen})
	s.Sheet.Line(geom.Point{X: x, Y: bar.Y - f}, geom.Point{X: x, Y: bar.Bottom() + 4*f}, canvas.Stroke{Color: th.M, Width: 3 * s.Sheet.Pen})
	s.Sheet.Note(bar.X, bar, "least "+s.Sheet.Amount(least.Value)+" at "+placeOf(least.Normal))
	s.Sheet.Ask("least", geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 4*f, W: bar.W + 12*f, H: math.Max(24, 20*f)})
}

// readSplit has what each q costs by its own objective, and by the other one.
func (s *Scene) readSplit(o *mark.Readout, env *scene.Env) {
	th, w, first, other := env.Theme, &s.measured, s.Model.Objective, s.Model.Objective.other()
	second, id := other.term(), other.reading()
	if s.Model.Second.Apart {
		second, id = other.term2(), other.reading2()
	}
	o.Headlines = [2]mark.Headline{
		s.Sheet.Large(first.reading(), first.term(), objectiveWords[first]+", upper pane", w.value(), th.QText),
		s.Sheet.Large(id, second, objectiveWords[other]+", lower pane", w.value2(), th.PText),
	}
	for k, of := range [...]objective{first, other} {
		o.Headlines[k].Brief = objectiveWords[of]
	}
	o.Numbers = o.Headlines[:]
	row := func(b *best, own bool, title, id string, cost float64) {
		least := b.optima[0]
		note, fill := "at least "+s.Sheet.Amount(least.Value)+", at "+placeOf(least.Normal), mark.FillQ(th, 1)
		if !own {
			note, fill = "by the objective of the other pane", mark.FillQ(th, 0.5)
		}
		o.Lengths = append(o.Lengths, mark.Length{Height: mark.RowHeight, ID: id, Title: title, Value: s.Sheet.Amount(cost), Note: note, Pieces: []mark.Piece{{Nats: cost, Fill: fill}}})
	}
	row(&w.best, true, first.term(), first.reading(), w.costs[first])
	if s.Model.Second.Apart {
		row(&w.best, false, first.term2(), first.reading2(), w.costs2[first])
		row(&w.second, false, other.term(), other.reading(), w.costs[other])
	}
	row(&w.second, true, second, id, w.costs2[other])
}

// readDraws has the spreads of the estimates.
func (s *Scene) readDraws(o *mark.Readout, env *scene.Env) {
	th, c, d := env.Theme, s.look.pull, &s.drawn
	for k, e := range s.laneEstimators() {
		o.Headlines[k] = s.Sheet.Large(spreadIDs[e], estimatorShort[e], "± spread of the pull on "+c.symbol(), c.of(d.spread[e]), [...]canvas.Color{th.QText, th.MText}[k])
	}
	o.Numbers = o.Headlines[:]
	for e, name := range estimatorNames {
		spread := c.of(d.spread[e])
		row := mark.Length{Height: mark.RowHeight, ID: spreadIDs[e], Title: "spread (" + name + ")", Value: s.Sheet.Amount(spread), Second: estimateIDs[e],
			Note: "this estimate " + s.Sheet.Amount(c.of(d.mean[e])) + ", exact " + s.Sheet.Amount(c.of(d.exact)), Pieces: []mark.Piece{{Nats: spread, Fill: fill(th.M)}}}
		if math.IsInf(spread, 1) {
			row.Pieces, row.Endless = nil, fill(th.M)
		}
		o.Lengths = append(o.Lengths, row)
	}
}
