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
	m, th := &s.measured, env.Theme
	all := [...]number{
		{"klPQ", klName(sideP), m.kl(sideP), th.PText, binnedIDs[sideP], s.bins.divergence(sideP)},
		{"klQP", klName(sideQ), m.kl(sideQ), th.QText, binnedIDs[sideQ], s.bins.divergence(sideQ)},
		{"jsd", "JSD", m.JensenShannon.Value, th.MText, "jsdBinned", s.bins.measured.JensenShannon},
		{"cePQ", "h(p,q)", m.CrossEntropyPQ, th.Ink, "", 0},
	}
	s.Sheet.Numbers(r.Panel, len(all), func(k int, box geom.Rect) { s.placeNumber(all[k], box, env) })
	s.placeFoot(env)
}

// placeFoot writes the short sentence under the plot.
func (s *Scene) placeFoot(env *scene.Env) {
	plot := s.places.axis.plot
	s.Sheet.Foot(s.places.area, plot.X, plot.Bottom()+30*s.Sheet.F, s.describeShort(env))
}

func (s *Scene) placeNumber(n number, box geom.Rect, env *scene.Env) {
	sh, f := &s.Sheet, s.Sheet.F
	note := ""
	if n.binned != "" && s.Model.Bins > 0 {
		note = "binned " + sh.Amount(n.left)
	}
	base := sh.Number(box, mark.Headline{Name: n.name, Value: sh.Amount(n.nats), Unit: env.Unit.Plural(), Note: note, Color: n.color})
	place := sh.NumberPlace(box)
	if s.Model.Bins > 0 && n.binned != "" && box.H > 54*f {
		note := canvas.Text{Size: 10.5 * f, Color: env.Theme.Muted}
		sh.Text(geom.Point{X: box.X, Y: base + 13*f}, font.Fit(note.Face, note.Size, "binned "+sh.Amount(n.left), box.W), note)
		var binned geom.Rect
		binned, place = place.CutBottom(math.Max(box.Bottom()-base, 24))
		sh.Ask(n.binned, binned)
	}
	sh.Ask(n.id, place)
}
