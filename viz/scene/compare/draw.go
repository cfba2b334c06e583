package compare

import (
	"iridescent/viz/canvas"
	"iridescent/viz/scene"
)

// Draw paints what Layout placed.
func (s *Scene) Draw(c canvas.Canvas, env *scene.Env) {
	th, p := env.Theme, &s.places
	c.Rect(p.area, 0, canvas.Fill{Color: th.Background}, canvas.Stroke{})
	if !p.panel.Empty() {
		c.Rect(p.panel, 0, canvas.Fill{Color: th.Panel}, canvas.Stroke{})
	}
	s.drawPlot(c, th)
	s.drawTerms(c, th)
	p.Draw(c)
}
