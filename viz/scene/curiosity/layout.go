package curiosity

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Layout measures the model and places everything: the coins side by side, and below them the ledger and the race.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	s.regions = r
	coins, below := r.Plot, geom.Rect{}
	if !r.Strips[0].Empty() {
		whole := r.Whole()
		coins.H = math.Max(coins.H, math.Min(0.58*whole.H, 330*r.F))
		below = geom.Rect{X: whole.X, Y: coins.Bottom() + 8*r.F, W: whole.W}
		below.H = math.Max(whole.Bottom()-below.Y, 0)
	}
	s.placeCoins(coins, env)
	s.foot = coins.Bottom()
	s.placeBelow(below)
	s.placeLegend(r)
	s.Sheet.Readout(r, area, s.readout(env))
}

// placeBelow places the ledger and the race side by side, as far as they have room. Before any flip there is no ledger.
func (s *Scene) placeBelow(r geom.Rect) {
	f := s.Sheet.F
	if r.H < 90*f || s.hidden() {
		return
	}
	switch left, right := r.CutLeft(r.W / 2); {
	case len(s.measured.list) == 0:
		s.placeRace(r)
	case r.W < 300*f:
		s.placeLedger(r)
	default:
		s.placeLedger(left)
		s.placeRace(right)
	}
}

// hidden reports whether a veil hides what the ledger is made of.
func (s *Scene) hidden() bool {
	v := s.Sheet.Veil
	return v.Has("expectedGain") || v.Has("realisedGain") || v.Has("gainOverall") || v.Has("doubt")
}

// hidesGains reports whether a veil hides what the next flip of a coin is expected to teach.
func (s *Scene) hidesGains() bool {
	for k := range Coins {
		if s.Sheet.Veil.Has(gainID(k)) {
			return true
		}
	}
	return false
}

// What the legend names.
const (
	keyGain = iota
	keyNoise
	keyFirst
	keyNow
	keyTruth
	keys
)

var keyNames = [keys][]string{{"expected to teach", "expected"}, {"noise"}, {"first belief", "first"}, {"belief now", "now"}, {"▲ true share"}}

// placeLegend names what is drawn.
func (s *Scene) placeLegend(r mark.Regions) {
	th := s.Sheet.Theme
	list := make([]mark.Key, keys)
	for k, names := range keyNames {
		list[k].Names = names
	}
	list[keyGain].Fill = mark.FillOf(th, 2, 1)
	list[keyNoise].Fill = mark.FillOf(th, 2, noiseAlpha)
	list[keyFirst].Fill, list[keyFirst].Line = mark.FillQ(th, 0.28), firstLine(&s.Sheet)
	list[keyNow].Fill, list[keyNow].Line = mark.FillP(th, 0.3), nowLine(&s.Sheet)
	if len(s.measured.list) == 0 { // now is the first belief
		list = append(list[:keyNow], list[keyTruth])
	}
	s.Sheet.Legend(r.Legend, s.shares[0].Area.X, list)
}
