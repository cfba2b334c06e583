package inference

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

var none = canvas.Stroke{}

func fill(c canvas.Color) canvas.Fill { return canvas.Fill{Color: c} }

// placeLegend names what is drawn.
func (s *Scene) placeLegend(r mark.Regions, env *scene.Env) {
	th, f, pen := env.Theme, r.F, s.Sheet.Pen
	p, q := "posterior p*", "q = N("+place(s.Model.Q.Mu)+", "+place(s.Model.Q.Sigma)+"²)"
	if env.Names.P != "" {
		p = env.Names.Key("p*")
	}
	if env.Names.Q != "" {
		q = env.Names.Key("q")
	}
	list := []legendKey{
		{p, "p*", mark.FillP(th, 1), none},
		{q, "q", mark.FillQ(th, 1), none},
		{"prior", "prior", canvas.Fill{}, canvas.Stroke{Color: th.Muted, Width: 1.5 * pen, Dash: 4}},
		{"best q", "best", canvas.Fill{}, canvas.Stroke{Color: th.M, Width: 2.5 * pen, Dash: 6}},
	}
	switch s.look.view {
	case split:
		if s.Model.Second.Apart {
			list[1].name, list[1].short = "q, and q₂ below", "q, q₂"
		}
	case gradients:
		list[2] = legendKey{"estimate", "estimate", canvas.Fill{}, canvas.Stroke{Color: th.Ink, Width: 2 * pen}}
		list[3].name, list[3].short = "exact", "exact"
	}
	x, y := r.Legend.X+40*f, r.Legend.Y+12*f
	kind := canvas.Text{Face: canvas.Italic, Size: 13.5 * f, Color: th.Ink}
	for _, k := range list {
		name := k.name
		if r.Form != mark.Wide {
			name = k.short
		}
		w := font.Width(kind.Face, kind.Size, name)
		if x+22*f+w > r.Legend.Right() {
			return
		}
		if k.area.Color.A() > 0 {
			s.Sheet.Rect(geom.Rect{X: x, Y: y - 5*f, W: 14 * f, H: 11 * f}, 2, k.area, none)
		} else {
			s.Sheet.Line(geom.Point{X: x - 4*f, Y: y}, geom.Point{X: x + 16*f, Y: y}, k.line)
		}
		s.Sheet.Text(geom.Point{X: x + 21*f, Y: y + 5*f}, name, kind)
		x += 21*f + w + 18*f
	}
}

// legendKey is an entry of the legend: an area or, without one, a line.
type legendKey struct {
	name, short string
	area        canvas.Fill
	line        canvas.Stroke
}

// title writes what a lane shows at its upper left: the first of the wordings that has room.
func (s *Scene) title(lane geom.Rect, wordings ...string) {
	f := s.Sheet.F
	kind := canvas.Text{Face: canvas.Italic, Size: 12.5 * f, Color: s.Sheet.Theme.Muted}
	words := wordings[len(wordings)-1]
	for k := len(wordings) - 2; k >= 0; k-- {
		if font.Width(kind.Face, kind.Size, wordings[k]) <= lane.W {
			words = wordings[k]
		}
	}
	s.Sheet.Fit(geom.Point{X: lane.X, Y: lane.Y - 5*f}, words, lane.W, kind)
}

// grid places the ticks of an upright axis.
func (s *Scene) grid(lane geom.Rect, a axis, n int) {
	th, f := s.Sheet.Theme, s.Sheet.F
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.End}
	for _, v := range a.Ticks(nil, n) {
		y := a.At(v)
		s.Sheet.Line(geom.Point{X: lane.X, Y: y}, geom.Point{X: lane.Right(), Y: y}, canvas.Stroke{Color: th.Grid, Width: s.Sheet.Pen})
		s.Sheet.Fit(geom.Point{X: lane.X - 5*f, Y: y + 4*f}, a.Label(v, n), 34*f, kind)
	}
}

// places of x below a lane.
func (s *Scene) ticksOfX(lane geom.Rect, below bool) {
	th, f := s.Sheet.Theme, s.Sheet.F
	n := max(2, int(lane.W/(70*f)))
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	x := s.places.x
	for _, v := range x.Ticks(nil, n) {
		px := x.At(v)
		s.Sheet.Line(geom.Point{X: px, Y: lane.Y}, geom.Point{X: px, Y: lane.Bottom()}, canvas.Stroke{Color: th.Grid, Width: s.Sheet.Pen})
		if below {
			s.Sheet.Text(geom.Point{X: px, Y: lane.Bottom() + 14*f}, x.Label(v, n), kind)
		}
	}
}

// sample fills xs with places of x for curves: every second pixel or so, and more where a part is narrow.
func (s *Scene) sample(parts ...infotheory.Normal) []float64 {
	p := &s.places
	xs := p.xs[:0]
	for px := p.x.From; px < p.x.To; px += math.Max(2, (p.x.To-p.x.From)/280) {
		xs = append(xs, p.x.Invert(px))
	}
	xs = append(xs, p.x.Max)
	for _, n := range parts {
		if n.Sigma*p.x.PerUnit() > 12 {
			continue
		}
		for z := -4.0; z <= 4; z += 0.25 {
			if x := n.Mu + z*n.Sigma; x > p.x.Min && x < p.x.Max {
				xs = append(xs, x)
			}
		}
	}
	slices.Sort(xs)
	p.xs = xs
	return xs
}

// curve places the points of a function, cut off at the ends of its axis, and the base line under them.
func (s *Scene) curve(xs []float64, a axis, of func(x float64) float64) (upper, lower []geom.Point) {
	p := &s.places
	p.upper, p.lower = p.upper[:0], p.lower[:0]
	for _, x := range xs {
		px := p.x.At(x)
		p.upper = append(p.upper, geom.Point{X: px, Y: a.At(a.Clamp(of(x)))})
		p.lower = append(p.lower, geom.Point{X: px, Y: a.From})
	}
	p.upper, p.lower = mark.Thin(p.upper, p.lower)
	return p.upper, p.lower
}

// placeEvidence draws the likelihood.
func (s *Scene) placeEvidence(env *scene.Env) {
	p, th := &s.places, env.Theme
	s.ticksOfX(p.evidence, false)
	s.grid(p.evidence, p.likelihood, 2)
	s.title(p.evidence, "likelihood p(D|x): drag its bumps")
	var parts []infotheory.Normal
	for _, b := range s.Model.bumps() {
		parts = append(parts, infotheory.Normal{Mu: b.At, Sigma: b.Width})
	}
	xs := s.sample(parts...)
	upper, lower := s.curve(xs, p.likelihood, s.Model.likelihood)
	s.Sheet.Band(upper, lower, fill(th.Muted.Alpha(0.16)))
	s.Sheet.Polyline(upper, canvas.Stroke{Color: th.Muted, Width: 2 * s.Sheet.Pen})
	if s.Model.N > 1 {
		for _, b := range s.Model.bumps() {
			upper, _ = s.curve(xs, p.likelihood, b.at)
			s.Sheet.Polyline(upper, canvas.Stroke{Color: th.Muted.Alpha(0.55), Width: s.Sheet.Pen})
		}
	}
}
