package inference

import (
	"math"
	"testing"

	"iridescent/viz/scene/scenetest"
)

// own are the parameters and counts that words may have numbers of.
func (h *player) own() map[string]float64 {
	w := &h.s.measured
	return map[string]float64{"β": h.s.Model.Beta, "hills": float64(h.s.Model.N), "bump": float64(h.s.Model.N), "places to come to rest": float64(len(w.optima)), "minima but the best": float64(len(w.optima) - 1),
		"mean of the best q": w.optima[0].Mu, "width of the best q": w.optima[0].Sigma,
		"mean of the other best q": w.second.mean(), "draws": float64(h.s.Model.Draws.N)}
}

// mean is that of the best q, if it was looked for.
func (b *best) mean() float64 {
	if len(b.optima) == 0 {
		return math.NaN()
	}
	return b.optima[0].Mu
}

// A wrong number in any caption or sentence fails here, in whichever unit.
func TestEveryNumberInWordsIsOneOfItsState(t *testing.T) {
	words := scenetest.Words{States: states, Open: func(t testing.TB, hash string) scenetest.Teller {
		h := newHand(t, hash)
		return scenetest.Teller{Player: h.Player, Own: h.own,
			Amounts: func() map[string]float64 { return map[string]float64{"largest JSD": math.Ln2} },
			More:    func() []string { return []string{h.s.describeShort(h.Env)} }}
	}}
	words.AreTrue(t)
}
