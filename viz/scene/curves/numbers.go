package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// number is one reading of the compact form.
type number struct {
	id, name string
	nats     float64
	color    canvas.Color
	binned   string  // id of what binning leaves of it, or ""
	left     float64 // that
}

// placeNumbers writes the main readings one below the other, and the sentence under the plot.
func (s *Scene) placeNumbers(r mark.Regions, env *scene.Env) {
	m, f, th, plot := &s.measured, r.F, env.Theme, s.places.axis.plot
	all := [...]number{
		{"klPQ", klName(sideP), m.kl(sideP), th.PText, binnedIDs[sideP], s.bins.divergence(sideP)},
		{"klQP", klName(sideQ), m.kl(sideQ), th.QText, binnedIDs[sideQ], s.bins.divergence(sideQ)},
		{"jsd", "JSD", m.JensenShannon.Value, th.MText, "jsdBinned", s.bins.measured.JensenShannon},
		{"cePQ", "h(p,q)", m.CrossEntropyPQ, th.Ink, "", 0},
	}
	in := r.Panel
	count := min(len(all), max(2, int(in.H/(58*f))))
	_, in = in.CutTop(20 * f)
	height := math.Min(in.H/float64(count), 68*f)
	for _, n := range all[:count] {
		var box geom.Rect
		box, in = in.CutTop(height)
		s.placeNumber(n, box, env)
	}
	kind := canvas.Text{Size: 12.5 * f, Color: th.Muted}
	if base := s.places.area.Bottom() - 10*f; base > plot.Bottom()+30*f {
		s.sheet.Text(geom.Point{X: plot.X, Y: base}, font.Fit(kind.Face, kind.Size, s.describeShort(), s.places.area.W-plot.X-14*f), kind)
	}
}

func (s *Scene) placeNumber(n number, box geom.Rect, env *scene.Env) {
	sh, f := &s.sheet, s.sheet.F
	base := sh.Number(box, mark.Headline{Name: n.name, Value: sh.Amount(n.nats), Unit: env.Unit.Plural(), Color: n.color})
	place := geom.Rect{X: box.X - 4*f, Y: box.Y, W: box.W + 4*f, H: box.H}
	if s.Model.Bins > 0 && n.binned != "" && box.H > 54*f {
		note := canvas.Text{Size: 10.5 * f, Color: env.Theme.Muted}
		sh.Text(geom.Point{X: box.X, Y: base + 13*f}, font.Fit(note.Face, note.Size, "binned "+sh.Amount(n.left), box.W), note)
		var binned geom.Rect
		binned, place = place.CutBottom(math.Max(box.Bottom()-base, 24))
		sh.Ask(n.binned, binned)
	}
	sh.Ask(n.id, place)
}
