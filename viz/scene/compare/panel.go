package compare

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// amount writes nats in the reader's unit.
func (s *Scene) amount(nats float64, env *scene.Env) string {
	return infotheory.Format(env.Unit.FromNats(nats))
}

// placePanel places the readings, as many as fit.
func (s *Scene) placePanel(r mark.Regions, env *scene.Env) {
	if r.Form == mark.Compact {
		s.placeNumbers(r, env)
		return
	}
	if r.Form == mark.Low {
		s.placeFoot(env)
	}
	s.settleRuler(env)
	s.places.Panel(r, s.Describe(env), s.describeShort(env), s.watching(sideP, env).Odds(),
		func(r geom.Rect) { s.placeHeadlines(r, env) }, 4, func(k int, r geom.Rect) { s.placeRow(k, r, env) })
}

// placeHeadlines writes both divergences large.
func (s *Scene) placeHeadlines(r geom.Rect, env *scene.Env) {
	p := &s.places
	var both [2]mark.Headline
	for _, sd := range sides {
		note, brief := s.headlineNote(sd, env)
		both[sd] = mark.Headline{
			ID: s.shownID(sd), Name: s.shownName(sd), Value: s.amount(s.shownKL(sd), env), Unit: env.Unit.Plural(),
			Note: note, Brief: brief, Asides: s.withoutFloor(sd), Color: sideText(env.Theme, sd),
		}
	}
	for k, place := range p.Headlines(r, both) {
		sd := side(k)
		if s.floored[sd.other()].on {
			var infinite geom.Rect
			infinite, place = place.CutTop(math.Max(21*p.F, 24))
			p.Ask(floorIDs[sd.other()], place)
			place = infinite
		}
		p.Ask(klIDs[sd], place)
	}
}

// klIDs name the readings of the divergences.
var klIDs = [...]string{"kl-pq", "kl-qp"}

// shownID names the reading of the divergence that is shown.
func (s *Scene) shownID(sd side) string {
	if s.floored[sd.other()].on {
		return floorIDs[sd.other()]
	}
	return klIDs[sd]
}

// floorIDs name the readings of the floors, by the distribution that has one.
var floorIDs = [...]string{"floor-p", "floor-q"}

// shownName is the name of the divergence that is shown: "KL(p‖qε)" with a floor under q.
func (s *Scene) shownName(sd side) string {
	if s.floored[sd.other()].on {
		return [...]string{"KL(p‖qε)", "KL(q‖pε)"}[sd]
	}
	return klName(sd)
}

// withoutFloor says what the divergence would be without the floor, in wordings for less and less room; nil if there is none.
func (s *Scene) withoutFloor(sd side) []string {
	if s.floored[sd.other()].on {
		return []string{"(∞ without the floor)", "(∞ without)", "(else ∞)"}
	}
	return nil
}

// headlineNote says what the direction means.
func (s *Scene) headlineNote(sd side, env *scene.Env) (words, short string) {
	return env.Names.Direction(sd.String(), sd.other().String())
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
		s.places.EnergyGap(r, "gap", s.gap(), mark.Trimmed(s.Model.KT))
	}
}

// settleRuler chooses the scale of all rows but the last for the longest finite length. What is infinite has the rest of it.
func (s *Scene) settleRuler(env *scene.Env) {
	longest := s.measured.JensenShannonMax
	for _, sd := range sides {
		h := s.shownCross(sd)
		if math.IsInf(h, 1) {
			h = s.entropy(sd) * 1.2 // room for the torn end
		}
		longest = math.Max(longest, h)
	}
	s.places.ruler.Settle(longest, env.Unit, s.Busy())
}

// placeCrossEntropy lays H and KL end to end.
func (s *Scene) placeCrossEntropy(r geom.Rect, sd side, env *scene.Env) {
	p, f := &s.places, s.places.F
	entropy, kl, cross := s.entropy(sd), s.shownKL(sd), s.shownCross(sd)
	title := [...]string{"H(p,q) = H(p) + KL(p‖q)", "H(q,p) = H(q) + KL(q‖p)"}[sd]
	fl := &s.floored[sd.other()]
	if fl.on {
		title = [...]string{"H(p,qε) = H(p) + KL(p‖qε)", "H(q,pε) = H(q) + KL(q‖pε)"}[sd]
	}
	bar := s.places.Row(r, title, s.amount(cross, env), [...]string{"ce-pq", "ce-qp"}[sd])
	p.Ticks(&p.ruler, bar)
	scale := p.ruler.Pixels(bar.W)
	first, rest := bar.CutLeft(entropy * scale)
	p.Length(first, sideFill(env.Theme, sd, 0.55))
	if math.IsInf(kl, 1) {
		torn := mark.TornRight(rest)
		torn.Draw(p, sideFill(env.Theme, sd, 1))
	} else {
		second, _ := rest.CutLeft(kl * scale)
		p.Length(second, sideFill(env.Theme, sd, 1))
		if cross*scale > bar.W {
			p.Cut(bar)
		}
	}
	s.placeBracket(bar, sd, scale, env)
	h := "entropy " + s.amount(entropy, env)
	extra := "+ " + s.amount(kl, env)
	if fl.on {
		extra += ", premium " + s.amount(fl.premium, env)
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
	title := "JSD(p,q)"
	if s.Model.Lambda != 0.5 {
		title = "JSD at λ = " + mark.Trimmed(s.Model.Lambda)
	}
	root := "√JSD = " + infotheory.Format(math.Sqrt(env.Unit.FromNats(m.JensenShannon)))
	if s.Model.Lambda == 0.5 {
		root = "distance " + root
	}
	bar := s.places.Row(r, title, s.amount(m.JensenShannon, env), "jsd")
	p.Ticks(&p.ruler, bar)
	p.TickNumbers(&p.ruler, bar)
	scale := p.ruler.Pixels(bar.W)
	first, _ := bar.CutLeft(m.JensenShannon * scale)
	x := bar.X + m.JensenShannonMax*scale
	p.Length(first, canvas.Fill{Color: env.Theme.M})
	p.Line(geom.Point{X: x, Y: bar.Y - 3*f}, geom.Point{X: x, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.5 * p.Pen})
	most := "at most " + s.amount(m.JensenShannonMax, env)
	if s.Model.Lambda == 0.5 && env.Unit == infotheory.Bit {
		most = "at most 1 bit"
	} else {
		most += " " + env.Unit.Plural()
	}
	kind := canvas.Text{Size: 11.5 * f, Color: env.Theme.Muted}
	at := geom.Point{X: x + 5*f, Y: bar.Center().Y + 4*f}
	if w := font.Width(kind.Face, kind.Size, most); at.X+w > bar.Right() {
		at.X, kind.Halo = math.Max(x-5*f-w, bar.X), env.Theme.Background
	}
	p.Text(at, most, kind)
	kind.Halo = canvas.Color{}
	at = geom.Point{X: bar.X + font.Width(canvas.Italic, 14.5*f, title) + 10*f, Y: bar.Y - 5*f}
	p.Text(at, root, kind)
	p.Ask("jsdist", geom.Rect{X: at.X - 4*f, Y: r.Y - f, W: font.Width(kind.Face, kind.Size, root) + 8*f, H: math.Max(24, 20*f)})
}
