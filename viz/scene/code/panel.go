package code

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// readout is what the panel says.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	sheet, th, m := &s.Sheet, env.Theme, &s.measured
	cross := sheet.Large("cePQ", "H(p,q)", "in the code made for q", m.CrossEntropyPQ, th.Ink)
	kl := sheet.Large("klPQ", "KL(p‖q)", "of it is wasted", m.KullbackLeiblerPQ, th.QText)
	o := mark.Readout{Headlines: [2]mark.Headline{cross, kl}, Words: s.Describe(env), Short: s.describeShort(env), More: s.watching(env).Odds(), SaysMore: true, Foot: geom.Point{X: s.areas.plot.X, Y: s.foot + 30*sheet.F}}
	huffman := func(side int, title, note string) mark.Length {
		fill := mark.FillOf(th, side, needed)
		return mark.Length{Height: 52, ID: [2]string{"lengthP", "lengthQ"}[side], Title: title, Value: sheet.Amount(m.lengths[side]), Note: note,
			Pieces: []mark.Piece{{Nats: m.lengths[side], Fill: fill}}}
	}
	needs := mark.Length{Height: 52, ID: "hP", Title: "H(p): what any code needs", Value: sheet.Amount(m.EntropyP), Pieces: []mark.Piece{{Nats: m.EntropyP, Fill: mark.FillP(th, needed)}}}
	switch s.view {
	case byTape:
		s.tapeReadout(&o, needs)
	case byEvidence:
		s.evidenceReadout(&o, needs)
	case byLoss:
		s.lossReadout(&o)
	default:
		o.Lengths = []mark.Length{s.sum(), huffman(1, "code words made for q", "Huffman, whole bits"), huffman(0, "code words made for p", s.beyond()), needs}
		o.Numbers = []mark.Headline{cross, kl, sheet.Large("lengthQ", "words for q", "", m.lengths[1], th.Ink), sheet.Large("lengthP", "words for p", "", m.lengths[0], th.PText)}
	}
	return &o
}

// sum is the cross entropy as what is needed and what is wasted.
func (s *Scene) sum() mark.Length {
	th, m, sheet := s.Sheet.Theme, &s.measured, &s.Sheet
	l := mark.Length{Height: 52, ID: "cePQ", Title: "H(p,q) = H(p) + KL(p‖q)", Value: sheet.Amount(m.CrossEntropyPQ)}
	if math.IsInf(m.KullbackLeiblerPQ, 1) {
		l.Endless, l.Note = mark.FillQ(th, 1), "∞: a symbol comes that q has no word for"
		return l
	}
	l.Pieces = []mark.Piece{{Nats: m.EntropyP, Fill: mark.FillP(th, needed)}, {Nats: m.KullbackLeiblerPQ, Fill: mark.FillQ(th, 1)}}
	l.Note = "needed " + sheet.Amount(m.EntropyP) + " + wasted " + sheet.Amount(m.KullbackLeiblerPQ)
	if i := s.duo.Lit(); i >= 0 && m.P[i] > 0 && sheet.Veil == nil {
		own, extra := m.P[i]*ideal(m.P[i]), m.P[i]*m.ratio(i)
		l.Share = &mark.Share{From: m.EntropyP - own, Seam: m.EntropyP, To: m.EntropyP + extra, End: m.CrossEntropyPQ}
		l.Note += ", " + s.Model.Labels[i] + " " + mark.Brief(sheet.Unit.FromNats(own)) + " and " + mark.Signed(sheet.Unit.FromNats(extra))
	}
	return l
}

// beyond says by how much Huffman's words exceed the entropy.
func (s *Scene) beyond() string {
	m := &s.measured
	if m.lengths[0]-m.EntropyP < 1e-12 {
		return "Huffman, as short as H(p)"
	}
	return s.Sheet.Amount(m.lengths[0]-m.EntropyP) + " above H(p): words have whole bits"
}

// symbols counts them: "200 symbols".
func symbols(n int) string {
	if n == 1 {
		return "1 symbol"
	}
	return mark.Grouped(float64(n)) + " symbols"
}
