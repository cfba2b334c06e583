package distance

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/scale"
	"iridescent/viz/weights"
)

// triangle is where distributions stand: each corner is one outcome, certain. The first one is at the top, the second one at the
// left, the third one at the right.
type triangle struct {
	corners [Outcomes]geom.Point
	height  float64
}

// newTriangle is the equilateral one of that height with its top there.
func newTriangle(top geom.Point, height float64) triangle {
	half := height / math.Sqrt(3)
	return triangle{[Outcomes]geom.Point{top, top.Add(-half, height), top.Add(half, height)}, height}
}

// at is where a distribution stands.
func (t *triangle) at(p point) (at geom.Point) {
	for i, c := range t.corners {
		at.X, at.Y = at.X+p[i]*c.X, at.Y+p[i]*c.Y
	}
	return at
}

// shares undoes at. Beyond an edge a share is negative.
func (t *triangle) shares(at geom.Point) (p point) {
	p[0] = (t.corners[1].Y - at.Y) / t.height
	across := (at.X - t.corners[0].X) / (t.corners[2].X - t.corners[1].X)
	p[1], p[2] = 0.5*(1-p[0])-across, 0.5*(1-p[0])+across
	return p
}

// beyond is how far behind an edge a share is exactly 0.
func (t *triangle) beyond() float64 { return weights.ZeroDetent / t.height }

// anchor is where a hand holds a distribution: what is 0 is behind its edge, so that a hand must come back to make it possible again.
func (t *triangle) anchor(p point) geom.Point {
	behind, all := t.beyond()*(1+1e-6), 1.0
	for _, v := range p {
		if v == 0 {
			all += behind
		}
	}
	for i, v := range p {
		if p[i] = v * all; v == 0 {
			p[i] = -behind
		}
	}
	return t.at(p)
}

// handUnit is the least share that a hand sets, and the step of all: pixels can tell less.
const handUnit = 1e-4

// held is the distribution at which a hand is: exactly 0 behind an edge, never 0 before, with the decimals of a hand.
func (t *triangle) held(at geom.Point) point {
	p := t.shares(at)
	free := 0
	for i, v := range p {
		switch {
		case v <= -t.beyond():
			p[i] = 0
		case v < handUnit:
			p[i] = handUnit
		default:
			free++
		}
	}
	if free == 0 { // no place is so far
		return t.certain(at)
	}
	rest := 1.0
	for _, v := range p {
		if v <= handUnit {
			rest -= v
		}
	}
	sum := 0.0
	for _, v := range p {
		if v > handUnit {
			sum += v
		}
	}
	for i, v := range p {
		if v > handUnit {
			p[i] = math.Max(v*rest/sum, handUnit)
		}
	}
	return p.rounded(func(v float64) float64 { return math.Max(scale.Round(v, handUnit), handUnit) })
}

// certain is the corner that is next.
func (t *triangle) certain(at geom.Point) (p point) {
	best := 0
	for i, c := range t.corners {
		if c.Distance(at) < t.corners[best].Distance(at) {
			best = i
		}
	}
	p[best] = 1
	return p
}

// rounded rounds the smaller shares; the largest one has what is left. 0 stays 0.
func (p point) rounded(round func(v float64) float64) point {
	largest := 0
	for i, v := range p {
		if v > p[largest] {
			largest = i
		}
	}
	rest := 1.0
	for i, v := range p {
		if i != largest && v > 0 {
			p[i] = round(v)
			rest -= p[i]
		}
	}
	p[largest] = scale.Digits(rest, 12)
	return p
}

// with is the distribution with another share of one outcome; the others keep their proportion, or if they are 0 share equally.
func (p point) with(outcome int, share float64) point {
	less, more := (outcome+1)%Outcomes, (outcome+2)%Outcomes
	if p[less] > p[more] {
		less, more = more, less
	}
	part := 0.5
	if others := p[less] + p[more]; others > 0 {
		part = p[less] / others
	}
	p[outcome] = share
	p[less] = scale.Digits((1-share)*part, 4)
	p[more] = math.Max(scale.Digits(1-share-p[less], 12), 0)
	return p
}
