package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// readout is what the panel says.
func (s *Scene) readout(env *scene.Env) *mark.Readout {
	sh, m, plot := &s.Sheet, &s.measured, s.places.axis.plot
	both := [2]mark.Headline{s.headline(mark.P, env), s.headline(mark.Q, env)}
	jsd := sh.Large("jsd", "JSD", "", m.JensenShannon.Value, env.Theme.MText)
	if s.Model.Bins > 0 {
		jsd.Second, jsd.Under = "jsdBinned", "binned "+sh.Amount(s.bins.measured.JensenShannon)
	}
	row := func(draw func(r geom.Rect)) mark.Length { return mark.Length{Height: mark.RowLeast, Draw: draw} }
	return &mark.Readout{
		Headlines: both, Numbers: append(both[:], jsd, sh.Large("cePQ", "h(p,q)", "", m.CrossEntropyPQ, env.Theme.Ink)),
		Words: s.Describe(env), Short: s.describeShort(env), More: s.watching(mark.P, env).Odds(), SaysMore: true,
		Lengths: []mark.Length{
			row(func(r geom.Rect) { s.placeCrossEntropy(r, mark.P, env) }),
			row(func(r geom.Rect) { s.placeCrossEntropy(r, mark.Q, env) }),
			row(func(r geom.Rect) { s.placeJensenShannon(r, env) }),
			row(func(r geom.Rect) { sh.EnergyGap(r, "freeEnergyGap", s.gap(), trimmed(s.Model.KT)) }),
		},
		Foot: geom.Point{X: plot.X, Y: plot.Bottom() + 30*sh.F},
	}
}

// headline is a divergence written large, and what bins leave of it.
func (s *Scene) headline(sd mark.Side, env *scene.Env) mark.Headline {
	h := s.Sheet.Large(klIDs[sd], sd.KL(), "", s.measured.kl(sd), sd.Text(env.Theme))
	h.Note, h.Brief = env.Names.Direction(sd.String(), sd.Other().String())
	if s.Model.Bins > 0 {
		h.Note, h.Brief = s.binsNote(sd), ""
		h.Second, h.Under = binnedIDs[sd], "binned "+s.Sheet.Amount(s.bins.divergence(sd))
	}
	return h
}

// klIDs name the readings of the divergences.
var klIDs = [...]string{"klPQ", "klQP"}

// binnedIDs name the divergences of the bins.
var binnedIDs = [...]string{"klPQBinned", "klQPBinned"}

// binsNote says what binning leaves of a divergence.
func (s *Scene) binsNote(sd mark.Side) string {
	b := s.Sheet.Amount(s.bins.divergence(sd))
	if math.IsInf(s.measured.kl(sd), 1) {
		return param.Plural(s.Model.Bins, "bin") + ": " + b
	}
	return param.Plural(s.Model.Bins, "bin") + ": " + b + " ≤ " + s.Sheet.Amount(s.measured.kl(sd))
}

// signed is the axis of all rows but the last: from the least of 0 and the entropies to the longest finite length.
func (s *Scene) signed(bar geom.Rect) scale.Linear {
	m := &s.measured
	l := scale.Linear{Max: m.JensenShannonMax, From: bar.X, To: bar.Right()}
	torn := false
	for _, sd := range mark.Sides {
		end := m.crossEntropy(sd)
		if math.IsInf(end, 1) {
			end, torn = m.entropy(sd), true
		}
		l.Min = math.Min(l.Min, math.Min(m.entropy(sd), end))
		l.Max = math.Max(l.Max, end)
	}
	if torn {
		l.Max += 0.25 * (l.Max - l.Min) // room for the torn end
	}
	if !(l.Max-l.Min > 1e-290) {
		l.Max = l.Min + 1
	}
	return l
}

// placeCrossEntropy lays h and KL end to end on a signed axis. Where h is below 0 it runs to the left of it, in the upper
// half of the bar, and KL starts at its tip, in the lower half.
func (s *Scene) placeCrossEntropy(r geom.Rect, sd mark.Side, env *scene.Env) {
	sh, m := &s.Sheet, &s.measured
	entropy, kl, cross := m.entropy(sd), m.kl(sd), m.crossEntropy(sd)
	title := [...]string{"h(p,q) = h(p) + KL(p‖q)", "h(q,p) = h(q) + KL(q‖p)"}[sd]
	bar := sh.Row(r, title, sh.Amount(cross), [...]string{"cePQ", "ceQP"}[sd])
	axis := s.signed(bar)
	zero, tip := axis.At(0), axis.At(entropy)
	first, second := bar, bar
	if entropy < 0 {
		first.H /= 2
		second.Y, second.H = bar.Y+first.H, first.H
	}
	first.X, first.W = math.Min(zero, tip), math.Abs(tip-zero)
	sh.Length(first, sd.Fill(env.Theme, 0.55))
	second.X, second.W = tip, bar.Right()-tip
	if math.IsInf(kl, 1) {
		torn := mark.TornRight(second)
		torn.Draw(sh, sd.Fill(env.Theme, 1))
	} else {
		second.W = axis.At(cross) - tip
		sh.Length(second, sd.Fill(env.Theme, 1))
	}
	s.placeBinned(second, s.bins.divergence(sd)*axis.PerUnit(), env)
	s.placeZero(axis, bar, env)
	s.placeEntropyNotes(bar, sd, tip, env)
}

// placeZero marks 0 on the signed axis.
func (s *Scene) placeZero(axis scale.Linear, bar geom.Rect, env *scene.Env) {
	if axis.Min == 0 {
		return
	}
	sh, x := &s.Sheet, axis.At(0)
	sh.Line(geom.Point{X: x, Y: bar.Y - 3*sh.F}, geom.Point{X: x, Y: bar.Bottom() + 3*sh.F}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.5 * sh.Pen})
}

// placeBinned draws within a length what binning leaves of it.
func (s *Scene) placeBinned(within geom.Rect, length float64, env *scene.Env) {
	if s.Model.Bins == 0 {
		return
	}
	inner := within.Inset(0, within.H*0.36, 0, within.H*0.36)
	if inner.W = math.Min(length, within.W); math.IsNaN(inner.W) {
		return
	}
	s.Sheet.Length(inner, canvas.Fill{Color: env.Theme.Background})
}

func (s *Scene) placeEntropyNotes(bar geom.Rect, sd mark.Side, tip float64, _ *scene.Env) {
	sh, f := &s.Sheet, s.Sheet.F
	h := "entropy " + sh.Amount(s.measured.entropy(sd))
	if s.measured.entropy(sd) < 0 && s.Model.Bins == 0 {
		h += ", left of 0"
	}
	sh.Note(bar.X, bar, h)
	extra := "+ " + sh.Amount(s.measured.kl(sd))
	if s.Model.Bins > 0 {
		extra += ", binned " + sh.Amount(s.bins.divergence(sd))
	}
	after := bar.X + font.Width(canvas.Regular, 11.5*f, h) + 10*f
	sh.Note(math.Max(after, tip), bar, extra)
	sh.Ask([...]string{"hP", "hQ"}[sd], geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 6*f, W: after - bar.X, H: math.Max(24, 22*f)})
}

// placeJensenShannon lays the divergence against its ceiling, and says the distance.
func (s *Scene) placeJensenShannon(r geom.Rect, env *scene.Env) {
	sh, f, m := &s.Sheet, s.Sheet.F, &s.measured
	title, root := sh.JensenShannon(m.JensenShannon.Value, s.Model.Lambda)
	bar := sh.Row(r, title, sh.Amount(m.JensenShannon.Value), "jsd")
	axis := s.signed(bar)
	zero := axis.At(0)
	length := geom.Rect{X: zero, Y: bar.Y, W: m.JensenShannon.Value * axis.PerUnit(), H: bar.H}
	sh.Length(length, canvas.Fill{Color: env.Theme.M})
	s.placeBinned(length, s.bins.measured.JensenShannon*axis.PerUnit(), env)
	s.placeZero(axis, bar, env)
	x := axis.At(m.JensenShannonMax)
	sh.Line(geom.Point{X: x, Y: bar.Y - 3*f}, geom.Point{X: x, Y: bar.Bottom() + 3*f}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.5 * sh.Pen})
	s.placeCeiling(x, zero, bar, env)
	width := font.Width(canvas.Regular, 11.5*f, root)
	sh.Note(bar.X, bar, root)
	sh.Ask("jsDistance", geom.Rect{X: bar.X - 6*f, Y: bar.Bottom() - 6*f, W: width + 12*f, H: math.Max(24, 22*f)})
	if s.Model.Bins > 0 {
		binned := "binned " + sh.Amount(s.bins.measured.JensenShannon)
		at := bar.X + width + 14*f
		sh.Note(at, bar, binned)
		sh.Ask("jsdBinned", geom.Rect{X: at - 4*f, Y: bar.Bottom() - 6*f, W: math.Max(font.Width(canvas.Regular, 11.5*f, binned), 40) + 8*f, H: math.Max(24, 22*f)})
	}
}

// placeCeiling says what the Jensen-Shannon divergence cannot pass, where there is room beside its mark.
func (s *Scene) placeCeiling(x, zero float64, bar geom.Rect, env *scene.Env) {
	sh, f := &s.Sheet, s.Sheet.F
	most := sh.AtMost(s.measured.JensenShannonMax)
	kind := canvas.Text{Size: 11.5 * f, Color: env.Theme.Muted}
	at := geom.Point{X: x + 5*f, Y: bar.Center().Y + 4*f}
	if w := font.Width(kind.Face, kind.Size, most); at.X+w > bar.Right() {
		at.X = x - 5*f - w
		if end := zero + s.measured.JensenShannon.Value/s.measured.JensenShannonMax*(x-zero) + 4*f; !(at.X > end) {
			at.X, kind.Halo = math.Max(at.X, bar.X), env.Theme.Background
			if zero-w-6*f > bar.X {
				at.X, kind.Halo = zero-w-6*f, 0
			}
		}
	}
	sh.Text(at, most, kind)
}
