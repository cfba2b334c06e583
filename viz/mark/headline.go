package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// Heights of the parts of a panel, at type factor 1.
const (
	HeadlineHeight = 80
	SentenceHeight = 42
	RowHeight      = 50
	RowLeast       = 48 // what a row can do with
)

// Headline is a large number with its name, its unit and a note.
type Headline struct {
	ID, Name, Value, Unit, Note string
	Brief                       string   // the note for little room; "" cuts the note
	Asides                      []string // beside the name, the first wording that has room: "(∞ without the floor)"
	Color                       canvas.Color

	Second string // another reading, which the aside or the note is about; in the compact form Under
	Under  string // the small line below the number in the compact form
}

// unending reports whether a number is written as ∞, of either sign.
func unending(number string) bool { return number == "∞" || number == "−∞" }

// Large is the headline of an amount of information in the reader's unit.
func (s *Sheet) Large(id, name, note string, nats float64, color canvas.Color) Headline {
	return Headline{ID: id, Name: name, Value: s.Amount(nats), Unit: s.Unit.Plural(), Note: note, Color: color}
}

// The glyph of ∞ is as low as a small letter and stands high. Its ink is 0.395 of its size high and figures are 0.654 of theirs: it is
// written so much larger that it is almost twice as high as they are, as much as the lines above and below leave, and lower by a part of its size, so that its middle is where theirs is.
const (
	infinityRoom = 108 // height of a panel below which there is no room for it, at type factor 1
	infinitySize = 1.8 * 0.654 / 0.395
	infinityDrop = 0.2287
)

// Headline places a number at the top of a panel: its name above, the note below.
func (s *Sheet) Headline(r geom.Rect, h Headline) {
	f := s.F
	name := canvas.Text{Face: canvas.Italic, Size: 16 * f, Color: s.Theme.Ink}
	name.Size *= math.Min(1, math.Max((r.W-4*f)/font.Width(name.Face, name.Size, h.Name), 0.6))
	s.Text(geom.Point{X: r.X, Y: r.Y + 14*f}, h.Name, name)
	aside := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: s.Theme.Ink}
	x := r.X + font.Width(name.Face, name.Size, h.Name) + 9*f
	for _, words := range h.Asides {
		if x+font.Width(aside.Face, aside.Size, words) < r.Right()-8*f {
			s.Text(geom.Point{X: x, Y: r.Y + 14*f}, words, aside)
			break
		}
	}
	base := geom.Point{X: r.X, Y: r.Y + 51.5*f}
	size := 34 * f
	if unending(h.Value) && r.H < infinityRoom*f {
		size *= 0.5
		base.Y -= 5 * f
	}
	s.Figure(base, h, size, 13*f, r.W-8*f)
	note := canvas.Text{Size: 11.5 * f, Color: s.Theme.Muted}
	words := h.Note
	if h.Brief != "" && font.Width(note.Face, note.Size, words) > r.W-6*f {
		words = h.Brief
	}
	s.Fit(geom.Point{X: r.X, Y: r.Y + 71.5*f}, words, r.W-6*f, note)
}

// Figure writes a number and its unit from a base line on, the number smaller if the room wants it, and beside it by how much a hand has changed it.
func (s *Sheet) Figure(base geom.Point, h Headline, size, unitSize, room float64) {
	number := canvas.Text{Face: canvas.Bold, Size: size, Color: h.Color}
	if unending(h.Value) {
		number.Size *= infinitySize
	}
	unit := canvas.Text{Size: unitSize, Color: s.Theme.Muted}
	width := font.Width(number.Face, number.Size, h.Value)
	most := math.Max(room-font.Width(unit.Face, unit.Size, h.Unit)-8*s.F, 1)
	if width > most {
		number.Size *= most / width
		width = most
	}
	drop := 0.0
	if unending(h.Value) {
		drop = infinityDrop * number.Size
	}
	s.Text(base.Add(0, drop), h.Value, number)
	s.Text(base.Add(width+7*s.F, 0), h.Unit, unit)
	s.placeChange(h.ID, h.Value, base.Add(width+7*s.F, -1.25*unitSize), room-width-7*s.F, unitSize, canvas.Start)
}

// number places a number of the compact form, and the line under it if there is room, with the readings that they ask about.
func (s *Sheet) number(box geom.Rect, h *Headline) {
	f := s.F
	s.Fit(geom.Point{X: box.X, Y: box.Y + 15*f}, h.Name, box.W, canvas.Text{Face: canvas.Italic, Size: 13.5 * f, Color: s.Theme.Ink})
	base := math.Min(box.Y+41*f, box.Bottom()-2*f)
	at, size := geom.Point{X: box.X, Y: base}, 26*f
	switch {
	case unending(h.Value) && h.Under == "": // it reaches up to the name
		at.Y += 4 * f
	case unending(h.Value):
		size *= 0.7
		at.Y -= 3 * f
	}
	s.Figure(at, *h, size, 12*f, box.W)
	place := geom.Rect{X: box.X - 4*f, Y: box.Y, W: box.W + 4*f, H: box.H}
	if h.Under != "" && box.H > 54*f {
		s.Fit(geom.Point{X: box.X, Y: base + 13*f}, h.Under, box.W, canvas.Text{Size: 10.5 * f, Color: s.Theme.Muted})
		var under geom.Rect
		under, place = place.CutBottom(math.Max(box.Bottom()-base, Touch))
		s.Ask(h.Second, under)
	}
	s.Ask(h.ID, place)
}

// Sentence writes a text in at most so many lines and so much height and returns the rest of the area. Where it does not
// fit, the short form of it stands, cut off if even that is too long.
func (s *Sheet) Sentence(r geom.Rect, size, pitch float64, most int, height float64, words, short string) geom.Rect {
	if s.Veil != nil {
		words, short = s.Veil.Words, s.Veil.Words
	}
	kind := canvas.Text{Size: size, Color: s.Theme.Ink}
	room := min(most, int(height/pitch))
	if room <= 0 {
		return r
	}
	lines := font.Wrap(nil, kind.Face, kind.Size, r.W, words)
	if len(lines) > room {
		lines = font.Wrap(nil, kind.Face, kind.Size, r.W, short)
	}
	if len(lines) > room {
		lines = lines[:room]
		lines[room-1] = font.Fit(kind.Face, kind.Size, lines[room-1]+" …", r.W)
	}
	for k, l := range lines {
		s.Fit(geom.Point{X: r.X, Y: r.Y + size*0.95 + float64(k)*pitch}, l, r.W, kind) // a label may be one long word
	}
	_, rest := r.CutTop(float64(len(lines))*pitch + 0.55*pitch)
	return rest
}

// Row places the title and the value of a length, with the reading that it asks about, and returns where its bar goes.
func (s *Sheet) Row(r geom.Rect, title, value, id string) (bar geom.Rect) {
	f := s.F
	number := canvas.Text{Face: canvas.Bold, Size: 16 * f, Color: s.Theme.Ink, Anchor: canvas.End}
	name := canvas.Text{Face: canvas.Italic, Size: 14.5 * f, Color: s.Theme.Ink}
	room := r.W - font.Width(number.Face, number.Size, value) - 8*f
	if w := font.Width(name.Face, name.Size, title); w > room {
		name.Size *= math.Max(room/w, 0.75)
	}
	spare := math.Max(r.H-RowHeight*f, 0)
	base := r.Y + 13*f + 0.12*spare
	s.Fit(geom.Point{X: r.X, Y: base}, title, room, name)
	at := geom.Point{X: r.Right(), Y: base}
	if unending(value) {
		at.Y += 0.2 * number.Size
		number.Size *= 1.6
	}
	s.Text(at, value, number)
	used := font.Width(number.Face, number.Size, value) + 8*f
	s.placeChange(id, value, geom.Point{X: r.Right() - used, Y: base}, r.W-used-font.Width(name.Face, name.Size, title)-8*f, 12*f, canvas.End)
	bar = geom.Rect{X: r.X, Y: base + 5*f + 0.06*spare, W: r.W, H: 14*f + 0.18*spare}
	s.Ask(id, geom.Rect{X: r.X - 6*f, Y: r.Y - 1*f, W: r.W + 12*f, H: bar.Bottom() - r.Y})
	return bar
}

// noteSize is the size of a note at type factor 1.
const noteSize = 11.5

// NoteWidth is how wide a note is with a factor of type sizes.
func NoteWidth(f float64, words string) float64 { return font.Width(canvas.Regular, noteSize*f, words) }

// Note writes the small line under a bar, from x on if there is room, and no longer than the bar.
func (s *Sheet) Note(x float64, bar geom.Rect, words string) {
	kind := canvas.Text{Size: noteSize * s.F, Color: s.Theme.Muted}
	words = font.Fit(kind.Face, kind.Size, words, bar.W)
	x = math.Max(bar.X, math.Min(x, bar.Right()-font.Width(kind.Face, kind.Size, words)))
	s.Text(geom.Point{X: x, Y: bar.Bottom() + 12.5*s.F}, words, kind)
}

// Length places one piece of a bar; one without length is left out.
func (s *Sheet) Length(r geom.Rect, f canvas.Fill) {
	if r.W > 0 {
		s.Rect(r, 0, f, canvas.Stroke{})
	}
}
