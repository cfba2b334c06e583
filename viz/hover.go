package viz

import (
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// nowhere is where no outcome is.
var nowhere = Hover{geom.Point{X: -1, Y: -1}}

// hover lights the outcome below a pointer that holds nothing.
func (a *App) hover(m Hover) {
	if s, ok := a.scene.(scene.Lighter); ok && !a.scene.OnStage().Busy() {
		a.layout()
		if s.Light(m.At) {
			a.changed("hover")
		}
	}
}
