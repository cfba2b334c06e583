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

// Room in a strip, at type factor 1.
const (
	stripTitle = 20
	stripFoot  = 5
)

// apartFrom is how many times as high one integrand may be for both to be on one scale.
const apartFrom = 5

// placeStrips places both integrands as signed areas, on one scale unless one is much higher than the other.
func (s *Scene) placeStrips(r [2]geom.Rect, env *scene.Env) {
	var low, high [2]float64
	for _, sd := range mark.Sides {
		low[sd], high[sd] = s.extent(sd)
	}
	if a, b := high[0]-low[0], high[1]-low[1]; a < apartFrom*b && b < apartFrom*a {
		low[0], high[0] = math.Min(low[0], low[1]), math.Max(high[0], high[1])
		low[1], high[1] = low[0], high[0]
	}
	shown := mark.Sides[:]
	if r[1].Empty() { // room for one: of the divergence that is infinite, or else of the first one
		sd := toInt(!math.IsInf(s.measured.kl(mark.P), 1) && math.IsInf(s.measured.kl(mark.Q), 1))
		shown, r[sd] = mark.Sides[sd:sd+1], r[0]
	}
	for _, sd := range shown {
		s.placeStrip(r[sd], sd, low[sd], high[sd], env)
		s.placeStripTitle(r[sd], sd, env)
	}
}

// extent returns the least and the largest value that a strip shows of an integrand, 0 included.
func (s *Scene) extent(sd mark.Side) (low, high float64) {
	return -s.reach(sd, -1), s.reach(sd, 1)
}

func (s *Scene) placeStrip(r geom.Rect, sd mark.Side, low, high float64, env *scene.Env) {
	a, sh, f := &s.places.axis, &s.Sheet, s.Sheet.F
	body := geom.Rect{X: a.plot.X, Y: r.Y + stripTitle*f, W: a.plot.W, H: math.Max(r.H-(stripTitle+stripFoot)*f, 4)}
	if math.IsInf(s.measured.kl(sd), 1) {
		_, body = body.CutTop(math.Min(10*f, body.H/3)) // what is torn rises above what is finite
	}
	if high-low < 1e-300 {
		high = 1
	}
	y := scale.Linear{Min: low, Max: high, From: body.Bottom(), To: body.Y}
	zero := y.At(0)
	s.placeLevel(y, env)
	s.placeIntegrand(sd, y, 1, env)
	s.placeIntegrand(sd, y, -1, env)
	sh.Line(geom.Point{X: body.X, Y: zero}, geom.Point{X: body.Right(), Y: zero}, canvas.Stroke{Color: env.Theme.Muted, Width: sh.Pen})
	s.placeNeedle(body, sd, y, env)
	s.placeForbidden(r, sd, zero, env)
	s.placeEndlessTail(sd, y, env)
}

// placeLevel labels one height of a strip, so that its scale is known.
func (s *Scene) placeLevel(y scale.Linear, env *scene.Env) {
	a, sh := &s.places.axis, &s.Sheet
	step := env.Unit.ToNats(scale.Step(env.Unit.FromNats(y.Max-y.Min), 2))
	v := step
	if v > y.Max {
		v = -step
	}
	if v < y.Min {
		return
	}
	at := y.At(v)
	kind := canvas.Text{Size: 10 * sh.F, Color: env.Theme.Muted, Anchor: canvas.End}
	sh.Line(geom.Point{X: a.plot.X, Y: at}, geom.Point{X: a.plot.Right(), Y: at}, canvas.Stroke{Color: env.Theme.Grid, Width: sh.Pen})
	text := trimmed(scale.Digits(env.Unit.FromNats(v), 3))
	sh.Text(geom.Point{X: a.plot.X - 6*sh.F, Y: at + 3.5*sh.F}, font.Fit(kind.Face, kind.Size, text, 34*sh.F), kind)
}

// placeIntegrand fills the part of an integrand with that sign; what is below zero is paler.
func (s *Scene) placeIntegrand(sd mark.Side, y scale.Linear, sign float64, env *scene.Env) {
	p, a := &s.places, &s.places.axis
	alpha := 0.9
	if sign < 0 {
		alpha = 0.45
	}
	p.upper = p.upper[:0]
	zero := y.At(0)
	flush := func() {
		if len(p.upper) > 1 {
			s.placeBand(zero, sd.Fill(env.Theme, alpha))
			s.Sheet.Polyline(p.upper, canvas.Stroke{Color: sd.Color(env.Theme), Width: s.Sheet.Pen}) // else a needle is not seen
		}
		p.upper = p.upper[:0]
	}
	for k, x := range s.grid.x {
		t, gone := s.grid.term[sd][k], s.forbidden(sd, k)
		here := !gone && t*sign > 0
		if n := len(p.upper); !here && (n == 0 || p.upper[n-1].Y == zero) {
			continue
		}
		at := geom.Point{X: a.atX(x), Y: zero}
		if len(p.upper) == 0 && k > 0 && !s.forbidden(sd, k-1) { // it begins at the last place
			p.upper = append(p.upper, geom.Point{X: a.atX(s.grid.x[k-1]), Y: zero})
		}
		if here {
			at.Y = y.At(y.Clamp(t))
		} else if gone {
			at.X = a.atX(s.grid.x[k-1])
		}
		p.upper = append(p.upper, at)
		if !here {
			flush()
		}
	}
	flush()
}

func (s *Scene) placeStripTitle(r geom.Rect, sd mark.Side, env *scene.Env) {
	sh, f, plot := &s.Sheet, s.Sheet.F, s.places.axis.plot
	kind := canvas.Text{Face: canvas.Italic, Size: 12 * f, Color: env.Theme.Ink}
	total := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: sd.Text(env.Theme), Anchor: canvas.End}
	sum := "= " + sh.Amount(s.measured.kl(sd))
	room := plot.W - font.Width(total.Face, total.Size, sum) - 12*f
	name := mark.BasedTerm(termNames[toInt(s.excess)][sd], env.Unit)
	text := ""
	for _, text = range [...]string{sd.KL() + ": the area under " + name, sd.KL() + ": area of " + name, sd.KL() + " as area", sd.KL()} {
		if font.Width(kind.Face, kind.Size, text) <= room {
			break
		}
	}
	at := geom.Point{X: plot.X, Y: r.Y + 12*f}
	sh.Text(at, text, kind)
	sh.Text(geom.Point{X: plot.Right(), Y: at.Y}, sum, total)
	sh.Ask([...]string{"termsPQ", "termsQP"}[sd], geom.Rect{X: at.X - 4*f, Y: r.Y - 4*f, W: plot.W + 8*f, H: math.Max(22*f, 24)})
}

// termNames are the integrands.
var termNames = [2][2]string{{"p·log(p/q)", "q·log(q/p)"}, {"p·log(p/q) − p + q", "q·log(q/p) − q + p"}}
