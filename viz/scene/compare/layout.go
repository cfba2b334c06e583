package compare

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Least widths of a column, in pixels, that leave its bars handles of their own.
const (
	pitchHandles     = 24
	pitchHandlesTalk = 44
)

// regions is how an area is divided. An empty rectangle means that the part is left out.
type regions struct {
	legend geom.Rect
	plot   geom.Rect // with axis labels and outcome labels
	terms  [2]geom.Rect
	panel  geom.Rect // readings
	ground geom.Rect // background of the panel
	f      float64
	form   form
}

// form is one of the ways to divide an area.
type form int

const (
	wide     form = iota // plot and terms left, a panel with every reading right
	portrait             // one below the other, what fits
	compact              // a low area: plot left, the main numbers right
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	p := &s.places
	p.reset(area)
	r := s.divide(area, env)
	p.f, p.line, p.panel = r.f, env.Theme.Line, r.ground
	s.placeAxis(r, env)
	s.placeLegend(r.legend, r, env)
	s.placeBars(env)
	s.placeHandles(env)
	s.placeOutcomeLabels(env)
	if !r.terms[0].Empty() {
		s.placeTerms(r.terms, env)
	}
	s.placePanel(r, env)
}

// divide chooses the form and divides the area.
func (s *Scene) divide(area geom.Rect, env *scene.Env) regions {
	switch {
	case area.W >= 700 && area.H >= 400:
		return divideWide(area, env)
	case area.W > 1.2*area.H:
		return divideCompact(area, env)
	}
	return dividePortrait(area, env)
}

// grow is the factor of type sizes for an area so many times the size a form was drawn for: slower than the area.
func grow(by float64, env *scene.Env) float64 {
	return math.Min(math.Max(math.Pow(by, 0.6), 0.8), 2) * env.Theme.Type * env.Zoom
}

func divideWide(area geom.Rect, env *scene.Env) regions {
	by := math.Min(area.W/960, area.H/552)
	f := math.Min(grow(math.Max(by, 1), env), math.Min(area.H/500, area.W/640))
	r := regions{f: f, form: wide}
	right, left := area.CutRight(math.Min(math.Max(0.36*area.W, 318*f), 0.44*area.W))
	r.ground, r.panel = right, right.Inset(22*f, 16*f, 22*f, 12*f)
	left = left.Inset(8*f, 10*f, 20*f, 10*f)
	r.legend, left = left.CutTop(30 * f)
	if left.H < 330*f || env.HideTerms {
		r.plot = left
		return r
	}
	r.plot, left = left.CutTop(left.H*0.57 + 8*f)
	_, left = left.CutTop(10 * f)
	r.terms[0], r.terms[1] = left.CutTop(left.H / 2)
	return r
}

func divideCompact(area geom.Rect, env *scene.Env) regions {
	f := math.Min(grow(math.Min(area.W/620, area.H/340), env), area.H/230)
	f = math.Max(f, 0.75)
	r := regions{f: f, form: compact}
	right, left := area.CutRight(math.Min(math.Max(0.34*area.W, 150*f), 0.42*area.W))
	r.panel = right.Inset(10*f, 10*f, 12*f, 26*f)
	left = left.Inset(6*f, 8*f, 8*f, 26*f)
	r.legend, left = left.CutTop(26 * f)
	r.plot = left
	return r
}

func dividePortrait(area geom.Rect, env *scene.Env) regions {
	f := math.Max(math.Min(grow(math.Min(area.W/390, area.H/640), env), area.W/330), 0.75)
	r := regions{f: f, form: portrait}
	in := area.Inset(4*f, 8*f, 12*f, 6*f)
	r.legend, in = in.CutTop(26 * f)
	least := math.Min(196*f, 0.45*area.H)
	panel, strips := portraitPanel(in.H-least, f), 0.0
	if spare := in.H - least - panel; spare >= 116*f && !env.HideTerms {
		strips = math.Min(spare, 140*f)
		if spare > strips {
			strips += (spare - strips) * 0.4
		}
	}
	r.plot, in = in.CutTop(in.H - panel - strips)
	if strips > 0 {
		var both geom.Rect
		both, in = in.CutTop(strips)
		r.terms[0], r.terms[1] = both.Inset(0, 4*f, 0, 0).CutTop((both.H - 4*f) / 2)
	}
	r.panel = in.Inset(12*f, 0, 4*f, 0)
	return r
}

// portraitPanel is the height for the readings, of what can be spared.
func portraitPanel(spare, f float64) float64 {
	height := 0.0
	for _, h := range [...]float64{headlineHeight, sentenceHeight, rowHeight, rowHeight, rowHeight, rowHeight} {
		if height+h*f > spare {
			break
		}
		height += h * f
	}
	return height
}
