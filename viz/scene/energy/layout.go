package energy

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// axis is the range of energies that the picture has, in the unit of the levels. It holds still while something is held or moves, but
// for what would leave it.
type axis struct{ low, high float64 }

// Rooms at the sides of the picture, at type factor 1: for the numbers of the axis left, for the names of the lines and the bath right.
const (
	leftRoom  = 44
	rightRoom = 66
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	s.begin()
	r := s.Begin(area, env)
	f := s.Sheet.F
	whole := r.Whole()
	s.above = r.Legend.Y
	upper, lower, fall := divide(whole, f)
	s.plot = side(upper.Inset(leftRoom*f, 20*f, rightRoom*f, 6*f))
	bars := side(lower.Inset(leftRoom*f, 24*f, rightRoom*f, 24*f))
	s.fit()
	s.layBars(bars)
	s.placeLit(env)
	s.placeLevels(env)
	s.placeBars(env)
	s.foot = lower.Bottom()
	if fall.H > 0 && !env.Veil.Has("freeEnergyQ") && !env.Veil.Has("freeEnergyP") {
		s.placeFall(side(fall.Inset(leftRoom*f, 20*f, rightRoom*f, 18*f)), env)
		s.foot = fall.Bottom()
	}
	s.placeHands(env)
	s.placeBath(env)
	th := env.Theme
	s.Sheet.Legend(r.Legend, s.plot.X, []mark.Key{
		{Names: []string{env.Names.Key("q"), "q"}, Fill: mark.FillQ(th, 1)},
		{Names: []string{"p · " + orElse(env.Names.P, "equilibrium"), "p"}, Fill: mark.FillP(th, 1)},
	})
	s.placePanel(r, area, env)
}

func orElse(name, other string) string {
	if name == "" {
		return other
	}
	return name
}

// side is a rectangle with at least a pixel each way.
func side(r geom.Rect) geom.Rect {
	r.W, r.H = math.Max(r.W, 1), math.Max(r.H, 1)
	return r
}

// divide cuts the picture into the levels, the probabilities and, where there is room, the way of the free energy.
func divide(r geom.Rect, f float64) (upper, lower, fall geom.Rect) {
	if r.H < 300*f {
		upper, lower = r.CutTop(0.54 * r.H)
		return upper, lower, geom.Rect{}
	}
	fall, r = r.CutBottom(math.Max(0.2*r.H, 78*f))
	upper, lower = r.CutTop(0.6 * r.H)
	return upper, lower, fall
}

// fit chooses the range of energies: all levels, kT above the lowest one, and both free energies.
func (s *Scene) fit() {
	m, a := &s.measured, &s.axis
	e := m.of.levels()
	bottom := least(e)
	high := bottom + s.Model.KT
	for _, x := range e {
		high = math.Max(high, x)
	}
	low := math.Min(m.gibbs.FreeEnergy-0.8*s.Model.KT, bottom)
	if !(high-low > 1e-9*math.Abs(bottom)) { // next to nothing beside the energies themselves
		high, low = high+1e-9*math.Abs(bottom), low-1e-9*math.Abs(bottom)
	}
	if still := a.low < a.high && (s.Busy() || s.relax.Going); still {
		a.low, a.high = math.Min(a.low, low), math.Max(a.high, high)
		return
	}
	span := high - low
	if a.low <= low && a.high >= high && a.high-a.low < 2*span {
		return
	}
	a.low, a.high = low-0.04*span, high+0.16*span
}

// energies is the axis of the levels, upwards.
func (s *Scene) energies() scale.Linear {
	return scale.Linear{Min: s.axis.low, Max: s.axis.high, From: s.plot.Bottom(), To: s.plot.Y}
}

// pitch is the width of the column of a state.
func (s *Scene) pitch() float64 { return s.plot.W / float64(s.Model.N) }

// column is the part of a column inside an area.
func (s *Scene) column(i int, in geom.Rect) geom.Rect {
	return geom.Rect{X: s.plot.X + float64(i)*s.pitch(), Y: in.Y, W: s.pitch(), H: in.H}
}
