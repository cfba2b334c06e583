package curves

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

func (s *Scene) pointer(e input.Pointer, env *scene.Env) {
	act := s.Pointer(e, s.places.hands, env)
	if act.What == hand.Nothing {
		return
	}
	s.at = act.Handle
	l, ok := s.leverOf(act.Handle)
	if !ok {
		return
	}
	switch act.What {
	case hand.Dragged:
		s.drag(&l, act.At)
	case hand.DoubleTapped:
		if l.grip == nil {
			s.removeEnd(&l)
		}
	}
}

// leverOf finds a lever by its name, also an end of a cut that is held beyond the tail.
func (s *Scene) leverOf(id string) (lever, bool) {
	for _, l := range s.levers() {
		if l.id == id {
			return l, true
		}
	}
	for _, sd := range sides {
		for end, name := range [...]string{"-low", "-high"} {
			if id == sd.String()+name {
				return lever{id: id, side: sd, end: end}, true
			}
		}
	}
	return lever{}, false
}

// drag takes a lever to a place.
func (s *Scene) drag(l *lever, at geom.Point) {
	a := &s.places.axis
	c := s.Model.Of[l.side]
	switch {
	case l.grip == nil:
		s.put(l, a.x.Invert(at.X))
	case l.grip.upright:
		s.put(l, s.weightAt(&c, at.Y))
	default:
		s.put(l, l.grip.at(&c.Arguments, a.x.Invert(at.X)))
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
	return math.Min(math.Max(rounded(w, 0.001), 0), 1)
}

// put gives a lever a value, or the nearest to it that the limits allow, and says what stands in the way.
func (s *Scene) put(l *lever, v float64) {
	if math.IsNaN(v) {
		return
	}
	c := &s.Model.Of[l.side]
	if l.grip == nil {
		s.putEnd(l, v)
		return
	}
	from, try := l.grip.value(&c.Arguments), *c
	l.set(&try, v, s.step())
	if try.valid() {
		*c = try
		return
	}
	good, bad := from, v
	for range 24 { // the limit lies between the value now and the one that was asked for
		middle := good + (bad-good)/2
		try = *c
		if l.set(&try, middle, s.step()); try.valid() {
			good = middle
			*c = try
		} else {
			bad = middle
		}
	}
	s.Say("The %s goes no farther.", l.label())
}

// set writes a value into a curve: a place on the x axis with as many decimals as the plot can tell apart.
func (l *lever) set(c *Curve, v, step float64) {
	if l.grip.at != nil && l.grip.at(&c.Arguments, v) == v && c.Family != exponential {
		v = rounded(v, step)
	}
	l.grip.set(&c.Arguments, v)
}

// step is what the plot can tell apart on the x axis.
func (s *Scene) step() float64 { return (s.window.high - s.window.low) / 500 }

// putEnd moves an end of a cut. Beyond the tail it is none.
func (s *Scene) putEnd(l *lever, v float64) {
	c := &s.Model.Of[l.side]
	base := c.base()
	try := *c
	v = rounded(math.Min(math.Max(v, -farthest), farthest), s.step())
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
	case l.grip != nil && l.grip.upright:
		return hand.Slider{Min: 0, Max: 1, Step: 0.01}
	case l.grip == nil || l.grip.at(&s.Model.Of[l.side].Arguments, v) == v && l.grip.id != "scale":
		return hand.Slider{Min: math.Min(w.low, finite(v, w.low)), Max: math.Max(w.high, finite(v, w.high)), Step: step}
	}
	step = scale.Step(v, 25)
	return hand.Slider{Min: math.Min(v, step), Max: math.Max(v, 0.5*(w.high-w.low)), Step: step}
}
