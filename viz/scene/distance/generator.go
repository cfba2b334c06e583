package distance

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// quotients is an axis of t = p/q from 0 to ∞: 1 stands in the middle, and t is as far from the left as 1/t from the right.
type quotients struct{ From, To float64 }

// At returns where a quotient stands.
func (q quotients) At(t float64) float64 {
	if math.IsInf(t, 1) {
		return q.To
	}
	return q.From + t/(1+t)*(q.To-q.From)
}

// Invert returns the quotient at a pixel.
func (q quotients) Invert(px float64) float64 {
	x := (px - q.From) / (q.To - q.From)
	if x >= 1 {
		return math.Inf(1)
	}
	return x / (1 - x)
}

// Ends returns the range.
func (q quotients) Ends() (from, to float64) { return q.From, q.To }

// Marks returns the ends, the middle and what is between.
func (q quotients) Marks(n int) []scale.Tick {
	list := []scale.Tick{{Value: 0, Label: "0"}, {Value: 1, Label: "1"}, {Value: math.Inf(1), Label: "∞"}}
	if n >= 3 {
		list = append(list, scale.Tick{Value: 1. / 3, Label: "1/3"}, scale.Tick{Value: 3, Label: "3"})
	}
	return list
}

// placeGenerator draws f with the outcomes as beads at t = p/q. A bead is as large as q is there; the divergence is the mean of their heights.
func (s *Scene) placeGenerator() {
	r := s.places.generator
	if r.Empty() {
		return
	}
	sheet, th, f, w := &s.Sheet, s.Sheet.Theme, s.Sheet.F, &s.measured
	inner := r.Inset(30*f, 20*f, 12*f, 34*f)
	top := s.tallest()
	plot := mark.Plot{
		Area: inner, X: quotients{inner.X, inner.Right()}, Y: scale.Linear{Max: top, From: inner.Bottom(), To: inner.Y},
		XTitle: []string{"t = p/q: each bead is an outcome, its size is q", "t = p/q, a bead for each outcome", "t = p/q"}, YTitle: []string{"f(t) = " + s.Model.kind().generator, "f(t)"},
	}
	sheet.Plot(&plot)
	sheet.Curve(&plot, func(t float64) float64 {
		if height, _ := s.generated(t); height <= top {
			return height
		}
		return math.NaN() // the line goes on beyond the plot
	}, mark.Function{Line: canvas.Stroke{Color: th.M, Width: 2.25 * sheet.Pen}})
	var beads [Outcomes]geom.Point
	var sizes [Outcomes]float64
	for i, t := range w.beads {
		height, exists := s.generated(t)
		if !exists { // neither expects it
			continue
		}
		at := geom.Point{X: plot.X.At(t), Y: plot.Y.At(math.Min(height, top))}
		size := (3 + 7*math.Sqrt(w.shares[second][i])) * f
		sheet.Line(geom.Point{X: at.X, Y: inner.Bottom()}, at, canvas.Stroke{Color: th.Muted, Width: sheet.Pen, Dash: 2})
		sheet.Circle(at, size, canvas.Fill{Color: th.Background}, canvas.Stroke{Color: th.Q, Width: 2 * sheet.Pen})
		sheet.Circle(at, 0.5*size, canvas.Fill{Color: th.Q}, canvas.Stroke{})
		s.places.taken = append(s.places.taken, geom.Rect{X: at.X - size, Y: at.Y - size, W: 2 * size, H: 2 * size})
		beads[i], sizes[i] = at, size
	}
	s.nameBeads(inner, beads, sizes)
}

// nameBeads writes beside each bead which outcome it is, where there is room.
func (s *Scene) nameBeads(within geom.Rect, beads [Outcomes]geom.Point, sizes [Outcomes]float64) {
	sheet, f := &s.Sheet, s.Sheet.F
	for i, at := range beads {
		if sizes[i] == 0 {
			continue
		}
		kind := canvas.Text{Face: canvas.Bold, Size: 11 * f, Color: sheet.Theme.QText, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
		words := font.Fit(kind.Face, kind.Size, s.Model.Labels[i], 0.3*within.W)
		away, middle := sizes[i]+4*f, 0.35*kind.Size
		for _, c := range [...]struct {
			anchor canvas.Anchor
			at     geom.Point
		}{{canvas.Middle, at.Add(0, -away)}, {canvas.Start, at.Add(away, middle)}, {canvas.End, at.Add(-away, middle)}, {canvas.Start, at.Add(0.7*away, -0.7*away)}, {canvas.End, at.Add(-0.7*away, -0.7*away)}} {
			kind.Anchor = c.anchor
			box := boxOf(c.at, words, kind)
			if box.X >= within.X-4*f && box.Right() <= within.Right()+10*f && box.Y >= within.Y-6*f && s.places.covered(box) == 0 {
				s.write(c.at, words, kind)
				break
			}
		}
	}
}

// generated is f(t); it does not exist where t is 0/0.
func (s *Scene) generated(t float64) (height float64, exists bool) {
	if math.IsNaN(t) {
		return 0, false
	}
	return s.measured.divergence.Generator(math.Max(t-1, -1)), true
}

// tallest is the top of the generator: what the beads need.
func (s *Scene) tallest() float64 {
	most := 0.4
	for _, t := range s.measured.beads {
		if height, exists := s.generated(t); exists && !math.IsInf(height, 1) {
			most = math.Max(most, 1.15*height)
		}
	}
	return mark.Step(most)
}
