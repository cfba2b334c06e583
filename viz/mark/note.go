package mark

import (
	"math"

	"iridescent/viz/geom"
)

// NoteID is the name under which Place returns the room for a note of the page.
const NoteID = "note"

// Sizes of that room in pixels, where text has its usual size, and what is free above it at type factor 1.
const (
	noteWidth = 340
	noteLeast = 132
	noteMost  = 360
	noteGap   = 8
)

// noteRoom is what a note needs at the foot of a panel that is so wide; 0 if there is none.
func (s *Sheet) noteRoom(width float64) float64 {
	if s.Notes == 0 || width < noteWidth*s.Notes {
		return 0
	}
	return noteLeast*s.Notes + noteGap*s.F
}

// spareNote keeps room at the foot of a panel for what the page writes there, if the rows above, which need so much, leave enough. It
// returns the room of the rows.
func (s *Sheet) spareNote(in geom.Rect, needed float64) (rows geom.Rect) {
	least := s.noteRoom(in.W)
	if least == 0 || in.H-needed < least {
		return in
	}
	note, rows := in.CutBottom(math.Min(in.H-needed-noteGap*s.F, noteMost*s.Notes))
	s.Ask(NoteID, note)
	_, rows = rows.CutBottom(noteGap * s.F)
	return rows
}
