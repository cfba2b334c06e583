package surprise

import (
	"math"

	"iridescent/viz/canvas"
)

// row is one length of the panel.
type row struct {
	height float64
	title  string
	value  string
	id     string
	note   string
	pieces []piece
	above  []piece // another length straight above, which must end at the same mark
	second string  // reading that the lower length and the note ask about, if it is another one
	torn   bool    // the upper length has no end
}

// piece is a part of a length.
type piece struct {
	nats float64
	fill canvas.Fill
}

func heightOf(rows []row) float64 {
	sum := 0.0
	for k := range rows {
		sum += rows[k].height
	}
	return sum
}

// rows are the lengths of the panel, the most important first.
func (s *Scene) rows() []row {
	m := &s.measured
	if m.seen() == 0 {
		return []row{s.identity(m.next[1], s.Model.Words.is(true)+": ", "nextBlackSurprisal", "nextBlackGain"), s.identity(m.next[0], s.Model.Words.is(false)+": ", "nextWhiteSurprisal", "nextWhiteGain"), s.nextRow()}
	}
	return append(append([]row{s.identity(m.last, "", "surprisal", "expectedLogLoss")}, s.totals()...), s.nextRow())
}

// identity is a sighting's surprisal, and below it the same length as what was learnt and what is noise.
func (s *Scene) identity(o outlook, prefix, surprisal, parts string) row {
	w := row{height: 68, title: prefix + "surprisal = learnt + noise", value: s.sheet.Amount(o.surprisal), id: surprisal, second: parts,
		above: []piece{{o.surprisal, s.fill(false, 1)}}}
	switch {
	case !o.known:
		w.value, w.above, w.note = "none", nil, "no belief is left that it could surprise"
	case !o.exists:
		w.torn, w.above, w.note = true, nil, "nothing follows from the impossible: no posterior"
	default:
		w.pieces = []piece{{o.gain, s.fill(true, 1)}, {o.rest, s.fill(true, 0.4)}}
		w.note = "KL(posterior‖prior) " + s.sheet.Amount(o.gain) + " + E[−log p(x|θ)] " + s.sheet.Amount(o.rest)
	}
	return w
}

// totals are the three sums over the history.
func (s *Scene) totals() []row {
	m := &s.measured
	sum := row{height: 38, title: "Σ of what each " + s.Model.Words.one + " taught", id: "totalGain", value: s.sheet.Amount(m.totalGain), pieces: []piece{{m.totalGain, s.fill(true, 1)}}}
	whole := row{height: 38, title: "KL(belief now‖first belief)", id: "gainOverall", value: s.sheet.Amount(m.gainOverall), pieces: []piece{{m.gainOverall, s.fill(true, 0.7)}}}
	if m.lost() {
		sum.value, sum.pieces, whole.value, whole.pieces = "none", nil, "none", nil
	}
	before := row{height: 38, title: "expected beforehand: I(θ; x₁, x₂ …)", id: "expectedTotal", value: s.sheet.Amount(m.expectedTotal), pieces: []piece{{m.expectedTotal, canvas.Fill{Color: s.sheet.Theme.M}}}}
	return []row{sum, whole, before}
}

// nextRow is the entropy of the next sighting: what it teaches in expectation, and noise.
func (s *Scene) nextRow() row {
	m := &s.measured
	if m.lost() {
		return row{height: 50, title: "next " + s.Model.Words.one, value: "none", id: "entropyNext", note: "no belief is left"}
	}
	noise := m.noise()
	return row{height: 52, title: "next " + s.Model.Words.one + ": entropy = I(θ; x) + noise", value: s.sheet.Amount(m.entropyNext), id: "entropyNext", second: "expectedGain",
		pieces: []piece{{m.expectedGain, canvas.Fill{Color: s.sheet.Theme.M}}, {noise, canvas.Fill{Color: s.sheet.Theme.M.Alpha(0.3)}}},
		note:   s.nextNote()}
}

// nextNote says what either outcome would teach.
func (s *Scene) nextNote() string {
	text, ruledOut := "would teach: ", ""
	for k, o := range s.measured.next {
		if k > 0 {
			text += ", "
		}
		if text += s.Model.Words.is(o.black) + " "; o.exists {
			text += s.sheet.Amount(o.gain)
		} else {
			text, ruledOut = text+"none", "; it is ruled out"
		}
	}
	return text + ruledOut
}

// length is that of a row's pieces end to end.
func (r *row) length() float64 { return math.Max(lengthOf(r.pieces), lengthOf(r.above)) }

func lengthOf(pieces []piece) float64 {
	sum := 0.0
	for _, p := range pieces {
		sum += p.nats
	}
	return sum
}
