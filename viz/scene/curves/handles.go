package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// handlePlace is a lever with where its disc stands, and where it touches its curve.
type handlePlace struct {
	lever
	at, foot geom.Point
	r        float64
	held     bool
}

// placeHandles puts a handle on every lever; those that would stand on one another are moved along their vertical.
func (s *Scene) placeHandles(env *scene.Env) {
	p, a := &s.places, &s.places.axis
	r := 8 * s.Sheet.F
	if env.Touch || env.Talk {
		r = 10.5 * s.Sheet.F
	}
	for _, l := range s.levers() {
		h := handlePlace{lever: l, r: r, held: s.Hold.Holds(l.id)}
		h.foot = s.footOf(&l)
		h.at = h.foot
		if l.knob == nil {
			s.placeCut(&h, env)
		}
		p.free(&h, a.plot, math.Max(2*r+4, 22))
		p.handles = append(p.handles, h)
	}
	for k := range p.handles {
		s.placeStem(&p.handles[k], env)
	}
	kl := scene.HeardBothWays(s.Sheet.Spoken(s.measured.kl(mark.P)), s.Sheet.Spoken(s.measured.kl(mark.Q)))
	s.Ungrip()
	around := s.under()
	for k := range p.handles {
		g := s.grip(&p.handles[k], kl, env)
		g.Around = around[k]
		s.Grip(&s.Sheet, g)
		s.placeArrow(&p.handles[k], env)
	}
	for k := range p.handles {
		s.placeValue(&p.handles[k], env)
	}
}

// under are the areas under the curves, by their handles: a press there takes the first handle that moves its curve sideways. Where
// the areas of both meet, each has its side.
func (s *Scene) under() []geom.Rect {
	p := &s.places
	areas := make([]geom.Rect, len(p.handles))
	var first [2]int
	for k := len(p.handles) - 1; k >= 0; k-- {
		if h := &p.handles[k]; h.knob != nil && !h.upright() {
			first[h.side] = k
		}
	}
	feet := [2]geom.Point{p.handles[first[mark.P]].foot, p.handles[first[mark.Q]].foot}
	half, middle := p.axis.plot.W/8, (feet[0].X+feet[1].X)/2
	for _, sd := range mark.Sides {
		left, right := feet[sd].X-half, feet[sd].X+half
		if other := feet[sd.Other()].X; feet[sd].X < other || feet[sd].X == other && sd == mark.P {
			right = math.Min(right, middle)
		} else {
			left = math.Max(left, middle)
		}
		left, right = math.Max(left, p.axis.plot.X), math.Min(right, p.axis.plot.Right())
		areas[first[sd]] = geom.Rect{X: left, Y: feet[sd].Y, W: math.Max(right-left, 0), H: p.axis.plot.Bottom() - feet[sd].Y}
	}
	return areas
}

// footOf is where a lever touches its curve.
func (s *Scene) footOf(l *lever) geom.Point {
	a, c := &s.places.axis, &s.Model.Of[l.side]
	if l.knob == nil {
		x := math.Min(math.Max(s.value(l), s.window.low), s.window.high)
		return geom.Point{X: a.atX(x), Y: a.plot.Y + a.plot.H*[...]float64{0.12, 0.26}[l.side]}
	}
	x := l.knob.x(&c.Arguments)
	at := geom.Point{X: a.atX(x), Y: a.atY(math.Exp(s.measured.density[l.side].LogDensity(x)))}
	if c.Family == mixture && (l.knob.id == "location") {
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
		if h.upright() {
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
	s.Sheet.Line(geom.Point{X: h.foot.X, Y: a.plot.Y}, geom.Point{X: h.foot.X, Y: a.plot.Bottom()},
		canvas.Stroke{Color: h.side.Color(env.Theme), Width: 1.5 * s.Sheet.Pen, Dash: 4})
}

// placeStem draws the way from a handle to its curve, if it does not stand on it.
func (s *Scene) placeStem(h *handlePlace, env *scene.Env) {
	if h.at.Distance(h.foot) > h.r {
		s.Sheet.Line(h.foot, h.at, canvas.Stroke{Color: h.side.Color(env.Theme), Width: 1.5 * s.Sheet.Pen, Dash: 2})
	}
}

// endKeys says what keys do on the twin of a cut.
const endKeys = "Arrow keys change it, with Shift more finely, Page Up and Page Down by more. Delete takes the cut away. Escape takes a change back."

// grip is what moves a lever; said is what its twin says behind its value.
func (s *Scene) grip(h *handlePlace, said string, env *scene.Env) scene.Grip {
	l, v, slider := &h.lever, s.value(&h.lever), s.slider(&h.lever)
	g := scene.Grip{
		Handle: scene.Handle{
			ID: l.id, Label: l.label(), ValueText: l.label() + ": " + s.valueText(l) + said,
			Value: finite(v, [...]float64{slider.Min, slider.Max}[l.end]), Min: slider.Min, Max: slider.Max, Step: slider.Step,
			X: h.at.X, Y: h.at.Y, R: h.r, Horizontal: !l.upright(),
		},
		Color: l.side.Color(env.Theme), Hollow: math.IsInf(v, 0),
		Drag: func(to geom.Point) { s.take(l, to) },
		Set:  func(v float64) { s.put(l, v) },
		Lead: func(_ string, _, to float64) float64 { return scale.Digits(to, 6) },
	}
	if l.knob == nil {
		g.Keys = endKeys
		g.Press = func(e input.Key) bool { return s.pressEnd(l, e) }
		g.Tap = func(double bool) {
			if double {
				s.removeEnd(l)
			}
		}
	}
	return g
}

// pressEnd takes the keys that remove an end of a cut.
func (s *Scene) pressEnd(l *lever, e input.Key) bool {
	if e.Name != "Delete" && e.Name != "Backspace" {
		return false
	}
	s.removeEnd(l)
	return true
}

// placeArrow draws in the disc which way it moves: two chevrons.
func (s *Scene) placeArrow(h *handlePlace, env *scene.Env) {
	st := canvas.Stroke{Color: h.side.Color(env.Theme), Width: 1.4 * s.Sheet.Pen}
	if h.held {
		st.Color = env.Theme.Background
	}
	upright := h.upright()
	for _, sign := range [...]float64{-1, 1} {
		tip, back, wide := sign*h.r*0.62, sign*h.r*0.24, h.r*0.34
		points := [3]geom.Point{h.at.Add(back, -wide), h.at.Add(tip, 0), h.at.Add(back, wide)}
		if upright {
			points = [3]geom.Point{h.at.Add(-wide, back), h.at.Add(0, tip), h.at.Add(wide, back)}
		}
		s.Sheet.Polyline(points[:], st)
	}
}

// focusRing is how far a value keeps from its handle while the page draws a ring around it, in pixels.
const focusRing = 27

// placeValue writes the value over a handle that is held or was touched last, clear of the finger.
func (s *Scene) placeValue(h *handlePlace, env *scene.Env) {
	if !h.held && s.Last != h.id && env.Focus != h.id {
		return
	}
	p, sh := &s.places, &s.Sheet
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
	if r := scale.Digits(v, 4); math.Abs(r-v) <= 1e-9*math.Abs(v) {
		return trimmed(r)
	}
	return trimmed(scale.Digits(v, 3))
}
