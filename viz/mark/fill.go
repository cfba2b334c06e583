package mark

import (
	"iridescent/viz/canvas"
	"iridescent/viz/theme"
)

// FillP is how areas of p are painted.
func FillP(th *theme.Theme, alpha float64) canvas.Fill { return canvas.Fill{Color: th.P.Alpha(alpha)} }

// FillQ is how areas of q are painted: hatched, so that no colour is needed to tell them from p's.
func FillQ(th *theme.Theme, alpha float64) canvas.Fill {
	return canvas.Fill{Color: th.Q.Alpha(alpha), Hatch: th.QHatch}
}

// FillBoth is how the area is painted that p and q have in common, min(p, q): a light green with the hatch of q, in place of the mud
// that blue and orange mix to. It covers what is below it.
func FillBoth(th *theme.Theme, ground canvas.Color) canvas.Fill {
	return canvas.Fill{Color: Mix(ground, th.M, 0.42), Hatch: th.QHatch}
}

// FillOf is FillP for side 0 and FillQ for side 1; side 2, a third distribution, has the colour of m.
func FillOf(th *theme.Theme, side int, alpha float64) canvas.Fill {
	return [3]canvas.Fill{FillP(th, alpha), FillQ(th, alpha), {Color: th.M.Alpha(alpha)}}[side]
}

// ColorOf is the colour of p for side 0, of q for side 1 and of a third distribution for side 2.
func ColorOf(th *theme.Theme, side int) canvas.Color { return [3]canvas.Color{th.P, th.Q, th.M}[side] }

// Mix is the colour so far on the way from one to another.
func Mix(from, to canvas.Color, way float64) canvas.Color {
	m := func(x, y uint8) uint8 { return uint8(float64(x)*(1-way) + float64(y)*way + 0.5) }
	return canvas.RGBA(m(from.R(), to.R()), m(from.G(), to.G()), m(from.B(), to.B()), 255)
}
