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

// headlines are the two directions.
func (s *Scene) headlines(env *scene.Env) [2]mark.Headline {
	unit := env.Unit.Plural()
	return [2]mark.Headline{
		{Name: "KL(q‖p*)", Value: s.Sheet.Amount(s.measured.bound.KullbackLeibler), Unit: unit, Note: "what the ELBO misses", Color: env.Theme.QText},
		{Name: "KL(p*‖q)", Value: s.Sheet.Amount(s.measured.forward), Unit: unit, Note: "mean-seeking", Color: env.Theme.PText},
	}
}

var headlineIDs = [2]string{"klQPosterior", "klPosteriorQ"}

// placePanel places the readings, as many as fit.
func (s *Scene) placePanel(r mark.Regions, env *scene.Env) {
	if r.Form == mark.Compact {
		s.placeNumbers(r, env)
		return
	}
	f, in := r.F, r.Panel
	if in.H < mark.HeadlineHeight*f*0.9 {
		return
	}
	for k, place := range s.Sheet.Headlines(in, s.headlines(env)) {
		if s.Sheet.Place(headlineIDs[k]).Empty() {
			s.Sheet.Ask(headlineIDs[k], place)
		}
	}
	if r.Form == mark.Stage {
		s.Sheet.StageSentence(in, s.Describe(env), s.describeShort(env))
		return
	}
	top, in := in.CutTop(mark.HeadlineHeight * f)
	ledger := ledgerHeight * f
	if r.Form == mark.Wide {
		room := in.H - ledger - 1.6*mark.RowHeight*f
		if !r.Ledger.Empty() {
			room = in.H
		}
		in = r.Lengths(s.Sheet.Sentence(in.Inset(0, 8*f, 0, 0), 15*f, 21*f, 5, room, s.Describe(env), s.describeShort(env)))
	} else if in.H >= (mark.SentenceHeight+ledgerHeight-1)*f {
		top, in = in.CutTop(mark.SentenceHeight * f)
		s.Sheet.Sentence(top, 13*f, 17*f, 2, top.H, s.Describe(env), s.describeShort(env))
	}
	if in.H < 0.95*ledger {
		return
	}
	room := math.Min(ledger, in.H)
	if r.Form == mark.Wide {
		room = math.Min(math.Max(ledger, 0.5*in.H), 1.8*ledger)
	}
	top, in = in.CutTop(room)
	s.placeLedger(top, env)
	in = in.Inset(0, 8*f, 0, 0)
	rows := min(2, int(in.H/(mark.RowHeight*f)))
	for k := range rows {
		top, in = in.CutTop(math.Min(in.H/float64(rows-k), 1.3*mark.RowMost*f))
		if k == 0 {
			s.placeBest(top, env)
		} else {
			s.placeOther(top, env)
		}
	}
}

// placeOther draws the Jensen-Shannon divergence against its ceiling or, where that is the objective, the free energy
// against its bound.
func (s *Scene) placeOther(r geom.Rect, env *scene.Env) {
	th, f := env.Theme, s.Sheet.F
	js := s.measured.jensenShannon
	if s.Model.Objective == jensenShannon {
		j := -s.measured.bound.ELBO
		bar := s.Sheet.Row(r, "J(q) = −ELBO, the free energy", s.Sheet.Amount(j), "freeEnergy")
		s.Sheet.Note(bar.X, bar, "at least −log p(D) = "+s.Sheet.Amount(-s.measured.inference.LogEvidence))
		most := math.Max(math.Max(j, -s.measured.inference.LogEvidence), env.Unit.Nats())
		piece, _ := bar.CutLeft(math.Max(j, 0) / most * bar.W)
		s.Sheet.Length(piece, mark.FillQ(th, 1))
		x := bar.X + math.Max(-s.measured.inference.LogEvidence, 0)/most*bar.W
		s.Sheet.Line(geom.Point{X: x, Y: bar.Y - f}, geom.Point{X: x, Y: bar.Bottom() + 4*f}, canvas.Stroke{Color: th.P, Width: 3 * s.Sheet.Pen})
		return
	}
	most := "at most " + s.Sheet.Amount(math.Ln2) + " " + env.Unit.Plural()
	if env.Unit == infotheory.Bit {
		most = "at most 1 bit"
	}
	bar := s.Sheet.Row(r, "JSD(q,p*)", s.Sheet.Amount(js), "jsd")
	piece, _ := bar.CutLeft(js / math.Ln2 * bar.W)
	s.Sheet.Length(piece, fill(th.M))
	s.Sheet.Line(geom.Point{X: bar.Right(), Y: bar.Y - f}, geom.Point{X: bar.Right(), Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: th.Ink, Width: 1.5 * s.Sheet.Pen})
	s.Sheet.Note(bar.X, bar, most)
}

// worth is where the scale of the objective ends. It stands still while something is held or moves.
func (s *Scene) worth(u infotheory.Unit) float64 {
	if s.Model.Objective == jensenShannon {
		return math.Ln2
	}
	if a := &s.axes; a.worth == 0 || !s.Busy() && !s.descent.playing {
		a.worth = settled(a.worth, math.Max(math.Max(s.measured.value(), s.measured.optima[0].Value), 0.5*u.Nats()))
	}
	return s.axes.worth
}

// placeBest draws the objective as it is and the least that any q reaches.
func (s *Scene) placeBest(r geom.Rect, env *scene.Env) {
	th, f := env.Theme, s.Sheet.F
	now, least := s.measured.value(), s.measured.optima[0].Value
	bar := s.Sheet.Row(r, s.Model.Objective.term()+" now, and the least there is", s.Sheet.Amount(now), s.Model.Objective.reading())
	a := axis{scale.Linear{Max: s.worth(env.Unit), From: bar.X, To: bar.Right()}}
	s.length(a, bar, 0, now, [...]canvas.Fill{mark.FillQ(th, 1), mark.FillP(th, 1), fill(th.M)}[s.Model.Objective])
	x := a.At(a.Clamp(least))
	s.Sheet.Line(geom.Point{X: x, Y: bar.Y}, geom.Point{X: x, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: th.Background, Width: 5 * s.Sheet.Pen})
	s.Sheet.Line(geom.Point{X: x, Y: bar.Y - f}, geom.Point{X: x, Y: bar.Bottom() + 4*f}, canvas.Stroke{Color: th.M, Width: 3 * s.Sheet.Pen})
	words := "least " + s.Sheet.Amount(least) + " at μ = " + infotheory.FormatDecimals(s.measured.optima[0].Mu, 2) + ", σ = " + infotheory.FormatDecimals(s.measured.optima[0].Sigma, 2)
	s.Sheet.Note(bar.X, bar, words)
	s.Sheet.Ask("least", geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 4*f, W: bar.W + 12*f, H: math.Max(24, 20*f)})
}

// placeNumbers writes the main numbers beside a low plot.
func (s *Scene) placeNumbers(r mark.Regions, env *scene.Env) {
	f, in := r.F, r.Panel
	unit := env.Unit.Plural()
	heads := s.headlines(env)
	list := []struct {
		id string
		h  mark.Headline
	}{
		{headlineIDs[0], heads[0]}, {headlineIDs[1], heads[1]},
		{"elbo", mark.Headline{Name: "ELBO", Value: s.Sheet.Amount(s.measured.bound.ELBO), Unit: unit, Color: env.Theme.Ink}},
		{"logEvidence", mark.Headline{Name: "log p(D)", Value: s.Sheet.Amount(s.measured.inference.LogEvidence), Unit: unit, Color: env.Theme.Ink}},
	}
	const height = 56
	n := min(len(list), int(in.H/(height*f)))
	each := math.Min(in.H/float64(max(n, 1)), 74*f)
	for _, e := range list[:n] {
		box, rest := in.CutTop(each)
		s.Sheet.Number(box, e.h)
		s.Sheet.Ask(e.id, geom.Rect{X: box.X - 4*f, Y: box.Y, W: box.W, H: math.Max(box.H-4*f, 24)})
		in = rest
	}
	s.Sheet.Foot(s.places.area, s.places.x.From, 0, s.describeShort(env))
}
