package code

import (
	"math"
	"sort"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// tree is a code as a tree: each symbol is a leaf as deep as its word is long, left for 0 and right for 1.
type tree struct {
	scene  *Scene
	side   int // the distribution that it was made for
	words  []string
	leaves []int // symbols in the order of their words
	area   geom.Rect
	pitch  float64 // from leaf to leaf
	level  float64 // height of a bit
	color  canvas.Color
}

// leastPitch is how far apart leaves are at least where two trees stand side by side, at type factor 1.
const leastPitch = 26

// placeTrees draws the codes made for q and for p, and below them both distributions.
func (s *Scene) placeTrees(r mark.Regions, env *scene.Env) {
	upper, lower := s.strip.Divide(r.Whole())
	sheet, f := &s.Sheet, s.Sheet.F
	upper = upper.Inset(40*f, 0, 14*f, 4*f)
	n := float64(s.Model.N())
	first, second := upper.CutLeft(upper.W / 2)
	switch {
	case upper.W/2/n >= leastPitch*f:
		s.placeTree(1, first.Inset(0, 0, 10*f, 0))
		s.placeTree(0, second.Inset(10*f, 0, 0, 0))
	case upper.H >= 250*f:
		first, second = upper.CutTop(upper.H / 2)
		s.placeTree(1, first)
		s.placeTree(0, second)
	default:
		s.placeTree(1, upper)
	}
	s.placeStrip(lower, env)
	line := canvas.Stroke{Color: sheet.Theme.Ink, Width: 3 * sheet.Pen}
	sheet.Legend(r.Legend, s.strip.Axis.Plot.X, []mark.Key{
		{Names: []string{env.Names.Key("p"), "p"}, Fill: mark.FillP(sheet.Theme, 1)}, {Names: []string{env.Names.Key("q"), "q"}, Fill: mark.FillQ(sheet.Theme, 1)},
		{Names: []string{"ideal length"}, Line: line},
	})
}

// placeTree draws the code made for p or for q.
func (s *Scene) placeTree(side int, r geom.Rect) {
	sheet, m, f := &s.Sheet, &s.measured, s.Sheet.F
	t := tree{scene: s, side: side, words: m.codes[side].Words(), color: mark.ColorOf(sheet.Theme, side)}
	for i := range t.words {
		t.leaves = append(t.leaves, i)
	}
	sort.SliceStable(t.leaves, func(a, b int) bool { return t.words[t.leaves[a]] < t.words[t.leaves[b]] })
	deepest := 1
	for _, w := range t.words {
		deepest = max(deepest, len(w))
	}
	t.area = r.Inset(0, 30*f, 0, 22*f)
	t.pitch, t.level = t.area.W/float64(len(t.leaves)), math.Max(t.area.H, 1)/(float64(deepest)+0.25)
	s.placeTreeTitle(&t, r)
	t.levels(deepest)
	t.branch(0, len(t.leaves), 0)
	for k := range t.leaves {
		t.leaf(k)
	}
}

// placeTreeTitle says what the code was made for and how long its words are on average, and the word of the selected symbol.
func (s *Scene) placeTreeTitle(t *tree, r geom.Rect) {
	sheet, f := &s.Sheet, s.Sheet.F
	name := canvas.Text{Face: canvas.Italic, Size: 13 * f, Color: sheet.Theme.Ink}
	mean := s.measured.lengths[t.side]
	words := []string{"made for " + sides[t.side] + ": " + sheet.Short(mean) + " a word", "for " + sides[t.side] + ": " + sheet.Short(mean)}
	if i := s.duo.Lit(); i >= 0 && t.words[i] != "" {
		words = []string{words[0] + "; " + s.Model.Labels[i] + " is " + t.words[i], s.Model.Labels[i] + ": " + t.words[i], t.words[i]}
	}
	sheet.Wording(geom.Point{X: r.X, Y: r.Y + 14*f}, r.W, name, words...)
	sheet.Ask([2]string{"lengthP", "lengthQ"}[t.side], geom.Rect{X: r.X - 4*f, Y: r.Y - 2*f, W: r.W, H: math.Max(22*f, 24)})
}

// levels draws a line for each bit.
func (t *tree) levels(deepest int) {
	sheet := &t.scene.Sheet
	kind := canvas.Text{Size: 11 * sheet.F, Color: sheet.Theme.Muted, Anchor: canvas.End}
	every := max(1, int(math.Ceil(16*sheet.F/t.level)))
	for d := 0; d <= deepest; d += every {
		y := t.y(float64(d))
		sheet.Line(geom.Point{X: t.area.X, Y: y}, geom.Point{X: t.area.Right(), Y: y}, canvas.Stroke{Color: sheet.Theme.Grid, Width: sheet.Pen})
		sheet.Text(geom.Point{X: t.area.X - 5*sheet.F, Y: y + 4*sheet.F}, strconv.Itoa(d), kind)
	}
}

func (t *tree) y(bits float64) float64 { return t.area.Y + bits*t.level }

func (t *tree) x(leaf float64) float64 { return t.area.X + (leaf+0.5)*t.pitch }

// branch draws the part of the tree with the leaves from … to−1, whose words have so many bits in common, and returns where its stem is.
func (t *tree) branch(from, to, depth int) (x float64, chosen bool) {
	if to-from == 1 {
		return t.x(float64(from)), t.leaves[from] == t.scene.duo.Lit()
	}
	middle := from
	for middle < to && t.words[t.leaves[middle]][depth] == '0' {
		middle++
	}
	left, onLeft := t.branch(from, middle, depth+1)
	right, onRight := t.branch(middle, to, depth+1)
	t.twig(left, right, depth, onLeft, "0", -1)
	t.twig(right, left, depth, onRight, "1", 1)
	return (left + right) / 2, onLeft || onRight
}

// twig draws the way from a fork to one of its two ends, and its bit where there is room.
func (t *tree) twig(x, other float64, depth int, chosen bool, bit string, side float64) {
	sheet := &t.scene.Sheet
	line := canvas.Stroke{Color: sheet.Theme.Muted, Width: 1.5 * sheet.Pen}
	if chosen {
		line = canvas.Stroke{Color: t.color, Width: 3.5 * sheet.Pen}
	}
	stem := (x + other) / 2
	sheet.Line(geom.Point{X: stem, Y: t.y(float64(depth))}, geom.Point{X: x, Y: t.y(float64(depth))}, line)
	sheet.Line(geom.Point{X: x, Y: t.y(float64(depth))}, geom.Point{X: x, Y: t.y(float64(depth) + 1)}, line)
	if t.level >= 17*sheet.F && math.Abs(x-stem) >= 12*sheet.F {
		kind := canvas.Text{Size: 11.5 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
		sheet.Text(geom.Point{X: x - side*8*sheet.F, Y: t.y(float64(depth)+0.5) + 4*sheet.F}, bit, kind)
	}
}

// leaf draws the end of a word, its ideal length, and the name of the symbol.
func (t *tree) leaf(k int) {
	sheet, i := &t.scene.Sheet, t.leaves[k]
	f, x := sheet.F, t.x(float64(k))
	end := t.y(float64(len(t.words[i])))
	v := t.scene.measured.of(t.side)[i]
	if want := ideal(v) / math.Ln2; v > 0 {
		y, half := math.Min(t.y(want), t.area.Bottom()), math.Min(0.36*t.pitch, 11*f)
		sheet.Line(geom.Point{X: x, Y: y}, geom.Point{X: x, Y: end}, canvas.Stroke{Color: t.color.Alpha(0.35), Width: math.Min(7*f, 0.5*t.pitch)})
		sheet.Line(geom.Point{X: x - half, Y: y}, geom.Point{X: x + half, Y: y}, canvas.Stroke{Color: sheet.Theme.Ink, Width: 3 * sheet.Pen})
	}
	radius := math.Min(4.5*f, 0.3*t.pitch)
	dot := canvas.Fill{Color: t.color}
	if v == 0 {
		dot.Color = sheet.Theme.Background
	}
	sheet.Circle(geom.Point{X: x, Y: end}, radius, dot, canvas.Stroke{Color: t.color, Width: 2 * sheet.Pen})
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: sheet.Theme.Ink, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
	if name := font.Fit(kind.Face, kind.Size, t.scene.Model.Labels[i], t.pitch-2); name != "" && name != "…" {
		sheet.Text(geom.Point{X: x, Y: math.Min(end, t.area.Bottom()) + 16*f}, name, kind)
	}
}
