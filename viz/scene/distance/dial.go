package distance

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// The ends of the dial, and from how near a hand stops at a member that has a name.
const (
	dialLeast = -1.3
	dialMost  = 2.3
	dialStop  = 7
)

// placeDial draws the α family with the members that have a name, and how the family counts them.
func (s *Scene) placeDial() {
	r, sheet, th, f, m := s.places.dial, &s.Sheet, s.Sheet.Theme, s.Sheet.F, &s.Model
	alpha, belongs := m.alpha()
	color := th.MText
	if !belongs {
		color = th.Muted
	}
	said := "α: " + mark.Trimmed(alpha)
	if at := stopAt(alpha); at != nil {
		said += ", " + scene.Heard(at.label)
	}
	g := scene.Grip{
		Handle: scene.Handle{ID: "alpha", Label: "α", ValueText: said, Value: alpha, Min: alphas.Least, Max: alphas.Most, Step: 0.05, Horizontal: true},
		Color:  color, Hollow: !belongs,
		Set: func(v float64) { m.Kind, m.Alpha = ofAlpha, v },
	}
	if r.Empty() {
		at := s.places.triangle.at(point{1. / 3, 1. / 3, 1. / 3})
		g.X, g.Y = at.X, at.Y
		s.Grip(sheet, g)
		return
	}
	axis := scale.Linear{Min: dialLeast, Max: dialMost, From: r.X + 16*f, To: r.Right() - 8*f}
	y := r.Y + 28*f
	sheet.Line(geom.Point{X: axis.From, Y: y}, geom.Point{X: axis.To, Y: y}, canvas.Stroke{Color: th.Muted, Width: 2 * sheet.Pen})
	sheet.Text(geom.Point{X: r.X, Y: y + 4*f}, "α", canvas.Text{Face: canvas.Italic, Size: 14 * f, Color: th.Ink})
	gap := axis.PerUnit() * 0.5
	for k, at := range stops {
		x := axis.At(at.alpha)
		lit := belongs && at.alpha == alpha
		name := canvas.Text{Size: 11.5 * f, Color: th.Muted, Anchor: canvas.Middle}
		if lit {
			name.Face, name.Color = canvas.Bold, th.Ink
		}
		sheet.Line(geom.Point{X: x, Y: y - 5*f}, geom.Point{X: x, Y: y + 5*f}, canvas.Stroke{Color: th.Muted, Width: 2 * sheet.Pen})
		above := r.Y + 13*f
		if width := font.Width(canvas.Bold, name.Size, at.label); width > gap && k == 2 { // it has neighbours on both sides
			above = y + 33*f
			if above > r.Bottom() {
				continue
			}
		}
		sheet.Text(geom.Point{X: math.Min(math.Max(x, r.X+30*f), r.Right()-30*f), Y: above}, at.label, name)
		sheet.Text(geom.Point{X: x, Y: y + 19*f}, [...]string{"−1", "0", "½", "1", "2"}[k], canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle})
	}
	g.X, g.Y, g.R = axis.At(math.Min(math.Max(alpha, dialLeast), dialMost)), y, s.Size
	g.Drag = func(to geom.Point) {
		v := scale.Round(math.Min(math.Max(axis.Invert(to.X), dialLeast), dialMost), 1/axis.PerUnit())
		for _, at := range stops {
			if math.Abs(axis.At(at.alpha)-to.X) <= dialStop*f {
				v = at.alpha
			}
		}
		g.Set(v)
	}
	s.Grip(sheet, g)
}
