package curiosity

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// readout is what the panel says: what is most to be learnt next, and the ledger as lengths.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	sheet, th, m := &s.Sheet, env.Theme, &s.measured
	best := m.best()
	called, _ := m.most()
	if s.hidesGains() { // which coin it is would tell the order
		best, called = 0, "one coin"
	}
	next := sheet.Large(gainID(best), "most to learn", "expected of "+called+" next", m.coins[best].now.gain, th.MText)
	learnt := sheet.Large("realisedGain", "learnt so far", "nothing was flipped yet", m.realised, th.PText)
	if n := len(m.list); n > 0 {
		learnt.Note = "from " + flipsOf(n) + ", flip by flip"
	}
	o := mark.Readout{Headlines: [2]mark.Headline{next, learnt}, Words: s.Describe(env), Short: s.describeShort(env), Foot: geom.Point{X: s.shares[0].Area.X, Y: s.foot}}
	o.Numbers = append(o.Headlines[:], sheet.Large("expectedGain", "expected", "", m.expected, th.MText))
	o.Lengths = s.coinRows()
	if len(m.list) > 0 {
		o.Lengths = append(s.ledgerRows(), o.Lengths...)
	}
	return &o
}

// ledgerRows are what was expected and what was learnt, as lengths.
func (s *Scene) ledgerRows() []mark.Length {
	sheet, th, m := &s.Sheet, s.Sheet.Theme, &s.measured
	row := func(id, title string, nats float64, fill canvas.Fill) mark.Length {
		return mark.Length{Height: 40, ID: id, Title: title, Value: sheet.Amount(nats), Pieces: []mark.Piece{{Nats: nats, Fill: fill}}}
	}
	return []mark.Length{
		row("expectedGain", "Σ expected, before each flip", m.expected, mark.FillOf(th, 2, 1)),
		row("realisedGain", "Σ learnt, by each flip", m.realised, mark.FillP(th, 1)),
		row("gainOverall", "learnt in one look: Σ KL(now‖first)", m.overall, mark.FillP(th, 0.6)),
		row("expectedTotal", "expected of so many flips, before the first", m.total, mark.FillOf(th, 2, 0.6)),
	}
}

// coinRows are how open the next flip of each coin is: what it teaches, and noise.
func (s *Scene) coinRows() []mark.Length {
	var rows []mark.Length
	for k := range s.measured.coins {
		c := &s.measured.coins[k]
		note := "heads would teach " + s.Sheet.Amount(c.now.heads) + ", tails " + s.Sheet.Amount(c.now.tails)
		if s.Sheet.Veil.Has(gainID(k)) { // they make it up
			note = ""
		}
		rows = append(rows, mark.Length{Height: 52, ID: entropyID(k), Second: gainID(k), Title: coinName(k) + ": H(x) = I(θ; x) + noise", Value: s.Sheet.Amount(c.entropy),
			Pieces: []mark.Piece{{Nats: c.now.gain, Fill: mark.FillOf(s.Sheet.Theme, 2, 1)}, {Nats: c.noise(), Fill: mark.FillOf(s.Sheet.Theme, 2, noiseAlpha)}},
			Note:   note})
	}
	return rows
}
