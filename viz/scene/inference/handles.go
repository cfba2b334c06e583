package inference

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// The ids of handles; those of bumps have a number from 1 behind them.
const (
	meanID   = "mean"
	widthID  = "width"
	groundID = "landscape"
	bumpID   = "bump"
	flankID  = "flank"
)

// bumpOf returns which bump a handle belongs to, and of what kind it is.
func bumpOf(id string) (kind string, k int) {
	if n := len(id) - 1; n > 0 && id[n] >= '1' && id[n] <= '0'+MaxBumps {
		return id[:n], int(id[n] - '1')
	}
	return id, -1
}

// apart is how many pixels a flank keeps from its top, however narrow it is.
const apart = 15

// flankAt is where the handle of a width stands beside its top; widthAt undoes it.
func (s *Scene) flankAt(width float64) float64 {
	return math.Hypot(width*s.places.x.PerUnit(), apart*s.sheet.F)
}

func (s *Scene) widthAt(px float64) float64 {
	least := apart * s.sheet.F
	if px <= least {
		return 0
	}
	return math.Sqrt(px*px-least*least) / s.places.x.PerUnit()
}

// round keeps as many digits of a number as pixels can tell apart.
func round(v, pixel float64) float64 {
	if !(pixel > 0) || math.IsInf(pixel, 0) {
		return v
	}
	digits := math.Ceil(-math.Log10(pixel)) // 10^−digits is at most a pixel
	if digits > 12 || digits < -12 {
		return v
	}
	unit := math.Pow(10, math.Abs(digits))
	if digits < 0 {
		return math.Round(v/unit) * unit
	}
	return math.Round(v*unit) / unit
}

// move takes the middle of a handle to a point.
func (s *Scene) move(id string, to geom.Point) {
	p, q := &s.places, s.Model.Q
	pixel := 1 / p.x.PerUnit()
	x := round(p.x.Invert(p.x.clampPx(to.X)), pixel)
	kind, k := bumpOf(id)
	switch {
	case k >= 0 && k < s.Model.N:
		s.moveBump(kind, k, to, x)
	case id == meanID:
		s.setQ(infotheory.Normal{Mu: x, Sigma: q.Sigma})
	case id == widthID:
		px := to.X - p.x.At(q.Mu)
		if p.flankLeft {
			px = -px
		}
		s.setQ(infotheory.Normal{Mu: q.Mu, Sigma: math.Max(round(s.widthAt(px), pixel), leastOf(pixel, leastSigma))})
	case id == groundID:
		sigma := math.Exp(p.sigma.Invert(p.sigma.clampPx(to.Y)))
		s.setQ(infotheory.Normal{Mu: x, Sigma: significant(sigma)})
	}
}

// leastOf is the narrowest width that a drag makes: a part of a pixel, within the limit.
func leastOf(pixel, limit float64) float64 { return math.Max(significant(pixel/4), limit) }

// significant rounds to three digits.
func significant(v float64) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 3, 64), 64)
	return r
}

// moveBump moves a bump by its top, or makes it wider by its flank.
func (s *Scene) moveBump(kind string, k int, to geom.Point, x float64) {
	p, b := &s.places, &s.Model.Bumps[k]
	before := *b
	pixel := 1 / p.x.PerUnit()
	if kind == bumpID {
		b.At = hand.Slider{Min: -farthest, Max: farthest}.Clamp(x)
		least := math.Abs(1 / p.likelihood.PerUnit())
		h := round(p.likelihood.Invert(p.likelihood.clampPx(to.Y)), least)
		b.Height = hand.Slider{Min: math.Max(significant(least/2), leastHeight), Max: mostHeight}.Clamp(h)
	} else {
		px := to.X - p.x.At(b.At)
		if p.bumpLeft[k] {
			px = -px
		}
		w := math.Max(round(s.widthAt(px), pixel), leastOf(pixel, leastWidth))
		b.Width = math.Min(w, mostWidth)
	}
	if *b != before {
		s.descent = descent{}
	}
}

// slider is the range of a twin: a step is a 200th of what is seen, rounded.
func (s *Scene) slider(id string) hand.Slider {
	p := &s.places
	step := significant((p.x.Max - p.x.Min) / 200)
	kind, _ := bumpOf(id)
	switch kind {
	case widthID:
		return hand.Slider{Min: leastSigma, Max: mostSigma, Step: step}
	case flankID:
		return hand.Slider{Min: leastWidth, Max: mostWidth, Step: step}
	}
	return hand.Slider{Min: -farthest, Max: farthest, Step: step}
}

// value is what the twin of a handle stands at.
func (s *Scene) value(id string) float64 {
	kind, k := bumpOf(id)
	switch {
	case kind == bumpID:
		return s.Model.Bumps[k].At
	case kind == flankID:
		return s.Model.Bumps[k].Width
	case id == widthID:
		return s.Model.Q.Sigma
	}
	return s.Model.Q.Mu
}

// setValue is the other way round.
func (s *Scene) setValue(id string, v float64) {
	v = s.slider(id).Clamp(v)
	kind, k := bumpOf(id)
	q := s.Model.Q
	switch {
	case kind == bumpID && s.Model.Bumps[k].At != v:
		s.Model.Bumps[k].At = v
		s.descent = descent{}
	case kind == flankID && s.Model.Bumps[k].Width != v:
		s.Model.Bumps[k].Width = v
		s.descent = descent{}
	case id == widthID:
		s.setQ(infotheory.Normal{Mu: q.Mu, Sigma: v})
	case id == meanID || id == groundID:
		s.setQ(infotheory.Normal{Mu: v, Sigma: q.Sigma})
	}
}

func (s *Scene) has(id string) bool {
	kind, k := bumpOf(id)
	if k >= 0 {
		return k < s.Model.N && (kind == bumpID || kind == flankID)
	}
	return id == meanID || id == widthID || id == groundID
}

// key moves a handle by the keyboard. Up and down change the second number of those that have two.
func (s *Scene) key(e input.Key) string {
	if !s.has(e.Handle) {
		return ""
	}
	s.descent.playing = false
	name := "key " + e.Handle
	if e.Name == "ArrowUp" || e.Name == "ArrowDown" {
		if s.raise(e) {
			return name
		}
	}
	v, ok := s.slider(e.Handle).Key(e, s.value(e.Handle))
	if !ok {
		return ""
	}
	s.setValue(e.Handle, tidy(v))
	return name
}

// tidy takes away what binary steps leave behind the tenth digit.
func tidy(v float64) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 10, 64), 64)
	return r
}

// raise changes the height of a bump, or σ in the landscape, by a twentieth.
func (s *Scene) raise(e input.Key) bool {
	by := 1.05
	if e.Shift {
		by = 1.005
	}
	if e.Name == "ArrowDown" {
		by = 1 / by
	}
	kind, k := bumpOf(e.Handle)
	switch {
	case kind == bumpID:
		b := &s.Model.Bumps[k]
		b.Height = hand.Slider{Min: leastHeight, Max: mostHeight}.Clamp(fine(b.Height, by))
		s.descent = descent{}
	case e.Handle == groundID:
		q := s.Model.Q
		s.setQ(infotheory.Normal{Mu: q.Mu, Sigma: fine(q.Sigma, by)})
	default:
		return false
	}
	return true
}

// fine multiplies, keeping four digits.
func fine(v, by float64) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v*by, 'g', 4, 64), 64)
	return r
}

// assign sets the value of a twin.
func (s *Scene) assign(e input.Assign) string {
	if !s.has(e.Handle) || math.IsNaN(e.Value) {
		return ""
	}
	s.descent.playing = false
	s.setValue(e.Handle, e.Value)
	return "key " + e.Handle
}

// twin describes a handle for the page.
func (s *Scene) twin(p hand.Place, env *scene.Env) scene.Handle {
	sl := s.slider(p.ID)
	h := scene.Handle{ID: p.ID, Value: s.value(p.ID), Min: sl.Min, Max: sl.Max, Step: sl.Step, X: p.At.X, Y: p.At.Y, R: p.R, Horizontal: true}
	kind, k := bumpOf(p.ID)
	gap := ", " + s.Model.Objective.spoken() + " " + s.short(s.world.value(), env)
	number := strconv.Itoa(k + 1)
	switch {
	case kind == bumpID:
		b := s.Model.Bumps[k]
		h.Label = "bump " + number
		h.ValueText = "bump " + number + " at " + param.Plain(b.At) + ", height " + param.Plain(b.Height) + ", log evidence " + s.short(s.world.inference.LogEvidence, env)
	case kind == flankID:
		h.Label = "width of bump " + number
		h.ValueText = "width of bump " + number + " " + param.Plain(s.Model.Bumps[k].Width) + ", log evidence " + s.short(s.world.inference.LogEvidence, env)
	case p.ID == meanID:
		h.Label, h.ValueText = "mean of q", "mean of q "+number2(s.Model.Q.Mu)+gap
	case p.ID == widthID:
		h.Label, h.ValueText = "width of q", "width of q "+number2(s.Model.Q.Sigma)+gap
	default:
		h.Label = "q in the landscape"
		h.ValueText = "mean " + number2(s.Model.Q.Mu) + ", width " + number2(s.Model.Q.Sigma) + gap
	}
	return h
}

// number2 writes a place on the axis.
func number2(v float64) string {
	if math.Abs(v) < 0.005 && v != 0 {
		return infotheory.FormatDecimals(v, 4)
	}
	return infotheory.FormatDecimals(v, 2)
}
