package curves

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// lever is what a handle moves: a knob of a family, or an end of a cut.
type lever struct {
	id   string
	side mark.Side
	knob *knob // nil for an end
	end  int   // 0 the lower, 1 the upper one
}

// levers lists all of a model in the order of the tab key.
func (s *Scene) levers() []lever {
	list := make([]lever, 0, 14)
	for _, sd := range mark.Sides {
		c := &s.Model.Of[sd]
		for k := range c.family().knobs {
			g := &c.family().knobs[k]
			list = append(list, lever{id: sd.String() + "-" + g.id, side: sd, knob: g})
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
	if l.knob == nil {
		return [...]string{"lower cut of ", "upper cut of "}[l.end] + l.side.String()
	}
	return l.knob.label + " of " + l.side.String()
}

// upright reports whether it moves up and down.
func (l *lever) upright() bool { return l.knob != nil && l.knob.upright }

// value is the number that a lever stands for.
func (s *Scene) value(l *lever) float64 {
	c := &s.Model.Of[l.side]
	if l.knob == nil {
		return [...]float64{c.Low, c.High}[l.end]
	}
	return l.knob.value(&c.Arguments)
}

// take takes a lever to a place.
func (s *Scene) take(l *lever, at geom.Point) {
	a := &s.places.axis
	c := s.Model.Of[l.side]
	switch {
	case l.knob == nil:
		s.put(l, a.x.Invert(at.X))
	case l.knob.upright:
		s.put(l, s.weightAt(&c, at.Y))
	default:
		s.put(l, l.knob.at(&c.Arguments, a.x.Invert(at.X)))
	}
}

// weightAt is the weight of the first bump with which the curve passes the height of the pointer over its middle. Where
// that says little, because the other bump is as high there, the plot is a slider.
func (s *Scene) weightAt(c *Curve, y float64) float64 {
	a := &s.places.axis
	mu := c.Arguments[1]
	one, other := *c, *c
	one.Arguments[0], other.Arguments[0] = 1, 0
	one.Low, one.High, other.Low, other.High = math.Inf(-1), math.Inf(1), math.Inf(-1), math.Inf(1)
	first, second := math.Exp(one.base().LogDensity(mu)), math.Exp(other.base().LogDensity(mu))
	w := (a.plot.Bottom() - y) / a.plot.H
	if first-second > 0.15*s.window.top {
		w = (a.y.Invert(y) - second) / (first - second)
	}
	return math.Min(math.Max(scale.Round(w, 0.001), 0), 1)
}

// put gives a lever a value, or the nearest to it that the limits allow, and says what stands in the way.
func (s *Scene) put(l *lever, v float64) {
	c := &s.Model.Of[l.side]
	if math.IsNaN(v) { // a place that no value of the knob has
		return
	}
	if l.knob == nil {
		s.putEnd(l, v)
		return
	}
	try := *c
	l.set(&try, v, s.step())
	if try.valid() {
		*c = try
		return
	}
	*c = s.nearest(l, *c, v)
	s.Say("The %s goes no farther.", l.label())
}

// nearest is the curve with the value next to v that the limits allow, which lies between the value now and v. A way of
// less than a thousandth is none: the limit was there already.
func (s *Scene) nearest(l *lever, c Curve, v float64) Curve {
	best := c
	from := l.knob.value(&c.Arguments)
	good, bad := from, v
	for range 24 {
		middle := good + (bad-good)/2
		try := best
		if l.set(&try, middle, s.step()); try.valid() {
			good, best = middle, try
		} else {
			bad = middle
		}
	}
	if math.Abs(good-from) < 1e-3*math.Abs(v-from) {
		return c
	}
	return best
}

// set writes a value into a curve: a place on the x axis with as many decimals as the plot can tell apart.
func (l *lever) set(c *Curve, v, step float64) {
	if l.knob.at != nil && l.knob.at(&c.Arguments, v) == v && c.Family != exponential {
		v = scale.Round(v, step)
	}
	l.knob.set(&c.Arguments, v)
}

// step is what the plot can tell apart on the x axis.
func (s *Scene) step() float64 { return (s.window.high - s.window.low) / 500 }

// putEnd moves an end of a cut. Beyond the tail it is none.
func (s *Scene) putEnd(l *lever, v float64) {
	c := &s.Model.Of[l.side]
	base := c.base()
	try := *c
	v = scale.Round(math.Min(math.Max(v, -farthest), farthest), s.step())
	if l.end == 0 {
		if try.Low = v; base.CDF(v) < tail || v <= s.window.low {
			try.Low = math.Inf(-1)
		}
	} else {
		if try.High = v; base.Survival(v) < tail || v >= s.window.high {
			try.High = math.Inf(1)
		}
	}
	if !try.valid() || !(try.High-try.Low > s.step()/2) {
		s.Say("The %s would leave nothing of %s.", l.label(), l.side)
		return
	}
	*c = try
}

// removeEnd takes an end of a cut away.
func (s *Scene) removeEnd(l *lever) {
	c := &s.Model.Of[l.side]
	if l.end == 0 {
		c.Low = math.Inf(-1)
	} else {
		c.High = math.Inf(1)
	}
	s.Say("%s is not cut there any more.", l.side)
}

// slider is the range of a lever for keys: what the plot shows.
func (s *Scene) slider(l *lever) hand.Slider {
	w := &s.window
	v := s.value(l)
	step := scale.Step(w.high-w.low, 100)
	switch {
	case l.knob != nil && l.knob.upright:
		return hand.Slider{Min: 0, Max: 1, Step: 0.01}
	case l.knob == nil || l.knob.at(&s.Model.Of[l.side].Arguments, v) == v && l.knob.id != "scale":
		return hand.Slider{Min: math.Min(w.low, finite(v, w.low)), Max: math.Max(w.high, finite(v, w.high)), Step: step}
	}
	step = scale.Step(v, 25)
	return hand.Slider{Min: math.Min(v, step), Max: math.Max(v, 0.5*(w.high-w.low)), Step: step}
}

// tail is the share below which a cut is as good as none.
const tail = 1e-5

// finite is v, or the other number where it is not finite.
func finite(v, other float64) float64 {
	if math.IsInf(v, 0) {
		return other
	}
	return v
}

// leverOf finds a lever by its name.
func (s *Scene) leverOf(id string) (lever, bool) {
	for _, l := range s.levers() {
		if l.id == id {
			return l, true
		}
	}
	return lever{}, false
}
