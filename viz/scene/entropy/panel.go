package entropy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// readout is what the panel says.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	o := mark.Readout{Words: s.Describe(env), Short: s.describeShort(env), Foot: geom.Point{X: s.strip.Axis.Plot.X, Y: s.foot + 30*s.Sheet.F}}
	switch s.Model.View {
	case coin:
		s.ofCoin(&o)
	case grain:
		s.ofGrain(&o)
	case ice:
		s.ofIce(&o)
	}
	return &o
}

// ofCoin is the entropy as what both sides add.
func (s *Scene) ofCoin(o *mark.Readout) {
	sheet, th, theta := &s.Sheet, s.Sheet.Theme, s.Model.Theta
	h := bernoulli(theta)
	entropy := sheet.Large("h", "H(θ)", "of one toss", h, th.PText)
	states := mark.Headline{ID: "h", Name: "as uncertain as", Value: infotheory.FormatDecimals(math.Exp(h), 2), Unit: "equal sides", Note: "2 to the power of the bits", Color: th.Ink}
	surprise := func(name string, p float64) mark.Headline {
		return sheet.Large(name, "surprisal of "+name, mark.Based("log(1/p)", sheet.Unit), -math.Log(p), th.Ink)
	}
	o.Headlines, o.Numbers = [2]mark.Headline{entropy, states}, []mark.Headline{entropy, surprise("heads", theta), surprise("tails", 1-theta)}
	side := func(name string, p, strength float64) mark.Length {
		surprisal := "impossible"
		if p > 0 {
			surprisal = infotheory.FormatDecimals(p, 2) + " of the time, a surprise of " + sheet.Amount(-math.Log(p))
		}
		return mark.Length{Height: 52, ID: name, Title: "what " + name + " add", Value: sheet.Amount(share(p)), Note: surprisal, Pieces: []mark.Piece{{Nats: share(p), Fill: mark.FillP(th, strength)}}}
	}
	o.Lengths = []mark.Length{
		{Height: 52, ID: "h", Title: "H = heads + tails", Value: sheet.Amount(h), Pieces: []mark.Piece{{Nats: share(theta), Fill: mark.FillP(th, 0.9)}, {Nats: share(1 - theta), Fill: mark.FillP(th, 0.4)}}},
		side("heads", theta, 0.9), side("tails", 1-theta, 0.4),
		{Height: 52, ID: "h", Title: "a fair coin", Value: sheet.Amount(math.Ln2), Note: mark.Based("nothing with 2 sides has more; with n equal sides it is log n", sheet.Unit), Pieces: []mark.Piece{{Nats: math.Ln2, Fill: canvas.Fill{Color: th.M}}}},
	}
}

// ofGrain is what lumping keeps and what it hides.
func (s *Scene) ofGrain(o *mark.Readout) {
	sheet, th, m := &s.Sheet, s.Sheet.Theme, &s.measured
	fine := sheet.Large("hFine", "H of the states", "looked at closely", m.h.Fine, th.PText)
	lumped := sheet.Large("hCoarse", "H of the groups", "from afar", m.h.Coarse, th.Ink)
	entropies := mark.Length{Height: 66, ID: "hFine", Second: "hWithin", Title: "H(states) = H(groups) + H(within)", Value: sheet.Amount(m.h.Fine), Note: "groups " + sheet.Amount(m.h.Coarse) + " + hidden within " + sheet.Amount(m.h.Within),
		Above: []mark.Piece{{Nats: m.h.Fine, Fill: mark.FillP(th, 0.6)}}, Pieces: []mark.Piece{{Nats: m.h.Coarse, Fill: mark.FillP(th, 1)}, {Nats: m.h.Within, Fill: mark.FillP(th, 0.25)}}}
	n := float64(s.Model.N())
	most := mark.Length{Height: 52, ID: "hFine", Title: mark.Based("at most log n, if all are equally likely", sheet.Unit), Value: sheet.Amount(math.Log(n)), Pieces: []mark.Piece{{Nats: math.Log(n), Fill: canvas.Fill{Color: th.M.Alpha(0.6)}}}}
	o.Lengths, o.Numbers = []mark.Length{entropies, most}, []mark.Headline{fine, lumped}
	o.Headlines = [2]mark.Headline{fine, lumped}
	if !s.hasQ() {
		return
	}
	klFine := sheet.Large("klFine", "KL of the states", "looked at closely", m.kl.Fine, th.QText)
	klCoarse := sheet.Large("klCoarse", "KL of the groups", "never more", m.kl.Coarse, th.Ink)
	o.Headlines, o.Numbers = [2]mark.Headline{klFine, klCoarse}, []mark.Headline{klFine, klCoarse, fine, lumped}
	kl := mark.Length{Height: 66, ID: "klFine", Second: "klWithin", Own: true, Title: "KL(states) = KL(groups) + KL(within)", Value: sheet.Amount(m.kl.Fine), Note: "groups " + sheet.Amount(m.kl.Coarse) + " + hidden within " + sheet.Amount(m.kl.Within)}
	if math.IsInf(m.kl.Fine, 1) {
		kl.Endless = mark.FillQ(th, 1)
	} else {
		kl.Above = []mark.Piece{{Nats: m.kl.Fine, Fill: mark.FillQ(th, 0.6)}}
	}
	if !math.IsInf(m.kl.Coarse, 1) {
		kl.Pieces = []mark.Piece{{Nats: m.kl.Coarse, Fill: mark.FillQ(th, 1)}}
		if !math.IsInf(m.kl.Within, 1) {
			kl.Pieces = append(kl.Pieces, mark.Piece{Nats: m.kl.Within, Fill: mark.FillQ(th, 0.25)})
		}
	}
	o.Lengths = []mark.Length{kl, entropies, most}
}

// ofIce is the entropy of what melts.
func (s *Scene) ofIce(o *mark.Readout) {
	sheet, th := &s.Sheet, s.Sheet.Theme
	one := sheet.Large("hMolecule", "a molecule", "gained by each", perMolecule, th.PText)
	gained := melted(s.Model.Grams)
	all := mark.Headline{ID: "hMolecule", Name: ofIce(s.Model.Grams), Value: scientific(sheet.Unit.FromNats(gained)), Unit: sheet.Unit.Plural(), Note: scientific(terabytes(gained)) + " TB", Color: th.Ink}
	o.Headlines, o.Numbers = [2]mark.Headline{one, all}, []mark.Headline{one, all}
	o.Lengths = []mark.Length{
		{Height: 52, ID: "hMolecule", Title: "what a molecule gains", Value: sheet.Amount(perMolecule), Note: "334 J/g × 18.015 g/mol ÷ (273.15 K · k · N)", Pieces: []mark.Piece{{Nats: perMolecule, Fill: mark.FillP(th, 1)}}},
		{Height: 52, ID: "hMolecule", Title: "a fair coin", Value: sheet.Amount(math.Ln2), Note: "melting is as if each molecule tossed a few", Pieces: []mark.Piece{{Nats: math.Ln2, Fill: canvas.Fill{Color: th.M}}}},
	}
}
