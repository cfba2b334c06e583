package compare

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
	floor    side // of a divergence, the distribution whose floor makes it finite
}

// placeNumbers writes the main readings one below the other, and the sentence under the plot.
func (s *Scene) placeNumbers(r mark.Regions, env *scene.Env) {
	p, f, th := &s.places, r.F, env.Theme
	all := [...]number{
		{"kl-pq", klName(sideP), s.measured.KullbackLeiblerPQ, th.PText, sideQ},
		{"kl-qp", klName(sideQ), s.measured.KullbackLeiblerQP, th.QText, sideP},
		{"jsd", "JSD", s.measured.JensenShannon, th.MText, -1},
		{"ce-pq", "H(p,q)", s.measured.CrossEntropyPQ, th.Ink, -1},
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
	plot := p.axis.plot
	if base := p.area.Bottom() - 10*f; base > plot.Bottom()+p.axis.shelf+30*f {
		p.Text(geom.Point{X: plot.X, Y: base}, font.Fit(kind.Face, kind.Size, s.describeShort(env), p.area.W-plot.X-14*f), kind)
	}
}

func (s *Scene) placeNumber(n number, box geom.Rect, env *scene.Env) {
	p, f := &s.places, s.places.F
	base := p.Number(box, mark.Headline{Name: n.name, Value: s.amount(n.nats, env), Unit: env.Unit.Plural(), Color: n.color})
	place := geom.Rect{X: box.X - 4*f, Y: box.Y, W: box.W + 4*f, H: box.H}
	if n.floor >= 0 && s.floored[n.floor].on {
		note := canvas.Text{Size: 10.5 * f, Color: env.Theme.Muted}
		p.Text(geom.Point{X: box.X, Y: base + 13*f}, font.Fit(note.Face, note.Size, s.headlineNote(n.floor.other(), env), box.W), note)
		var floor geom.Rect
		floor, place = place.CutBottom(math.Max(box.Bottom()-base, 24))
		p.Ask(floorIDs[n.floor], floor)
	}
	p.Ask(n.id, place)
}
