package energy

import (
	"math"
	"testing"

	"iridescent/viz/scene/scenetest"
)

func TestEveryNumberInWordsIsOneOfTheState(t *testing.T) {
	w := scenetest.Words{
		States: []string{"", "levels=0,1&q=1,0", "levels=0,1,2&kt=.5&q=.6652409558,.2447284711,.09003057317", "levels=0,2&q=1,1&units=bits", "levels=0,26&kt=25&q=1,3&units=meV", "levels=0,1&q=.731,.269", "levels=0,1,2&q=.99,.0099,.000099"},
		Open: func(t testing.TB, hash string) scenetest.Teller {
			h := newHand(t, hash)
			own := func() map[string]float64 {
				h.s.measure()
				m, per := &h.s.measured, h.s.per()
				own := map[string]float64{"levels": float64(h.s.Model.N), "states": float64(h.s.Model.N), "#mean": m.now.Energy * per, "#F(q)": m.now.FreeEnergy * per, "#F(p)": m.gibbs.FreeEnergy * per, "#gap": m.now.Gap * per, "#KL in nats": m.now.KullbackLeibler,
					"#ln 2": 2, "#zero": 0, "#unit": 1, "#room": 300, "#vapour": 600, "#nine in ten": 0.9, "atoms": 10, "excited": 9, "are": 9, "spins": 4, "temperature": 0, "energy": -1, "low": 1}
				if kt, ok := m.ktOfQ(); ok && !math.IsInf(kt, 0) {
					own["#as hot"] = kt / h.s.Model.KT
				}
				if h.s.Model.Labels[0] == "hall" {
					own["high"], own["with"], own["has"] = 7, 7, 7
				}
				return own
			}
			return scenetest.Teller{Player: h.Player, Own: own, Amounts: func() map[string]float64 { return nil }, More: func() []string { return []string{h.s.describeShort(h.Env)} }}
		},
	}
	w.AreTrue(t)
}
