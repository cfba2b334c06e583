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

// ledgerHeight is what two rows and their axis take, at type factor 1.
const ledgerHeight = 2*mark.RowHeight + 22

// fitLedger ends the axis of the ledger at round numbers of the reader's unit, unless something is held or moves.
func (s *Scene) fitLedger(u infotheory.Unit) {
	a, b := &s.axes, &s.measured.bound
	low, high := 0.0, 0.0
	for _, v := range [...]float64{s.measured.inference.LogEvidence, b.ELBO, b.Fit, s.objectiveValue()} {
		low, high = math.Min(low, v), math.Max(high, v)
	}
	still := a.least < a.most && (s.Busy() || s.descent.Going)
	fits := low >= a.least && high <= a.most && high-low > 0.5*(a.most-a.least)
	if still || a.least < a.most && fits {
		return
	}
	if !(high > low) {
		low, high = -1, 0
	}
	low, high = scale.Nice(u.FromNats(low-0.02*(high-low)), u.FromNats(high+0.02*(high-low)), 8)
	a.least, a.most = u.ToNats(low), u.ToNats(high)
}

// objectiveValue is what the second row of the ledger ends at.
func (s *Scene) objectiveValue() float64 { return s.measured.bound.Objective(s.Model.Beta) }

// placeLedger draws the evidence and what q makes of it on one axis.
func (s *Scene) placeLedger(r geom.Rect, env *scene.Env) {
	s.fitLedger(env.Unit)
	f, th, pen := s.Sheet.F, env.Theme, s.Sheet.Pen
	b := &s.measured.bound
	log := s.measured.inference.LogEvidence
	first, rest := r.CutTop((r.H - 22*f) / 2)
	second, foot := rest.CutTop((r.H - 22*f) / 2)
	row1 := s.Sheet.Row(first, mark.Based("log p(D) = ELBO + KL(q‖p*)", env.Unit), s.Sheet.Amount(log), "logEvidence")
	title := "ELBO = E[log p(D|x)] − KL(q‖prior)"
	end, weighed, id, name := b.ELBO, b.Complexity, "elbo", "complexity"
	if s.Model.Beta != 1 {
		title = "β objective = E[log p(D|x)] − β·KL(q‖prior)"
		end, weighed, id, name = s.objectiveValue(), s.Model.Beta*b.Complexity, "betaObjective", "β·complexity"
	}
	row2 := s.Sheet.Row(second, mark.Based(title, env.Unit), s.Sheet.Amount(end), id)
	a := axis{scale.Linear{Min: s.axes.least, Max: s.axes.most, From: row1.X, To: row1.Right()}}
	s.axisOfLedger(a, row1, row2, foot, env)
	s.length(a, row1, 0, log, mark.FillP(th, 0.4))
	s.length(a, row1, log-b.KullbackLeibler, log, mark.FillQ(th, 1))
	s.length(a, row2, 0, b.Fit, fill(th.Muted.Alpha(0.45)))
	s.length(a, row2, b.Fit-weighed, b.Fit, fill(th.Muted))
	s.stem(a, log, row1, canvas.Stroke{Color: th.P, Width: 3 * pen})
	s.stem(a, log, row2, canvas.Stroke{Color: th.P, Width: 3 * pen})
	s.stem(a, b.ELBO, row1, canvas.Stroke{Color: th.Ink, Width: 3 * pen})
	s.stem(a, end, row2, canvas.Stroke{Color: th.Ink, Width: 3 * pen})
	s.notes(row1, [2]named{{"", "ELBO " + s.Sheet.Amount(b.ELBO), a.At(a.Clamp(b.ELBO))}, {"klQPosterior", "+ gap " + s.Sheet.Amount(b.KullbackLeibler), row1.X}})
	row2.Y += axisHeight * f
	s.notes(row2, [2]named{{"complexity", name + " " + s.Sheet.Amount(weighed), a.At(a.Clamp(b.Fit - weighed))},
		{"fit", "fit " + s.Sheet.Amount(b.Fit) + " · J(q) = " + s.Sheet.Amount(-b.ELBO), a.At(a.Clamp(b.Fit))}})
}

// axisHeight is what the numbers of the axis take below the bars, at type factor 1.
const axisHeight = 15

// named is a part of a row with what it is called, below where it begins.
type named struct {
	id, words string
	x         float64
}

// notes names both parts of a row: each where it begins, in their order, inside the row.
func (s *Scene) notes(row geom.Rect, parts [2]named) {
	f := s.Sheet.F
	var widths [2]float64
	for k, part := range parts {
		widths[k] = mark.NoteWidth(f, part.words)
	}
	apart := 8 * f
	x := math.Max(math.Min(parts[0].x, row.Right()-widths[0]-apart-widths[1]), row.X)
	for k, part := range parts {
		if k > 0 {
			x = math.Max(x+widths[0]+apart, math.Min(part.x, row.Right()-widths[1]))
		}
		s.Sheet.Note(x, row, part.words)
		if part.id != "" {
			s.Sheet.Ask(part.id, geom.Rect{X: x - apart/2, Y: row.Bottom() - 4*f, W: widths[k] + apart, H: math.Max(24, 20*f)})
		}
	}
}

// axisOfLedger marks round numbers and 0.
func (s *Scene) axisOfLedger(a axis, row1, row2, foot geom.Rect, env *scene.Env) {
	f, th := s.Sheet.F, env.Theme
	shown := axis{scale.Linear{Min: env.Unit.FromNats(a.Min), Max: env.Unit.FromNats(a.Max), From: a.From, To: a.To}}
	n := max(2, int(foot.W/(60*f)))
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	for _, v := range shown.Ticks(nil, n) {
		x := shown.At(v)
		stroke := canvas.Stroke{Color: th.Grid, Width: s.Sheet.Pen}
		if v == 0 {
			stroke = canvas.Stroke{Color: th.Ink, Width: 1.5 * s.Sheet.Pen}
		}
		for _, row := range [...]geom.Rect{row1, row2} {
			s.Sheet.Line(geom.Point{X: x, Y: row.Y}, geom.Point{X: x, Y: row.Bottom() + 3*f}, stroke)
		}
		text := shown.Label(v, n)
		half := 0.3 * 11 * f * float64(len([]rune(text)))
		kind := kind
		if v == 0 {
			kind.Face, kind.Color = canvas.Bold, th.Ink
		}
		within := math.Min(math.Max(x, foot.X+half), foot.Right()-half)
		if math.Abs(within-x) < 8*f {
			s.Sheet.Text(geom.Point{X: within, Y: row2.Bottom() + (axisHeight-1)*f}, text, kind)
		}
	}
}

// length draws what lies between two numbers; what goes beyond the axis has a torn end.
func (s *Scene) length(a axis, bar geom.Rect, from, to float64, f canvas.Fill) {
	if from > to {
		from, to = to, from
	}
	x, end := a.At(a.Clamp(from)), a.At(a.Clamp(to))
	piece := geom.Rect{X: x, Y: bar.Y, W: end - x, H: bar.H}
	switch {
	case from < a.Min && piece.W > 0:
		t := mark.TornLeft(piece)
		t.Draw(&s.Sheet, f)
	case to > a.Max && piece.W > 0:
		t := mark.TornRight(piece)
		t.Draw(&s.Sheet, f)
	default:
		s.Sheet.Length(piece, f)
	}
}

// stem marks a number across a row, if it is on the axis.
func (s *Scene) stem(a axis, v float64, row geom.Rect, stroke canvas.Stroke) {
	if v < a.Min || v > a.Max {
		return
	}
	x, f := a.At(v), s.Sheet.F
	s.Sheet.Line(geom.Point{X: x, Y: row.Y - f}, geom.Point{X: x, Y: row.Bottom() + 4*f}, stroke)
}
