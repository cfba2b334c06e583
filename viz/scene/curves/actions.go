package curves

import (
	"math"

	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// cutAt are the quantiles at which the switch cuts.
const (
	cutAtLow  = 0.1
	cutAtHigh = 0.9
)

// actions are the buttons of the scene.
func (s *Scene) actions() []scene.Action {
	return []scene.Action{
		{Name: "bins", Label: "Discretise", Help: "Bin both into outcomes: no divergence becomes larger than that of the curves. Only splitting bins adds to it: 4 bins with other edges may show less than 3.", Toggle: true, Pressed: s.Model.Bins > 0, Primary: true},
		{Name: "cut-p", Label: "Cut p", Help: "Cut the ends of p off, so that it is exactly 0 there.", Toggle: true, Pressed: s.Model.Of[mark.P].isCut(), Primary: true},
		{Name: "cut-q", Label: "Cut q", Help: "Cut the ends of q off, so that it is exactly 0 there.", Toggle: true, Pressed: s.Model.Of[mark.Q].isCut(), Primary: true},
		{Name: "swap", Label: "Swap p ⇄ q", Help: "Exchange p and q; λ becomes 1 − λ."},
	}
}

// Do carries out an action.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	m := &s.Model
	switch action {
	case "swap":
		m.Of[mark.P], m.Of[mark.Q] = m.Of[mark.Q], m.Of[mark.P]
		m.Lambda = param.OtherShare(m.Lambda)
		s.Last = ""
	case "bins":
		m.Bins = [...]int{binsFirst, 0}[toInt(m.Bins > 0)]
	case "cut-p":
		s.toggleCut(mark.P)
	case "cut-q":
		s.toggleCut(mark.Q)
	default:
		return scene.NoAction(action)
	}
	return nil
}

// toggleCut cuts a tenth off at both ends, or takes the cut away.
func (s *Scene) toggleCut(sd mark.Side) {
	c := &s.Model.Of[sd]
	if c.isCut() {
		c.Low, c.High = math.Inf(-1), math.Inf(1)
		s.Say("%s is not cut any more.", sd)
		return
	}
	base := c.base()
	low, high := base.Quantile(cutAtLow), base.Quantile(cutAtHigh)
	step := (high - low) / 100
	c.Low, c.High = scale.Round(low, step), scale.Round(high, step)
	if !c.valid() {
		c.Low, c.High = low, high
	}
	s.Say("%s is cut to %s … %s.", sd, trimmed(c.Low), trimmed(c.High))
}
