package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// Panel places what a panel of two headlines and rows has, from top to bottom, as much as fits: the headlines, the sentence
// or its short form, and the rows, at most so many. In the form Low the sentence is the scene's, as its Foot. more is said behind the sentence
// where a panel keeps room for it.
func (s *Sheet) Panel(r Regions, words, short, more string, headlines func(geom.Rect), rows int, row func(k int, r geom.Rect)) {
	f, in := s.F, r.Panel
	if in.H < HeadlineHeight*f*0.9 {
		return
	}
	headlines(in)
	if r.Form == Stage {
		s.StageSentence(in, words, short)
		return
	}
	top, in := in.CutTop(HeadlineHeight * f)
	if r.Form == Wide {
		in = in.Inset(0, 8*f, 0, 0)
		room := in.H - 3*RowHeight*f
		if !r.Ledger.Empty() {
			room = in.H
		}
		needed := float64(rows) * RowHeight * f
		lines := linesKept(in.H, 22*f, needed+s.noteRoom(in.W), true)
		after := s.Sentence(in, 15.5*f, 22*f, sentenceMost, room, withMore(words, more, 15.5*f, in.W, lines), short)
		in = s.BelowSentence(r, in, after, 22*f, needed, lines)
	} else if r.Form != Low && in.H >= (SentenceHeight-1)*f {
		top, in = in.CutTop(SentenceHeight * f)
		s.Sentence(top, 13*f, 17*f, 2, top.H, words, short)
	}
	rows = min(rows, int(in.H/(rowLeast*f)+0.03))
	height := math.Min(in.H/float64(max(rows, 1)), RowMost*f)
	for k := range rows {
		top, in = in.CutTop(height)
		row(k, top)
	}
}

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

// Headlines places two numbers side by side at the top of a panel and returns where each can be asked about.
func (s *Sheet) Headlines(r geom.Rect, both [2]Headline) (places [2]geom.Rect) {
	if s.Stage {
		return s.stageHeadlines(r, both)
	}
	for k, h := range both {
		half := geom.Rect{X: r.X + float64(k)*r.W/2, Y: r.Y, W: r.W / 2, H: r.H}
		s.Headline(half, h)
		places[k] = geom.Rect{X: half.X - 6*s.F, Y: half.Y - 2*s.F, W: half.W, H: 77 * s.F}
	}
	return places
}

// Numbers divides the panel of the compact form among the first of n numbers, as many as fit but no fewer than two.
func (s *Sheet) Numbers(panel geom.Rect, n int, place func(k int, box geom.Rect)) {
	count := min(n, max(2, int(panel.H/(58*s.F))))
	_, in := panel.CutTop(20 * s.F)
	height := math.Min(in.H/float64(count), 68*s.F)
	for k := range count {
		var box geom.Rect
		box, in = in.CutTop(height)
		place(k, box)
	}
}

// NumberPlace is where a number of the compact form can be asked about.
func (s *Sheet) NumberPlace(box geom.Rect) geom.Rect {
	return geom.Rect{X: box.X - 4*s.F, Y: box.Y, W: box.W + 4*s.F, H: box.H}
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
