package compare

import (
	"math"
	"strconv"
	"testing"

	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

// own are the parameters, probabilities and counts that words may have numbers of.
func (h *player) own() map[string]float64 {
	all := map[string]float64{"languages": 2, "λ": h.s.Model.Lambda, "ε": h.s.Model.Floor}
	for _, sd := range mark.Sides {
		sum, hills := 0.0, 0.0
		w := h.s.Model.Weights[sd].List()
		for i, x := range w {
			sum += x
			all["weight of "+h.s.labels()[i]+" in "+sd.String()] = x
			all[sd.String()+" of "+h.s.labels()[i]] = h.s.probability(sd, i)
			if name, err := strconv.ParseFloat(h.s.labels()[i], 64); err == nil && h.s.termsOf(mark.P)[i] > 0 {
				all["name of an outcome with a positive term, "+h.s.labels()[i]] = name
			}
			if (i == 0 || w[i-1] < x) && (i == len(w)-1 || w[i+1] < x) {
				hills++
			}
		}
		all["days of "+sd.String()], all["hills of "+sd.String()] = sum, hills
		if _, mass, count := h.s.blamed(sd); count > 0 {
			all["what "+sd.String()+" rules out"], all["outcomes that "+sd.String()+" rules out, but two"] = mass, float64(count-2)
		}
	}
	return all
}

// A wrong number in any caption or sentence fails here, in whichever unit.
func TestEveryNumberInWordsIsOneOfItsState(t *testing.T) {
	words := scenetest.Words{States: states, Open: func(t testing.TB, hash string) scenetest.Teller {
		h := newHand(t, hash)
		return scenetest.Teller{Player: h.Player, Own: h.own,
			Amounts: func() map[string]float64 {
				return map[string]float64{"largest entropy": math.Log(float64(h.s.outcomes())), "largest JSD": h.s.measured.JensenShannonMax, "premium of p": h.s.floored[mark.P].premium, "premium of q": h.s.floored[mark.Q].premium}
			},
			More:  func() []string { return []string{h.s.describeShort(h.Env)} },
			Plain: func() string { return h.s.watching(mark.P, h.Env).Odds() }}
	}}
	words.AreTrue(t)
}
