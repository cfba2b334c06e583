package surprise

import (
	"math"

	"iridescent/viz/input"
)

// certain is the value of the weight's slider, in decades, that stands for an infinite weight.
const certain = 7

// meanEdge is the mean next to 0 or 1 at which arrow keys stop before they make it certain.
const meanEdge = 0.001

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
