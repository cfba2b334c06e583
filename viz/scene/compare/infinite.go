package compare

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// What an infinite divergence looks like. The term of an outcome to blame is a ray: solid from 0 up through its row, the title and
// the name of the outcome, to the base line of the plot, where it opens to the whole column, tinted, with its edge torn above the
// frame. So it is longer than any finite term, in every layout. Without rows of terms the name and the column are left of it.
//
// A column cannot be to blame for both divergences: one needs p above q = 0, the other q above p = 0.

// torn reports whether a divergence that is shown is infinite.
func (s *Scene) torn() bool {
	return math.IsInf(s.shownKL(mark.P), 1) || math.IsInf(s.shownKL(mark.Q), 1)
}

// eachToBlame calls visit for each outcome to blame, with the divergence of which distribution it makes infinite.
func (s *Scene) eachToBlame(visit func(of mark.Side, i int)) {
	for _, of := range mark.Sides {
		for i := range s.outcomes() {
			if s.blames(of, i) {
				visit(of, i)
			}
		}
	}
}

// Sizes of a ray and its column, at type factor 1 but for the tint.
const (
	columnTint  = 0.16
	columnTeeth = 13   // above the frame
	nameHeight  = 26   // of the name below the base line, which the ray inverts
	rayGlyph    = 30   // size of the ∞ in it
	columnGlyph = 28   // size of the ∞ at the head of a column, where there are no rows
	glyphMiddle = 0.33 // of the size: how far the middle of the glyph is above its base line
)

// column is the x of the middle of an outcome's column, and how wide it is when it is torn.
func (p *places) column(i int) (x, width float64) {
	width = p.pitch - 16
	if p.pitch < 60 {
		width = 0.94 * p.pitch
	}
	return p.axis.Plot.X + (float64(i)+0.5)*p.pitch, width
}

// placeTornColumns tints the columns of the outcomes to blame, below their bars.
func (s *Scene) placeTornColumns(env *scene.Env) {
	p := &s.places
	bottom := p.axis.Plot.Bottom() + p.axis.Shelf
	s.eachToBlame(func(of mark.Side, i int) {
		x, width := p.column(i)
		top := p.axis.Plot.Y - columnTeeth*p.F
		top = bottom - (bottom-top)*s.tear.progress()
		if bottom-top < 1 {
			return
		}
		color := of.Color(env.Theme)
		torn := mark.TornUp(geom.Rect{X: x - width/2, Y: top, W: width, H: bottom - top})
		torn.Draw(p, canvas.Fill{Color: color.Alpha(columnTint)})
		torn.Edge(p.Sheet, canvas.Stroke{Color: color, Width: math.Min(2.5, width/4) * p.Pen})
	})
}

// placeRay places the infinite term of an outcome: from 0 in its row to the base line of the plot.
func (s *Scene) placeRay(of mark.Side, i int, width, zero float64, row geom.Rect, env *scene.Env) {
	p, f := &s.places, s.places.F
	x := s.placeNamePlate(of, i, width, env)
	from := p.axis.Plot.Bottom() + p.axis.Shelf + (nameHeight+8)*f
	p.Rect(geom.Rect{X: x - width/2, Y: from, W: width, H: math.Max(zero-from, 0)}, 0, canvas.Fill{Color: of.Text(env.Theme)}, canvas.Stroke{})
	kind := canvas.Text{Face: canvas.Bold, Size: rayGlyph * f, Color: env.Theme.Background, Anchor: canvas.Middle}
	if size := width * 1.1; size < kind.Size {
		kind.Size = size
	}
	if kind.Size < 14*f { // too narrow: one stands beside the rays, for the one with most mass
		if i != s.mostToBlame(of) {
			return
		}
		kind.Size, kind.Color, kind.Halo = 17*f, env.Theme.Ink, env.Theme.Background
	}
	top := row.Y + termsTitle*f
	p.Text(geom.Point{X: x, Y: top + math.Max(zero-top, 0)/2 + glyphMiddle*kind.Size}, "∞", kind)
}

// mostToBlame is the outcome that comes most often of those to blame.
func (s *Scene) mostToBlame(of mark.Side) int {
	most := -1
	for i := range s.outcomes() {
		if s.blames(of, i) && (most < 0 || s.probability(of, i) > s.probability(of, most)) {
			most = i
		}
	}
	return most
}

// placeNamePlate fills the ground of a name, as wide as the column at the base line and as the ray below the name, and returns its middle.
func (s *Scene) placeNamePlate(of mark.Side, i int, width float64, env *scene.Env) (x float64) {
	p, f := &s.places, s.places.F
	x, column := p.column(i)
	base := p.axis.Plot.Bottom() + p.axis.Shelf
	name := math.Min(font.Width(canvas.Bold, 13*f, s.Model.Labels[i])+12*f, math.Max(column, width))
	left, right := make([]geom.Point, 0, 4), make([]geom.Point, 0, 4)
	for _, at := range [...]struct{ y, width float64 }{{0, column}, {6 * f, math.Max(name, math.Min(column, width+(column-width)*0.7))}, {nameHeight * f, math.Max(name, width)}, {(nameHeight + 8) * f, width}} {
		left = append(left, geom.Point{X: x - at.width/2, Y: base + at.y})
		right = append(right, geom.Point{X: x + at.width/2, Y: base + at.y})
	}
	p.Band(left, right, canvas.Fill{Color: of.Text(env.Theme)}) // the name on it must be readable
	return x
}

// placeInfinite marks what is infinite where there are no rows of terms: the name of each outcome to blame is inverted, and an ∞
// stands at the head of the column of the one that comes most often.
func (s *Scene) placeInfinite(env *scene.Env) {
	p, f := &s.places, s.places.F
	s.eachToBlame(func(of mark.Side, i int) {
		_, width := p.column(i)
		x := s.placeNamePlate(of, i, math.Min(width, 14*f), env)
		if i == s.mostToBlame(of) {
			kind := canvas.Text{Face: canvas.Bold, Size: columnGlyph * f, Color: of.Text(env.Theme), Anchor: canvas.Middle, Halo: env.Theme.Background}
			half := font.Width(kind.Face, kind.Size, "∞") / 2
			x = math.Min(math.Max(x, p.axis.Plot.X+half), p.axis.Plot.Right()-half)
			p.Text(geom.Point{X: x, Y: p.axis.Plot.Y + 18*f}, "∞", kind)
		}
	})
}

// nameKind is how the name of an outcome is written: inverted on its ray.
func (s *Scene) nameKind(kind canvas.Text, i int, env *scene.Env) canvas.Text {
	if s.blames(mark.P, i) || s.blames(mark.Q, i) {
		kind.Color, kind.Halo = env.Theme.Background, 0
	}
	return kind
}
