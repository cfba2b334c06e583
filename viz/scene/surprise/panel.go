package surprise

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// subject is the sighting that the panel is about: the last one, or before any what a black one would be.
func (s *Scene) subject() (o outlook, seen bool) {
	if s.measured.seen() > 0 {
		return s.measured.last, true
	}
	return s.measured.next[1], false
}

// readout is what the panel says.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	m := &s.measured
	surprisal, gain := s.headlines()
	o := mark.Readout{Headlines: [2]mark.Headline{surprisal, gain}, Words: s.Describe(env), Short: s.describeShort(env), Lengths: s.lengths(),
		Foot: geom.Point{X: s.axis.plot.X, Y: s.axis.plot.Bottom() + (marginFoot+12)*s.Sheet.F}}
	if m.seen() == 0 {
		black := s.Model.Words.is(true)
		surprisal.Name, gain.Name = "surprisal: "+black, "would teach: "+black
	}
	o.Numbers = []mark.Headline{surprisal, gain}
	if m.seen() > 0 {
		o.Numbers = append(o.Numbers, s.headline("gainOverall", "learnt in all", m.gainOverall, !m.lost(), env.Theme.PText))
	}
	if !m.lost() {
		o.Numbers = append(o.Numbers, s.headline("expectedGain", "next, expected", m.expectedGain, true, env.Theme.MText))
	}
	return &o
}

// headline is a large number, "none" if it does not exist.
func (s *Scene) headline(id, name string, nats float64, exists bool, color canvas.Color) mark.Headline {
	if !exists {
		return mark.Headline{ID: id, Name: name, Value: "none", Color: color}
	}
	return mark.Headline{ID: id, Name: name, Value: s.Sheet.Amount(nats), Unit: s.Sheet.Unit.Plural(), Color: color}
}

// headlines are the surprisal and the Bayesian surprise of the subject.
func (s *Scene) headlines() (surprisal, gain mark.Headline) {
	o, seen := s.subject()
	ids, notes := [2]string{"surprisal", "bayesianSurprise"}, [2]string{"how unlikely it was", "how much it taught"}
	if !seen {
		ids, notes = [2]string{"nextBlackSurprisal", "nextBlackGain"}, [2]string{"of " + s.Model.Words.a(true) + " next", "what it would teach"}
	}
	if !o.exists {
		notes[1] = "there is no posterior"
	}
	if !o.known {
		notes[0] = "no belief is left"
	}
	surprisal = s.headline(ids[0], "surprisal", o.surprisal, o.known, s.Sheet.Theme.QText)
	gain = s.headline(ids[1], "Bayesian surprise", o.gain, o.exists, s.Sheet.Theme.PText)
	surprisal.Note, gain.Note = notes[0], notes[1]
	return surprisal, gain
}

// lengths are the rows of the panel, the most important first.
func (s *Scene) lengths() []mark.Length {
	m, w, th := &s.measured, &s.Model.Words, s.Sheet.Theme
	if m.seen() == 0 {
		return []mark.Length{
			s.identity(m.next[1], w.is(true)+": ", "nextBlackSurprisal", "nextBlackGain"),
			s.identity(m.next[0], w.is(false)+": ", "nextWhiteSurprisal", "nextWhiteGain"),
			s.next(),
		}
	}
	total := func(id, title string, nats float64, exists bool, fill canvas.Fill) mark.Length {
		if !exists {
			return mark.Length{Height: 38, ID: id, Title: title, Value: "none"}
		}
		return mark.Length{Height: 38, ID: id, Title: title, Value: s.Sheet.Amount(nats), Pieces: []mark.Piece{{Nats: nats, Fill: fill}}}
	}
	return []mark.Length{
		s.identity(m.last, "", "surprisal", "expectedLogLoss"),
		total("totalGain", "Σ of what each "+w.one+" taught", m.totalGain, !m.lost(), mark.FillP(th, 1)),
		total("gainOverall", "KL(belief now‖first belief)", m.gainOverall, !m.lost(), mark.FillP(th, 1)),
		total("expectedTotal", "expected beforehand: I(θ; x₁, x₂ …)", m.expectedTotal, true, canvas.Fill{Color: th.M}),
		s.next(),
	}
}

// identity is a sighting's surprisal, and below it the same length as what was learnt and what is noise.
func (s *Scene) identity(o outlook, prefix, surprisal, parts string) mark.Length {
	th, amount := s.Sheet.Theme, s.Sheet.Amount
	l := mark.Length{Height: 68, ID: surprisal, Second: parts, Title: prefix + "surprisal = learnt + noise", Value: amount(o.surprisal)}
	switch {
	case !o.known:
		l.Value, l.Note = "none", "no belief is left that it could surprise"
	case !o.exists:
		l.Endless, l.Note = mark.FillQ(th, 1), "nothing follows from the impossible: no posterior"
	default:
		l.Above = []mark.Piece{{Nats: o.surprisal, Fill: mark.FillQ(th, 1)}}
		l.Pieces = []mark.Piece{{Nats: o.gain, Fill: mark.FillP(th, 1)}, {Nats: o.rest, Fill: mark.FillP(th, 0.4)}}
		l.Note = "KL(posterior‖prior) " + amount(o.gain) + mark.Based(" + E[−log p(x|θ)] ", s.Sheet.Unit) + amount(o.rest)
	}
	return l
}

// next is the entropy of the next sighting: what it teaches in expectation, and noise.
func (s *Scene) next() mark.Length {
	m, color := &s.measured, s.Sheet.Theme.M
	title := "next " + s.Model.Words.one
	if m.lost() {
		return mark.Length{Height: 50, ID: "entropyNext", Title: title, Value: "none", Note: "no belief is left"}
	}
	return mark.Length{Height: 52, ID: "entropyNext", Second: "expectedGain", Title: title + ": entropy = I(θ; x) + noise", Value: s.Sheet.Amount(m.entropyNext),
		Pieces: []mark.Piece{{Nats: m.expectedGain, Fill: canvas.Fill{Color: color}}, {Nats: m.noise(), Fill: canvas.Fill{Color: color.Alpha(0.3)}}},
		Note:   s.nextNote()}
}

// nextNote says what either outcome would teach.
func (s *Scene) nextNote() string {
	text, ruledOut := "would teach: ", ""
	for k, o := range s.measured.next {
		if k > 0 {
			text += ", "
		}
		if text += s.Model.Words.is(o.black) + " "; o.exists {
			text += s.Sheet.Amount(o.gain)
		} else {
			text, ruledOut = text+"none", "; it is ruled out"
		}
	}
	return text + ruledOut
}
