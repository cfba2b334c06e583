package compare

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// placeHandles puts a handle on every bar, or where outcomes are too close together two large ones beside the selected column.
func (s *Scene) placeHandles(env *scene.Env) {
	p := &s.places
	r := math.Min(9*p.F, math.Max(p.pitch*0.2, 5))
	if env.Touch || env.Talk {
		r = math.Min(11*p.F, math.Max(p.pitch*0.24, 6))
	}
	for _, sd := range mark.Sides {
		s.Row(&s.bars[sd])
		s.bars[sd].Radius = 9 * p.F
		if s.paint != paintOff {
			continue
		}
		for i := range p.bars[sd] {
			if p.columns && i != s.Model.Selected && !s.bars[sd].Held(i) {
				continue
			}
			h := handlePlace{side: sd, index: i, at: p.tip(sd, i), r: r}
			h.state = handleState{zero: s.height(sd, i) == 0, locked: s.Model.Weights[sd].Locked[i], held: s.bars[sd].Held(i), enlarged: p.columns}
			if p.columns {
				h.foot, h.r = h.at, 12*p.F
				h.at.X = s.enlargedX(sd, i)
			}
			if h.state.held {
				h.r *= 1.25
			}
			p.handles = append(p.handles, h)
			drawHandle(p, env.Theme, &h, p.Pen)
			s.PlaceInRow(i, h.at, h.r)
			if !p.columns {
				s.AroundInRow(p.half(sd, i))
			}
		}
	}
	s.placeRegions()
}

// enlargedX is where the large handle of an outcome stands: at least 48 px from the other one, inside the plot.
func (s *Scene) enlargedX(sd mark.Side, i int) float64 {
	p := &s.places
	apart := math.Max(24, 20*p.F)
	center := p.axis.Plot.X + (float64(i)+0.5)*p.pitch
	center = math.Min(math.Max(center, p.axis.Plot.X+apart), p.axis.Plot.Right()-apart)
	if sd == mark.P {
		return center - apart
	}
	return center + apart
}

// aside is what twins say behind a probability.
func (s *Scene) aside() string {
	return scene.HeardBothWays(s.places.Spoken(s.measured.KullbackLeiblerPQ), s.places.Spoken(s.measured.KullbackLeiblerQP))
}

// painted is the distribution that the brush paints while it is out.
func (s *Scene) painted() mark.Side { return mark.Side(s.paint - paintP) }

// painting reports whether a stroke of the brush goes on.
func (s *Scene) painting(sd mark.Side) bool { return s.paint == paint(1+sd) && s.Hold.Holds(brushID) }

// Regions that take pointers where no disc is.
const (
	brushID   = "brush"
	columnsID = "columns"
)

// placeRegions makes the plot the place of the brush, or where outcomes have no discs of their own, of their columns.
func (s *Scene) placeRegions() {
	p := &s.places
	switch {
	case s.paint != paintOff:
		b := &s.bars[s.painted()]
		if s.painting(s.painted()) {
			p.Polyline(s.brush.Trail, canvas.Stroke{Color: p.Theme.Ink, Width: 2 * p.Pen})
		}
		s.Grip(p.Sheet, scene.Grip{
			Handle: scene.Handle{ID: brushID}, Area: p.axis.Plot,
			Take: func(at geom.Point) { s.brush.Begin(b, &p.axis, at) }, Drag: s.brush.To,
		})
	case p.columns:
		choose := func(at geom.Point) { s.Model.Selected = p.axis.Column(at.X, s.outcomes()) }
		s.Grip(p.Sheet, scene.Grip{Handle: scene.Handle{ID: columnsID}, Area: p.columnArea(), Shared: true, Take: choose, Drag: choose})
	}
}
