package mark

import (
	"math"
	"slices"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Morph draws the way from one picture to another: what both have moves, what only one has fades. It knows no scene: it aligns the
// shapes of both in the order in which they were placed, as a diff aligns lines, and the texts likewise.
//
// From and To take the pictures, as canvases; Match aligns them. The zero value is ready.
type Morph struct {
	From, To Sheet

	shapes, texts []pair
	way           Sheet        // draws one shape on its way
	points        []geom.Point // its points
	unit          float64      // what a pixel costs
	looks         [2][]look    // of the shapes of both pictures, for Match
	cost          []float32    // of Match
}

// look is what Match compares of a shape.
type look struct {
	form         form
	hatched      bool
	fill, stroke canvas.Color
	box          geom.Rect
}

// pair is a shape or a text of both pictures, or of one: then the other place is gone.
type pair struct{ from, to int }

const gone = -1

// What it costs to leave a shape or a text without a partner, and by how much a pair costs more. A pair that costs more than leaving out
// both is none.
const (
	gapCost   = 1
	reach     = 0.3 // of the diagonal of the picture: what moves farther is something else
	wordsCost = 0.4 // texts with other words
	colorCost = 1.5 // another colour
)

// Match aligns both pictures, each with an area of that size, and reports whether anything moves.
func (m *Morph) Match(width, height float64) bool {
	m.unit = 2 * gapCost / (reach * math.Hypot(width, height))
	a, b := &m.From, &m.To
	for k, s := range [...]*Sheet{a, b} {
		m.looks[k] = m.looks[k][:0]
		for i := range s.shapes {
			sh := &s.shapes[i]
			m.looks[k] = append(m.looks[k], look{sh.form, sh.fill.Hatch.A() > 0, sh.fill.Color, sh.stroke.Color, s.box(sh)})
		}
	}
	m.shapes = m.align(m.shapes[:0], false, len(a.shapes), len(b.shapes))
	m.texts = m.align(m.texts[:0], true, len(a.texts), len(b.texts))
	if most := max(len(a.points), len(b.points)); len(m.points) < most {
		m.points = make([]geom.Point, most)
	}
	return !slices.Equal(a.shapes, b.shapes) || !slices.Equal(a.points, b.points) || !slices.Equal(a.texts, b.texts)
}

// align appends the cheapest pairing of n shapes or texts with k others that keeps the order of both.
func (m *Morph) align(pairs []pair, texts bool, n, k int) []pair {
	width := k + 1
	if need := (n + 1) * width; cap(m.cost) < need {
		m.cost = make([]float32, need)
	}
	c := m.cost[:(n+1)*width]
	for j := range c[n*width:] {
		c[n*width+j] = gapCost * float32(k-j)
	}
	for i := n - 1; i >= 0; i-- {
		row, below := c[i*width:(i+1)*width], c[(i+1)*width:(i+2)*width]
		row[k] = gapCost * float32(n-i)
		for j := k - 1; j >= 0; j-- {
			best := gapCost + min(below[j], row[j+1])
			if below[j+1] < best { // even a pair that costs nothing is else no better
				best = min(best, below[j+1]+float32(m.costOf(texts, i, j)))
			}
			row[j] = best
		}
	}
	for i, j := 0, 0; i < n || j < k; {
		now := c[i*width+j]
		switch {
		case i < n && now == gapCost+c[(i+1)*width+j]:
			pairs = append(pairs, pair{i, gone})
			i++
		case j < k && now == gapCost+c[i*width+j+1]:
			pairs = append(pairs, pair{gone, j})
			j++
		default:
			pairs = append(pairs, pair{i, j})
			i, j = i+1, j+1
		}
	}
	return pairs
}

// points is how many a shape has.
func (sh *shape) points() int {
	if sh.form == band {
		return 2 * sh.count
	}
	return sh.count
}

// pointsOf are those of a shape.
func (s *Sheet) pointsOf(sh *shape) []geom.Point { return s.points[sh.from : sh.from+sh.points()] }

// costOf is what it costs to make a shape or a text the other.
func (m *Morph) costOf(texts bool, i, k int) float64 {
	if texts {
		return textCost(&m.From.texts[i], &m.To.texts[k], m.unit)
	}
	return lookCost(&m.looks[0][i], &m.looks[1][k], m.unit)
}

// lookCost is what it costs to make one shape the other.
func lookCost(x, y *look, unit float64) float64 {
	if x.form != y.form || x.hatched != y.hatched {
		return math.Inf(1)
	}
	cost := colorCost * (farColor(x.fill, y.fill) + farColor(x.stroke, y.stroke))
	if cost > 2*gapCost {
		return cost
	}
	dx, dy := apart(x.box.X, x.box.Right(), y.box.X, y.box.Right()), apart(x.box.Y, x.box.Bottom(), y.box.Y, y.box.Bottom())
	return cost + unit*math.Sqrt(dx*dx+dy*dy)
}

// apart is how far two intervals are from each other: their nearer ends, or their middles.
func apart(low, high, low2, high2 float64) float64 {
	return min(math.Abs(low-low2), math.Abs(high-high2), math.Abs(low+high-low2-high2)/2)
}

// farColor is 0 for two colours that look alike and 1 for others.
func farColor(a, b canvas.Color) float64 {
	const near = 48
	if (a.A() > 0) != (b.A() > 0) || apart8(a.R(), b.R()) > near || apart8(a.G(), b.G()) > near || apart8(a.B(), b.B()) > near {
		return 1
	}
	return 0
}

func apart8(x, y uint8) uint8 { return max(x, y) - min(x, y) }

// box is the rectangle around a shape.
func (s *Sheet) box(sh *shape) geom.Rect {
	switch sh.form {
	case rect:
		return sh.rect
	case circle:
		return geom.Rect{X: sh.rect.X - sh.radius, Y: sh.rect.Y - sh.radius, W: 2 * sh.radius, H: 2 * sh.radius}
	case line:
		x, y := math.Min(sh.rect.X, sh.rect.W), math.Min(sh.rect.Y, sh.rect.H)
		return geom.Rect{X: x, Y: y, W: math.Abs(sh.rect.W - sh.rect.X), H: math.Abs(sh.rect.H - sh.rect.Y)}
	}
	points := s.pointsOf(sh)
	if len(points) == 0 {
		return geom.Rect{}
	}
	low, high := points[0], points[0]
	for _, p := range points {
		low.X, low.Y = math.Min(low.X, p.X), math.Min(low.Y, p.Y)
		high.X, high.Y = math.Max(high.X, p.X), math.Max(high.Y, p.Y)
	}
	return geom.Rect{X: low.X, Y: low.Y, W: high.X - low.X, H: high.Y - low.Y}
}

// textCost is what it costs to make one text the other.
func textCost(x, y *text, unit float64) float64 {
	if x.kind.Face != y.kind.Face || x.kind.Anchor != y.kind.Anchor || x.kind.Color != y.kind.Color {
		return math.Inf(1)
	}
	dx, dy := x.at.X-y.at.X, x.at.Y-y.at.Y
	cost := unit * math.Sqrt(dx*dx+dy*dy)
	if x.text != y.text {
		cost += wordsCost
	}
	return cost
}
