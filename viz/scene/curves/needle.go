package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// A part of an integrand that is narrower than so many pixels is a needle, whose tip may be cut off at the top of a strip,
// so that it does not make all else invisible; unless it is most of the area.
const (
	needleWidth = 8
	needleMost  = 0.6  // of the area
	needleRoom  = 1.25 // how much of a needle is shown above the rest
)

// reach is how far an integrand goes up or down, or as much of it as is no needle.
func (s *Scene) reach(sd mark.Side, sign float64) float64 {
	most := 0.0
	for _, t := range s.grid.term[sd] {
		if !math.IsInf(t, 0) {
			most = math.Max(most, sign*t)
		}
	}
	low, high := 0.0, most
	wide := needleWidth * s.Sheet.F / s.places.axis.x.PerUnit()
	for range 16 {
		if middle := (low + high) / 2; s.widthAbove(sd, sign, middle) > wide {
			low = middle
		} else {
			high = middle
		}
	}
	level := needleRoom * high
	if level > most/2 || s.areaAbove(sd, sign, level) > needleMost*s.areaAbove(sd, sign, 0) {
		return most
	}
	return level
}

// widthAbove is how wide an integrand, or what is below zero of it, is at a height.
func (s *Scene) widthAbove(sd mark.Side, sign, height float64) float64 {
	g, sum := &s.grid, 0.0
	for k := 1; k < len(g.x); k++ {
		if t := sign * g.term[sd][k]; t > height && !math.IsInf(t, 0) {
			sum += g.x[k] - g.x[k-1]
		}
	}
	return sum
}

// areaAbove is the area of an integrand, or of what is below zero, beyond a height.
func (s *Scene) areaAbove(sd mark.Side, sign, height float64) float64 {
	g, sum := &s.grid, 0.0
	over := func(k int) float64 {
		if t := sign*g.term[sd][k] - height; t > 0 && !math.IsInf(t, 0) {
			return t
		}
		return 0
	}
	last := over(0)
	for k := 1; k < len(g.x); k++ {
		here := over(k)
		sum += (last + here) / 2 * (g.x[k] - g.x[k-1])
		last = here
	}
	return sum
}

// placeNeedle says how high an integrand goes that the top of its strip cuts off.
func (s *Scene) placeNeedle(body geom.Rect, sd mark.Side, y scale.Linear, env *scene.Env) {
	a, sh := &s.places.axis, &s.Sheet
	best, at := y.Max*1.02, -1
	for k, t := range s.grid.term[sd] {
		if t > best && !math.IsInf(t, 0) {
			best, at = t, k
		}
	}
	if at < 0 || body.H < 30*sh.F {
		return
	}
	kind := canvas.Text{Size: 10 * sh.F, Color: env.Theme.Muted, Halo: env.Theme.Background}
	text := "goes on to " + trimmed(scale.Digits(env.Unit.FromNats(best), 2))
	if s.unbounded(mark.P) || s.unbounded(mark.Q) || s.vanishes(sd, at) {
		text = "goes on to ∞"
	}
	x := a.atX(s.grid.x[at]) + 15*sh.F
	if w := font.Width(kind.Face, kind.Size, text); x+w > a.plot.Right() {
		x -= w + 30*sh.F
	}
	sh.Text(geom.Point{X: x, Y: body.Y + 9*sh.F}, text, kind)
}

// vanishes reports whether the other density is 0 at a single place next to k, so that the logarithm has no bound there.
func (s *Scene) vanishes(sd mark.Side, k int) bool {
	l := s.grid.log[sd.Other()]
	near := func(j int) bool { return j >= 0 && j < len(l) && math.IsInf(l[j], -1) && s.grid.f[sd][j] > 0 }
	return near(k) || near(k-1) || near(k+1)
}
