package mark

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/scale"
)

// EnergyGap places the row of the free-energy gap, an outline on a scale of its own since energies are no information. It
// asks about the reading id; kT is as written in the note.
func (s *Sheet) EnergyGap(r geom.Rect, id string, gap float64, kT string) {
	bar := s.Row(r, "F(q) − F(p) = kT·KL(q‖p)", infotheory.Format(gap), id)
	text := "energy, own scale"
	if math.IsInf(gap, 1) {
		torn := TornRight(bar)
		torn.Edge(s, canvas.Stroke{Color: s.Theme.Q, Width: 2 * s.Pen})
	} else {
		end := scale.End(gap)
		if length, _ := bar.CutLeft(gap / end * bar.W); length.W > 0 {
			s.Rect(length.Inset(s.Pen, s.Pen, s.Pen, s.Pen), 0, canvas.Fill{}, canvas.Stroke{Color: s.Theme.Q, Width: 2 * s.Pen})
		}
		text += " 0 to " + infotheory.FormatDecimals(end, 0)
	}
	s.Note(bar.X, bar, text+" · kT = "+kT)
}
