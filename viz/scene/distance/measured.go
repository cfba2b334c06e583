package distance

import (
	"math"

	"iridescent/infotheory"
)

// measured is what follows from the model, worked out again only when the model changes.
type measured struct {
	of    Model
	known bool

	shares     [len(letters)]point // probabilities
	m          point               // the mixture of p and q
	divergence infotheory.FDivergence

	straight     float64    // from p to q
	legs         [2]float64 // from p to r, from r to q
	contrast     contrast
	jsd          float64
	compromise   float64 // ½KL(p‖r) + ½KL(q‖r)
	fromMixture  float64 // KL(m‖r)
	terms, beads [Outcomes]float64
	verdicts     [2][len(kinds)]verdict // of every kind, and of its root
}

// verdict is whether a detour keeps what a distance promises.
type verdict uint8

const (
	shorter verdict = iota // the detour is: no distance
	equal                  // to the digits that there are
	longer
)

// within is how near two lengths must be to be equal.
const within = 1e-12

// judge compares the straight way with the detour. Of two infinite ways none is shorter.
func judge(straight, detour float64) verdict {
	switch {
	case straight == detour || math.Abs(straight-detour) <= within*math.Max(straight, detour):
		return equal
	case detour < straight:
		return shorter
	}
	return longer
}

// measure brings what follows from the model up to date.
func (s *Scene) measure() {
	w, m := &s.measured, &s.Model
	if w.known && w.of == *m {
		return
	}
	w.of, w.known = *m, true
	for k := range m.Points {
		w.shares[k] = m.Points[k].probabilities()
	}
	p, q, r := m.Points[first][:], m.Points[second][:], m.Points[middle][:]
	c := infotheory.Compare(p, q)
	w.m, w.jsd = point(c.M), c.JensenShannon
	w.divergence = m.divergence()
	w.straight = m.between(&w.divergence, first, second)
	w.legs = [2]float64{m.between(&w.divergence, first, middle), m.between(&w.divergence, middle, second)}
	w.contrast = m.contrast()
	w.compromise = 0.5*infotheory.KullbackLeibler(p, r) + 0.5*infotheory.KullbackLeibler(q, r)
	if w.fromMixture = infotheory.KullbackLeibler(w.m[:], r); w.m.isWithinRounding(&w.shares[middle]) {
		w.fromMixture = 0
	}
	w.divergence.Terms(w.terms[:0], p, q)
	for i := range w.beads {
		w.beads[i] = w.shares[first][i] / w.shares[second][i] // NaN where both are 0
	}
	w.judgeAll()
}

// isWithinRounding reports whether two distributions are the same but for the rounding of a mixture.
func (p *point) isWithinRounding(o *point) bool {
	for i := range p {
		if math.Abs(p[i]-o[i]) > 0x1p-50*p[i] {
			return false
		}
	}
	return true
}

// judgeAll takes the triangle test of every kind and of its root.
func (w *measured) judgeAll() {
	list := [3][2]int{{first, second}, {first, middle}, {middle, second}}
	for k := range kinds {
		f := w.of
		f.Kind = k
		d := f.divergence()
		var plain, root [3]float64
		for i, pair := range list {
			plain[i] = d.Between(w.of.Points[pair[0]][:], w.of.Points[pair[1]][:])
			root[i] = math.Sqrt(plain[i])
		}
		w.verdicts[0][k], w.verdicts[1][k] = judge(plain[0], plain[1]+plain[2]), judge(root[0], root[1]+root[2])
	}
}

// detour is the way from p to q by r.
func (w *measured) detour() float64 { return w.legs[0] + w.legs[1] }

// slack is how much longer the detour is; exists is false where one of the lengths is ∞.
func (w *measured) slack() (nats float64, exists bool) {
	slack := w.detour() - w.straight
	return slack, !math.IsNaN(slack) && !math.IsInf(slack, 0)
}

// verdict is that of the chosen divergence.
func (w *measured) verdict() verdict { return judge(w.straight, w.detour()) }

// contrast is the same test of another divergence: of a distance, or of KL where the chosen one is a distance.
type contrast struct {
	of       Model
	straight float64
	legs     [2]float64
}

func (m Model) contrast() contrast {
	if m.metric() {
		m.Kind, m.Root = 0, false
	} else {
		m.Kind, m.Root = ofShannon, true
	}
	f := m.divergence()
	return contrast{m, m.between(&f, first, second), [2]float64{m.between(&f, first, middle), m.between(&f, middle, second)}}
}
