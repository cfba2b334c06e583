package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/scale"
)

// Plot is an area with an axis across and one upwards. Titles are wordings of which the first that has room is written.
type Plot struct {
	Area   geom.Rect
	X, Y   scale.Axis
	XTitle []string
	YTitle []string
}

// PlotArea is the part of a region that is left for a plot by the labels and the titles of its axes.
func (s *Sheet) PlotArea(r geom.Rect) geom.Rect {
	area := r.Inset(40*s.F, 26*s.F, 14*s.F, 40*s.F)
	area.W, area.H = math.Max(area.W, 1), math.Max(area.H, 1)
	return area
}

// Plot draws the grid, the ticks and the titles of both axes.
func (s *Sheet) Plot(p *Plot) {
	f, grid := s.F, canvas.Stroke{Color: s.Theme.Grid, Width: s.Pen}
	kind := canvas.Text{Size: 11 * f, Color: s.Theme.Muted, Anchor: canvas.End}
	for _, t := range p.Y.Marks(max(1, int(p.Area.H/(50*f)))) {
		y := p.Y.At(t.Value)
		s.Line(geom.Point{X: p.Area.X, Y: y}, geom.Point{X: p.Area.Right(), Y: y}, grid)
		s.Fit(geom.Point{X: p.Area.X - 6*f, Y: y + 4*f}, t.Label, 34*f, kind)
	}
	kind.Anchor = canvas.Middle
	for _, t := range p.X.Marks(max(1, int(p.Area.W/(70*f)))) {
		x := p.X.At(t.Value)
		s.Line(geom.Point{X: x, Y: p.Area.Bottom()}, geom.Point{X: x, Y: p.Area.Bottom() + 5*f}, canvas.Stroke{Color: s.Theme.Muted, Width: s.Pen})
		s.Text(geom.Point{X: x, Y: p.Area.Bottom() + 17*f}, t.Label, kind)
	}
	s.Line(geom.Point{X: p.Area.X, Y: p.Area.Bottom()}, geom.Point{X: p.Area.Right(), Y: p.Area.Bottom()}, canvas.Stroke{Color: s.Theme.Muted, Width: s.Pen})
	s.Wording(geom.Point{X: p.Area.X + p.Area.W/2, Y: p.Area.Bottom() + 34*f}, p.Area.W+28*f, kind, p.XTitle...)
	kind.Anchor = canvas.Start
	s.Wording(geom.Point{X: p.Area.X, Y: p.Area.Y - 12*f}, p.Area.W, kind, p.YTitle...)
}

// Wording writes the first of the wordings that has room, or the last one shortened.
func (s *Sheet) Wording(at geom.Point, room float64, kind canvas.Text, wordings ...string) {
	for k, words := range wordings {
		if k == len(wordings)-1 || font.Width(kind.Face, kind.Size, words) <= room {
			s.Fit(at, words, room, kind)
			return
		}
	}
}

// Function is how a function is drawn: its line, and the area between it and the base of the plot.
type Function struct {
	Line canvas.Stroke
	Area canvas.Fill // transparent if there is none
}

// samples is how many pixels apart a function is asked for its values.
const samples = 1.5

// Curve draws a function of x, cut off at the ends of the upright axis. Where it is no number there is no line.
func (s *Sheet) Curve(p *Plot, f func(x float64) float64, look Function) {
	var upper, lower []geom.Point
	flush := func() {
		if len(upper) > 1 {
			upper, lower = Thin(upper, lower)
			if look.Area.Color.A() > 0 {
				s.Band(upper, lower, look.Area)
			}
			s.Polyline(upper, look.Line)
		}
		upper, lower = upper[:0], lower[:0]
	}
	base, end := p.Y.Ends()
	from, to := p.X.Ends()
	low, high := p.X.Invert(from), p.X.Invert(to) // the function may have no value beyond them
	n := max(2, int(math.Abs(to-from)/samples))
	for k := range n + 1 {
		px := from + (to-from)*float64(k)/float64(n)
		y := p.Y.At(f(math.Min(math.Max(p.X.Invert(px), low), high)))
		if math.IsNaN(y) {
			flush()
			continue
		}
		y = math.Min(math.Max(y, math.Min(base, end)), math.Max(base, end))
		upper, lower = append(upper, geom.Point{X: px, Y: y}), append(lower, geom.Point{X: px, Y: base})
	}
	flush()
}

// Between fills the area between two functions of x, cut off at the ends of the plot.
func (s *Sheet) Between(p *Plot, f func(x float64) (low, high float64), fill canvas.Fill) {
	var upper, lower []geom.Point
	from, to := p.X.Ends()
	for k := range 61 {
		px := from + (to-from)*float64(k)/60
		low, high := f(p.X.Invert(px))
		y := func(v float64) float64 {
			return math.Min(math.Max(p.Y.At(v), p.Area.Y), p.Area.Bottom())
		}
		upper, lower = append(upper, geom.Point{X: px, Y: y(high)}), append(lower, geom.Point{X: px, Y: y(low)})
	}
	s.Band(upper, lower, fill)
}

// Key is an entry of a legend: a filled swatch or, without a fill, a line, or without both words alone. Names are wordings; the first that has room is written.
type Key struct {
	Names []string
	Fill  canvas.Fill
	Line  canvas.Stroke
	Draw  func(box geom.Rect) // places a swatch of another kind
}

// Legend writes keys side by side from x on, as many as there is room for.
func (s *Sheet) Legend(r geom.Rect, x float64, keys []Key) {
	f, base := s.F, r.Y+18*s.F
	kind := canvas.Text{Face: canvas.Italic, Size: 14.5 * f, Color: s.Theme.Ink}
	for _, k := range keys {
		for _, words := range k.Names {
			width := font.Width(kind.Face, kind.Size, words)
			if x+26*f+width > r.Right() {
				continue
			}
			box := geom.Rect{X: x, Y: base - 11*f, W: 18 * f, H: 12 * f}
			switch {
			case k.Draw != nil:
				k.Draw(box)
			case k.Fill.Color.A() > 0:
				s.Rect(box, 2, k.Fill, k.Line)
			case k.Line.Width == 0:
				x -= 24 * f
			default:
				s.Line(geom.Point{X: box.X, Y: box.Center().Y}, geom.Point{X: box.Right(), Y: box.Center().Y}, k.Line)
			}
			s.Text(geom.Point{X: x + 24*f, Y: base}, words, kind)
			x += 42*f + width
			break
		}
	}
}

// Beside writes lines about a handle beside it, away from the finger and the focus ring, within the width and the height of an
// area: to its right or, where there is no room, to its left. touched says that a finger is on it.
func (s *Sheet) Beside(at geom.Point, within geom.Rect, touched bool, lines ...string) {
	f := s.F
	kind := canvas.Text{Face: canvas.Bold, Size: 12.5 * f, Color: s.Theme.Ink, Halo: s.Theme.Background}
	away := math.Max(15*f, 30)
	if touched {
		away = math.Max(22*f, 44)
	}
	width := 0.0
	for _, words := range lines {
		width = math.Max(width, font.Width(kind.Face, kind.Size, words))
	}
	x := at.X + away
	if x+width > within.Right() {
		x = math.Max(at.X-away-width, within.X)
	}
	y := math.Min(math.Max(at.Y-4*f, within.Y+10*f), within.Bottom()-24*f)
	for k, words := range lines {
		s.Text(geom.Point{X: x, Y: y + float64(k)*15*f}, words, kind)
	}
}
