package entropy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

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
	sheet.Wording(geom.Point{X: a.Plot.X, Y: a.Plot.Y - 8*f}, a.Plot.W, small, "probability of each group, and below of each state", "groups, and states")
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
				sheet.Rect(bar, math.Min(2, width*0.1), mark.FillOf(env.Theme, side, 1), canvas.Stroke{})
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
