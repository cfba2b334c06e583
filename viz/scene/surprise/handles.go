package surprise

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// The handles: the mean of the prior on the base line, and straight above it the weight.
const (
	meanHandle   = "mean"
	weightHandle = "weight"
)

// sliders of the handles, for keys and twins. The weight's moves in decades.
var (
	meanSlider   = hand.Slider{Min: 0, Max: 1, Step: 0.01}
	weightSlider = hand.Slider{Min: decadeLeast, Max: certain, Step: 0.1}
)

// act moves what a pointer has moved.
func (s *Scene) act(a hand.Act) {
	if a.What != hand.Dragged {
		return
	}
	if a.Handle == meanHandle {
		s.Model.Mean = s.axis.mean(a.At.X)
	} else {
		s.Model.Weight = s.axis.weight(a.At.Y)
	}
}

// placeHandles places both discs and the stem between them, and says their values beside the upper one.
func (s *Scene) placeHandles(area geom.Rect, env *scene.Env) {
	p, a, th := &s.sheet, &s.axis, env.Theme
	r := 9 * p.F
	if env.Touch || env.Talk {
		r = 11 * p.F
	}
	x := a.handleX(s.Model.Mean)
	at := [2]geom.Point{{X: x, Y: a.plot.Bottom()}, {X: x, Y: a.handleY(s.Model.Weight)}}
	for k := range at {
		at[k].X = math.Min(math.Max(at[k].X, area.X), area.Right())
		at[k].Y = math.Min(math.Max(at[k].Y, area.Y), area.Bottom())
	}
	p.Line(at[0], at[1], stemStroke(p))
	s.places = s.places[:0]
	for k, id := range [...]string{meanHandle, weightHandle} {
		h := mark.Handle{At: at[k], R: r, Color: th.Q, Held: s.Hold.Holds(id)}
		h.Zero = !h.Held && (k == 0 && (s.Model.Mean == 0 || s.Model.Mean == 1) || k == 1 && math.IsInf(s.Model.Weight, 1))
		if h.Held {
			h.R *= 1.25
		}
		h.Draw(p, th, p.Pen)
		s.places = append(s.places, hand.Place{ID: id, At: at[k], R: h.R})
	}
	s.placeValues(at[1], env)
}

// Areas appends what takes pointers.
func (s *Scene) Areas(dst []scene.Area) []scene.Area {
	for k, p := range s.places {
		dst = append(dst, scene.Area{X: p.At.X, Y: p.At.Y, R: p.R, Twin: k})
	}
	return dst
}

// Handles returns both handles.
func (s *Scene) Handles() []scene.Handle {
	list := make([]scene.Handle, 0, len(s.places))
	for _, p := range s.places {
		h := scene.Handle{ID: p.ID, X: p.At.X, Y: p.At.Y, R: p.R}
		if p.ID == meanHandle {
			h.Label, h.Value, h.Horizontal = "mean of the prior, the believed share of black swans", s.Model.Mean, true
			h.Min, h.Max, h.Step = meanSlider.Min, meanSlider.Max, meanSlider.Step
		} else {
			h.Label, h.Value = "weight of the prior, in powers of ten of swans", s.decades()
			h.Min, h.Max, h.Step = weightSlider.Min, weightSlider.Max, weightSlider.Step
		}
		list = append(list, h)
	}
	return list
}

// twins are the handles with what they say.
func (s *Scene) twins(env *scene.Env) []scene.Handle {
	list := s.Handles()
	for k := range list {
		if list[k].ID == meanHandle {
			list[k].ValueText = "mean " + mark.Trimmed(s.Model.Mean) + s.spokenReadings(env)
		} else {
			list[k].ValueText = s.worth() + s.spokenReadings(env)
		}
	}
	return list
}

// worth says the weight.
func (s *Scene) worth() string {
	switch w := s.Model.Weight; {
	case s.Model.Mean == 0 || s.Model.Mean == 1:
		return "certain, whatever it is worth"
	case math.IsInf(w, 1):
		return "certain"
	case w == 1:
		return "worth 1 swan"
	default:
		return "worth " + mark.Trimmed(w) + " swans"
	}
}
