package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Share is what the outcome that is lit has of a length that is made of two parts, in nats: From is where its part of the first one
// begins, Seam is where the first one ends and its part of the second begins, To is where that ends. The whole ends at End.
//
// Of H(p,q) = H(p) + KL(p‖q) it is p·log(1/q), the outcome's share, however its term is signed. What it has beyond the end others pay
// back; where To is before Seam it pays back itself.
type Share struct{ From, Seam, To, End float64 }

// Bracket frames a share of a length that has so many pixels a nat: dashed is what is paid back.
func (s *Sheet) Bracket(bar geom.Rect, scale float64, of Share) {
	end := math.Min(of.To, of.End)
	s.frame(bar, scale, of.From, end, 0)
	s.frame(bar, scale, end, math.Max(of.Seam, of.To), 3)
}

func (s *Sheet) frame(bar geom.Rect, scale, from, to, dash float64) {
	left, right := math.Min(bar.X+from*scale, bar.Right()), math.Min(bar.X+to*scale, bar.Right())
	if right > left {
		s.Rect(geom.Rect{X: left, Y: bar.Y - 3*s.F, W: right - left, H: bar.H + 6*s.F}, 3, canvas.Fill{}, canvas.Stroke{Color: s.Theme.Ink, Width: 2 * s.Pen, Dash: dash})
	}
}
