package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Readout is what the panel of a scene says, as data: two numbers large, a sentence, and lengths on one scale. A low area
// shows Numbers instead.
type Readout struct {
	Headlines    [2]Headline
	Words, Short string // the sentence, and its form for little room
	More         string // said behind the sentence where a wide panel keeps room for it
	SaysMore     bool   // in some states there is More
	Lengths      []Length
	Numbers      []Headline
	Foot         geom.Point // where the sentence begins under a low plot, and what it must be below
}

// Length is a row: a title and a number, and below them what the number is made of, end to end.
type Length struct {
	Height           float64 // at type factor 1
	ID, Title, Value string
	Note             string
	Pieces           []Piece
	Above            []Piece     // another length straight above, which must end at the same mark
	Endless          canvas.Fill // of an upper length that has no end; transparent if it has one
	Second           string      // the reading that the lower length and the note ask about, if it is another one
	Own              bool        // it is on a scale of its own
	Share            *Share      // of the outcome that is lit; nil if none is

	// Draw places a row of another kind. It has all of the room of the row, and nothing else of the row is placed.
	Draw func(room geom.Rect)
}

// Piece is a part of a length.
type Piece struct {
	Nats float64
	Fill canvas.Fill
	Lit  bool // it is framed
}

// barHeight is how high a length is, at type factor 1; shortestScale is the length in nats below which all are nothing.
const (
	barHeight     = 12
	shortestScale = 1e-290
)

// Readout places a readout in its region, from top to bottom, as much as fits.
func (s *Sheet) Readout(r Regions, area geom.Rect, o *Readout) {
	f, in := s.F, r.Panel
	if r.Form == Compact {
		s.Numbers(in, o.Numbers)
		s.Foot(area, o.Foot.X, o.Foot.Y, o.Short)
		return
	}
	if in.H < HeadlineHeight*f*0.9 {
		return
	}
	s.Headlines(in, o.Headlines)
	if r.Form == Stage {
		s.StageSentence(in, o.Words, o.Short)
		return
	}
	top, in := in.CutTop(HeadlineHeight * f)
	needed := 0.0
	for k := range o.Lengths {
		needed += o.Lengths[k].Height * f
	}
	if r.Form == Wide {
		in = in.Inset(0, 8*f, 0, 0)
		room := in.H - needed
		if !r.Ledger.Empty() {
			room = in.H
		}
		lines := linesKept(in.H, 21*f, needed+s.noteRoom(in.W), o.SaysMore)
		after := s.Sentence(in, 15.5*f, 21*f, sentenceMost, room, withMore(o.Words, o.More, 15.5*f, in.W, lines), o.Short)
		in = s.BelowSentence(r, in, after, 21*f, needed, lines)
	} else if r.Form == Low {
		s.Foot(area, o.Foot.X, o.Foot.Y, o.Short)
	} else if in.H >= (SentenceHeight-1)*f {
		top, in = in.CutTop(SentenceHeight * f)
		s.Sentence(top, 13*f, 17*f, 2, top.H, o.Words, o.Short)
	}
	s.lengths(in, o.Lengths)
}

// lengths places rows on one scale, as many as fit, and spreads them over what room there is. Where a high one at the beginning has
// no room, those after it may have.
func (s *Sheet) lengths(in geom.Rect, rows []Length) {
	f, used, longest := s.F, 0.0, 0.0
	for len(rows) > 1 && rows[0].Height*f > in.H+1.5*f {
		rows = rows[1:]
	}
	fit := 0
	for fit < len(rows) && used+rows[fit].Height*f <= in.H+1.5*f {
		if !rows[fit].Own {
			longest = math.Max(longest, rows[fit].longest())
		}
		used += rows[fit].Height * f
		fit++
	}
	if fit == 0 {
		return
	}
	spread := math.Min(math.Max(in.H/used, 1), 2)
	for k := range rows[:fit] {
		var top geom.Rect
		top, in = in.CutTop(rows[k].Height * f * spread)
		if rows[k].Draw != nil {
			rows[k].Draw(top)
			continue
		}
		scale := longest
		if rows[k].Own {
			scale = rows[k].longest()
		}
		s.length(top, &rows[k], scale, barHeight*f*math.Min(spread, 1.4))
	}
}

// longest is the longer one of the two lengths of a row.
func (w *Length) longest() float64 { return math.Max(Sum(w.Pieces), Sum(w.Above)) }

// length places one row; longest fills the width.
func (s *Sheet) length(r geom.Rect, w *Length, longest, height float64) {
	f := s.F
	bar := s.Row(geom.Rect{X: r.X, Y: r.Y, W: r.W, H: math.Min(r.H, w.Height*f)}, w.Title, w.Value, w.ID)
	bar.H = height
	scale := 0.0
	if longest > shortestScale {
		scale = bar.W / longest
	}
	endless := w.Endless.Color.A() > 0
	if endless {
		torn := TornRight(bar)
		torn.Draw(s, w.Endless)
		bar.Y += bar.H + 2*f
	}
	if len(w.Above) > 0 {
		s.pieces(bar, w.Above, scale)
		bar.Y += bar.H + 2*f
	}
	end := s.pieces(bar, w.Pieces, scale)
	if w.Share != nil {
		s.Bracket(bar, scale, *w.Share)
	}
	if len(w.Above) > 0 && len(w.Pieces) > 0 {
		s.Line(geom.Point{X: end, Y: bar.Y - bar.H - 4*f}, geom.Point{X: end, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: s.Theme.Ink, Width: 1.5 * s.Pen})
	}
	if endless && len(w.Pieces) == 0 {
		bar.Y -= bar.H
	}
	if w.Note != "" {
		s.Note(bar.X, bar, w.Note)
	}
	if w.Second != "" && len(w.Pieces) > 0 {
		bottom := bar.Y - 1 + 28*f
		top := math.Max(bar.Y-1, r.Y-f+Touch) // a finger finds what is above, too
		s.Ask(w.Second, geom.Rect{X: r.X - 6*f, Y: top, W: r.W + 12*f, H: math.Max(Touch, bottom-top)})
	}
}

// pieces lays pieces end to end and returns where they end.
func (s *Sheet) pieces(bar geom.Rect, list []Piece, scale float64) (end float64) {
	end = bar.X
	for _, p := range list {
		part, _ := geom.Rect{X: end, Y: bar.Y, W: bar.Right() - end, H: bar.H}.CutLeft(p.Nats * scale)
		s.Length(part, p.Fill)
		if p.Lit && part.W > 0 && s.Veil == nil {
			s.frame(part, 1, 0, part.W, 0)
		}
		end = part.Right()
	}
	return end
}

// Sum is the length of pieces end to end, in nats.
func Sum(pieces []Piece) float64 {
	nats := 0.0
	for _, p := range pieces {
		nats += p.Nats
	}
	return nats
}
