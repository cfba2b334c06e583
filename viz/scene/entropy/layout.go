package entropy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	switch s.Model.View {
	case coin:
		s.placeCoin(r, env)
	case grain:
		s.placeGrain(r, env)
	case ice:
		s.placeIce(r, env)
	}
	s.Sheet.Readout(r, area, s.readout(env))
}

// bernoulli is the entropy of a coin in nats.
func bernoulli(theta float64) float64 { return infotheory.Entropy([]float64{theta, 1 - theta}) }

// share is what an outcome adds to an entropy; 0·log 0 is 0.
func share(p float64) float64 {
	if p == 0 {
		return 0
	}
	return -p * math.Log(p)
}

// placeCoin draws the entropy of a coin over its bias, as the sum of what both sides add.
func (s *Scene) placeCoin(r mark.Regions, env *scene.Env) {
	sheet, th, m := &s.Sheet, env.Theme, &s.Model
	inner := sheet.PlotArea(r.Whole())
	unit := env.Unit
	plot := mark.Plot{
		Area:   inner,
		X:      scale.Linear{Min: 0, Max: 1, From: inner.X, To: inner.Right()},
		Y:      scale.Linear{Min: 0, Max: unit.FromNats(math.Ln2), From: inner.Bottom(), To: inner.Y},
		XTitle: []string{"probability of heads, θ", "θ"},
		YTitle: []string{"entropy in " + unit.Plural() + " a toss", "entropy"},
	}
	sheet.Plot(&plot)
	line := canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}
	sheet.Curve(&plot, func(theta float64) float64 { return unit.FromNats(bernoulli(theta)) }, mark.Function{Line: line, Area: mark.FillP(th, 0.18)})
	sheet.Curve(&plot, func(theta float64) float64 { return unit.FromNats(share(theta)) }, mark.Function{Line: canvas.Stroke{Color: th.P, Width: 1.5 * sheet.Pen, Dash: 4}, Area: mark.FillP(th, 0.3)})
	sheet.Legend(r.Legend, inner.X, []mark.Key{
		{Names: []string{"H(θ), of both sides", "H(θ)"}, Fill: mark.FillP(th, 0.18), Line: line}, {Names: []string{"what heads add, θ·log(1/θ)", "heads"}, Fill: mark.FillP(th, 0.5)},
	})
	h := bernoulli(m.Theta)
	x, y := plot.X.At(m.Theta), plot.Y.At(unit.FromNats(h))
	sheet.Line(geom.Point{X: x, Y: inner.Bottom()}, geom.Point{X: x, Y: y}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen, Dash: 2})
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "theta", Label: "probability of heads", ValueText: "θ " + mark.Trimmed(m.Theta) + ", entropy " + sheet.Short(h), Value: m.Theta, Max: 1, Step: 0.01, Y: y, R: s.Size, Horizontal: true},
		Color:  th.P, Along: plot.X, Hollow: m.Theta == 0 || m.Theta == 1,
		Set: func(v float64) { m.Theta = v },
	})
	sheet.Beside(geom.Point{X: x, Y: y}, inner, env.Touch && s.Busy(), "θ = "+mark.Trimmed(m.Theta))
	s.foot = inner.Bottom() + 12*sheet.F
}

// placeGrain draws the groups above and their states below, each group over the states that it lumps.
func (s *Scene) placeGrain(r mark.Regions, env *scene.Env) {
	sheet, f, l := &s.Sheet, s.Sheet.F, &s.lumps
	l.arrange()
	upper, lower := r.Whole().CutTop(0.42 * r.Whole().H)
	chips, lower := lower.CutBottom(math.Max(26*f, 26))
	trays := geom.Rect{Y: upper.Bottom() - 4*f, H: chips.Bottom() - upper.Bottom()}
	n := s.Model.N()
	s.strip.Lay(lower, n, 1) // for the places of columns
	plot := s.strip.Axis.Plot
	for _, t := range l.trays {
		tray := trays
		tray.X, tray.W = plot.X+float64(t.from)*s.strip.Pitch+1, float64(t.to-t.from)*s.strip.Pitch-2
		if tray.W > 0 && tray.H > 0 {
			sheet.Rect(tray, 5*f, canvas.Fill{Color: env.Theme.Select}, canvas.Stroke{})
		}
	}
	s.placeGroups(upper.Inset(0, 16*f, 0, 0), env)
	s.strip.Place(lower, env, r.Legend.Y)
	s.placeChips(chips, env)
	keys := []mark.Key{{Names: []string{env.Names.Key("p"), "p"}, Fill: mark.FillP(env.Theme, 1)}}
	if s.hasQ() {
		keys = append(keys, mark.Key{Names: []string{env.Names.Key("q"), "q"}, Fill: mark.FillQ(env.Theme, 1)})
	}
	sheet.Legend(r.Legend, plot.X, append(keys, mark.Key{Names: []string{"drag one onto another to lump them, down to take it apart", "drag to lump", "lump"}, Fill: canvas.Fill{Color: env.Theme.M}}))
	s.foot = chips.Bottom() - 26*f
}

// placeGroups draws the probabilities of the groups over their states.
func (s *Scene) placeGroups(r geom.Rect, env *scene.Env) {
	sheet, f, m, l := &s.Sheet, s.Sheet.F, &s.measured, &s.lumps
	a := &s.coarse
	a.Plot = r.Inset(40*f, 14*f, 14*f, 6*f)
	a.Plot.W, a.Plot.H = math.Max(a.Plot.W, 1), math.Max(a.Plot.H, 8)
	largest := 0.0
	for _, list := range [2][]float64{m.coarseP, m.coarseQ} {
		for _, v := range list {
			largest = math.Max(largest, v)
		}
	}
	if a.Top == 0 || !s.Busy() {
		a.Settle(largest)
	}
	axis := s.strip // its grid, on this axis
	axis.Axis = *a
	axis.Grid()
	small := canvas.Text{Size: 11 * f, Color: env.Theme.Muted}
	sheet.Wording(geom.Point{X: a.Plot.X - 34*f, Y: a.Plot.Y - 8*f}, a.Plot.W+34*f, small, "probability of each group, and below of each state", "groups, and states")
	numbers := s.Model.numbered()
	value := canvas.Text{Size: 11 * f, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
	for _, t := range l.trays {
		i := l.order[t.from]
		middle := a.Plot.X + (float64(t.from)+float64(t.to))/2*s.strip.Pitch
		room := float64(t.to-t.from) * s.strip.Pitch
		lists := [2][]float64{m.coarseP, m.coarseQ}
		sides := 1
		if s.hasQ() {
			sides = 2
		}
		width := math.Min(math.Max((room*0.76)/float64(sides), 0.5), 64*f)
		for side := range sides {
			v := lists[side][numbers[i]]
			top := math.Max(a.Y(v), a.Plot.Y)
			x := middle - width/2
			if sides == 2 {
				x = middle + float64(side-1)*width
			}
			if bar := (geom.Rect{X: x, Y: top, W: width, H: a.Plot.Bottom() - top}); bar.H > 0 {
				sheet.Rect(bar, math.Min(2, width*0.1), [2]canvas.Fill{mark.FillP(env.Theme, 1), mark.FillQ(env.Theme, 1)}[side], canvas.Stroke{})
			}
			text := infotheory.FormatDecimals(v, 2)
			if w := font.Width(value.Face, value.Size, text) + 4; w < width+2 || sides == 1 && w < room {
				sheet.Text(geom.Point{X: x + width/2, Y: math.Max(top-4*f, a.Plot.Y+8*f)}, text, value)
			}
		}
	}
	sheet.Line(geom.Point{X: a.Plot.X, Y: a.Plot.Bottom()}, geom.Point{X: a.Plot.Right(), Y: a.Plot.Bottom()}, canvas.Stroke{Color: env.Theme.Muted, Width: sheet.Pen})
}

// leastPitch is how far apart chips are at least, in pixels, so that each state has its own.
const leastPitch = 20

// placeChips draws the chips by which states are lumped, those of all states or of the selected one.
func (s *Scene) placeChips(r geom.Rect, env *scene.Env) {
	sheet, l := &s.Sheet, &s.lumps
	l.y, l.apart = r.Y+0.5*r.H, r.Bottom()+14*sheet.F
	pitch := s.strip.Pitch
	l.r = math.Min(s.Size, math.Max(0.4*pitch, 5))
	s.Row(l)
	for i := range s.Model.N() {
		held := l.held[i]
		if pitch < leastPitch && i != s.Model.Selected && !held {
			continue
		}
		at, radius := l.stands(i), l.r
		if pitch < leastPitch {
			radius = s.Size
		}
		if held {
			at = r.Inset(0, -400, 0, 0).Nearest(l.at[i])
			at.Y = math.Min(at.Y, r.Bottom())
			radius *= 1.25
		}
		disc := mark.Handle{At: at, R: radius, Color: env.Theme.M, Held: held}
		disc.Draw(sheet, env.Theme, sheet.Pen)
		s.PlaceInRow(i, at, radius)
	}
}

// melting is what is known of ice that melts: the latent heat in J/g, the temperature in K, the mass of a mole in g (CODATA 2018
// constants; J. Phys. Chem. Ref. Data).
const (
	latentHeat  = 334
	meltsAt     = 273.15
	molarMass   = 18.01528
	boltzmann   = 1.380649e-23 // J/K
	avogadro    = 6.02214076e23
	perMolecule = latentHeat * molarMass / (meltsAt * boltzmann * avogadro) // nats
)

// melted is the entropy that ice of a mass gains when it melts, in nats.
func melted(grams float64) float64 { return grams * latentHeat / (meltsAt * boltzmann) }

// terabytes are how many of them hold an amount of information in nats.
func terabytes(nats float64) float64 { return infotheory.Bit.FromNats(nats) / 8e12 }

// sizes are amounts of information to compare with, in bits.
var sizes = []struct {
	bits  float64
	names []string
}{
	{8, []string{"a letter"}},
	{1e7, []string{"a novel", "novel"}},
	{6.2e9, []string{"your genome", "genome"}},
	{8e12, []string{"a terabyte disk", "1 TB"}},
	{1.4e24, []string{"all data of 2025 (IDC's forecast)", "all data, 2025"}},
}

// placeIce draws the information in melted ice on a logarithmic scale beside things that people store.
func (s *Scene) placeIce(r mark.Regions, env *scene.Env) {
	sheet, th, f, m := &s.Sheet, env.Theme, s.Sheet.F, &s.Model
	inner := sheet.PlotArea(r.Whole())
	axis := scale.Log{Min: 1, Max: 1e30, From: inner.X, To: inner.Right()}
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	for _, t := range axis.Marks(max(2, int(inner.W/(64*f)))) {
		x := axis.At(t.Value)
		sheet.Line(geom.Point{X: x, Y: inner.Y}, geom.Point{X: x, Y: inner.Bottom()}, canvas.Stroke{Color: th.Grid, Width: sheet.Pen})
		sheet.Text(geom.Point{X: x, Y: inner.Bottom() + 17*f}, t.Label, kind)
	}
	sheet.Wording(geom.Point{X: inner.X + inner.W/2, Y: inner.Bottom() + 34*f}, inner.W, kind, "bits, on a logarithmic scale: each line is a factor of ten or more", "bits, logarithmic")
	row := inner.H / float64(len(sizes)+1)
	name := canvas.Text{Size: 13 * f, Color: th.Ink, Halo: th.Background}
	for k, size := range sizes {
		y := inner.Y + (float64(k)+0.5)*row
		bar := geom.Rect{X: inner.X, Y: y - 0.2*row, W: axis.At(size.bits) - inner.X, H: 0.4 * row}
		sheet.Rect(bar, 2, canvas.Fill{Color: th.Muted.Alpha(0.35)}, canvas.Stroke{})
		s.label(bar.Right()+8*f, y+4*f, inner, name, size.names...)
	}
	bits := infotheory.Bit.FromNats(melted(m.Grams))
	y := inner.Y + (float64(len(sizes))+0.5)*row
	end := axis.At(bits)
	bar := geom.Rect{X: inner.X, Y: y - 0.3*row, W: end - inner.X, H: 0.6 * row}
	sheet.Rect(bar, 2, mark.FillP(th, 1), canvas.Stroke{})
	least, most := melted(masses.Least), melted(masses.Most)
	along := scale.Log{Min: masses.Least, Max: masses.Most, From: axis.At(infotheory.Bit.FromNats(least)), To: axis.At(infotheory.Bit.FromNats(most))}
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "grams", Label: "grams of ice", ValueText: mark.Trimmed(m.Grams) + " grams of ice, " + scientific(bits) + " bits", Value: math.Log10(m.Grams), Min: math.Log10(masses.Least), Max: math.Log10(masses.Most), Step: 0.1, Y: y, R: s.Size, Horizontal: true},
		Color:  th.P, Along: decades{along},
		Set: func(v float64) { m.Grams = masses.Clamp(scale.Digits(math.Pow(10, v), 3)) },
	})
	name.Face = canvas.Bold
	s.label(end+16*f, y+4*f, inner, name, ofIce(m.Grams)+", when it melts", ofIce(m.Grams))
	sheet.Legend(r.Legend, inner.X, []mark.Key{{Names: []string{"gained by melting", "melting"}, Fill: mark.FillP(th, 1)}, {Names: []string{"to compare with", "others"}, Fill: canvas.Fill{Color: th.Muted.Alpha(0.35)}}})
	s.foot = inner.Bottom() + 12*f
}

// ofIce names a mass of ice.
func ofIce(grams float64) string { return mark.Trimmed(grams) + " g of ice" }

// label writes a name right of a bar, or where it has no room there over the bar's end.
func (s *Scene) label(x, y float64, within geom.Rect, kind canvas.Text, names ...string) {
	width := font.Width(kind.Face, kind.Size, names[0])
	if x+width > within.Right() {
		if last := names[len(names)-1]; x+font.Width(kind.Face, kind.Size, last) <= within.Right() {
			names = names[len(names)-1:]
		} else {
			names = names[len(names)-1:]
			width = font.Width(kind.Face, kind.Size, names[0])
			x = math.Max(within.X+4, math.Min(x-24*s.Sheet.F-width, within.Right()-width))
		}
	}
	s.Sheet.Wording(geom.Point{X: x, Y: y}, math.Max(within.Right()-x, 10), kind, names...)
}

// decades is a logarithmic axis for the power of ten.
type decades struct{ scale.Log }

// At returns where ten to the power of v stands.
func (d decades) At(v float64) float64 { return d.Log.At(math.Pow(10, v)) }

// Invert returns the power of ten at a pixel.
func (d decades) Invert(px float64) float64 { return math.Log10(d.Log.Invert(px)) }

// scientific writes a large number: "1.28×10²³".
func scientific(x float64) string {
	exponent := int(math.Floor(math.Log10(x)))
	return infotheory.FormatDecimals(x/math.Pow10(exponent), 2) + "×" + scale.Power10(exponent)
}
