package surprise

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// placeNumbers writes the main readings of the compact form one below the other, and the sentence under the plot.
func (s *Scene) placeNumbers(area geom.Rect, env *scene.Env) {
	p, f, th, m := &s.sheet, s.sheet.F, env.Theme, &s.measured
	surprisal, gain := s.headlines()
	if m.seen() == 0 {
		surprisal.Name, gain.Name = "black: surprisal", "black: would teach"
	}
	all := []mark.Headline{surprisal, gain}
	a, b := s.subjectIDs()
	ids := []string{a, b}
	if m.seen() > 0 {
		total := mark.Headline{Name: "learnt in all", Value: p.Amount(m.gainOverall), Unit: p.Unit.Plural(), Color: th.PText}
		if m.lost() {
			total.Value, total.Unit = "none", ""
		}
		all, ids = append(all, total), append(ids, "gainOverall")
	}
	if !m.lost() {
		all = append(all, mark.Headline{Name: "next, expected", Value: p.Amount(m.expectedGain), Unit: p.Unit.Plural(), Color: th.MText})
		ids = append(ids, "expectedGain")
	}
	in := s.regions.Panel
	count := min(len(all), max(2, int(in.H/(58*f))))
	_, in = in.CutTop(20 * f)
	height := math.Min(in.H/float64(count), 68*f)
	for k, n := range all[:count] {
		var box geom.Rect
		box, in = in.CutTop(height)
		p.Number(box, n)
		p.Ask(ids[k], geom.Rect{X: box.X - 4*f, Y: box.Y, W: box.W + 4*f, H: box.H})
	}
	kind := canvas.Text{Size: 12.5 * f, Color: th.Muted}
	x := s.axis.plot.X
	if base := area.Bottom() - 10*f; base > s.axis.plot.Bottom()+marginFoot*f+12*f {
		p.Text(geom.Point{X: x, Y: base}, font.Fit(kind.Face, kind.Size, s.describeShort(env), area.W-x-14*f), kind)
	}
}
