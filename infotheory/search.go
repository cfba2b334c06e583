package infotheory

import (
	"math"
	"slices"
)

// search looks for the place up to which a density has a given mass, counted from one end of an interval.
type search struct {
	d        Density
	p        *profile
	from, to float64 // the end from which the mass counts, and the other
	target   float64 // log mass, in the unit of the profile

	near, far float64 // the place is between them
	done      float64 // mass between from and near
}

// massTo is the mass from near to x.
func (s *search) massTo(x float64) float64 {
	return massOver(s.d, s.p, math.Min(s.near, x), math.Max(s.near, x))
}

// run walks over the marks until the mass is reached, and refines.
func (s *search) run(marks []float64) float64 {
	slices.Sort(marks)
	if s.from > s.to {
		slices.Reverse(marks)
	}
	s.near, s.far = s.from, s.to
	for _, x := range marks {
		mass := s.massTo(x)
		if math.Log(s.done+mass) >= s.target {
			s.far = x
			break
		}
		s.near, s.done = x, s.done+mass
	}
	return s.refine()
}

// refine is Newton's method in the logarithm of the mass, kept between bounds.
func (s *search) refine() float64 {
	low, high := s.near, s.far // of the mass
	x := s.start()
	for range 200 {
		mass := s.done + s.massTo(x)
		miss := math.Log(mass) - s.target
		if miss < 0 {
			low = x
		} else {
			high = x
		}
		step := miss * mass * math.Exp(-s.p.rise(x, 0))
		if s.from > s.to {
			step = -step
		}
		next := x - step
		if math.Abs(step) <= 2*unitRounding*math.Abs(x) || math.Abs(miss) < 2*unitRounding {
			return next
		}
		if !(next > math.Min(low, high) && next < math.Max(low, high)) {
			next = s.halfway(low, high)
		}
		x = next
	}
	return x
}

// start is the first guess.
func (s *search) start() float64 { return s.halfway(s.near, s.far) }

// halfway is between two places, of which one may be infinite: then it is as far again from 0, or from the other's neighbour.
func (s *search) halfway(a, b float64) float64 {
	switch {
	case math.IsInf(a, 0) && math.IsInf(b, 0):
		return 0
	case math.IsInf(a, 0):
		a, b = b, a
		fallthrough
	case math.IsInf(b, 0):
		return a + math.Copysign(math.Max(math.Abs(a), s.scale()), b)
	}
	if a*b > 0 && math.Max(a/b, b/a) > 100 {
		return math.Copysign(math.Sqrt(math.Abs(a))*math.Sqrt(math.Abs(b)), a)
	}
	return a + (b-a)/2
}

// scale is a length on which the density changes.
func (s *search) scale() float64 {
	marks := s.d.marks()
	if len(marks) < 2 {
		return 1
	}
	return slices.Max(marks) - slices.Min(marks)
}
