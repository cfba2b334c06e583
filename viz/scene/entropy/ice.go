package entropy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// melting is what is known of ice that melts: the latent heat in J/g, the temperature in K, the mass of a mole in g (CODATA 2018
// constants; J. Phys. Chem. Ref. Data).
const (
	latentHeat  = 334
	meltsAt     = 273.15
	molarMass   = 18.01528
	boltzmann   = 1.380649e-23 // J/K
	avogadro    = 6.02214076e23
	perMolecule = latentHeat * molarMass / (meltsAt * boltzmann * avogadro) // nats
)

// melted is the entropy that ice of a mass gains when it melts, in nats.
func melted(grams float64) float64 { return grams * latentHeat / (meltsAt * boltzmann) }

// terabytes are how many of them hold an amount of information in nats.
func terabytes(nats float64) float64 { return infotheory.Bit.FromNats(nats) / 8e12 }

// sizes are amounts of information to compare with, in bits.
var sizes = []struct {
	bits  float64
	names []string
}{
	{8, []string{"a letter"}},
	{1e7, []string{"a novel", "novel"}},
	{6.2e9, []string{"your genome", "genome"}},
	{8e12, []string{"a terabyte disk", "1 TB"}},
	{1.4e24, []string{"all data of 2025 (IDC's forecast)", "all data, 2025"}},
}

// placeIce draws the information in melted ice on a logarithmic scale beside things that people store.
func (s *Scene) placeIce(r mark.Regions, env *scene.Env) {
	sheet, th, f, m := &s.Sheet, env.Theme, s.Sheet.F, &s.Model
	inner := sheet.PlotArea(r.Whole())
	axis := scale.Log{Min: 1, Max: 1e30, From: inner.X, To: inner.Right()}
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	for _, t := range axis.Marks(max(2, int(inner.W/(64*f)))) {
		x := axis.At(t.Value)
		sheet.Line(geom.Point{X: x, Y: inner.Y}, geom.Point{X: x, Y: inner.Bottom()}, canvas.Stroke{Color: th.Grid, Width: sheet.Pen})
		sheet.Text(geom.Point{X: x, Y: inner.Bottom() + 17*f}, t.Label, kind)
	}
	sheet.Wording(geom.Point{X: inner.X + inner.W/2, Y: inner.Bottom() + 34*f}, inner.W, kind, "bits, on a logarithmic scale: each line is a factor of ten or more", "bits, logarithmic")
	row := inner.H / float64(len(sizes)+1)
	name := canvas.Text{Size: 13 * f, Color: th.Ink, Halo: th.Background}
	for k, size := range sizes {
		y := inner.Y + (float64(k)+0.5)*row
		bar := geom.Rect{X: inner.X, Y: y - 0.2*row, W: axis.At(size.bits) - inner.X, H: 0.4 * row}
		sheet.Rect(bar, 2, canvas.Fill{Color: th.Muted.Alpha(0.35)}, canvas.Stroke{})
		s.label(bar.Right()+8*f, y+4*f, inner, name, size.names...)
	}
	bits := infotheory.Bit.FromNats(melted(m.Grams))
	y := inner.Y + (float64(len(sizes))+0.5)*row
	end := axis.At(bits)
	bar := geom.Rect{X: inner.X, Y: y - 0.3*row, W: end - inner.X, H: 0.6 * row}
	sheet.Rect(bar, 2, mark.FillP(th, 1), canvas.Stroke{})
	least, most := melted(masses.Least), melted(masses.Most)
	along := scale.Log{Min: masses.Least, Max: masses.Most, From: axis.At(infotheory.Bit.FromNats(least)), To: axis.At(infotheory.Bit.FromNats(most))}
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "grams", Label: "grams of ice", ValueText: gramsOf(m.Grams) + ", " + scientific(bits) + " bits", Value: math.Log10(m.Grams), Min: math.Log10(masses.Least), Max: math.Log10(masses.Most), Step: 0.1, Y: y, R: s.Size, Horizontal: true},
		Color:  th.P, Along: decades{along},
		Set: func(v float64) { m.Grams = masses.Clamp(scale.Digits(math.Pow(10, v), 3)) },
	})
	name.Face = canvas.Bold
	s.label(end+16*f, y+4*f, inner, name, ofIce(m.Grams)+", when it melts", ofIce(m.Grams))
	sheet.Legend(r.Legend, inner.X, []mark.Key{{Names: []string{"gained by melting", "melting"}, Fill: mark.FillP(th, 1)}, {Names: []string{"to compare with", "others"}, Fill: canvas.Fill{Color: th.Muted.Alpha(0.35)}}})
	s.foot = inner.Bottom() + 12*f
}

// ofIce names a mass of ice.
func ofIce(grams float64) string { return mark.Trimmed(grams) + " g of ice" }

// label writes a name right of a bar, or where it has no room there over the bar's end.
func (s *Scene) label(x, y float64, within geom.Rect, kind canvas.Text, names ...string) {
	width := font.Width(kind.Face, kind.Size, names[0])
	if x+width > within.Right() {
		if last := names[len(names)-1]; x+font.Width(kind.Face, kind.Size, last) <= within.Right() {
			names = names[len(names)-1:]
		} else {
			names = names[len(names)-1:]
			width = font.Width(kind.Face, kind.Size, names[0])
			x = math.Max(within.X+4, math.Min(x-24*s.Sheet.F-width, within.Right()-width))
		}
	}
	s.Sheet.Wording(geom.Point{X: x, Y: y}, math.Max(within.Right()-x, 10), kind, names...)
}

// decades is a logarithmic axis for the power of ten.
type decades struct{ scale.Log }

// At returns where ten to the power of v stands.
func (d decades) At(v float64) float64 { return d.Log.At(math.Pow(10, v)) }

// Invert returns the power of ten at a pixel.
func (d decades) Invert(px float64) float64 { return math.Log10(d.Log.Invert(px)) }

// scientific writes a large number: "1.28×10²³".
func scientific(x float64) string {
	exponent := int(math.Floor(math.Log10(x)))
	return infotheory.FormatDecimals(x/math.Pow10(exponent), 2) + "×" + scale.Power10(exponent)
}

// gramsOf says the same to those who hear it.
func gramsOf(grams float64) string {
	if grams == 1 {
		return "1 gram of ice"
	}
	return mark.Trimmed(grams) + " grams of ice"
}
