package viz

import "iridescent/viz/export"

// Export returns the numbers of the scene in a format of export.Kinds, "" if there is no such format.
func (a *App) Export(kind string) string {
	v := a.View() // places everything
	s := export.Subject{State: v.Hash, Scene: v.Scene, View: &v.View, Data: a.scene.Data(), Unit: a.env.Unit}
	return s.Write(kind)
}
