package distance

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// rowHeight is that of a row of the panel at type factor 1.
const rowHeight = 72

// readout is what the panel says: the straight way, what the detour is longer by, and both as lengths.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	sheet, th, w, m := &s.Sheet, env.Theme, &s.measured, &s.Model
	as := m.written(env.Unit)
	length := func(id, name, note string, v float64, color canvas.Color) mark.Headline {
		return mark.Headline{ID: id, Name: name, Value: as.of(v), Unit: as.unit, Note: note, Color: color}
	}
	straight := length("dPQ", m.name("p", "q"), s.member("straight from p to q"), w.straight, th.PText)
	test := length("dPR", m.name("p", "r"), "the first leg", w.legs[0], th.Ink)
	if math.IsInf(w.legs[1], 1) {
		test = length("dRQ", m.name("r", "q"), "the second leg", w.legs[1], th.Ink)
	}
	if slack, exists := w.slack(); exists {
		test = length("slack", "detour − straight", s.promise(), slack, th.MText)
		if w.verdict() == shorter {
			test.Color = th.QText
		}
	}
	jsd := sheet.Large("jsd", "JSD(p,q)", "", w.jsd, th.MText)
	return &mark.Readout{
		Headlines: [2]mark.Headline{straight, test}, Numbers: []mark.Headline{straight, test, jsd},
		Words: s.Describe(env), Short: s.describeShort(env), Foot: geom.Point{X: 16 * sheet.F, Y: s.places.foot},
		Lengths: []mark.Length{s.test(as), s.ofCompromise(), s.contrast()},
	}
}

// member says which one of the α family the divergence is; others are what the words say.
func (s *Scene) member(words string) string {
	m := &s.Model
	if m.Kind != ofAlpha {
		return words
	}
	words = "α = " + mark.Trimmed(m.Alpha)
	if at := stopAt(m.Alpha); at != nil && !m.Root {
		words += ": " + at.label
	}
	return words
}

// promise says beside the second number what it means.
func (s *Scene) promise() string {
	switch {
	case s.measured.verdict() == shorter:
		return "below 0: no distance"
	case s.Model.metric():
		return "never below 0"
	}
	return "here, not everywhere"
}

// test is the triangle test: the straight way above the two legs of the detour.
func (s *Scene) test(as written) mark.Length {
	w, m, th := &s.measured, &s.Model, s.Sheet.Theme
	row := mark.Length{Height: rowHeight, Own: true, ID: "dPQ", Second: "dPR", Title: "straight " + m.name("p", "q"), Value: as.of(w.straight),
		Note: "detour " + m.name("p", "r") + " + " + m.name("r", "q") + " = " + as.of(w.legs[0]) + " + " + as.of(w.legs[1])}
	if math.IsInf(w.straight, 1) {
		row.Endless = canvas.Fill{Color: th.Ink}
	} else {
		row.Above = []mark.Piece{{Nats: w.straight, Fill: canvas.Fill{Color: th.Ink}}}
	}
	if !math.IsInf(w.detour(), 1) {
		row.Pieces = []mark.Piece{{Nats: w.legs[0], Fill: mark.FillP(th, 0.75)}, {Nats: w.legs[1], Fill: mark.FillQ(th, 0.75)}}
	}
	return row
}

// contrast is the same test of a distance, or of KL if the chosen divergence is one.
func (s *Scene) contrast() mark.Length {
	c, th := &s.measured.contrast, s.Sheet.Theme
	m, straight, legs := &c.of, c.straight, c.legs
	as := m.written(s.Sheet.Unit)
	title := "no distance: " + m.name("p", "q")
	if m.metric() {
		title = "a distance: " + m.name("p", "q")
	}
	row := mark.Length{Height: rowHeight, Own: true, ID: "contrast", Title: title, Value: as.of(straight), Note: "detour " + as.of(legs[0]) + " + " + as.of(legs[1])}
	if math.IsInf(straight, 1) {
		row.Endless = canvas.Fill{Color: th.Muted}
	} else {
		row.Above = []mark.Piece{{Nats: straight, Fill: canvas.Fill{Color: th.Muted}}}
	}
	if !math.IsInf(legs[0]+legs[1], 1) {
		row.Pieces = []mark.Piece{{Nats: legs[0], Fill: mark.FillP(th, 0.4)}, {Nats: legs[1], Fill: mark.FillQ(th, 0.4)}}
	}
	return row
}

// ofCompromise is what r costs as a compromise: what m would, and what it is off m.
func (s *Scene) ofCompromise() mark.Length {
	sheet, w, th := &s.Sheet, &s.measured, s.Sheet.Theme
	row := mark.Length{Height: rowHeight, Own: true, ID: "compromise", Second: "klMR", Title: "½KL(p‖r) + ½KL(q‖r)", Value: sheet.Amount(w.compromise),
		Note: "JSD(p,q) " + sheet.Amount(w.jsd) + " + KL(m‖r) " + sheet.Amount(w.fromMixture)}
	row.Pieces = []mark.Piece{{Nats: w.jsd, Fill: canvas.Fill{Color: th.M}}}
	if math.IsInf(w.compromise, 1) {
		row.Endless = canvas.Fill{Color: th.M.Alpha(0.6)}
		return row
	}
	row.Above = []mark.Piece{{Nats: w.compromise, Fill: canvas.Fill{Color: th.M.Alpha(0.6)}}}
	row.Pieces = append(row.Pieces, mark.Piece{Nats: w.fromMixture, Fill: canvas.Fill{Color: th.Muted}})
	return row
}

// culprit is an outcome that makes the chosen divergence of one point from another ∞: who holds it impossible, and who expects it, by
// their places. found is false if it is finite.
func (s *Scene) culprit(a, b int) (outcome, strict, open int, found bool) {
	w := &s.measured
	for i := range Outcomes {
		x, y := w.shares[a][i], w.shares[b][i]
		if y == 0 && x > 0 && math.IsInf(w.divergence.AtInfinity, 1) {
			return i, b, a, true
		}
		if x == 0 && y > 0 && math.IsInf(w.divergence.AtZero, 1) {
			return i, a, b, true
		}
	}
	return 0, 0, 0, false
}
