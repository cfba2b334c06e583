package energy

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// headlines are the work that could be extracted, and the divergence that it is.
func (s *Scene) headlines(env *scene.Env) [2]mark.Headline {
	return [2]mark.Headline{
		{ID: "freeEnergyGap", Name: "F(q) − F(p)", Value: s.number(s.measured.now.Gap), Unit: s.unitName(), Note: "work that could be extracted", Brief: "extractable work", Color: env.Theme.MText},
		s.Sheet.Large("klQP", "KL(q‖p)", "how far q is from equilibrium", s.measured.now.KullbackLeibler, env.Theme.QText),
	}
}

// ledgerHeight is what both free energies and their axis take, at type factor 1.
const ledgerHeight = 2*mark.RowHeight + 20

// placePanel places the readings, as many as fit.
func (s *Scene) placePanel(r mark.Regions, area geom.Rect, env *scene.Env) {
	sheet, f, in, heads := &s.Sheet, r.F, r.Panel, s.headlines(env)
	if r.Form == mark.Compact {
		th, m := env.Theme, &s.measured
		list := append(heads[:], mark.Headline{ID: "freeEnergyQ", Name: "F(q)", Value: s.number(m.now.FreeEnergy), Unit: s.unitName(), Color: th.QText},
			mark.Headline{ID: "freeEnergyP", Name: "F(p)", Value: s.number(m.gibbs.FreeEnergy), Unit: s.unitName(), Color: th.PText})
		sheet.Numbers(in, list)
		sheet.Foot(area, s.plot.X, s.foot, s.describeShort(env))
		return
	}
	if in.H < mark.HeadlineHeight*f*0.9 {
		return
	}
	sheet.Headlines(in, heads)
	words, short := s.Describe(env), s.describeShort(env)
	if r.Form == mark.Stage {
		sheet.StageSentence(in, words, short)
		return
	}
	top, in := in.CutTop(mark.HeadlineHeight * f)
	rest := float64(ledgerHeight+2*mark.RowHeight) * f
	if r.Form == mark.Wide {
		room := in.H - rest
		if !r.Ledger.Empty() {
			room = in.H
		}
		in = in.Inset(0, 8*f, 0, 0)
		in = sheet.BelowSentence(r, in, sheet.Sentence(in, 15*f, 21*f, 5, room, words, short), 21*f, rest, mark.SentenceLines)
	} else if r.Form == mark.Low {
		sheet.Foot(area, s.plot.X, s.foot, short)
	} else if in.H >= (mark.SentenceHeight-1)*f {
		top, in = in.CutTop(mark.SentenceHeight * f)
		sheet.Sentence(top, 13*f, 17*f, 2, top.H, words, short)
	}
	s.placeRows(in, env)
}

// placeRows places both free energies on one axis, and both sides of what their difference is.
func (s *Scene) placeRows(in geom.Rect, env *scene.Env) {
	f := s.Sheet.F
	if in.H < 0.95*ledgerHeight*f {
		s.placeSides(in, env)
		return
	}
	spare := math.Min(math.Max(in.H/((ledgerHeight+2*mark.RowHeight)*f), 1), 1.8)
	top, in := in.CutTop(math.Min(ledgerHeight*f*spare, in.H))
	s.placeLedger(top, env)
	s.placeSides(in.Inset(0, 6*f, 0, 0), env)
}

// placeLedger draws F = ⟨E⟩ − kT·H for q and for p on one signed axis of energies.
func (s *Scene) placeLedger(r geom.Rect, env *scene.Env) {
	sheet, f, th, m := &s.Sheet, s.Sheet.F, env.Theme, &s.measured
	rows, _ := r.CutTop(r.H - 20*f)
	first, second := rows.CutTop(rows.H / 2)
	a := s.ledgerAxis(first)
	bars := [2]geom.Rect{
		sheet.Row(first, "F(q) = ⟨E⟩ − kT·H(q)", s.number(m.now.FreeEnergy), "freeEnergyQ"),
		sheet.Row(second, "F(p) = ⟨E⟩ − kT·H(p) = −kT·log Z", s.number(m.gibbs.FreeEnergy), "freeEnergyP"),
	}
	s.placeTicks(a, bars, geom.Rect{X: r.X, Y: bars[1].Bottom() + 16*f, W: r.W, H: 20 * f}, env)
	kt := s.Model.KT
	for k, row := range [2]struct {
		mean, entropy, free float64
		fill                canvas.Fill
		line                canvas.Color
	}{{m.now.Energy, m.now.Entropy, m.now.FreeEnergy, mark.FillQ(th, 1), th.Q}, {m.gibbs.Energy, m.gibbs.Entropy, m.gibbs.FreeEnergy, mark.FillP(th, 0.6), th.P}} {
		half := bars[k]
		half.H = half.H/2 - 1
		s.length(a, half, 0, row.mean, canvas.Fill{Color: th.Muted.Alpha(0.55)})
		half.Y += half.H + 2
		s.length(a, half, row.free, row.mean, row.fill)
		x := a.At(row.free)
		sheet.Line(geom.Point{X: x, Y: bars[k].Y - 2*f}, geom.Point{X: x, Y: bars[k].Bottom() + 3*f}, canvas.Stroke{Color: row.line, Width: 3 * sheet.Pen})
		sheet.Note(bars[k].X, bars[k], "⟨E⟩ "+s.number(row.mean)+" − kT·H "+s.number(kt*row.entropy)+" "+s.unitName())
	}
	x := a.At(m.gibbs.FreeEnergy) // the least, through both rows
	sheet.Line(geom.Point{X: x, Y: bars[0].Y - 2*f}, geom.Point{X: x, Y: bars[0].Bottom() + 3*f}, canvas.Stroke{Color: th.P, Width: 1.5 * sheet.Pen, Dash: 3})
	half := geom.Rect{X: bars[0].X - 6*f, Y: bars[0].Bottom() - 2*f, W: bars[0].W/2 + 6*f, H: math.Max(24, 18*f)}
	sheet.Ask("meanEnergyQ", half)
	half.X = half.Right()
	sheet.Ask("hQ", half)
	sheet.Ask("hP", geom.Rect{X: bars[1].X - 6*f, Y: bars[1].Bottom() - 2*f, W: bars[1].W + 12*f, H: math.Max(24, 18*f)})
}

// ledgerAxis holds 0, the mean energies and the free energies.
func (s *Scene) ledgerAxis(row geom.Rect) scale.Linear {
	m := &s.measured
	low, high := 0.0, 0.0
	for _, x := range [...]float64{m.now.Energy, m.gibbs.Energy, m.now.FreeEnergy, m.gibbs.FreeEnergy, s.axis.low, s.axis.high} {
		low, high = math.Min(low, x), math.Max(high, x)
	}
	return scale.Linear{Min: low, Max: high, From: row.X, To: row.Right()}
}

// placeTicks marks round energies of the shown unit, and 0.
func (s *Scene) placeTicks(a scale.Linear, bars [2]geom.Rect, foot geom.Rect, env *scene.Env) {
	sheet, f, th := &s.Sheet, s.Sheet.F, env.Theme
	shown, unit := s.shown(a)
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	room := font.Width(kind.Face, kind.Size, unit)
	for _, t := range shown.Marks(max(2, int(foot.W/(64*f)))) {
		x, stroke := shown.At(t.Value), canvas.Stroke{Color: th.Grid, Width: sheet.Pen}
		if t.Value == 0 {
			stroke = canvas.Stroke{Color: th.Ink, Width: 1.5 * sheet.Pen}
		}
		for _, bar := range bars {
			sheet.Line(geom.Point{X: x, Y: bar.Y - 2*f}, geom.Point{X: x, Y: bar.Bottom() + 2*f}, stroke)
		}
		if x > foot.X+10*f && x < foot.Right()-room-14*f {
			sheet.Text(geom.Point{X: x, Y: foot.Y + 12*f}, t.Label, kind)
		}
	}
	kind.Anchor = canvas.End
	sheet.Text(geom.Point{X: foot.Right(), Y: foot.Y + 12*f}, unit, kind)
}

// length draws what lies between two energies.
func (s *Scene) length(a scale.Linear, bar geom.Rect, from, to float64, fill canvas.Fill) {
	x, end := a.At(math.Min(from, to)), a.At(math.Max(from, to))
	s.Sheet.Length(geom.Rect{X: x, Y: bar.Y, W: end - x, H: bar.H}, fill)
}

// placeSides shows that F(q) − F(p) and kT·KL(q‖p) are one number, digit for digit, though they are computed in different ways: in one row
// where there is room for no more.
func (s *Scene) placeSides(in geom.Rect, env *scene.Env) {
	sheet, f, m := &s.Sheet, s.Sheet.F, &s.measured
	rows := min(2, int(in.H/(0.92*mark.RowHeight*f)))
	byEnergies, byDivergence := s.bothSides()
	most := math.Max(m.byEnergies, m.byDivergence)
	first, note, same := "F(q) − F(p)", "from energies, entropy and log Z", ""
	if byEnergies == byDivergence {
		same = ": the same, digit for digit"
	}
	if rows == 1 && same != "" {
		first, note = "F(q) − F(p) = kT·KL(q‖p)", "both sides, computed apart, digit for digit"
	}
	for k, row := range [2]struct {
		title, value, note, id string
		energy                 float64
	}{
		{first, byEnergies, note, "freeEnergyGap", m.byEnergies},
		{"kT·KL(q‖p)", byDivergence, "from q and p alone" + same, "klQP", m.byDivergence},
	} {
		if k >= rows {
			return
		}
		var top geom.Rect
		top, in = in.CutTop(math.Min(in.H/float64(rows-k), 1.8*mark.RowHeight*f))
		bar := sheet.Row(top, row.title, row.value, row.id)
		if row.energy > 0 {
			piece, _ := bar.CutLeft(row.energy / most * bar.W)
			sheet.Length(piece, canvas.Fill{Color: env.Theme.M.Alpha(0.7)})
		}
		sheet.Note(bar.X, bar, row.note)
	}
}
