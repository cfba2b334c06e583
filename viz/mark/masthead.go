package mark

import (
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// mastheadSizes are those of the question and of the story by the room for a picture, the same as in web/page/css/masthead.css. A
// line of 0 has no room.
type mastheadSizes struct {
	width, height      float64 // least ones of the picture
	title, line        float64
	story, storyLine   float64
	lines              int // most of each
	left, above, below float64
}

// MastheadLeast is how high a picture is at least that has one, in pixels.
const MastheadLeast = 300

var mastheads = []mastheadSizes{
	{width: 1100, height: 700, title: 27, line: 32, story: 16, storyLine: 24, lines: 1, left: 24, above: 10, below: 2},
	{width: 560, height: 560, title: 22, line: 27, story: 15, storyLine: 20, lines: 1, left: 20, above: 8, below: 2},
	{width: 340, height: 560, title: 20, line: 24, story: 14.5, storyLine: 18, lines: 2, left: 16, above: 8, below: 2},
	{width: 340, height: MastheadLeast, title: 16, line: 20, lines: 1, left: 14, above: 8, below: 0},
}

// Masthead writes the question and the story along the top of an area, as far as there is room, and returns the rest of it.
func (s *Sheet) Masthead(area geom.Rect, question, story string) (rest geom.Rect) {
	for _, m := range mastheads {
		if area.W < m.width || area.H < m.height {
			continue
		}
		room := area.W - 2*m.left
		y := s.block(geom.Point{X: area.X + m.left, Y: area.Y + m.above}, question, room, m.line, m.lines, canvas.Text{Face: canvas.Bold, Size: m.title, Color: s.Theme.Ink})
		if m.story > 0 {
			y = s.block(geom.Point{X: area.X + m.left, Y: y}, story, room, m.storyLine, m.lines, canvas.Text{Size: m.story, Color: s.Theme.Muted})
		}
		top, rest := area.CutTop(y + m.below - area.Y)
		s.Rect(top, 0, canvas.Fill{Color: s.Theme.Background}, canvas.Stroke{})
		return rest
	}
	return area
}

// block writes a text in at most so many lines, the last one shortened, and returns where it ends.
func (s *Sheet) block(at geom.Point, words string, room, pitch float64, most int, kind canvas.Text) (bottom float64) {
	lines := font.Wrap(nil, kind.Face, kind.Size, room, words)
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] += " …"
	}
	for _, l := range lines {
		s.Fit(geom.Point{X: at.X, Y: at.Y + pitch/2 + kind.Size*0.35}, l, room, kind)
		at.Y += pitch
	}
	return at.Y
}
