package viz

import (
	"slices"

	"iridescent/viz/export"
	"iridescent/viz/scene"
)

// Export returns the numbers of the scene in a format of export.Kinds, "" if there is no such format.
func (a *App) Export(kind string) string {
	v := a.View() // places everything
	v.Readings = slices.DeleteFunc(v.Readings, func(r scene.Reading) bool { return r.Veiled })
	s := export.Subject{State: v.Hash, Scene: v.Scene, View: &v.View, Data: a.veilData(a.scene.Data()), Unit: a.env.Unit}
	return s.Write(kind)
}
