package compare

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// keyPlace is one entry of the legend.
type keyPlace struct {
	swatch geom.Rect
	side   mark.Side
	line   bool // the entry of m
}

// placeAxis fits the plot into its region and settles the axis unless something is held.
func (s *Scene) placeAxis(r mark.Regions, env *scene.Env) {
	f, a := r.F, &s.places.axis
	if a.Top == 0 || !s.Busy() {
		a.Settle(s.largest())
	}
	a.Log, a.Shelf = s.logAxis, 0
	left, below := 38*f, 26*f
	if s.logAxis {
		a.Shelf = 20 * f
		below += a.Shelf
	}
	a.Plot = r.Plot.Inset(left, 25*f, 0, below)
	a.Plot.H = math.Max(a.Plot.H, 20)
	s.places.pitch = a.Plot.W / float64(s.outcomes())
	least := float64(pitchHandles)
	if env.Talk {
		least = pitchHandlesTalk * math.Max(1, 2*env.Stage)
	}
	s.places.columns = s.places.pitch < least
	s.placeGrid(r, env.Theme)
}

// placeGrid places the ground of the selected outcome, and the grid with its numbers.
func (s *Scene) placeGrid(r mark.Regions, th *theme.Theme) {
	p, f := &s.places, s.places.F
	plot := p.axis.Plot
	if i := s.duo.Lit(); i >= 0 {
		column := geom.Rect{X: plot.X + (float64(i)+0.02)*p.pitch, Y: plot.Y - 4*f, W: p.pitch * 0.96, H: plot.H + p.axis.Shelf + 28*f}
		column.H = math.Max(column.H, p.lowest-column.Y)
		p.Rect(column, 6, canvas.Fill{Color: th.Select}, canvas.Stroke{})
	}
	small := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.End}
	p.ticks = p.axis.Ticks(p.ticks)
	for _, t := range p.ticks {
		grid := canvas.Stroke{Color: th.Grid, Width: p.Pen}
		if t.Zero {
			grid.Dash = 3
		}
		p.Line(geom.Point{X: plot.X, Y: t.Y}, geom.Point{X: plot.Right(), Y: t.Y}, grid)
		p.Text(geom.Point{X: plot.X - 8*f, Y: t.Y + 4*f}, t.Label, small)
	}
	small.Anchor = canvas.Start
	title := "probability"
	if s.logAxis {
		title = "probability, log scale"
		s.placeBreak(th)
	}
	if s.logAxis || s.torn() { // teeth may cross it
		small.Halo = th.Background
	}
	p.Text(geom.Point{X: plot.X, Y: plot.Y - 12*f}, title, small)
}

// placeBreak marks that a logarithmic axis has no way to the 0 below it: two slanted lines across its end.
func (s *Scene) placeBreak(th *theme.Theme) {
	p, f := &s.places, s.places.F
	x, y := p.axis.Plot.X, p.axis.Plot.Bottom()+p.axis.Shelf/2
	for _, up := range [...]float64{-2.5, 2.5} {
		p.Line(geom.Point{X: x - 4*f, Y: y + (up+2)*f}, geom.Point{X: x + 4*f, Y: y + (up-2)*f}, canvas.Stroke{Color: th.Muted, Width: 1.25 * p.Pen})
	}
}

// placeLegend names p, q and m.
func (s *Scene) placeLegend(r geom.Rect, all mark.Regions, env *scene.Env) {
	f, th := all.F, env.Theme
	x, base := s.places.axis.Plot.X, r.Y+18*f
	text := canvas.Text{Face: canvas.Italic, Size: 14 * f, Color: th.Muted}
	m := "m"
	if s.Model.Lambda != 0.5 {
		m = "m, λ = " + mark.Trimmed(s.Model.Lambda)
	}
	width := func(words string) float64 { return font.Width(text.Face, text.Size, words) }
	names := legendNames(env.Names, r.Right()-x-2*46*f-32*f-width(m), 14*f)
	for _, sd := range mark.Sides {
		s.places.keys = append(s.places.keys, keyPlace{swatch: geom.Rect{X: x, Y: base - 11*f, W: 14 * f, H: 12 * f}, side: sd})
		s.places.Text(geom.Point{X: x + 20*f, Y: base}, sd.String(), canvas.Text{Face: canvas.Italic, Size: 17 * f, Color: th.Ink})
		name := canvas.Text{Size: 14 * f, Color: th.Ink}
		s.places.Text(geom.Point{X: x + 31*f, Y: base}, names[sd], name)
		x += 46*f + font.Width(name.Face, name.Size, names[sd])
	}
	s.places.keys = append(s.places.keys, keyPlace{swatch: geom.Rect{X: x, Y: base - 5*f, W: 20 * f, H: 0}, line: true})
	if long := mark.Mixture(s.Model.Lambda); all.Form == mark.Wide && x+26*f+width(long) <= r.Right() {
		m = long
	}
	s.places.Text(geom.Point{X: x + 26*f, Y: base}, m, text)
	s.places.Ask("m", geom.Rect{X: x - 4*f, Y: base - 19*f, W: 34*f + width(m), H: math.Max(26*f, 24)})
}

// legendNames are the names of p and q behind their letters, or none where both have no room.
func legendNames(n scene.Names, room, size float64) (names [2]string) {
	width := 0.0
	for k, name := range [...]string{n.P, n.Q} {
		if name != "" {
			names[k] = "· " + name
			width += font.Width(canvas.Regular, size, names[k])
		}
	}
	if width > room {
		return [2]string{}
	}
	return names
}

// stem is how wide a bar is on a logarithmic axis, at type factor 1: where a length means nothing, only the end of a bar counts.
const stem = 3

// placeBars places bars and the marks of the mixture. On a logarithmic axis a bar is a stem with a head.
func (s *Scene) placeBars(env *scene.Env) {
	p, th := &s.places, env.Theme
	a, bottom := &p.axis, p.axis.Plot.Bottom()+p.axis.Shelf
	gap := math.Min(math.Max(0.04*p.pitch, 0), 6)
	width := math.Min(math.Max((p.pitch*0.82-gap)/2, 0.5), 56*p.F)
	center := func(i int) float64 { return a.Plot.X + (float64(i)+0.5)*p.pitch }
	thin, head := width, 0.0
	if s.logAxis {
		thin, head = math.Min(width, stem*p.F), math.Min(width/2, 4.5*p.F)
	}
	for _, sd := range mark.Sides {
		fill, radius := sd.Fill(th, 1), math.Min(2, p.pitch*0.1)
		for i := range s.outcomes() {
			x := center(i) - gap/2 - width
			if sd == mark.Q {
				x = center(i) + gap/2
			}
			v := s.height(sd, i)
			top := math.Max(a.Y(v), a.Plot.Y)
			if v == 0 {
				top = bottom
			}
			bar := geom.Rect{X: x + (width-thin)/2, Y: top, W: thin, H: bottom - top}
			p.bars[sd] = append(p.bars[sd], bar)
			if bar.H > 0 {
				p.Rect(bar, math.Min(radius, thin/2), fill, canvas.Stroke{})
			}
			if bar.H > 0 && head > 0 {
				p.Circle(geom.Point{X: bar.X + thin/2, Y: top}, head, canvas.Fill{Color: fill.Color}, canvas.Stroke{})
			}
		}
	}
	s.placeFlooredBars(env)
	s.placeGhosts(env)
	s.placeMixture(width+gap/2, center, env)
}

// placeFlooredBars outlines what the floor makes of a distribution. The smallest bars are high enough to be seen.
func (s *Scene) placeFlooredBars(env *scene.Env) {
	p := &s.places
	bottom := p.axis.Plot.Bottom() + p.axis.Shelf
	for _, sd := range mark.Sides {
		if !s.floored[sd].on {
			continue
		}
		for i := range s.outcomes() {
			top := math.Min(math.Max(p.axis.Y(s.flooredValue(sd, i)), p.axis.Plot.Y), bottom-6)
			bar := p.bars[sd][i]
			bar.Y, bar.H = top, bottom-top
			p.Rect(bar.Inset(-2, 0, -2, 0), 0, canvas.Fill{}, canvas.Stroke{Color: sd.Color(env.Theme), Width: 1.5 * p.Pen, Dash: 3})
		}
	}
}

// placeGhosts outlines the bars that are others than a hand found, as they were.
func (s *Scene) placeGhosts(env *scene.Env) {
	if env.Before == nil {
		return
	}
	p := &s.places
	bottom := p.axis.Plot.Bottom() + p.axis.Shelf
	for _, sd := range mark.Sides {
		s.duo.Ghosts(int(sd), func(i int, v float64) {
			bar := p.bars[sd][i]
			bar.Y = math.Max(p.axis.Y(v), p.axis.Plot.Y)
			bar.H = bottom - bar.Y
			p.Rect(bar, 0, canvas.Fill{}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.25 * p.Pen, Dash: 3})
		})
	}
}

// flooredValue is the probability that the floor makes of one.
func (s *Scene) flooredValue(sd mark.Side, i int) float64 {
	m := &s.floored[sd].compared
	return [...][]float64{m.P, m.Q}[sd][i]
}

// placeMixture marks m: ticks at the sides of a column and a hairline between them, which hides nothing of the bars, and in the
// selected column a full line.
func (s *Scene) placeMixture(reach float64, center func(int) float64, env *scene.Env) {
	p, a, th := &s.places, &s.places.axis, env.Theme
	half, lit := math.Min(p.pitch*0.48, reach+9*p.F), s.duo.Lit()
	for i, m := range s.measured.M {
		if s.painting(mark.P) || s.painting(mark.Q) {
			m = (1-s.Model.Lambda)*s.height(mark.P, i) + s.Model.Lambda*s.height(mark.Q, i)
		}
		y := math.Max(a.Y(m), a.Plot.Y)
		from, to := geom.Point{X: center(i) - half, Y: y}, geom.Point{X: center(i) + half, Y: y}
		thick := canvas.Stroke{Color: th.M, Width: 3 * p.Pen}
		if tick := math.Max(half-reach, 0) + 3; i != lit && p.pitch >= 24 {
			p.Line(from, from.Add(tick, 0), thick)
			p.Line(to.Add(-tick, 0), to, thick)
			thick.Width = 1.25 * p.Pen
		}
		p.Line(from, to, thick)
	}
}

// placeOutcomeLabels writes the names under the columns and the values of the selected or held outcomes over the handles.
func (s *Scene) placeOutcomeLabels(env *scene.Env) {
	p := &s.places
	name := canvas.Text{Face: canvas.Bold, Size: 13 * p.F, Color: env.Theme.Ink, Anchor: canvas.Middle}
	base := p.axis.Plot.Bottom() + p.axis.Shelf + 18*p.F
	every := max(1, int(math.Ceil(16*p.F/p.pitch)))
	room := p.pitch*float64(every) - 3
	chosen, middle, reach := s.selectedLabel(name, room)
	for i := 0; i < len(s.labels()); i += every {
		kind := name
		if i == s.duo.Lit() {
			kind.Size += p.F
		}
		text := font.Fit(kind.Face, kind.Size, s.Model.Labels[i], room)
		x := p.axis.Plot.X + (float64(i)+0.5)*p.pitch
		if s.probability(mark.P, i) == 0 || s.probability(mark.Q, i) == 0 { // a ring stands at the name
			kind.Halo = env.Theme.Background
		}
		if math.Abs(x-middle) > reach+font.Width(name.Face, name.Size, text)/2 {
			p.Text(geom.Point{X: x, Y: base}, text, s.nameKind(kind, i, env))
		}
	}
	for k := range p.handles {
		s.placeValue(&p.handles[k], env)
	}
	if chosen != "" {
		name.Size += p.F
		name.Halo = env.Theme.Background
		p.Text(geom.Point{X: middle, Y: base}, chosen, s.nameKind(name, s.duo.Lit(), env))
	}
}

// selectedRoom is how wide the name of the selected outcome may be where a column is narrower, at type factor 1.
const selectedRoom = 160

// selectedLabel returns the name of the selected outcome, which may have more room than the others, where its middle is,
// and how far from there no other name may come.
func (s *Scene) selectedLabel(kind canvas.Text, room float64) (text string, middle, reach float64) {
	lit := s.duo.Lit()
	if lit < 0 {
		return "", 0, math.Inf(-1)
	}
	plot, f := s.places.axis.Plot, s.places.F
	kind.Size += f
	text = font.Fit(kind.Face, kind.Size, s.Model.Labels[lit], math.Max(room, selectedRoom*f))
	half := math.Min(font.Width(kind.Face, kind.Size, text), plot.W) / 2
	middle = plot.X + (float64(lit)+0.5)*s.places.pitch
	return text, math.Min(math.Max(middle, plot.X+half), plot.Right()-half), half + 6*f
}

// focusRing is how far a value keeps from its handle while the page draws a ring around it, in pixels.
const focusRing = 27

// placeValue writes the probability over a handle that is selected, held or at zero, clear of the finger.
func (s *Scene) placeValue(h *handlePlace, env *scene.Env) {
	p := &s.places
	if h.index != s.duo.Lit() && !h.state.held && !h.state.zero {
		return
	}
	lift := h.r + 6*p.F
	if h.state.held || env.Focus == s.bars[h.side].ID(h.index) {
		lift = math.Max(lift, focusRing)
	}
	if h.state.held && env.Touch {
		lift = math.Max(lift, 34)
	}
	y := math.Max(h.at.Y-lift, p.axis.Plot.Y-15*p.F)
	text := s.valueText(h)
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * p.F, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
	half := font.Width(kind.Face, kind.Size, text)/2 + canvas.HaloWidth
	x := h.at.X
	if beside := p.bars[h.side.Other()][h.index]; h.index == s.duo.Lit() && !h.state.enlarged && math.Abs(beside.Y-h.at.Y) < lift+14*p.F {
		middle := (beside.X + beside.W/2 + x) / 2 // clear of the other value and handle
		x = middle + math.Copysign(math.Max(math.Abs(x-middle), half), x-middle)
	}
	x = math.Min(math.Max(x, p.area.X+half), p.area.Right()-half)
	p.Text(geom.Point{X: x, Y: y}, text, kind)
}

// valueText is what stands over a handle: its probability, or at 0 what that means.
func (s *Scene) valueText(h *handlePlace) string {
	switch {
	case h.state.zero && s.floored[h.side].on && s.probability(h.side.Other(), h.index) > 0:
		return h.side.String() + "ε " + infotheory.Format(s.flooredValue(h.side, h.index))
	case h.state.zero && h.state.held && s.places.pitch > 110*s.places.F:
		return "0: never"
	}
	return infotheory.Format(s.height(h.side, h.index))
}

// placeSwatches places the colours of the legend, over whatever reaches up to them.
func (s *Scene) placeSwatches(th *theme.Theme) {
	p := &s.places
	for _, k := range p.keys {
		if k.line {
			p.Line(geom.Point{X: k.swatch.X, Y: k.swatch.Y}, geom.Point{X: k.swatch.Right(), Y: k.swatch.Y}, canvas.Stroke{Color: th.M, Width: 3 * p.Pen})
		} else {
			p.Rect(k.swatch, 2, k.side.Fill(th, 1), canvas.Stroke{})
		}
	}
}

// drawHandle paints a disc on its bar, and the way to it where it is enlarged.
func drawHandle(c canvas.Canvas, th *theme.Theme, h *handlePlace, line float64) {
	color := h.side.Color(th)
	if h.state.enlarged {
		mark.Leader(c, th, h.foot, h.at, color, line)
	}
	disc := mark.Handle{At: h.at, R: h.r, Color: color, Held: h.state.held, Zero: h.state.zero, Locked: h.state.locked}
	disc.Draw(c, th, line)
}
