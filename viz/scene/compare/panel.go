package compare

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// readout is what the panel says.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	p, th := &s.places, env.Theme
	s.settleRuler(env)
	both := [2]mark.Headline{s.headline(mark.P, env), s.headline(mark.Q, env)}
	row := func(draw func(r geom.Rect)) mark.Length { return mark.Length{Height: mark.RowLeast, Draw: draw} }
	return &mark.Readout{
		Headlines: both, Numbers: append(both[:], p.Large("jsd", "JSD", "", s.measured.JensenShannon, th.MText), p.Large("ce-pq", "H(p,q)", "", s.shownCross(mark.P), th.Ink)),
		Words: s.Describe(env), Short: s.describeShort(env), More: s.watching(mark.P, env).Odds(), SaysMore: true,
		Lengths: []mark.Length{
			row(func(r geom.Rect) { s.placeCrossEntropy(r, mark.P, env) }),
			row(func(r geom.Rect) { s.placeCrossEntropy(r, mark.Q, env) }),
			row(func(r geom.Rect) { s.placeJensenShannon(r, env) }),
			row(func(r geom.Rect) { p.EnergyGap(r, "gap", s.gap(), mark.Trimmed(s.Model.KT)) }),
		},
		Foot: geom.Point{X: p.axis.Plot.X, Y: p.axis.Plot.Bottom() + p.axis.Shelf + 30*p.F},
	}
}

// headline is a divergence written large. With a floor it is that with the floor, and says what it is without.
func (s *Scene) headline(sd mark.Side, env *scene.Env) mark.Headline {
	h := s.places.Large(klIDs[sd], s.shownName(sd), "", s.shownKL(sd), sd.Text(env.Theme))
	h.Note, h.Brief = env.Names.Direction(sd.String(), sd.Other().String())
	if s.floored[sd.Other()].on {
		h.ID, h.Second, h.Asides = floorIDs[sd.Other()], h.ID, []string{"(∞ without the floor)", "(∞ without)", "(else ∞)"}
		h.Under = h.Asides[0]
	}
	return h
}

// klIDs name the readings of the divergences.
var klIDs = [...]string{"kl-pq", "kl-qp"}

// floorIDs name the readings of the floors, by the distribution that has one.
var floorIDs = [...]string{"floor-p", "floor-q"}

// shownName is the name of the divergence that is shown: "KL(p‖qε)" with a floor under q.
func (s *Scene) shownName(sd mark.Side) string {
	if s.floored[sd.Other()].on {
		return [...]string{"KL(p‖qε)", "KL(q‖pε)"}[sd]
	}
	return sd.KL()
}

// settleRuler chooses the scale of all rows but the last for the longest finite length. What is infinite has the rest of it.
func (s *Scene) settleRuler(env *scene.Env) {
	longest := s.measured.JensenShannonMax
	for _, sd := range mark.Sides {
		h := s.shownCross(sd)
		if math.IsInf(h, 1) {
			h = s.entropy(sd) * 1.2 // room for the torn end
		}
		longest = math.Max(longest, h)
	}
	s.places.ruler.Settle(longest, env.Unit, s.Busy())
}

// placeCrossEntropy lays H and KL end to end.
func (s *Scene) placeCrossEntropy(r geom.Rect, sd mark.Side, env *scene.Env) {
	p, f := &s.places, s.places.F
	entropy, kl, cross := s.entropy(sd), s.shownKL(sd), s.shownCross(sd)
	title := [...]string{"H(p,q) = H(p) + KL(p‖q)", "H(q,p) = H(q) + KL(q‖p)"}[sd]
	fl := &s.floored[sd.Other()]
	if fl.on {
		title = [...]string{"H(p,qε) = H(p) + KL(p‖qε)", "H(q,pε) = H(q) + KL(q‖pε)"}[sd]
	}
	bar := s.places.Row(r, title, p.Amount(cross), [...]string{"ce-pq", "ce-qp"}[sd])
	p.Ticks(&p.ruler, bar)
	scale := p.ruler.Pixels(bar.W)
	first, rest := bar.CutLeft(entropy * scale)
	p.Length(first, sd.Fill(env.Theme, 0.55))
	if math.IsInf(kl, 1) {
		torn := mark.TornRight(rest)
		torn.Draw(p, sd.Fill(env.Theme, 1))
	} else {
		second, _ := rest.CutLeft(kl * scale)
		p.Length(second, sd.Fill(env.Theme, 1))
		if cross*scale > bar.W {
			p.Cut(bar)
		}
	}
	s.placeBracket(bar, sd, scale, env)
	h := "entropy " + p.Amount(entropy)
	extra := "+ " + p.Amount(kl)
	if fl.on {
		extra += ", premium " + p.Amount(fl.premium)
	}
	if own, more := s.litShares(sd, env); own != "" && font.Width(canvas.Regular, 11.5*f, h+own+extra+more) < bar.W-10*f {
		h, extra = h+own, extra+more
	}
	s.places.Note(bar.X, bar, h)
	after := bar.X + font.Width(canvas.Regular, 11.5*f, h) + 10*f
	s.places.Note(math.Max(after, first.Right()), bar, extra)
	p.Ask([...]string{"h-p", "h-q"}[sd], geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 6*f, W: after - bar.X, H: math.Max(24, 22*f)})
}

// placeJensenShannon lays the divergence against its ceiling, and says the distance.
func (s *Scene) placeJensenShannon(r geom.Rect, env *scene.Env) {
	p, f, m := &s.places, s.places.F, &s.measured
	title, root := p.JensenShannon(m.JensenShannon, s.Model.Lambda)
	bar := s.places.Row(r, title, p.Amount(m.JensenShannon), "jsd")
	p.Ticks(&p.ruler, bar)
	p.TickNumbers(&p.ruler, bar)
	scale := p.ruler.Pixels(bar.W)
	first, _ := bar.CutLeft(m.JensenShannon * scale)
	x := bar.X + m.JensenShannonMax*scale
	p.Length(first, canvas.Fill{Color: env.Theme.M})
	p.Line(geom.Point{X: x, Y: bar.Y - 3*f}, geom.Point{X: x, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.5 * p.Pen})
	most := p.AtMost(m.JensenShannonMax)
	kind := canvas.Text{Size: 11.5 * f, Color: env.Theme.Muted}
	at := geom.Point{X: x + 5*f, Y: bar.Center().Y + 4*f}
	if w := font.Width(kind.Face, kind.Size, most); at.X+w > bar.Right() {
		at.X, kind.Halo = math.Max(x-5*f-w, bar.X), env.Theme.Background
	}
	p.Text(at, most, kind)
	kind.Halo = 0
	at = geom.Point{X: bar.X + font.Width(canvas.Italic, 14.5*f, title) + 10*f, Y: bar.Y - 5*f}
	p.Text(at, root, kind)
	p.Ask("jsdist", geom.Rect{X: at.X - 4*f, Y: r.Y - f, W: font.Width(kind.Face, kind.Size, root) + 8*f, H: math.Max(24, 20*f)})
}
