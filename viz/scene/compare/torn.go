package compare

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// teeth of a torn edge.
const teeth = 4

// tornPlace is a bar that goes on for ever: one edge is torn.
type tornPlace struct{ straight, jagged [2*teeth + 1]geom.Point }

// tornUp is a bar with its upper edge torn.
func tornUp(r geom.Rect) tornPlace {
	var t tornPlace
	depth := min(9, r.H/2)
	for k := range t.jagged {
		x := r.X + r.W*float64(k)/(2*teeth)
		t.straight[k] = geom.Point{X: x, Y: r.Bottom()}
		t.jagged[k] = geom.Point{X: x, Y: r.Y + depth*float64(k%2)}
	}
	return t
}

// tornRight is a bar with its right edge torn.
func tornRight(r geom.Rect) tornPlace {
	var t tornPlace
	depth := min(9, r.W/2)
	for k := range t.jagged {
		y := r.Y + r.H*float64(k)/(2*teeth)
		t.straight[k] = geom.Point{X: r.X, Y: y}
		t.jagged[k] = geom.Point{X: r.Right() - depth*float64((k+1)%2), Y: y}
	}
	return t
}

func (t *tornPlace) draw(c canvas.Canvas, f canvas.Fill) { c.Band(t.jagged[:], t.straight[:], f) }
