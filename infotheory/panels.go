package infotheory

import (
	"math"
	"slices"
)

// steep is how many times as long a panel may be as its neighbour before it is integrated in the logarithm of the distance from that:
// what is beside the neighbour may change on its scale.
const steep = 50

// addAll integrates from low to high, cut at the marks between them.
func (q *quadrature) addAll(low, high float64, marks []float64) {
	marks = slices.DeleteFunc(marks, func(x float64) bool { return !(x > low && x < high) || math.IsInf(x, 0) })
	if !math.IsInf(low, 0) {
		marks = append(marks, low)
	}
	if !math.IsInf(high, 0) {
		marks = append(marks, high)
	}
	if len(marks) == 0 {
		marks = append(marks, 0)
	}
	slices.Sort(marks)
	marks = slices.Compact(marks)
	for i := 1; i < len(marks); i++ {
		q.addBetween(marks, i)
	}
	last := len(marks) - 1
	whole, below, above := math.Max(1, math.Abs(marks[0])), 0.0, 0.0
	if last > 0 {
		whole, below, above = marks[last]-marks[0], marks[1]-marks[0], marks[last]-marks[last-1]
	}
	if math.IsInf(low, 0) {
		q.addTail(marks[0], below, -whole, q.slow[lowerEnd])
	}
	if math.IsInf(high, 0) {
		q.addTail(marks[last], above, whole, q.slow[upperEnd])
	}
}

// addBetween integrates from the mark before i to that.
func (q *quadrature) addBetween(marks []float64, i int) {
	a, b := marks[i-1], marks[i]
	length, before, after := b-a, math.Inf(1), math.Inf(1)
	if i > 1 {
		before = a - marks[i-2]
	}
	if i < len(marks)-1 {
		after = marks[i+1] - b
	}
	middle := a + length/2
	if !(length > steep*math.Min(before, after)) || !(a < middle && middle < b) {
		q.add(between(a, b))
		return
	}
	if length > steep*before {
		q.add(away(a, before, middle-a))
	} else {
		q.add(between(a, middle))
	}
	if length > steep*after {
		q.add(away(b, -after, b-middle))
	} else {
		q.add(between(middle, b))
	}
}

// addTail integrates from an outermost mark to infinity. If the panel before it is much shorter than all together, what is left of
// a narrow density is beside it: then first in the logarithm of the distance.
func (q *quadrature) addTail(a, short, whole, margin float64) {
	if math.Abs(whole) > steep*short && short > 0 {
		q.add(away(a, math.Copysign(short, whole), math.Abs(whole)))
		a += whole
	}
	q.addEnd(a, whole, margin)
}

// humpMarks are marks of a density with one hump, given its middle and its standard deviation, or what is like it.
func humpMarks(middle, spread float64) []float64 {
	return []float64{middle - 3.5*spread, middle - spread, middle + spread, middle + 3.5*spread}
}

// marksOf are the marks of d between low and high, and more at those ends if d falls there on a scale of its own: so much of it as is
// left far out in a tail is near the end.
func marksOf(d Density, p *profile, low, high float64) []float64 {
	inside := slices.DeleteFunc(d.marks(), func(x float64) bool { return !(x > low && x < high) })
	least, most := high, low
	for _, x := range inside {
		least, most = math.Min(least, x), math.Max(most, x)
	}
	marks := inside
	if !math.IsInf(low, 0) {
		marks = appendFall(marks, p, low, least-low)
	}
	if !math.IsInf(high, 0) {
		marks = appendFall(marks, p, high, most-high)
	}
	return marks
}

// fallMarks are where, in lengths on which the log density falls by about 1 from an end, marks stand.
var fallMarks = [...]float64{2, 12}

// appendFall appends marks beside an end from which the log density falls by more than 1 within the length, which is negative for
// an upper end.
func appendFall(marks []float64, p *profile, end, length float64) []float64 {
	there := p.rise(end, 0)
	if math.IsInf(there, 0) || math.IsNaN(there) {
		return marks
	}
	fall := func(s float64) float64 {
		x, lo := twoSum(end, s)
		return there - p.rise(x, lo)
	}
	s := length
	if math.IsInf(s, 0) {
		s = math.Copysign(math.Max(1, math.Abs(end)), s)
		for range 200 {
			if fall(s) > 1 || math.IsInf(2*s, 0) {
				break
			}
			s *= 16
		}
	}
	if !(fall(s) > 1) {
		s /= 2 // there may be a rise beyond
	}
	if !(fall(s) > 1) {
		return marks
	}
	for range 200 {
		f := fall(s)
		if f <= 2 {
			break
		}
		s /= math.Min(math.Sqrt(f), 1e10)
	}
	for _, k := range fallMarks {
		if x := end + k*s; math.Abs(k*s) < 0.8*math.Abs(length) && x != end {
			marks = append(marks, x)
		}
	}
	return marks
}
