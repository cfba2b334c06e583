package curves

import (
	"strconv"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

// own are the parameters, probabilities and counts that words may have numbers of.
func (h *player) own() map[string]float64 {
	s := h.s
	all := map[string]float64{"outcomes of the bins": float64(s.Model.Bins), "normals": 2, "bins": float64(s.Model.Bins), "λ": s.Model.Lambda}
	for _, sd := range mark.Sides {
		c, d, other := &s.Model.Of[sd], s.measured.density[sd], s.measured.density[sd.Other()]
		for k, a := range c.family().arguments {
			all[a.name+" "+strconv.Itoa(k)+" of "+sd.String()] = c.Arguments[k]
		}
		all["lower cut of "+sd.String()], all["upper cut of "+sd.String()] = d.Support()
		low, high := other.Support()
		all["mass of "+sd.String()+" that the other rules out"] = outside(d, low, high)
		if mean, ok := infotheory.Mean(d); ok {
			all["mean of "+sd.String()] = mean
		}
		switch c.Family {
		case mixture:
			all["bumps of "+sd.String()] = 2
		case beta: // of a belief that began as uniform
			all["successes of "+sd.String()], all["trials of "+sd.String()] = c.Arguments[0]-1, c.Arguments[0]+c.Arguments[1]-2
		case gamma:
			all["event that "+sd.String()+" waits for"] = c.Arguments[0]
		case exponential:
			all["events that "+sd.String()+" waits for"] = 1
		}
		if power, _, ok := infotheory.HeavyTail(d, other); ok {
			all["power of x in the surprise under "+sd.String()] = power
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
				return map[string]float64{"largest JSD": h.s.measured.JensenShannonMax, "KL(p‖q) of the bins": h.s.bins.divergence(mark.P)}
			},
			More:  func() []string { return []string{h.s.describeShort(h.Env)} },
			Plain: func() string { return h.s.watching(mark.P, h.Env).Odds() }}
	}}
	words.AreTrue(t)
}
