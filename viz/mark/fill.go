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

// FillOf is FillP for side 0 and FillQ for side 1.
func FillOf(th *theme.Theme, side int, alpha float64) canvas.Fill {
	return [2]canvas.Fill{FillP(th, alpha), FillQ(th, alpha)}[side]
}

// ColorOf is the colour of p for side 0 and of q for side 1.
func ColorOf(th *theme.Theme, side int) canvas.Color { return [2]canvas.Color{th.P, th.Q}[side] }
