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

// ledger are the rows of the ledger.
var ledger = [...]struct{ id, title string }{
	{"expectedGain", "Σ expected, before each flip"},
	{"realisedGain", "Σ learnt, by each flip"},
	{"gainOverall", "learnt in one look: Σ KL(now‖first)"},
	{"expectedTotal", "expected of so many flips, before the first"},
}

// ledgerRows are what was expected and what was learnt, as lengths.
func (s *Scene) ledgerRows() []mark.Length {
	th, m := s.Sheet.Theme, &s.measured
	nats := [len(ledger)]float64{m.expected, m.realised, m.overall, m.total}
	fills := [len(ledger)]canvas.Fill{mark.FillOf(th, 2, 1), mark.FillP(th, 1), mark.FillP(th, 0.6), mark.FillOf(th, 2, 0.6)}
	rows := make([]mark.Length, len(ledger))
	for k := range rows {
		o := &rows[k]
		o.Height, o.ID, o.Title, o.Value = 40, ledger[k].id, ledger[k].title, s.Sheet.Amount(nats[k])
		o.Pieces = []mark.Piece{{Nats: nats[k], Fill: fills[k]}}
	}
	return rows
}

// coinRows are how open the next flip of each coin is: what it teaches, and noise.
func (s *Scene) coinRows() []mark.Length {
	sheet, rows := &s.Sheet, make([]mark.Length, Coins)
	for k := range rows {
		o, c := &rows[k], &s.measured.coins[k]
		o.Height, o.ID, o.Second, o.Title, o.Value = 52, entropyID(k), gainID(k), coinName(k)+": H(x) = I(θ; x) + noise", sheet.Amount(c.entropy)
		o.Pieces = []mark.Piece{{Nats: c.now.gain, Fill: mark.FillOf(sheet.Theme, 2, 1)}, {Nats: c.noise(), Fill: mark.FillOf(sheet.Theme, 2, noiseAlpha)}}
		if !sheet.Veil.Has(o.Second) { // they make it up
			o.Note = "heads would teach " + sheet.Amount(c.now.heads) + ", tails " + sheet.Amount(c.now.tails)
		}
	}
	return rows
}
