package code

import (
	"math"
	"strconv"
	"testing"

	"iridescent/viz/scale"
	"iridescent/viz/scene/scenetest"
)

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"", "view=tree", "view=tape&sent=77", "view=evidence&sent=300", "p=1,1,1&q=1,2,1&view=evidence", "view=loss&smoothing=.2", "p=8,4,2,2&q=4,3,1,0", letters + "&view=tree"},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			return scenetest.Teller{Player: h.Player, Own: h.own, Amounts: h.amounts, More: func() []string { return []string{h.s.describeShort(h.Env)} },
				Plain: func() string { return h.s.watching(h.Env).Odds() }}
		},
	}
	w.AreTrue(t)
}

// own are the numbers of the state that are no readings.
func (h *player) own() map[string]float64 {
	h.s.measure()
	m, n := &h.s.measured, float64(h.s.observed())
	odds := math.Exp(n * m.KullbackLeiblerPQ)
	all := map[string]float64{"symbols": float64(h.s.Model.N()), "symbols sent": float64(h.s.Model.Sent), "classes": float64(h.s.Model.Classes),
		"#observed": n, "#certain": certain, "#until then": h.s.after(certain), "#smoothing": h.s.Model.Smoothing, "letters": float64(h.s.Model.Sent), "#probability of the true class": m.softmax[h.s.Model.Truth],
		"#throws of Wolf": 20000, "#A or T": 0.806, "#one": 1, "#zero": 0, "#half": 0.5, "tapes": 2, "#one in": 8, "#odds": scale.Digits(odds, 2), "#odds of ten": 10, "#nats": m.loss, "#nats of KL": m.klTarget}
	_, all["share of what q rules out"] = h.s.ruledOut()
	all["share of nothing"] = 0.99
	for k, x := range m.P {
		all["#p of "+strconv.Itoa(k)] = x
	}
	return all
}

// amounts are amounts of information that are no readings.
func (h *player) amounts() map[string]float64 {
	return map[string]float64{"one bit": 0.6931471805599453, "loss in nats": h.s.measured.loss, "what is saved": -h.s.sentTape().ideal, "extra so far": h.s.sentTape().ideal}
}
