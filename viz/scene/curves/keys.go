package curves

import (
	"math"

	"iridescent/viz/input"
)

// tail is the share below which a cut is as good as none.
const tail = 1e-5

// finite is v, or the other number where it is not finite.
func finite(v, other float64) float64 {
	if math.IsInf(v, 0) {
		return other
	}
	return v
}

// key carries out a key on a handle and names the run that it belongs to.
func (s *Scene) key(e input.Key) string {
	if e.Name == "Escape" {
		s.CancelGestures()
		return ""
	}
	l, ok := s.leverOf(e.Handle)
	if !ok {
		return ""
	}
	if l.grip == nil && (e.Name == "Delete" || e.Name == "Backspace") {
		s.EndGestures()
		s.removeEnd(&l)
		return ""
	}
	v := s.value(&l)
	to, known := s.slider(&l).Key(e, v)
	if !known || math.IsInf(v, 0) {
		return ""
	}
	s.EndGestures()
	s.at = l.id
	s.put(&l, significant(to, 6))
	return "key " + e.Handle
}

// assign sets a handle to a value, as assistive technology does.
func (s *Scene) assign(e input.Assign) string {
	l, ok := s.leverOf(e.Handle)
	if !ok || math.IsNaN(e.Value) || math.IsInf(s.value(&l), 0) {
		return ""
	}
	s.EndGestures()
	s.at = l.id
	s.put(&l, s.slider(&l).Clamp(e.Value))
	return "key " + e.Handle
}
