package weights

import (
	"math"

	"iridescent/viz/geom"
)

// Brush paints a distribution on an axis, column after column. The heights make a distribution in their proportions; the
// picture shows them as they were painted until the stroke ends.
type Brush struct {
	Heights [Most]float64
	Trail   []geom.Point // where the stroke has been, its last part if it is long
	bars    *Bars
	axis    *Axis
	last    geom.Point
}

// A trail has no more points than this, and none nearer to the one before than so many pixels.
const (
	trailMost  = 512
	trailApart = 2
)

// Begin starts a stroke at a point.
func (p *Brush) Begin(b *Bars, a *Axis, at geom.Point) {
	*p = Brush{Heights: b.Of.Probabilities(), Trail: append(p.Trail[:0], at), bars: b, axis: a, last: at}
	p.To(at)
}

// trace adds a point to the trail. The oldest half of a trail that is full goes.
func (p *Brush) trace(at geom.Point) {
	if end := p.Trail[len(p.Trail)-1]; math.Hypot(at.X-end.X, at.Y-end.Y) < trailApart {
		return
	}
	if len(p.Trail) == trailMost {
		p.Trail = p.Trail[:copy(p.Trail, p.Trail[trailMost/2:])]
	}
	p.Trail = append(p.Trail, at)
}

// To paints every column between the last place and this one. Locked outcomes keep what they are.
func (p *Brush) To(at geom.Point) {
	p.trace(at)
	w, n := p.bars.Of, p.bars.Of.N
	from, to := p.axis.Column(p.last.X, n), p.axis.Column(at.X, n)
	by := 1
	if from > to {
		by = -1
	}
	for i := from; ; i += by {
		y := at.Y
		if i != to {
			t := (p.axis.Middle(i, n) - p.last.X) / (at.X - p.last.X)
			y = p.last.Y + min(max(t, 0), 1)*(at.Y-p.last.Y)
		}
		if !w.Locked[i] {
			p.Heights[i] = p.axis.At(y)
		}
		if i == to {
			break
		}
	}
	p.last, *p.bars.Selected = at, to
	g := newGesture(w)
	if !g.paint(&p.Heights) {
		p.bars.Say("Nothing is painted: %s needs something above 0 that is not locked.", p.bars.Name)
		return
	}
	p.bars.write(&g)
}
