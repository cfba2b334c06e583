package mark

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// teeth of a torn edge.
const teeth = 4

// Torn is a bar that goes on for ever: one edge is torn.
type Torn struct{ straight, jagged [2*teeth + 1]geom.Point }

// TornUp is a bar with its upper edge torn.
func TornUp(r geom.Rect) Torn {
	var t Torn
	depth := min(13, r.H/2)
	for k := range t.jagged {
		x := r.X + r.W*float64(k)/(2*teeth)
		t.straight[k] = geom.Point{X: x, Y: r.Bottom()}
		t.jagged[k] = geom.Point{X: x, Y: r.Y + depth*float64(k%2)}
	}
	return t
}

// TornDown is a bar with its lower edge torn.
func TornDown(r geom.Rect) Torn {
	t := TornUp(geom.Rect{X: r.X, W: r.W, H: r.H})
	for k := range t.jagged {
		t.straight[k].Y, t.jagged[k].Y = r.Bottom()-t.straight[k].Y, r.Bottom()-t.jagged[k].Y
	}
	return t
}

// TornRight is a bar with its right edge torn.
func TornRight(r geom.Rect) Torn {
	var t Torn
	depth := min(9, r.W/2)
	for k := range t.jagged {
		y := r.Y + r.H*float64(k)/(2*teeth)
		t.straight[k] = geom.Point{X: r.X, Y: y}
		t.jagged[k] = geom.Point{X: r.Right() - depth*float64((k+1)%2), Y: y}
	}
	return t
}

// TornLeft is a bar with its left edge torn.
func TornLeft(r geom.Rect) Torn {
	t := TornRight(geom.Rect{X: 0, Y: r.Y, W: r.W, H: r.H})
	for k := range t.jagged {
		t.straight[k].X, t.jagged[k].X = r.Right()-t.straight[k].X, r.Right()-t.jagged[k].X
	}
	return t
}

// Edge places the outline of the bar on a sheet, but for its straight edge: ∞ that needs no fill.
func (t *Torn) Edge(s *Sheet, st canvas.Stroke) {
	var points [2*teeth + 3]geom.Point
	points[0], points[len(points)-1] = t.straight[0], t.straight[len(t.straight)-1]
	copy(points[1:], t.jagged[:])
	s.Polyline(points[:], st)
}

// Draw paints the bar.
func (t *Torn) Draw(c canvas.Canvas, f canvas.Fill) { c.Band(t.jagged[:], t.straight[:], f) }
