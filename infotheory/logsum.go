package infotheory

import "math"

// logSum adds numbers given by their logarithms. The zero value is an empty sum.
type logSum struct {
	largest float64
	rest    accumulator // Σ e^(x − largest)
	any     bool
}

func (s *logSum) add(x float64) {
	switch {
	case math.IsInf(x, -1):
	case !s.any:
		s.largest, s.any = x, true
		s.rest.add(1)
	case x <= s.largest:
		s.rest.add(math.Exp(x - s.largest))
	default:
		shrink := math.Exp(s.largest - x)
		s.rest = accumulator{s.rest.sum * shrink, s.rest.carry * shrink}
		s.rest.add(1)
		s.largest = x
	}
}

// value is the logarithm of the sum, −Inf for an empty one.
func (s *logSum) value() float64 {
	if !s.any {
		return math.Inf(-1)
	}
	return s.largest + math.Log(s.rest.value())
}
