package compare

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// termsPlace is a waterfall: every term stands on the sum of those before it, and the last one ends at the divergence.
type termsPlace struct {
	base  [2]geom.Point // the line of 0
	bars  []termBar
	steps [][2]geom.Point // from the end of a term to the start of the next
	end   [2]geom.Point   // at the divergence; both zero if it is ∞
	lit   geom.Rect       // around the bar of the outcome that is lit; empty if there is none
}

// Room in a waterfall, at type factor 1.
const (
	termsTitle   = 17
	termsNumbers = 12
	pitchNumbers = 32 // least width of a column whose term is written out
)

// termBar is one term; those below zero are paler.
type termBar struct {
	rect     geom.Rect
	negative bool
	cured    bool // ∞ without the floor
}

func (t termsPlace) emptied() termsPlace {
	return termsPlace{bars: t.bars[:0], steps: t.steps[:0]}
}

// placeTerms places both waterfalls on one scale.
func (s *Scene) placeTerms(r [2]geom.Rect, env *scene.Env) {
	f := s.places.F
	low, high := s.settleSpan()
	numbers := termsNumbers * f // room for numbers above and below
	if s.places.pitch < pitchNumbers*f {
		numbers = 3 * f
	}
	body := math.Max(r[0].H-termsTitle*f-2*numbers, 1)
	scale := math.Min(body/math.Max(high[0]-low[0], 1e-300), body/math.Max(high[1]-low[1], 1e-300))
	shown := mark.Sides[:]
	if r[1].Empty() { // room for one: of the divergence that is infinite, or else of the first one
		sd := toInt(!math.IsInf(s.shownKL(mark.P), 1) && math.IsInf(s.shownKL(mark.Q), 1))
		shown, r[sd] = mark.Sides[sd:sd+1], r[0]
		if sd == int(mark.P) {
			s.placeRays(mark.Q, r[mark.P], env)
		}
		scale = body / math.Max(high[sd]-low[sd], 1e-300)
	}
	for _, sd := range shown {
		zero := r[sd].Y + termsTitle*f + numbers + high[sd]*scale
		if free := body - (high[sd]-low[sd])*scale; free > 0 && !math.IsInf(scale, 0) {
			zero += free / 2
		}
		if math.IsInf(scale, 0) || high[0]-low[0]+high[1]-low[1] == 0 {
			scale, zero = 0, r[sd].Y+r[sd].H*0.6
		}
		s.placeWaterfall(r[sd], sd, zero, scale, env)
		s.placeTermsTitle(r[sd], sd, env)
	}
}

// termsSpan is what both rows of terms have room for, in nats below and above 0: it holds still while something is held, so that no
// term moves but those that change.
type termsSpan struct {
	set       bool
	low, high [2]float64
}

// settleSpan chooses the span for the terms, in steps, unless something is held.
func (s *Scene) settleSpan() (low, high [2]float64) {
	span := &s.places.span
	if !span.set || !s.Busy() {
		for _, sd := range mark.Sides {
			low, high := extent(s.termsOf(sd))
			span.low[sd], span.high[sd] = -spanStep(-low), spanStep(high)
		}
		span.set = true
	}
	return span.low, span.high
}

// spanStep is the smallest of 1, 1.5, 2, 3, 5, 7 times a power of ten that has room for v ≥ 0.
func spanStep(v float64) float64 {
	if v < 1e-290 {
		return v
	}
	ten := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range [...]float64{1, 1.5, 2, 3, 5, 7, 10} {
		if k*ten >= v {
			return k * ten
		}
	}
	return v
}

// extent returns the least and the largest of the running sums of the finite terms, 0 included.
func extent(terms []float64) (low, high float64) {
	sum := 0.0
	for _, t := range terms {
		if !math.IsInf(t, 0) {
			sum += t
		}
		low, high = math.Min(low, sum), math.Max(high, sum)
	}
	return low, high
}

// placeRays places the infinite terms of a divergence that has no row of its own: they pass the row of the other one, which has 0 there.
func (s *Scene) placeRays(of mark.Side, row geom.Rect, env *scene.Env) {
	s.eachToBlame(func(sd mark.Side, i int) {
		if sd == of {
			s.placeRay(of, i, math.Max(s.barWidth(), 6), row.Bottom(), row, env)
		}
	})
}

// barWidth is how wide a term is that has room.
func (s *Scene) barWidth() float64 { return math.Min(math.Max(s.places.pitch*0.6, 1), 110*s.places.F) }

func (s *Scene) placeWaterfall(r geom.Rect, sd mark.Side, zero, scale float64, env *scene.Env) {
	p, t := &s.places, &s.places.terms[sd]
	plot := p.axis.Plot
	t.base = [2]geom.Point{{X: plot.X, Y: zero}, {X: plot.Right(), Y: zero}}
	width := s.barWidth()
	y := zero
	terms := s.termsOf(sd)
	for i, v := range terms {
		x := plot.X + (float64(i)+0.5)*p.pitch - width/2
		if math.IsInf(v, 1) {
			s.placeRay(sd, i, math.Max(width, 6), zero, r, env)
			continue
		}
		next := math.Min(math.Max(y-v*scale, r.Y+termsTitle*p.F), math.Max(r.Bottom()-termsNumbers*p.F, zero)) // beyond the span while something is held
		bar := termBar{geom.Rect{X: x, Y: math.Min(y, next), W: width, H: math.Abs(next - y)}, v < 0, s.floored[sd.Other()].on && s.probability(sd.Other(), i) == 0 && s.probability(sd, i) > 0}
		t.bars = append(t.bars, bar)
		if i < len(terms)-1 && p.pitch >= 6 {
			t.steps = append(t.steps, [2]geom.Point{{X: x, Y: next}, {X: x + p.pitch, Y: next}})
		}
		if i == s.duo.Lit() {
			t.lit = bar.rect.Inset(-2, -2, -2, -2)
		}
		if passed := s.blames(sd.Other(), i); !passed && (p.pitch >= pitchNumbers*p.F || i == s.duo.Lit()) { // where the other row's ray passes it is 0
			at := geom.Point{X: x + width/2, Y: bar.rect.Y - 4*p.F}
			if v < 0 {
				at.Y = bar.rect.Bottom() + 12*p.F
			}
			s.placeTerm(at, v, i == s.duo.Lit(), env)
		}
		y = next
	}
	if !math.IsInf(s.shownKL(sd), 0) {
		t.end = [2]geom.Point{{X: math.Min(plot.Right()-p.pitch/2+width/2, plot.Right()-10*p.F), Y: y}, {X: plot.Right(), Y: y}}
	}
}

// placeTerm writes the number of a finite term.
func (s *Scene) placeTerm(at geom.Point, v float64, lit bool, env *scene.Env) {
	text := mark.Signed(env.Unit.FromNats(v))
	kind := canvas.Text{Size: 10 * s.places.F, Color: env.Theme.Muted, Anchor: canvas.Middle, Halo: env.Theme.Background}
	if lit {
		kind.Face, kind.Size, kind.Color = canvas.Bold, 12*s.places.F, env.Theme.Ink
	} else if font.Width(kind.Face, kind.Size, text) > s.places.pitch-2 {
		return
	}
	plot, half := s.places.axis.Plot, font.Width(kind.Face, kind.Size, text)/2
	at.X = math.Min(math.Max(at.X, plot.X+half), plot.Right()-half)
	s.places.Text(at, text, kind)
}

// termNames are the formulas of the terms.
var termNames = [2][2]string{{"p·log(p/q)", "q·log(q/p)"}, {"p·log(p/q) − p + q", "q·log(q/p) − q + p"}}

func (s *Scene) placeTermsTitle(r geom.Rect, sd mark.Side, env *scene.Env) {
	p, f := &s.places, s.places.F
	kind := canvas.Text{Face: canvas.Italic, Size: 12 * f, Color: env.Theme.Ink}
	total := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: sd.Text(env.Theme), Anchor: canvas.End}
	sum := "= " + s.Sheet.Amount(s.shownKL(sd))
	if s.torn() || s.duo.Lit() >= 0 { // they may stand on the column that is lit
		kind.Halo, total.Halo = env.Theme.Background, env.Theme.Background
	}
	name, terms := s.shownName(sd), mark.BasedTerm(termNames[toInt(s.excess)][sd], env.Unit)
	texts := [...]string{name + ": the terms " + terms + " add up to it", name + ": " + terms + ", added up", name + ", term by term"}
	end := p.axis.Plot.Right() - font.Width(total.Face, total.Size, sum) - 12*f
	at, text := geom.Point{X: p.axis.Plot.X, Y: r.Y + 12*f}, texts[len(texts)-1]
	from, to := s.besideRays(sd)
choose:
	for _, room := range [...][2]float64{{from, math.Min(to, end)}, {at.X, end}} { // over the rays where no text fits beside them
		for _, t := range texts {
			if room[0]+font.Width(kind.Face, kind.Size, t) <= room[1] {
				at.X, text = room[0], t
				break choose
			}
		}
	}
	p.Text(at, text, kind)
	if !s.blames(mark.P, s.outcomes()-1) && !s.blames(mark.Q, s.outcomes()-1) { // a ray is there
		p.Text(geom.Point{X: p.axis.Plot.Right(), Y: at.Y}, sum, total)
	}
	p.Ask([...]string{"terms-pq", "terms-qp"}[sd], geom.Rect{X: p.axis.Plot.X - 4*f, Y: r.Y - 4*f, W: p.axis.Plot.W + 8*f, H: math.Max(22*f, 24)})
}

// besideRays is the first room of a row of terms that no ray of ∞ crosses, from the left; the rays of q cross both rows.
func (s *Scene) besideRays(sd mark.Side) (from, to float64) {
	p, i := &s.places, 0
	crossed := func() bool { return s.blames(mark.Q, i) || sd == mark.P && s.blames(mark.P, i) }
	for i < s.outcomes() && crossed() {
		i++
	}
	from = p.axis.Plot.X + float64(i)*p.pitch
	for i < s.outcomes() && !crossed() {
		i++
	}
	return from, p.axis.Plot.X + float64(i)*p.pitch
}

// drawTerms paints both waterfalls.
func (s *Scene) drawTerms(c canvas.Canvas, th *theme.Theme) {
	for _, sd := range mark.Sides {
		t := &s.places.terms[sd]
		if t.base[1].X == 0 {
			continue
		}
		axis := canvas.Stroke{Color: th.Muted, Width: s.places.Pen}
		c.Line(t.base[0], t.base[1], axis)
		for k := range t.bars {
			b := &t.bars[k]
			alpha := 1.0
			if b.negative {
				alpha = 0.45
			}
			rect := b.rect
			rect.H = math.Max(rect.H, s.places.Pen) // a term of 0 is a thin line
			c.Rect(rect, 0, sd.Fill(th, alpha), canvas.Stroke{})
			if b.cured {
				rect.H = math.Min(rect.H, 11*s.places.F)
				c.Rect(rect, 0, canvas.Fill{Hatch: th.Background}, canvas.Stroke{})
			}
		}
		if !t.lit.Empty() {
			c.Rect(t.lit, 2, canvas.Fill{}, canvas.Stroke{Color: th.Ink, Width: 2 * s.places.Pen})
		}
		axis.Dash = 2
		for k := range t.steps {
			c.Line(t.steps[k][0], t.steps[k][1], axis)
		}
		if t.end[1].X > 0 {
			c.Line(t.end[0], t.end[1], canvas.Stroke{Color: sd.Color(th), Width: 3 * s.places.Pen})
		}
	}
}
