package mutual

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Light lights the cell at a point, or none.
func (s *Scene) Light(at geom.Point) bool {
	cell := 0
	for i := range s.joint.P {
		if s.table.frame(i).Contains(at) {
			cell = i + 1
		}
	}
	other := cell != s.hovered
	s.hovered = cell
	return other
}

// lit is the cell that is lit wherever the picture has it: the one below the pointer, or else the one that was touched last, or −1.
func (s *Scene) lit() int {
	if s.hovered > 0 && s.hovered <= len(s.joint.P) {
		return s.hovered - 1
	}
	return s.Model.Cell
}

// placeGhost outlines the bar of a cell as a hand found it, if that is another one.
func (s *Scene) placeGhost(i int, env *scene.Env) {
	was := s.Found()
	if env.Before == nil || s.shown != asJoint || was.Cells.N != s.Model.Cells.N {
		return
	}
	if v := was.Cells.Probabilities()[i]; math.Abs(v-s.joint.P[i]) >= 5e-4 {
		r, y := s.table.cell(i), s.table.y(i, v)
		s.Sheet.Rect(geom.Rect{X: r.X + 0.2*r.W, Y: y, W: 0.6 * r.W, H: r.Bottom() - y}, 0, canvas.Fill{}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.25 * s.Sheet.Pen, Dash: 3})
	}
}
