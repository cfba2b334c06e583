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
