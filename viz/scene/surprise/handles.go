package surprise

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// The handles: the mean of the prior on the base line, and straight above it the weight.
const (
	meanHandle   = "mean"
	weightHandle = "weight"
)

// certain is the value of the weight's slider, in decades, that stands for an infinite weight.
const certain = 7

// sliders of the handles, for keys and twins. The weight's moves in decades.
var (
	meanSlider   = hand.Slider{Min: 0, Max: 1, Step: 0.01}
	weightSlider = hand.Slider{Min: decadeLeast, Max: certain, Step: 0.1}
)

// meanEdge is the mean next to 0 or 1 at which arrow keys stop before they make it certain.
const meanEdge = 0.001

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

// decades is the value of the weight's slider.
func (s *Scene) decades() float64 {
	if math.IsInf(s.Model.Weight, 1) {
		return certain
	}
	return math.Log10(s.Model.Weight)
}

// key carries out a key on a handle and names the run that it belongs to.
func (s *Scene) key(e input.Key) string {
	if e.Name == "Escape" {
		s.CancelGestures()
		return ""
	}
	switch e.Handle {
	case meanHandle:
		if v, ok := meanSlider.Key(e, s.Model.Mean); ok {
			s.EndGestures()
			s.Model.Mean = steppedMean(e.Name, s.Model.Mean, v)
			return "key " + e.Handle
		}
	case weightHandle:
		if v, ok := weightSlider.Key(e, s.decades()); ok {
			s.EndGestures()
			if from := s.decades(); from == certain && v < from && e.Name != "Home" {
				v = decadeMost
			} else if v > decadeMost+1e-9 {
				v = certain
			}
			s.setDecades(v, 3)
			return "key " + e.Handle
		}
	}
	return ""
}

// steppedMean is where a key leads from a mean: no arrow makes it certain without a stop before.
func steppedMean(key string, from, to float64) float64 {
	to = math.Round(to*1e6) / 1e6
	if key == "Home" || key == "End" {
		return to
	}
	if to < meanEdge && from > meanEdge {
		return meanEdge
	}
	if to > 1-meanEdge && from < 1-meanEdge {
		return 1 - meanEdge
	}
	return to
}

// setDecades sets the weight from the value of its slider.
func (s *Scene) setDecades(v float64, digits int) {
	if v > decadeMost+0.5 {
		s.Model.Weight = math.Inf(1)
		return
	}
	s.Model.Weight = roundWeight(v, digits)
}

// assign sets a handle to a value, as assistive technology does.
func (s *Scene) assign(e input.Assign) string {
	if math.IsNaN(e.Value) {
		return ""
	}
	switch e.Handle {
	case meanHandle:
		s.EndGestures()
		v := meanSlider.Clamp(e.Value)
		if !validMean(v) {
			v = math.Min(math.Max(v, meanLeast), 1-meanLeast)
		}
		s.Model.Mean = v
	case weightHandle:
		s.EndGestures()
		s.setDecades(weightSlider.Clamp(e.Value), 6)
	default:
		return ""
	}
	return "key " + e.Handle
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
