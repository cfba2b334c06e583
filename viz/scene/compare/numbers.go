package compare

import (
	"math"

	"iridescent/viz/canvas"
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
	p, th := &s.places, env.Theme
	all := [...]number{
		{"kl-pq", s.shownName(sideP), s.shownKL(sideP), th.PText, sideQ},
		{"kl-qp", s.shownName(sideQ), s.shownKL(sideQ), th.QText, sideP},
		{"jsd", "JSD", s.measured.JensenShannon, th.MText, -1},
		{"ce-pq", "H(p,q)", s.shownCross(sideP), th.Ink, -1},
	}
	p.Numbers(r.Panel, len(all), func(k int, box geom.Rect) { s.placeNumber(all[k], box, env) })
	s.placeFoot(env)
}

// placeFoot writes the short sentence under the plot.
func (s *Scene) placeFoot(env *scene.Env) {
	p := &s.places
	p.Foot(p.area, p.axis.Plot.X, p.axis.Plot.Bottom()+p.axis.Shelf+30*p.F, s.describeShort(env))
}

func (s *Scene) placeNumber(n number, box geom.Rect, env *scene.Env) {
	p, f := &s.places, s.places.F
	base := p.Number(box, mark.Headline{Name: n.name, Value: s.amount(n.nats, env), Unit: env.Unit.Plural(), Color: n.color})
	place := p.NumberPlace(box)
	if n.floor >= 0 && s.floored[n.floor].on {
		p.Fit(geom.Point{X: box.X, Y: base + 13*f}, s.withoutFloor(n.floor.other())[0], box.W, canvas.Text{Size: 10.5 * f, Color: env.Theme.Muted})
		var floor geom.Rect
		floor, place = place.CutBottom(math.Max(box.Bottom()-base, 24))
		p.Ask(floorIDs[n.floor], floor)
	}
	p.Ask(n.id, place)
}
