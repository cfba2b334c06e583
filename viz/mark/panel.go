package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// A sentence has at most sentenceMost lines. What stands below it holds still, however many it has: the panel keeps room for one less, or for
// all where more may be said and the rows can spare it.
const (
	sentenceMost  = 5
	sentenceSpare = 1.12 // how much more room than they need the rows have then
)

// SentenceLines is for how many lines of a sentence a panel keeps room where no more is said.
const SentenceLines = sentenceMost - 1

// linesKept is for how many lines of a sentence a panel keeps room above rows that need so much.
func linesKept(height, pitch, needed float64, more bool) int {
	if more && height-(sentenceMost+0.55)*pitch >= sentenceSpare*needed {
		return sentenceMost
	}
	return SentenceLines
}

// withMore is a sentence and what else there is to say, where both have the room that is kept for the sentence.
func withMore(words, more string, size, width float64, lines int) string {
	if both := words + " " + more; more != "" && len(font.Wrap(nil, canvas.Regular, size, width, both)) <= lines {
		return both
	}
	return words
}

// BelowSentence returns the room of the rows of a wide panel, which need so much: below a sentence of at most so many lines, which leaves
// after of in, without what a note of the page has, or in a place of their own.
func (s *Sheet) BelowSentence(r Regions, in, after geom.Rect, pitch, needed float64, lines int) geom.Rect {
	if !r.Ledger.Empty() {
		return r.Ledger
	}
	return s.spareNote(keepRoom(in, after, pitch, needed, lines), needed)
}

// keepRoom returns what is left of a panel after a sentence that had so many lines as it may have, if that leaves enough below it.
func keepRoom(in, after geom.Rect, pitch, enough float64, lines int) geom.Rect {
	_, kept := in.CutTop((float64(lines) + 0.55) * pitch)
	if kept.H < enough || kept.Y < after.Y {
		return after
	}
	return kept
}

// Headlines places two numbers side by side at the top of a panel, with the readings that they ask about.
func (s *Sheet) Headlines(r geom.Rect, both [2]Headline) {
	if s.Stage {
		s.stageHeadlines(r, both)
		return
	}
	for k := range both {
		half := geom.Rect{X: r.X + float64(k)*r.W/2, Y: r.Y, W: r.W / 2, H: r.H}
		s.Headline(half, both[k])
		s.askHeadline(&both[k], geom.Rect{X: half.X - 6*s.F, Y: half.Y - 2*s.F, W: half.W, H: 77 * s.F})
	}
}

// askHeadline divides the place of a large number: its aside, or else its note, may be about another reading.
func (s *Sheet) askHeadline(h *Headline, place geom.Rect) {
	if h.Second != "" {
		var second geom.Rect
		if len(h.Asides) > 0 {
			second, place = place.CutTop(math.Max(21*s.F, Touch))
		} else {
			second, place = place.CutBottom(math.Max(18*s.F, Touch))
		}
		s.Ask(h.Second, second)
	}
	s.Ask(h.ID, place)
}

// Numbers divides the panel of the compact form among the first numbers, as many as fit but no fewer than two.
func (s *Sheet) Numbers(panel geom.Rect, list []Headline) {
	count := min(len(list), max(2, int(panel.H/(58*s.F))))
	_, in := panel.CutTop(20 * s.F)
	height := math.Min(in.H/float64(count), 68*s.F)
	for k := range count {
		var box geom.Rect
		box, in = in.CutTop(height)
		s.number(box, &list[k])
	}
}

// Foot writes a sentence along the lower edge of the area, from x on, if that is below what stands above it.
func (s *Sheet) Foot(area geom.Rect, x, above float64, words string) {
	if s.Veil != nil {
		words = s.Veil.Words
	}
	x = math.Max(x, area.X+14*s.F)
	if base := area.Bottom() - 10*s.F; base > above {
		s.Fit(geom.Point{X: x, Y: base}, words, area.W-x-14*s.F, canvas.Text{Size: 12.5 * s.F, Color: s.Theme.Muted})
	}
}
