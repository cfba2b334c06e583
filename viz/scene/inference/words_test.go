package inference

import (
	"strconv"
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

// own are the parameters and counts that words may have numbers of.
func (h *player) own() map[string]float64 {
	w := &h.s.world
	return map[string]float64{"β": h.s.Model.Beta, "hills": float64(h.s.Model.N), "bump": float64(h.s.Model.N), "places to come to rest": float64(len(w.optima)), "minima but the best": float64(len(w.optima) - 1),
		"mean of the best q": w.optima[0].Mu, "width of the best q": w.optima[0].Sigma}
}

// A wrong number in any caption or sentence fails here, in whichever unit.
func TestEveryNumberInWordsIsOneOfItsState(t *testing.T) {
	for _, unit := range []string{"bit", "nat", "ban"} {
		h := newHand(t, "unit="+unit)
		presets := h.s.Presets()
		if len(presets) < 2 {
			t.Fatal("there are no presets")
		}
		for _, p := range presets {
			h.MustDo("preset", p.Name)
			h.check(p.Name+" in "+unit, p.Label, scene.Caption(&p, New(), h.Env))
		}
		for k, hash := range states {
			newHand(t, hash+"&unit="+unit).check("state " + strconv.Itoa(k) + " in " + unit)
		}
	}
}

// check says which numbers of the sentences and of more texts are none of the state.
func (h *player) check(what string, more ...string) {
	h.T.Helper()
	s := scenetest.State{Unit: h.Env.Unit, Readings: h.View().Readings, Own: h.own()}
	for _, text := range append(more, h.s.Describe(h.Env), h.s.describeShort(h.Env)) {
		for _, wrong := range s.Untrue(text) {
			h.T.Errorf("%s: %s", what, wrong)
		}
	}
}
