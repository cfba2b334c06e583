package distance

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// A step of the map is so many pixels high while a hand moves, and else.
const (
	coarse = 5.5
	fine   = 4.4
)

// stepsOf is how many steps an edge has in a triangle of that height.
func stepsOf(height float64, held bool) int {
	if held {
		return int(math.Min(math.Max(height/coarse, 32), 64))
	}
	return int(math.Min(math.Max(height/fine, 40), 112))
}

// ground is the map: the chosen divergence of every x from q, or of p from every x. It is a sum of terms of one outcome each, so that all of it
// is worked out at once.
type ground struct {
	key    groundKey
	known  bool
	field  mark.Field // of heights
	top    float64    // the greatest one that is finite
	levels []level
	cliff  []int // the outcomes that must be 0 where the divergence is not ∞; empty if it is finite inside
	upper  []geom.Point
	lower  []geom.Point
}

// groundKey is what a map follows from.
type groundKey struct {
	kind   int
	root   bool
	alpha  float64
	moving moving
	fixed  point
	unit   infotheory.Unit
	steps  int
}

// level is a line of the map.
type level struct {
	shown  float64 // in the unit of the reader
	height float64
	depth  float64 // of its colour, from 0 to 1
	below  []mark.Ribbon
}

// survey works the map out, if it is another one than before.
func (s *Scene) survey(unit infotheory.Unit) {
	g, m, w := &s.ground, &s.Model, &s.measured
	key := groundKey{m.Kind, m.Root, m.Alpha, s.moving, w.shares[second], unit, stepsOf(s.places.triangle.height, s.Busy())}
	if s.moving == movesQ {
		key.fixed = w.shares[first]
	}
	if g.known && g.key == key {
		return
	}
	g.key, g.known = key, true
	steps := key.steps
	g.levels, g.cliff = g.levels[:0], g.cliff[:0]
	if s.moving == movesNone {
		return
	}
	g.field = mark.Field{Columns: steps + 1, Rows: steps + 1, Values: g.field.Values}
	price := w.divergence.AtInfinity
	if s.moving == movesP {
		g.field.Values = w.divergence.TernaryOfFirst(g.field.Values, key.fixed, steps)
	} else {
		g.field.Values = w.divergence.TernaryOfSecond(g.field.Values, key.fixed, steps)
		price = w.divergence.AtZero
	}
	for i, v := range key.fixed {
		if v == 0 && math.IsInf(price, 1) {
			g.cliff = append(g.cliff, i)
		}
	}
	if len(g.cliff) > 0 {
		return // there is nothing inside
	}
	g.raise()
	for _, l := range s.ladder() {
		g.levels = append(g.levels, level{shown: l.shown, height: l.height, depth: l.depth, below: g.field.Below(l.height)})
		if l.height > g.top {
			break
		}
	}
}

// raise makes heights of the divergences. An edge that is ∞ is as high as makes lines come near to it.
func (g *ground) raise() {
	values, n := g.field.Values, g.field.Columns
	g.top = 0
	for k, v := range values {
		if v <= math.MaxFloat64 {
			v = math.Sqrt(v)
			values[k] = v
			g.top = max(g.top, v)
		}
	}
	for row := range n {
		for k := row * n; k < (row+1)*n-row; k++ {
			if values[k] > math.MaxFloat64 {
				values[k] = g.top + 1
			}
		}
	}
}

// lines is how many levels have a line.
func (g *ground) lines() (n int) {
	for n < len(g.levels) && g.levels[n].height < g.top {
		n++
	}
	return n
}

// rungs are the divergences at which a map has lines, in the unit of the reader; of a distance they are equally far apart.
var rungs = [...]float64{0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5}

const (
	even      = 0.1 // how far they are apart then
	evenLines = 10
)

// ladder are the lines that the chosen divergence may have, the lowest first.
func (s *Scene) ladder() (list []level) {
	k, f := s.Model.kind(), &s.measured.divergence
	if distance := metric(f, s.Model.Root); distance || s.Model.Root {
		apart := even
		if !distance { // it goes further
			apart *= 2
		}
		for n := range evenLines {
			shown := float64(n+1) * apart
			height := s.unroot(shown)
			if !s.Model.Root {
				height = math.Sqrt(shown)
			}
			list = append(list, level{shown: shown, height: height, depth: 1 - float64(n)/evenLines})
		}
		return list
	}
	for n, shown := range rungs {
		nats := shown
		if k.information {
			nats = s.ground.key.unit.ToNats(shown)
		}
		list = append(list, level{shown: shown, height: math.Sqrt(nats), depth: 1 - float64(n)/float64(len(rungs))})
	}
	return list
}

// unroot is the root of nats for a root in the unit of the reader.
func (s *Scene) unroot(shown float64) float64 {
	if s.Model.kind().information {
		return shown * math.Sqrt(s.ground.key.unit.ToNats(1))
	}
	return shown
}

// place is where a place of the map stands.
func (g *ground) place(t *triangle, q geom.Point) geom.Point {
	steps := float64(g.key.steps)
	first, third := q.Y/steps, q.X/steps
	return t.at(point{first, 1 - first - third, third})
}

// placeGround draws the map: the regions below the levels, the highest first, and their borders.
func (s *Scene) placeGround() {
	g, t, sheet, th := &s.ground, &s.places.triangle, &s.Sheet, s.Sheet.Theme
	a, b, c := t.corners[0], t.corners[1], t.corners[2]
	ground := canvas.Fill{Color: th.Panel}
	if len(g.cliff) > 0 {
		ground.Color = mark.Mix(th.Panel, s.fixedColor(), 0.16)
	}
	sheet.Band([]geom.Point{a, a}, []geom.Point{b, c}, ground)
	for k := len(g.levels) - 1; k >= 0; k-- {
		l := &g.levels[k]
		color := mark.Mix(th.Panel, th.M, 0.04+0.42*l.depth)
		line := canvas.Stroke{Color: mark.Mix(color, th.Ink, 0.22), Width: sheet.Pen}
		for _, ribbon := range l.below {
			g.upper, g.lower = g.upper[:0], g.lower[:0]
			for i := range ribbon.Left {
				g.upper, g.lower = append(g.upper, g.place(t, ribbon.Left[i])), append(g.lower, g.place(t, ribbon.Right[i]))
			}
			g.upper, g.lower = mark.Thin(g.upper, g.lower)
			sheet.Band(g.upper, g.lower, canvas.Fill{Color: color})
			s.border(g.upper, line)
			s.border(g.lower, line)
		}
	}
	sheet.Polyline([]geom.Point{a, b, c, a}, canvas.Stroke{Color: th.Muted, Width: 1.5 * sheet.Pen})
	for _, i := range g.cliff { // what is finite is on the edge
		u, v := t.corners[(i+1)%Outcomes], t.corners[(i+2)%Outcomes]
		sheet.Line(u, v, canvas.Stroke{Color: mark.Mix(th.Panel, th.M, 0.46), Width: 7 * sheet.Pen})
	}
}

// numberLines writes on the lines of the map what they are, where there is room.
func (s *Scene) numberLines() {
	g, p, sheet := &s.ground, &s.places, &s.Sheet
	if s.moving == movesNone {
		return
	}
	kind := canvas.Text{Size: 10.5 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
	for k := g.lines() - 1; k >= 0; k-- {
		l := &g.levels[k]
		words := mark.Trimmed(scale.Digits(l.shown, 3))
		kind.Halo = mark.Mix(sheet.Theme.Panel, sheet.Theme.M, 0.04+0.42*l.depth)
		for _, ribbon := range l.below {
			if at, found := p.room(g, ribbon, words, kind); found {
				s.write(at, words, kind)
				break
			}
		}
	}
}

// room is a place on a side of a ribbon, away from edges, where a text covers nothing.
func (p *places) room(g *ground, of mark.Ribbon, words string, kind canvas.Text) (at geom.Point, found bool) {
	n := len(of.Left)
	for _, side := range [...][]geom.Point{of.Right, of.Left} {
		for _, part := range [...]float64{0.6, 0.4, 0.75, 0.25, 0.9} {
			q := side[int(part*float64(n-1))]
			first, third := q.Y/float64(g.key.steps), q.X/float64(g.key.steps)
			if math.Min(first, math.Min(third, 1-first-third)) < 18/p.triangle.height {
				continue
			}
			at = g.place(&p.triangle, q).Add(0, 0.33*kind.Size)
			box := boxOf(at, words, kind).Inset(-5, -3, -5, -3)
			if p.covered(box) == 0 {
				return at, true
			}
		}
	}
	return at, false
}

// placeInfinity writes in the map that all of it is ∞ but for an edge, where no disc stands.
func (s *Scene) placeInfinity() {
	if len(s.ground.cliff) == 0 {
		return
	}
	t := &s.places.triangle
	kind := canvas.Text{Face: canvas.Bold, Size: math.Min(0.26*t.height, 90*s.Sheet.F), Color: s.fixedColor(), Anchor: canvas.Middle}
	best, where := math.Inf(1), geom.Point{}
	for n, at := range [...]point{{0.3, 0.35, 0.35}, {0.12, 0.44, 0.44}, {0.16, 0.2, 0.64}, {0.16, 0.64, 0.2}, {0.55, 0.23, 0.22}} {
		p := t.at(at).Add(0, 0.33*kind.Size)
		if covered := s.places.covered(boxOf(p, "∞", kind)) + 1e-3*float64(n); covered < best {
			best, where = covered, p
		}
	}
	s.write(where, "∞", kind)
}

// fixedColor is that of the point that the map is about.
func (s *Scene) fixedColor() canvas.Color {
	if s.moving == movesQ {
		return s.Sheet.Theme.PText
	}
	return s.Sheet.Theme.QText
}

// border draws a side of a ribbon where it is not an edge of the triangle.
func (s *Scene) border(side []geom.Point, line canvas.Stroke) {
	t := &s.places.triangle
	from := 0
	flush := func(to int) {
		if to-from > 1 {
			s.Sheet.Polyline(side[from:to], line)
		}
	}
	for i := 1; i < len(side); i++ {
		if t.onEdge(side[i-1]) && t.onEdge(side[i]) {
			flush(i)
			from = i
		}
	}
	flush(len(side))
}

// onEdge reports whether a point is on an edge.
func (t *triangle) onEdge(at geom.Point) bool {
	p := t.shares(at)
	return math.Min(p[0], math.Min(p[1], p[2])) < 1e-6
}
