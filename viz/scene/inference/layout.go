package inference

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// axis is a scale whose range a handle does not leave.
type axis struct{ scale.Linear }

func (a axis) clampPx(px float64) float64 {
	return math.Min(math.Max(px, math.Min(a.From, a.To)), math.Max(a.From, a.To))
}

// places is where everything stands.
type places struct {
	area                geom.Rect
	evidence            geom.Rect // the lane of the likelihood
	beliefs             geom.Rect // the lane of p* and q
	second              geom.Rect // that of p* and the second q
	pulls               [2]geom.Rect
	ground              geom.Rect // the landscape
	x                   axis
	likelihood, density axis
	density2            axis
	sigma               axis      // of log σ
	xs                  []float64 // of curves
	upper, lower        []geom.Point
}

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	s.ground.survey(&s.measured)
	r := s.Begin(area, env)
	s.divide(r, area)
	s.scales()
	s.placeLegend(r, env)
	if !s.places.evidence.Empty() {
		s.placeEvidence(env)
	}
	if !s.places.beliefs.Empty() {
		for _, p := range s.panes() {
			s.placePane(p, env)
		}
	}
	if s.look.view == gradients {
		s.placeDraws(env)
	}
	if !s.places.ground.Empty() {
		s.placeGround(env)
	}
	s.placeHandles(env)
	s.Sheet.Readout(r, area, s.readout(env))
}

// divide gives the lanes their rooms: all three where there are strips, else what the reader wants to see.
func (s *Scene) divide(r mark.Regions, area geom.Rect) {
	p, f := &s.places, r.F
	p.area = area
	p.evidence, p.beliefs, p.second, p.pulls, p.ground = geom.Rect{}, geom.Rect{}, geom.Rect{}, [2]geom.Rect{}, geom.Rect{}
	inner := r.Whole().Inset(40*f, 4*f, 6*f, 20*f)
	switch v := s.look.view; {
	case v == landscape:
		p.ground = inner.Inset(0, 10*f, 0, 0)
	case v == split:
		if inner.H > evidenceToo*f {
			p.evidence, inner = inner.CutTop(0.25 * inner.H)
		}
		p.beliefs, p.second = inner.CutTop(0.5 * inner.H)
	case v == gradients:
		var lower geom.Rect
		p.beliefs, lower = inner.CutTop(0.4 * inner.H)
		p.pulls[0], p.pulls[1] = lower.CutTop(0.5 * lower.H)
		for k := range p.pulls {
			p.pulls[k] = p.pulls[k].Inset(0, 22*f, 0, 0)
		}
	case v == both && !r.Strips[0].Empty():
		inner.H += 14 * f
		var upper geom.Rect
		upper, p.ground = inner.CutTop(0.6 * inner.H)
		p.ground = p.ground.Inset(0, 36*f, 0, 0)
		p.evidence, p.beliefs = upper.CutTop(0.36 * upper.H)
	default:
		p.evidence, p.beliefs = inner.CutTop(0.36 * inner.H)
	}
	p.evidence = p.evidence.Inset(0, 12*f, 0, 0)
	p.beliefs = p.beliefs.Inset(0, 20*f, 0, 0)
	p.second = p.second.Inset(0, 20*f, 0, 0)
}

// evidenceToo is how high the room of the split view is at least, at type factor 1, if the likelihood has a lane there.
const evidenceToo = 250

// scales fits the axes into the lanes.
func (s *Scene) scales() {
	p, a := &s.places, &s.axes
	across := p.beliefs
	if across.Empty() {
		across = p.ground
	}
	across.W = math.Max(across.W, 1)
	p.x = axis{scale.Linear{Min: a.low, Max: a.high, From: across.X, To: across.Right()}}
	up := func(top float64, lane geom.Rect) axis {
		return axis{scale.Linear{Min: 0, Max: top, From: lane.Bottom(), To: lane.Bottom() - math.Max(lane.H, 1)}}
	}
	p.likelihood, p.density, p.density2 = up(a.likelihood, p.evidence), up(a.density, p.beliefs), up(a.density, p.second)
	p.sigma = axis{scale.Linear{Min: math.Log(a.narrow), Max: math.Log(a.wide), From: p.ground.Bottom(), To: p.ground.Bottom() - math.Max(p.ground.H, 1)}}
}
