package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// lever is what a handle moves: a grip of a family, or an end of a cut.
type lever struct {
	id   string
	side side
	grip *grip // nil for an end
	end  int   // 0 the lower, 1 the upper one
}

// levers lists all of a model in the order of the tab key.
func (s *Scene) levers() []lever {
	list := make([]lever, 0, 14)
	for _, sd := range sides {
		c := &s.Model.Of[sd]
		for k := range c.family().grips {
			g := &c.family().grips[k]
			list = append(list, lever{id: sd.String() + "-" + g.id, side: sd, grip: g})
		}
		for end, x := range [...]float64{c.Low, c.High} {
			id := sd.String() + [...]string{"-low", "-high"}[end]
			if !math.IsInf(x, 0) || s.Hold.Holds(id) {
				list = append(list, lever{id: id, side: sd, end: end})
			}
		}
	}
	return list
}

// label names a lever: "mean of p".
func (l *lever) label() string {
	if l.grip == nil {
		return [...]string{"lower cut of ", "upper cut of "}[l.end] + l.side.String()
	}
	return l.grip.label + " of " + l.side.String()
}

// value is the number that a lever stands for.
func (s *Scene) value(l *lever) float64 {
	c := &s.Model.Of[l.side]
	if l.grip == nil {
		return [...]float64{c.Low, c.High}[l.end]
	}
	return l.grip.value(&c.Arguments)
}

// handlePlace is a handle that can be taken.
type handlePlace struct {
	lever
	at, foot geom.Point
	r        float64
	held     bool
}

// placeHandles puts a handle on every lever; those that would stand on one another are moved along their vertical.
func (s *Scene) placeHandles(env *scene.Env) {
	p, a := &s.places, &s.places.axis
	r := 8 * s.sheet.F
	if env.Touch || env.Talk {
		r = 10.5 * s.sheet.F
	}
	for _, l := range s.levers() {
		h := handlePlace{lever: l, r: r, held: s.Hold.Holds(l.id)}
		h.foot = s.footOf(&l)
		h.at = h.foot
		if l.grip == nil {
			s.placeCut(&h, env)
		}
		p.free(&h, a.plot, math.Max(2*r+4, 22))
		if h.held {
			h.r *= 1.25
		}
		p.handles = append(p.handles, h)
	}
	for k := range p.handles {
		s.placeStem(&p.handles[k], env)
	}
	for k := range p.handles {
		h := &p.handles[k]
		p.hands = append(p.hands, hand.Place{ID: h.id, At: h.at, R: h.r})
		s.placeHandle(h, env)
	}
	for k := range p.handles {
		s.placeValue(&p.handles[k], env)
	}
}

// footOf is where a lever touches its curve.
func (s *Scene) footOf(l *lever) geom.Point {
	a, c := &s.places.axis, &s.Model.Of[l.side]
	if l.grip == nil {
		x := math.Min(math.Max(s.value(l), s.window.low), s.window.high)
		return geom.Point{X: a.atX(x), Y: a.plot.Y + a.plot.H*[...]float64{0.12, 0.26}[l.side]}
	}
	x := l.grip.x(&c.Arguments)
	at := geom.Point{X: a.atX(x), Y: a.atY(math.Exp(s.measured.density[l.side].LogDensity(x)))}
	if c.Family == mixture && (l.grip.id == "location") {
		at.Y = (at.Y + a.plot.Bottom()) / 2 // the weight has the peak
	}
	return at
}

// free moves a handle along its vertical, one that is moved up and down sideways, until it is clear of the others.
func (p *places) free(h *handlePlace, plot geom.Rect, apart float64) {
	clear := func(at geom.Point) bool {
		for k := range p.handles {
			if p.handles[k].at.Distance(at) < apart-0.5 {
				return false
			}
		}
		return at.Y >= plot.Y-1 && at.Y <= plot.Bottom()+1 && at.X >= plot.X-1 && at.X <= plot.Right()+1
	}
	from := h.at
	for k := range 24 {
		d := float64(k/2+1) * apart
		if k == 0 {
			d = 0
		}
		if k%2 == 1 {
			d = -d
		}
		at := from.Add(0, d)
		if h.grip != nil && h.grip.upright {
			at = from.Add(d, 0)
		}
		if clear(at) {
			h.at = at
			return
		}
	}
}

// placeCut draws the line of an end.
func (s *Scene) placeCut(h *handlePlace, env *scene.Env) {
	a := &s.places.axis
	s.sheet.Line(geom.Point{X: h.foot.X, Y: a.plot.Y}, geom.Point{X: h.foot.X, Y: a.plot.Bottom()},
		canvas.Stroke{Color: sideColor(env.Theme, h.side), Width: 1.5 * s.sheet.Pen, Dash: 4})
}

// placeStem draws the way from a handle to its curve, if it does not stand on it.
func (s *Scene) placeStem(h *handlePlace, env *scene.Env) {
	if h.at.Distance(h.foot) > h.r {
		s.sheet.Line(h.foot, h.at, canvas.Stroke{Color: sideColor(env.Theme, h.side), Width: 1.5 * s.sheet.Pen, Dash: 2})
	}
}

// placeHandle draws the disc.
func (s *Scene) placeHandle(h *handlePlace, env *scene.Env) {
	color := sideColor(env.Theme, h.side)
	disc := mark.Handle{At: h.at, R: h.r, Color: color, Held: h.held, Zero: h.grip == nil && math.IsInf(s.value(&h.lever), 0)}
	disc.Draw(&s.sheet, env.Theme, s.sheet.Pen)
	s.placeArrow(h, env)
}

// placeArrow draws in the disc which way it moves: two chevrons.
func (s *Scene) placeArrow(h *handlePlace, env *scene.Env) {
	st := canvas.Stroke{Color: sideColor(env.Theme, h.side), Width: 1.4 * s.sheet.Pen}
	if h.held {
		st.Color = env.Theme.Background
	}
	upright := h.grip != nil && h.grip.upright
	for _, sign := range [...]float64{-1, 1} {
		tip, back, wide := sign*h.r*0.62, sign*h.r*0.24, h.r*0.34
		points := [3]geom.Point{h.at.Add(back, -wide), h.at.Add(tip, 0), h.at.Add(back, wide)}
		if upright {
			points = [3]geom.Point{h.at.Add(-wide, back), h.at.Add(0, tip), h.at.Add(wide, back)}
		}
		s.sheet.Polyline(points[:], st)
	}
}

// focusRing is how far a value keeps from its handle while the page draws a ring around it, in pixels.
const focusRing = 27

// placeValue writes the value over a handle that is held or was touched last, clear of the finger.
func (s *Scene) placeValue(h *handlePlace, env *scene.Env) {
	if !h.held && s.at != h.id && env.Focus != h.id {
		return
	}
	p, sh := &s.places, &s.sheet
	lift := h.r + 6*sh.F
	if h.held || env.Focus == h.id {
		lift = math.Max(lift, focusRing)
	}
	if h.held && env.Touch {
		lift = math.Max(lift, 34)
	}
	text := s.valueText(&h.lever)
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * sh.F, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
	half := font.Width(kind.Face, kind.Size, text)/2 + canvas.HaloWidth
	x := math.Min(math.Max(h.at.X, p.area.X+half), math.Min(p.area.Right(), p.axis.plot.Right()+20)-half)
	sh.Text(geom.Point{X: x, Y: p.clearY(h, x, half, lift, 9*sh.F)}, text, kind)
}

// clearY is the base line of a handle's value: above it, or higher or below where that would cover another handle.
func (p *places) clearY(h *handlePlace, x, half, lift, height float64) float64 {
	plot := p.axis.plot
	for _, y := range [...]float64{h.at.Y - lift, h.at.Y - lift - 16, h.at.Y - lift - 32, h.at.Y + lift + height} {
		if y < plot.Y-2 || y > plot.Bottom()-2 {
			continue
		}
		free := true
		for k := range p.handles {
			o := &p.handles[k]
			covers := math.Abs(o.at.X-x) < o.r+half && o.at.Y > y-height-o.r && o.at.Y < y+o.r
			free = free && (o.id == h.id || !covers)
		}
		if free {
			return y
		}
	}
	return math.Max(h.at.Y-lift, plot.Y-2)
}

// valueText writes the value of a lever as short as it is.
func (s *Scene) valueText(l *lever) string {
	v := s.value(l)
	if math.IsInf(v, 0) {
		return "no cut"
	}
	if r := significant(v, 4); math.Abs(r-v) <= 1e-9*math.Abs(v) {
		return trimmed(r)
	}
	return trimmed(significant(v, 3))
}
