package compare

import (
	"strconv"
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// own are the parameters, probabilities and counts that words may have numbers of.
func (h *player) own() map[string]float64 {
	all := map[string]float64{"λ": h.s.Model.Lambda, "ε": h.s.Model.Floor}
	for _, sd := range sides {
		sum, hills := 0.0, 0.0
		w := h.s.Model.Weights[sd].List()
		for i, x := range w {
			sum += x
			all["weight of "+h.s.labels()[i]+" in "+sd.String()] = x
			all[sd.String()+" of "+h.s.labels()[i]] = h.s.probability(sd, i)
			if name, err := strconv.ParseFloat(h.s.labels()[i], 64); err == nil && h.s.termsOf(sideP)[i] > 0 {
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
	states := append([]string{}, states...)
	for _, unit := range []string{"bit", "nat", "ban"} {
		h := newHand(t, "unit="+unit)
		presets := h.s.Presets()
		if len(presets) < 2 {
			t.Fatal("there are no presets")
		}
		for _, p := range presets {
			h.MustDo("preset", p.Name)
			h.check(p.Name+" in "+unit, scene.Caption(&p, New(), h.Env), h.s.Describe(h.Env), h.s.describeShort(h.Env))
		}
		for k, hash := range states {
			h := newHand(t, hash+"&unit="+unit)
			h.check("state "+strconv.Itoa(k)+" in "+unit, h.s.Describe(h.Env), h.s.describeShort(h.Env))
		}
	}
}

// check says which numbers of texts are none of the state.
func (h *player) check(what string, texts ...string) {
	h.T.Helper()
	s := scenetest.State{Unit: h.Env.Unit, Readings: h.View().Readings, Own: h.own()}
	for _, text := range texts {
		for _, wrong := range s.Untrue(text) {
			h.T.Errorf("%s: %s", what, wrong)
		}
	}
}
