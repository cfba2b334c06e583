package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
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
	for _, sd := range sides {
		low[sd], high[sd] = s.extent(sd)
	}
	if a, b := high[0]-low[0], high[1]-low[1]; a < apartFrom*b && b < apartFrom*a {
		low[0], high[0] = math.Min(low[0], low[1]), math.Max(high[0], high[1])
		low[1], high[1] = low[0], high[0]
	}
	for _, sd := range sides {
		s.placeStrip(r[sd], sd, low[sd], high[sd], env)
		s.placeStripTitle(r[sd], sd, env)
	}
}

// A part of an integrand that is narrower than so many pixels is a needle, whose tip may be cut off at the top of a strip,
// so that it does not make all else invisible; unless it is most of the area.
const (
	needleWidth = 8
	needleMost  = 0.6  // of the area
	needleRoom  = 1.25 // how much of a needle is shown above the rest
)

// extent returns the least and the largest value that a strip shows of an integrand, 0 included.
func (s *Scene) extent(sd side) (low, high float64) {
	return -s.reach(sd, -1), s.reach(sd, 1)
}

// reach is how far an integrand goes up or down, or as much of it as is no needle.
func (s *Scene) reach(sd side, sign float64) float64 {
	most := 0.0
	for _, t := range s.grid.term[sd] {
		if !math.IsInf(t, 0) {
			most = math.Max(most, sign*t)
		}
	}
	low, high := 0.0, most
	wide := needleWidth * s.sheet.F / s.places.axis.x.PerUnit()
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
func (s *Scene) widthAbove(sd side, sign, height float64) float64 {
	g, sum := &s.grid, 0.0
	for k := 1; k < len(g.x); k++ {
		if t := sign * g.term[sd][k]; t > height && !math.IsInf(t, 0) {
			sum += g.x[k] - g.x[k-1]
		}
	}
	return sum
}

// areaAbove is the area of an integrand, or of what is below zero, beyond a height.
func (s *Scene) areaAbove(sd side, sign, height float64) float64 {
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

func (s *Scene) placeStrip(r geom.Rect, sd side, low, high float64, env *scene.Env) {
	a, sh, f := &s.places.axis, &s.sheet, s.sheet.F
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

// placeNeedle says how high an integrand goes that the top of its strip cuts off.
func (s *Scene) placeNeedle(body geom.Rect, sd side, y scale.Linear, env *scene.Env) {
	a, sh := &s.places.axis, &s.sheet
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
	text := "goes on to " + trimmed(significant(env.Unit.FromNats(best), 2))
	if s.unbounded(sideP) || s.unbounded(sideQ) || s.vanishes(sd, at) {
		text = "goes on to ∞"
	}
	x := a.atX(s.grid.x[at]) + 15*sh.F
	if w := font.Width(kind.Face, kind.Size, text); x+w > a.plot.Right() {
		x -= w + 30*sh.F
	}
	sh.Text(geom.Point{X: x, Y: body.Y + 9*sh.F}, text, kind)
}

// vanishes reports whether the other density is 0 at a single place next to k, so that the logarithm has no bound there.
func (s *Scene) vanishes(sd side, k int) bool {
	l := s.grid.log[sd.other()]
	near := func(j int) bool { return j >= 0 && j < len(l) && math.IsInf(l[j], -1) && s.grid.f[sd][j] > 0 }
	return near(k) || near(k-1) || near(k+1)
}

// placeLevel labels one height of a strip, so that its scale is known.
func (s *Scene) placeLevel(y scale.Linear, env *scene.Env) {
	a, sh := &s.places.axis, &s.sheet
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
	text := trimmed(significant(env.Unit.FromNats(v), 3))
	sh.Text(geom.Point{X: a.plot.X - 6*sh.F, Y: at + 3.5*sh.F}, font.Fit(kind.Face, kind.Size, text, 34*sh.F), kind)
}

// placeIntegrand fills the part of an integrand with that sign; what is below zero is paler.
func (s *Scene) placeIntegrand(sd side, y scale.Linear, sign float64, env *scene.Env) {
	p, a := &s.places, &s.places.axis
	alpha := 0.9
	if sign < 0 {
		alpha = 0.45
	}
	p.upper = p.upper[:0]
	zero := y.At(0)
	flush := func() {
		if len(p.upper) > 1 {
			s.placeBand(zero, sideFill(env.Theme, sd, alpha))
			s.sheet.Polyline(p.upper, canvas.Stroke{Color: sideColor(env.Theme, sd), Width: s.sheet.Pen}) // else a needle is not seen
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

// placeForbidden tears off what is infinite: where a density has mass outside the other's support.
func (s *Scene) placeForbidden(r geom.Rect, sd side, zero float64, env *scene.Env) {
	if !math.IsInf(s.measured.kl(sd), 1) {
		return
	}
	for from := 0; from < len(s.grid.x); from++ {
		if !s.forbidden(sd, from) {
			continue
		}
		to := from
		for to+1 < len(s.grid.x) && s.forbidden(sd, to+1) {
			to++
		}
		s.placeTorn(r, sd, zero, s.grid.x[from], s.grid.x[to], env)
		from = to
	}
}

// forbidden reports whether a place of a density's support is outside the other's.
func (s *Scene) forbidden(sd side, k int) bool {
	low, high := s.measured.density[sd.other()].Support()
	x := s.grid.x[k]
	return (x < low || x > high) && !math.IsInf(s.grid.log[sd][k], -1)
}

func (s *Scene) placeTorn(r geom.Rect, sd side, zero, low, high float64, env *scene.Env) {
	a, sh, f := &s.places.axis, &s.sheet, s.sheet.F
	left, right := a.atX(low), a.atX(high)
	if right-left < 6 {
		middle := (left + right) / 2
		left, right = middle-3, middle+3
	}
	top := r.Y + (stripTitle-1)*f
	s.placeJagged(geom.Rect{X: left, Y: top, W: right - left, H: math.Max(zero-top, 8)}, sd, env)
	if right-left > 22*f {
		kind := canvas.Text{Face: canvas.Bold, Size: 17 * f, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
		sh.Text(geom.Point{X: (left + right) / 2, Y: (top+zero)/2 + 8*f}, "∞", kind)
	}
}

// placeJagged is an area with a torn upper edge, its teeth as wide as it needs.
func (s *Scene) placeJagged(r geom.Rect, sd side, env *scene.Env) {
	p := &s.places
	p.upper, p.lower = p.upper[:0], p.lower[:0]
	n := 2 * max(1, int(r.W/18))
	depth := math.Min(7*s.sheet.F, r.H/2)
	for k := range n + 1 {
		x := r.X + r.W*float64(k)/float64(n)
		p.upper = append(p.upper, geom.Point{X: x, Y: r.Y + depth*float64(k%2)})
		p.lower = append(p.lower, geom.Point{X: x, Y: r.Bottom()})
	}
	s.sheet.Band(p.upper, p.lower, sideFill(env.Theme, sd, 0.9))
}

func (s *Scene) placeStripTitle(r geom.Rect, sd side, env *scene.Env) {
	sh, f, plot := &s.sheet, s.sheet.F, s.places.axis.plot
	kind := canvas.Text{Face: canvas.Italic, Size: 12 * f, Color: env.Theme.Ink}
	total := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: sideText(env.Theme, sd), Anchor: canvas.End}
	sum := "= " + sh.Amount(s.measured.kl(sd))
	room := plot.W - font.Width(total.Face, total.Size, sum) - 12*f
	name := termNames[toInt(s.excess)][sd]
	text := ""
	for _, text = range [...]string{klName(sd) + ": the area under " + name, klName(sd) + ": area of " + name, klName(sd) + " as area", klName(sd)} {
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

func klName(sd side) string { return [...]string{"KL(p‖q)", "KL(q‖p)"}[sd] }
