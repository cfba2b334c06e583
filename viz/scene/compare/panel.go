package compare

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// Heights of the parts of the panel, at type factor 1.
const (
	headlineHeight = 74
	sentenceHeight = 42
	rowHeight      = 50
	rowMost        = 96
)

// row is a length on the common scale: up to two parts end to end, the last of which may be torn.
type row struct {
	parts   [2]part
	torn    tornPlace
	isTorn  bool
	ceiling [2]geom.Point // the most it can be; both zero if there is no such thing
}

// part is one piece of a length.
type part struct {
	rect  geom.Rect
	kind  partKind
	alpha float64
}

type partKind uint8

const (
	partNone partKind = iota
	partP
	partQ
	partM
	partEnergy // outlined, on a scale of its own
)

// amount writes nats in the reader's unit.
func (s *Scene) amount(nats float64, env *scene.Env) string {
	return infotheory.Format(env.Unit.FromNats(nats))
}

// placePanel places the readings, as many as fit.
func (s *Scene) placePanel(r regions, env *scene.Env) {
	if r.form == compact {
		s.placeNumbers(r, env)
		return
	}
	f, in := r.f, r.panel
	if in.H < headlineHeight*f*0.9 {
		return
	}
	var top geom.Rect
	top, in = in.CutTop(headlineHeight * f)
	s.placeHeadlines(top, env)
	rows := 4
	if r.form == wide {
		in = s.placeSentence(in.Inset(0, 8*f, 0, 0), 15.5*f, 22*f, 5, in.H-3*rowHeight*f, env)
	} else if in.H >= (sentenceHeight-1)*f {
		top, in = in.CutTop(sentenceHeight * f)
		s.placeSentence(top, 13*f, 17*f, 2, top.H, env)
	}
	rows = min(rows, int(in.H/(rowHeight*f)+0.03))
	if rows == 0 {
		return
	}
	height := math.Min(in.H/float64(rows), rowMost*f)
	for k := range rows {
		top, in = in.CutTop(height)
		s.placeRow(k, top, env)
	}
}

// placeHeadlines writes both divergences large.
func (s *Scene) placeHeadlines(r geom.Rect, env *scene.Env) {
	p, f := &s.places, s.places.f
	for _, sd := range sides {
		half := geom.Rect{X: r.X + float64(sd)*r.W/2, Y: r.Y, W: r.W / 2, H: r.H}
		name := canvas.Text{Face: canvas.Italic, Size: 16 * f, Color: env.Theme.Ink}
		p.write(geom.Point{X: half.X, Y: half.Y + 16*f}, klName(sd), name)
		number := canvas.Text{Face: canvas.Bold, Size: 34 * f, Color: sideText(env.Theme, sd)}
		text := s.amount(s.divergence(sd), env)
		unit := canvas.Text{Size: 13 * f, Color: env.Theme.Muted}
		unitWidth := font.Width(unit.Face, unit.Size, env.Unit.Plural()) + 8*f
		if text == "∞" {
			number.Size *= infinitySize
		}
		width := font.Width(number.Face, number.Size, text)
		if most := math.Max(half.W-unitWidth-8*f, 1); width > most {
			number.Size *= most / width
			width = most
		}
		p.write(geom.Point{X: half.X, Y: half.Y + 49*f}, text, number)
		p.write(geom.Point{X: half.X + width + 7*f, Y: half.Y + 49*f}, env.Unit.Plural(), unit)
		note := canvas.Text{Size: 11.5 * f, Color: env.Theme.Muted}
		p.write(geom.Point{X: half.X, Y: half.Y + 65*f}, font.Fit(note.Face, note.Size, s.headlineNote(sd, env), half.W-6*f), note)
		place := geom.Rect{X: half.X - 6*f, Y: half.Y - 2*f, W: half.W, H: 71 * f}
		if s.floored[sd.other()].on {
			var floor geom.Rect
			floor, place = place.CutBottom(math.Max(18*f, 24))
			p.asks = append(p.asks, ask{floorIDs[sd.other()], floor})
		}
		p.asks = append(p.asks, ask{[...]string{"kl-pq", "kl-qp"}[sd], place})
	}
}

// infinitySize makes up for the glyph of ∞, which is as low as a small letter.
const infinitySize = 1.35

// floorIDs name the readings of the floors, by the distribution that has one.
var floorIDs = [...]string{"floor-p", "floor-q"}

// headlineNote says what the direction means, or what the floor makes of an ∞.
func (s *Scene) headlineNote(sd side, env *scene.Env) string {
	if fl := &s.floored[sd.other()]; fl.on {
		return s.amount(fl.KL, env) + " with floor ε = " + trimmed(s.Floor)
	}
	return [...]string{"p happens, q was believed", "q happens, p was believed"}[sd]
}

// placeSentence writes the description and returns the rest of the area. It takes at most so many lines and so much height.
func (s *Scene) placeSentence(r geom.Rect, size, pitch float64, most int, height float64, env *scene.Env) geom.Rect {
	kind := canvas.Text{Size: size, Color: env.Theme.Ink}
	room := min(most, int(height/pitch))
	text := s.Describe(env)
	lines := font.Wrap(nil, kind.Face, kind.Size, r.W, text)
	if len(lines) > room {
		lines = font.Wrap(nil, kind.Face, kind.Size, r.W, s.describeShort(env))
	}
	if len(lines) > room && room > 0 {
		lines = lines[:room]
		lines[room-1] = font.Fit(kind.Face, kind.Size, lines[room-1]+" …", r.W)
	}
	if room <= 0 {
		return r
	}
	for k, l := range lines {
		s.places.write(geom.Point{X: r.X, Y: r.Y + size*0.95 + float64(k)*pitch}, l, kind)
	}
	_, rest := r.CutTop(float64(len(lines))*pitch + 0.55*pitch)
	return rest
}

// placeRow places one of the four lengths: both cross entropies, the Jensen-Shannon divergence, the free-energy gap.
func (s *Scene) placeRow(k int, r geom.Rect, env *scene.Env) {
	switch k {
	case 0:
		s.placeCrossEntropy(r, sideP, env)
	case 1:
		s.placeCrossEntropy(r, sideQ, env)
	case 2:
		s.placeJensenShannon(r, env)
	default:
		s.placeGap(r, env)
	}
}

// shortestScale is the length in nats below which all are drawn as nothing: pixels per nat would be infinite.
const shortestScale = 1e-290

// scale is how many pixels a nat is long, in all rows but the last: the longest finite length fills the width.
func (s *Scene) scale(width float64) float64 {
	m := &s.measured
	longest := m.JensenShannonMax
	for _, sd := range sides {
		h := s.crossEntropy(sd)
		if s.floored[sd.other()].on {
			h = s.floored[sd.other()].crossOver
		}
		if math.IsInf(h, 1) {
			h = s.entropy(sd) * 1.4 // room for the torn end
		}
		longest = math.Max(longest, h)
	}
	if longest < shortestScale {
		return 0
	}
	return width / longest
}

// rowText places the title and the value of a row and returns where its bar goes.
func (s *Scene) rowText(r geom.Rect, title, value, id string, env *scene.Env) geom.Rect {
	p, f := &s.places, s.places.f
	number := canvas.Text{Face: canvas.Bold, Size: 16 * f, Color: env.Theme.Ink, Anchor: canvas.End}
	name := canvas.Text{Face: canvas.Italic, Size: 14.5 * f, Color: env.Theme.Ink}
	room := r.W - font.Width(number.Face, number.Size, value) - 8*f
	if w := font.Width(name.Face, name.Size, title); w > room {
		name.Size *= math.Max(room/w, 0.75)
	}
	spare := math.Max(r.H-rowHeight*f, 0)
	base := r.Y + 13*f + 0.12*spare
	p.write(geom.Point{X: r.X, Y: base}, font.Fit(name.Face, name.Size, title, room), name)
	p.write(geom.Point{X: r.Right(), Y: base}, value, number)
	bar := geom.Rect{X: r.X, Y: base + 5*f + 0.06*spare, W: r.W, H: 14*f + 0.18*spare}
	p.asks = append(p.asks, ask{id, geom.Rect{X: r.X - 6*f, Y: r.Y - 1*f, W: r.W + 12*f, H: bar.Bottom() - r.Y}})
	return bar
}

// note writes the small line under a bar.
func (s *Scene) note(x float64, bar geom.Rect, text string, env *scene.Env) {
	f := s.places.f
	kind := canvas.Text{Size: 11.5 * f, Color: env.Theme.Muted}
	x = math.Max(bar.X, math.Min(x, bar.Right()-font.Width(kind.Face, kind.Size, text)))
	s.places.write(geom.Point{X: x, Y: bar.Bottom() + 12.5*f}, text, kind)
}

// placeCrossEntropy lays H and KL end to end.
func (s *Scene) placeCrossEntropy(r geom.Rect, sd side, env *scene.Env) {
	p, f := &s.places, s.places.f
	entropy, kl, cross := s.entropy(sd), s.divergence(sd), s.crossEntropy(sd)
	title := [...]string{"H(p,q) = H(p) + KL(p‖q)", "H(q,p) = H(q) + KL(q‖p)"}[sd]
	fl := &s.floored[sd.other()]
	if fl.on {
		kl, cross = fl.KL, fl.crossOver
		title = [...]string{"H(p,qε) = H(p) + KL(p‖qε)", "H(q,pε) = H(q) + KL(q‖pε)"}[sd]
	}
	bar := s.rowText(r, title, s.amount(cross, env), [...]string{"ce-pq", "ce-qp"}[sd], env)
	scale := s.scale(bar.W)
	first, rest := bar.CutLeft(entropy * scale)
	kind := [...]partKind{partP, partQ}[sd]
	line := row{parts: [2]part{{first, kind, 0.55}, {}}}
	if math.IsInf(kl, 1) {
		line.isTorn, line.torn = true, tornRight(rest)
	} else {
		second, _ := rest.CutLeft(kl * scale)
		line.parts[1] = part{second, kind, 1}
	}
	p.rows = append(p.rows, line)
	h := "entropy " + s.amount(entropy, env)
	s.note(bar.X, bar, h, env)
	extra := "+ " + s.amount(kl, env)
	if fl.on {
		extra += ", premium " + s.amount(fl.premium, env)
	}
	after := bar.X + font.Width(canvas.Regular, 11.5*f, h) + 10*f
	s.note(math.Max(after, first.Right()), bar, extra, env)
	p.asks = append(p.asks, ask{[...]string{"h-p", "h-q"}[sd], geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 6*f, W: after - bar.X, H: math.Max(24, 22*f)}})
}

// placeJensenShannon lays the divergence against its ceiling, and says the distance.
func (s *Scene) placeJensenShannon(r geom.Rect, env *scene.Env) {
	p, f, m := &s.places, s.places.f, &s.measured
	title := "JSD(p,q)"
	if s.Lambda != 0.5 {
		title = "JSD at λ = " + trimmed(s.Lambda)
	}
	bar := s.rowText(r, title, s.amount(m.JensenShannon, env), "jsd", env)
	scale := s.scale(bar.W)
	first, _ := bar.CutLeft(m.JensenShannon * scale)
	x := bar.X + m.JensenShannonMax*scale
	p.rows = append(p.rows, row{
		parts:   [2]part{{first, partM, 1}, {}},
		ceiling: [2]geom.Point{{X: x, Y: bar.Y - 3*f}, {X: x, Y: bar.Bottom() + 3*f}},
	})
	most := "at most " + s.amount(m.JensenShannonMax, env)
	if s.Lambda == 0.5 && env.Unit == infotheory.Bit {
		most = "at most 1 bit"
	} else {
		most += " " + env.Unit.Plural()
	}
	kind := canvas.Text{Size: 11.5 * f, Color: env.Theme.Muted}
	at := geom.Point{X: x + 5*f, Y: bar.Center().Y + 4*f}
	if w := font.Width(kind.Face, kind.Size, most); at.X+w > bar.Right() {
		at.X, kind.Halo = math.Max(x-5*f-w, bar.X), env.Theme.Background
	}
	p.write(at, most, kind)
	root := "√JSD = " + infotheory.Format(math.Sqrt(env.Unit.FromNats(m.JensenShannon)))
	if s.Lambda == 0.5 {
		root = "distance " + root
	}
	s.note(bar.X, bar, root, env)
	p.asks = append(p.asks, ask{"jsdist", geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 6*f, W: 150 * f, H: math.Max(24, 22*f)}})
}

// placeGap outlines the free energy on a scale of its own.
func (s *Scene) placeGap(r geom.Rect, env *scene.Env) {
	gap := s.gap()
	bar := s.rowText(r, "F(q) − F(p) = kT·KL(q‖p)", infotheory.Format(gap), "gap", env)
	line := row{}
	if math.IsInf(gap, 1) {
		line.parts[0], line.isTorn = part{kind: partEnergy}, true
		line.torn = tornRight(bar)
	} else {
		length, _ := bar.CutLeft(gap / energyTop(gap) * bar.W)
		line.parts[0] = part{length, partEnergy, 1}
	}
	s.places.rows = append(s.places.rows, line)
	text := "energy, own scale"
	if !math.IsInf(gap, 1) {
		text += " 0 to " + infotheory.FormatDecimals(energyTop(gap), 0)
		if energyTop(gap) < 1 {
			text = "energy, own scale 0 to " + param.Shortest(energyTop(gap))
		}
	}
	s.note(bar.X, bar, text+" · kT = "+trimmed(s.KT), env)
}

// trimmed writes a number that the reader set, without decimals it does not need.
func trimmed(x float64) string {
	if t := param.Plain(x); len(t) <= 6 {
		return t
	}
	return infotheory.Format(x)
}

// energyTop is the end of the scale of energies: the least of 1, 2, 5 times a power of ten that holds the gap, at least 1.
func energyTop(gap float64) float64 {
	if gap <= 1 {
		return 1
	}
	decade := math.Pow(10, math.Floor(math.Log10(gap)))
	for _, k := range [...]float64{1, 2, 5, 10} {
		if k*decade >= gap {
			return k * decade
		}
	}
	return gap
}

// drawPanel paints the lengths.
func (s *Scene) drawPanel(c canvas.Canvas, th *theme.Theme) {
	for k := range s.places.rows {
		r := &s.places.rows[k]
		for j := range r.parts {
			drawPart(c, th, &r.parts[j], s.places.line)
		}
		if r.isTorn {
			r.torn.draw(c, r.parts[0].fill(th))
		}
		if r.ceiling[1].X > 0 {
			c.Line(r.ceiling[0], r.ceiling[1], canvas.Stroke{Color: th.Ink, Width: 1.5 * s.places.line})
		}
	}
}

// fill is how a torn end of the part is painted.
func (p *part) fill(th *theme.Theme) canvas.Fill {
	switch p.kind {
	case partP:
		return sideFill(th, sideP, 1)
	case partM:
		return canvas.Fill{Color: th.M}
	}
	return sideFill(th, sideQ, 1)
}

func drawPart(c canvas.Canvas, th *theme.Theme, p *part, line float64) {
	if p.rect.W <= 0 {
		return
	}
	switch p.kind {
	case partP:
		c.Rect(p.rect, 0, sideFill(th, sideP, p.alpha), canvas.Stroke{})
	case partQ:
		c.Rect(p.rect, 0, sideFill(th, sideQ, p.alpha), canvas.Stroke{})
	case partM:
		c.Rect(p.rect, 0, canvas.Fill{Color: th.M}, canvas.Stroke{})
	case partEnergy:
		c.Rect(p.rect.Inset(line, line, line, line), 0, canvas.Fill{}, canvas.Stroke{Color: th.Q, Width: 2 * line})
	}
}
