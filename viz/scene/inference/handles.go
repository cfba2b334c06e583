package inference

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// hill is a bell-shaped curve that is held by its top and, for its width, by its flank: q, and each bump.
type hill struct {
	top, flank scene.Handle // what they are called and say
	raised     scene.Handle // the same of the height of a top that can be raised
	at, width  *float64
	height     float64
	widths     param.Domain
	lane       geom.Rect
	up         axis
	color      canvas.Color
	lift       func(height float64) // for a top that can be raised; nil: it only moves sideways
}

// placeHandles places what can be grabbed: tops and flanks of q and of the bumps, and q on the map.
func (s *Scene) placeHandles(env *scene.Env) {
	p, m, th := &s.places, &s.Model, env.Theme
	s.Ungrip()
	mean, width, said := "mean of q", "width of q", func(v float64) string { return ": " + scene.Said(v, s.arrow()) }
	gap := ", " + scene.Heard(m.Objective.term()) + " " + env.Short(s.measured.value())
	for k, p := range s.panes() {
		number := ""
		if k > 0 {
			number, gap = "2", ", "+scene.Heard(p.best.objective.term())+" "+env.Short(s.measured.value2())
			mean, width = mean+" in the lower pane", width+" in the lower pane"
		}
		s.placeHill(hill{
			top:   scene.Handle{ID: "mean" + number, Label: mean, ValueText: mean + said(p.q.Mu) + gap},
			flank: scene.Handle{ID: "width" + number, Label: width, ValueText: width + said(p.q.Sigma) + gap},
			at:    &p.q.Mu, width: &p.q.Sigma, height: peak(p.q.Sigma), widths: sigmas,
			lane: p.lane, up: p.up, color: th.Q,
		}, env)
	}
	s.placeOnGround(gap, env)
	evidence := ", log evidence " + env.Short(s.measured.inference.LogEvidence)
	for k := range m.bumps() {
		b, number := &m.Bumps[k], strconv.Itoa(k+1)
		bump, width, raise := "bump "+number, "width of bump "+number, scale.Step(b.Height, 20)
		s.placeHill(hill{
			top: scene.Handle{ID: "bump" + number, Label: bump, ValueText: bump + said(b.At) + evidence},
			raised: scene.Handle{ID: "height" + number, Label: "height of " + bump, ValueText: "height of " + bump + ": " + scene.Said(b.Height, raise) + evidence,
				Value: b.Height, Min: heights.Least, Max: heights.Most, Step: raise},
			flank: scene.Handle{ID: "flank" + number, Label: width, ValueText: width + said(b.Width) + evidence},
			at:    &b.At, width: &b.Width, height: b.Height, widths: widths,
			lane: p.evidence, up: p.likelihood, color: th.Ink,
			lift: func(h float64) { b.Height = heights.Clamp(h) },
		}, env)
	}
}

// placeHill places the handles of a hill. The flank is one standard deviation beside the top, at e^(−½) of its height, and
// to its left where there is no room.
func (s *Scene) placeHill(h hill, env *scene.Env) {
	p, r := &s.places, s.radius(env, h.lane)
	pixel := 1 / p.x.PerUnit()
	height := math.Min(h.height, h.up.Max)
	at := geom.Point{X: p.x.clampPx(p.x.At(*h.at)), Y: h.up.At(height)}
	beside := s.flankAt(*h.width)
	if at.X+beside > p.x.To {
		beside = -beside
	}
	top := s.grip(h.top, at, r, positions, *h.at)
	top.Color = h.color
	if half := math.Abs(beside); r > 0 {
		top.Around = geom.Rect{X: at.X - half, Y: at.Y, W: 2 * half, H: math.Max(h.lane.Bottom()-at.Y, 0)}
	}
	small := 0.75 * r
	if env.Talk {
		small = r
	}
	top.Set = func(v float64) { *h.at = v }
	top.Drag = func(to geom.Point) {
		*h.at = s.xAt(to)
		if h.lift != nil {
			least := math.Abs(1 / h.up.PerUnit())
			h.lift(math.Max(scale.Round(h.up.Invert(h.up.clampPx(to.Y)), least), threeDigits(least/2)))
		}
	}
	s.Grip(&s.Sheet, top)
	if h.lift != nil {
		s.Grip(&s.Sheet, scene.Grip{Handle: h.raised, Beside: true, Set: h.lift})
	}
	flank := s.grip(h.flank, geom.Point{X: p.x.clampPx(at.X + beside), Y: h.up.At(height * math.Exp(-0.5))}, small, h.widths, *h.width)
	flank.Color = h.color
	flank.Set = func(v float64) { *h.width = v }
	flank.Drag = func(to geom.Point) {
		width := s.widthAt(math.Copysign(1, beside) * (to.X - p.x.At(*h.at)))
		least := math.Max(threeDigits(pixel/4), h.widths.Least) // a part of a pixel
		*h.width = math.Min(math.Max(scale.Round(width, pixel), least), h.widths.Most)
	}
	s.Grip(&s.Sheet, flank)
}

// placeOnGround places q on the map.
func (s *Scene) placeOnGround(gap string, env *scene.Env) {
	p, q := &s.places, &s.Model.Q
	lift := func(sigma float64) { q.Sigma = sigmas.Clamp(sigma) }
	name := scene.Handle{ID: "landscape", Label: "mean of q in the landscape", ValueText: "mean of q in the landscape: " + scene.Said(q.Mu, s.arrow()) + gap}
	g := s.grip(name, s.onGround(*q), s.radius(env, p.ground), positions, q.Mu)
	g.Color = env.Theme.Q
	g.Set = func(v float64) { q.Mu = v }
	g.Drag = func(to geom.Point) {
		q.Mu = s.xAt(to)
		lift(threeDigits(math.Exp(p.sigma.Invert(p.sigma.clampPx(to.Y)))))
	}
	s.Grip(&s.Sheet, g)
	label := "width of q in the landscape"
	width := s.grip(scene.Handle{ID: "landscape-width", Label: label, ValueText: label + ": " + scene.Said(q.Sigma, s.arrow()) + gap}, geom.Point{}, 0, sigmas, q.Sigma)
	width.Beside, width.Set = true, lift
	s.Grip(&s.Sheet, width)
	if g.R > 0 { // a press beside the disc fetches q
		s.Grip(&s.Sheet, scene.Grip{Handle: scene.Handle{ID: "ground"}, Area: p.ground, Take: g.Drag, Drag: g.Drag})
	}
}

// arrow is the step of the arrow keys on handles that move sideways: a 200th of what is seen.
func (s *Scene) arrow() float64 { return threeDigits((s.places.x.Max - s.places.x.Min) / 200) }

// grip is a handle that moves sideways. One that is not drawn is in the middle.
func (s *Scene) grip(h scene.Handle, at geom.Point, r float64, d param.Domain, value float64) scene.Grip {
	if r == 0 {
		at = s.places.area.Center()
	}
	h.X, h.Y, h.R, h.Min, h.Max, h.Value, h.Horizontal = at.X, at.Y, r, d.Least, d.Most, value, true
	h.Step = s.arrow()
	return scene.Grip{Handle: h}
}

// radius is how large handles are drawn; 0 if the lane in which they stand is not.
func (s *Scene) radius(env *scene.Env, lane geom.Rect) float64 {
	switch {
	case lane.Empty():
		return 0
	case env.Talk:
		return 11 * s.Sheet.F
	case env.Touch:
		return 10 * s.Sheet.F
	}
	return 7 * s.Sheet.F
}

// apart is how many pixels a flank keeps from its top, however narrow it is.
const apart = 15

// flankAt is where the handle of a width stands beside its top; widthAt undoes it.
func (s *Scene) flankAt(width float64) float64 {
	return math.Hypot(width*s.places.x.PerUnit(), apart*s.Sheet.F)
}

func (s *Scene) widthAt(px float64) float64 {
	least := apart * s.Sheet.F
	if px <= least {
		return 0
	}
	return math.Sqrt(px*px-least*least) / s.places.x.PerUnit()
}

// xAt is the x of a point, in steps that pixels can tell apart.
func (s *Scene) xAt(at geom.Point) float64 {
	x := &s.places.x
	return positions.Clamp(scale.Round(x.Invert(x.clampPx(at.X)), 1/x.PerUnit()))
}

// place writes a place on the axis.
func place(v float64) string {
	if math.Abs(v) < 0.005 && v != 0 {
		return infotheory.FormatDecimals(v, 4)
	}
	return infotheory.FormatDecimals(v, 2)
}

// threeDigits rounds to three digits.
func threeDigits(v float64) float64 { return scale.Digits(v, 3) }
