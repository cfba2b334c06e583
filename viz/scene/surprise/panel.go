package surprise

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// subject is the sighting that the panel is about: the last one, or before any what a black one would be.
func (s *Scene) subject() (o outlook, seen bool) {
	if s.measured.seen() > 0 {
		return s.measured.last, true
	}
	return s.measured.next[1], false
}

// ids of the readings of the subject.
func (s *Scene) subjectIDs() (surprisal, gain string) {
	if s.measured.seen() > 0 {
		return "surprisal", "bayesianSurprise"
	}
	return "nextBlackSurprisal", "nextBlackGain"
}

// placePanel places the readings, as many as fit.
func (s *Scene) placePanel(area geom.Rect, env *scene.Env) {
	r, f := s.regions, s.sheet.F
	if r.Form == mark.Compact {
		s.placeNumbers(area, env)
		return
	}
	in := r.Panel
	if in.H < mark.HeadlineHeight*f*0.9 {
		return
	}
	top, in := in.CutTop(mark.HeadlineHeight * f)
	s.placeHeadlines(top)
	rows := s.rows()
	if r.Form == mark.Wide {
		in = s.sheet.Sentence(in.Inset(0, 8*f, 0, 0), 15.5*f, 21*f, 5, in.H-heightOf(rows)*f, s.Describe(env), s.describeShort(env))
	} else if in.H >= (mark.SentenceHeight-1)*f {
		top, in = in.CutTop(mark.SentenceHeight * f)
		s.sheet.Sentence(top, 13*f, 17*f, 2, top.H, s.Describe(env), s.describeShort(env))
	}
	s.placeRows(in, rows)
}

// placeHeadlines writes the two numbers of the sighting large.
func (s *Scene) placeHeadlines(r geom.Rect) {
	surprisal, gain := s.headlines()
	a, b := s.subjectIDs()
	places := s.sheet.Headlines(r, [2]mark.Headline{surprisal, gain})
	s.sheet.Ask(a, places[0])
	s.sheet.Ask(b, places[1])
}

// headlines are the surprisal and the Bayesian surprise of the subject.
func (s *Scene) headlines() (surprisal, gain mark.Headline) {
	th, unit := s.sheet.Theme, s.sheet.Unit.Plural()
	o, seen := s.subject()
	surprisal = mark.Headline{Name: "surprisal", Value: s.sheet.Amount(o.surprisal), Unit: unit, Color: th.QText, Note: "how unlikely it was"}
	gain = mark.Headline{Name: "Bayesian surprise", Value: s.sheet.Amount(o.gain), Unit: unit, Color: th.PText, Note: "how much it taught"}
	if !seen {
		surprisal.Note, gain.Note = "of "+s.Model.Words.a(true)+" next", "what it would teach"
	}
	if !o.exists {
		gain.Value, gain.Unit, gain.Note = "none", "", "there is no posterior"
	}
	if !o.known {
		surprisal.Value, surprisal.Unit, surprisal.Note = "none", "", "no belief is left"
	}
	return surprisal, gain
}

// placeRows places rows on one scale, as many as fit, and spreads them over what room there is.
func (s *Scene) placeRows(in geom.Rect, rows []row) {
	f := s.sheet.F
	fit, used := 0, 0.0
	for fit < len(rows) && used+rows[fit].height*f <= in.H+1.5*f {
		used += rows[fit].height * f
		fit++
	}
	if fit == 0 {
		return
	}
	longest := 0.0
	for k := range rows[:fit] {
		longest = math.Max(longest, rows[k].length())
	}
	spread := math.Min(math.Max(in.H/used, 1), 2)
	for k := range rows[:fit] {
		var top geom.Rect
		top, in = in.CutTop(rows[k].height * f * spread)
		s.placeRow(top, &rows[k], longest, barHeight*f*math.Min(spread, 1.4))
	}
}

// barHeight is how high a length is, at type factor 1.
const barHeight = 12

// placeRow places one row; longest fills the width.
func (s *Scene) placeRow(r geom.Rect, w *row, longest, height float64) {
	p, f := &s.sheet, s.sheet.F
	bar := p.Row(geom.Rect{X: r.X, Y: r.Y, W: r.W, H: math.Min(r.H, w.height*f)}, w.title, w.value, w.id)
	bar.H = height
	scale := 0.0
	if longest > shortestScale {
		scale = bar.W / longest
	}
	if w.torn {
		torn := mark.TornRight(bar)
		torn.Draw(p, s.fill(false, 1))
		bar.Y += bar.H + 2*f
	}
	if len(w.above) > 0 {
		s.placePieces(bar, w.above, scale)
		bar.Y += bar.H + 2*f
	}
	end := s.placePieces(bar, w.pieces, scale)
	if len(w.above) > 0 && len(w.pieces) > 0 {
		p.Line(geom.Point{X: end, Y: bar.Y - bar.H - 4*f}, geom.Point{X: end, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: p.Theme.Ink, Width: 1.5 * p.Pen})
	}
	if w.torn && len(w.pieces) == 0 {
		bar.Y -= bar.H
	}
	if w.note != "" {
		p.Note(bar.X, bar, w.note)
	}
	if w.second != "" && len(w.pieces) > 0 {
		p.Ask(w.second, geom.Rect{X: r.X - 6*f, Y: bar.Y - 1, W: r.W + 12*f, H: math.Max(24, 28*f)})
	}
}

// placePieces lays pieces end to end and returns where they end.
func (s *Scene) placePieces(bar geom.Rect, pieces []piece, scale float64) (end float64) {
	end = bar.X
	for _, piece := range pieces {
		part, _ := geom.Rect{X: end, Y: bar.Y, W: bar.Right() - end, H: bar.H}.CutLeft(piece.nats * scale)
		s.sheet.Length(part, piece.fill)
		end = part.Right()
	}
	return end
}
