package compare

import (
	"iridescent/viz/geom"
	"iridescent/viz/input"
)

// stroke is a pointer that paints a distribution. The values are heights on the axis; they make a distribution only
// when the stroke ends, and until then the picture shows them as they were painted.
type stroke struct {
	pointer int
	side    side
	last    geom.Point
	heights []float64
}

// startStroke begins to paint.
func (s *Scene) startStroke(e input.Pointer) {
	side := sideP
	if s.paint == paintQ {
		side = sideQ
	}
	s.stroke = &stroke{pointer: e.ID, side: side, last: e.At, heights: s.probabilities(side)}
	s.paintTo(e)
}

// paintTo paints every column between the last place and this one.
func (s *Scene) paintTo(e input.Pointer) {
	st, plot, n := s.stroke, s.places.axis.plot, s.outcomes()
	if e.Phase != input.Cancel {
		column := func(x float64) int { return min(max(int((x-plot.X)/plot.W*float64(n)), 0), n-1) }
		from, to := column(st.last.X), column(e.At.X)
		step := 1
		if from > to {
			step = -1
		}
		for i := from; ; i += step {
			y := e.At.Y
			if i != to {
				t := (plot.X + (float64(i)+0.5)/float64(n)*plot.W - st.last.X) / (e.At.X - st.last.X)
				y = st.last.Y + min(max(t, 0), 1)*(e.At.Y-st.last.Y)
			}
			if !s.Locked[st.side][i] {
				st.heights[i] = s.places.axis.value(y)
			}
			if i == to {
				break
			}
		}
		st.last, s.Selected = e.At, to
		s.applyStroke()
	}
	if e.Phase != input.Move && e.Phase != input.Down {
		s.endStroke()
		s.settle()
	}
}

// applyStroke makes the model the painted heights, scaled to what the locked outcomes leave.
func (s *Scene) applyStroke() {
	st := s.stroke
	locked := s.Locked[st.side]
	g := newGrip(s.probabilities(st.side), locked)
	if !g.paint(st.heights, locked) {
		s.say("Nothing is painted: %s needs something above 0 that is not locked.", st.side)
		return
	}
	s.Weights[st.side] = g.weights(locked)
	s.tellRaised(g, st.side)
}

// endStroke puts the brush down.
func (s *Scene) endStroke() { s.stroke = nil }
