package bet

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// rowHeight is that of a length with a note, at type factor 1, and closeHeight that of one without, near the next one.
const rowHeight, closeHeight = 52, 40

// readout is what the panel says: the growth and what is expected, and the growth as the difference of two lengths.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	sheet, th, m := &s.Sheet, env.Theme, &s.measured
	f := mark.Trimmed(s.Model.Fraction)
	growth := mark.Headline{ID: "growthAtFraction", Name: "growth", Value: "none", Note: "∞ − ∞ is no number", Color: th.MText}
	if !math.IsNaN(m.atFraction) {
		growth = sheet.Large(growth.ID, "growth", s.doubles(m.atFraction), m.atFraction, th.MText)
	}
	expected := sheet.Large("klBQ", "what you expect", "KL(b‖q): your disagreement", m.klBQ, th.Ink)
	expected.Brief = "KL(b‖q)"
	if s.Model.Fraction != 1 {
		growth.Name = "growth, f = " + f
		expected = sheet.Large("expectedAtFraction", "what you expect", "by your own belief", m.expected, th.Ink)
	}
	o := mark.Readout{Headlines: [2]mark.Headline{growth, expected}, Words: s.Describe(env), Short: s.describeShort(env), Foot: geom.Point{X: s.strip.Axis.Plot.X, Y: s.foot + 14*sheet.F}}
	o.Numbers = []mark.Headline{growth, expected, sheet.Large("klPQ", "KL(p‖q)", "", m.klPQ, th.QText), sheet.Large("klPB", "KL(p‖b)", "", m.klPB, th.MText)}
	o.Lengths = s.lengths()
	return &o
}

// lengths are the divergences, and the growth as what one is longer than the other.
func (s *Scene) lengths() []mark.Length {
	sheet, th, m := &s.Sheet, s.Sheet.Theme, &s.measured
	won, lost := canvas.Fill{Color: th.M}, canvas.Fill{Color: th.Ink.Alpha(0.6)}
	row := func(id, title string, nats float64, fill canvas.Fill, note string) mark.Length {
		l := mark.Length{Height: rowHeight, ID: id, Title: title, Value: sheet.Amount(nats), Note: note}
		if note == "" {
			l.Height = closeHeight
		}
		if math.IsInf(nats, 1) {
			l.Endless = fill
		} else if nats > 0 {
			l.Pieces = []mark.Piece{{Nats: nats, Fill: fill}}
		}
		return l
	}
	list := []mark.Length{
		row("klPQ", "KL(p‖q): how wrong the market is", m.klPQ, mark.FillQ(th, 1), ""),
		row("klPB", "KL(p‖b): how wrong you are", m.klPB, canvas.Fill{Color: th.M.Alpha(0.5)}, ""),
	}
	if !math.IsNaN(m.growth) {
		grows := mark.Length{Height: rowHeight, ID: "growth", Title: "growth = KL(p‖q) − KL(p‖b)", Value: sheet.Amount(m.growth), Note: "all staked; won: the market is more wrong than you"}
		fill, short, long := won, m.klPB, m.klPQ
		if m.growth < 0 {
			fill, short, long, grows.Note = lost, m.klPQ, m.klPB, "all staked; lost: you are more wrong than the market"
		} else if m.growth == 0 {
			grows.Note = "all staked; nothing is won or lost"
		}
		if math.IsInf(long, 1) {
			grows.Endless = fill
		} else if long > short {
			grows.Pieces = []mark.Piece{{Nats: short, Fill: canvas.Fill{Color: th.Panel.Alpha(0)}}, {Nats: long - short, Fill: fill}}
		}
		list = append(list, grows)
	}
	best := row("growthBest", "the most that your belief can earn", math.Max(m.growthBest, 0), won, "at every fraction above 0")
	if !math.IsNaN(m.best) {
		best.Note = "at f = " + s.bestFraction()
	}
	expects := row("klBQ", "KL(b‖q): what you expect", m.klBQ, canvas.Fill{Color: th.M.Alpha(0.25)}, "how much you disagree with the market")
	return append(list, expects, best)
}

// bestFraction writes the fraction that grows fastest.
func (s *Scene) bestFraction() string { return mark.Trimmed(round(s.measured.best)) }

// doubles says after how many bets the wealth has doubled, or halved.
func (s *Scene) doubles(growth float64) string {
	n := math.Ln2 / math.Abs(growth)
	words := "doubles every "
	if growth < 0 {
		words = "halves every "
	}
	switch {
	case math.IsInf(growth, -1):
		return "all is lost"
	case math.IsInf(growth, 1):
		return "infinite odds"
	case growth == 0:
		return "no gain, no loss"
	case n < 10:
		return words + mark.Brief(n) + " bets"
	case n < 1e6:
		return words + mark.Grouped(math.Round(n)) + " bets"
	}
	return "hardly moves"
}
