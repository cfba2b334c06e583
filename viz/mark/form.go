package mark

import (
	"math"

	"iridescent/viz/geom"
)

// Form is one of the ways to divide an area.
type Form uint8

const (
	// Wide has the plot and the strips left, a panel with every reading right.
	Wide Form = iota
	// Portrait has one below the other, what fits.
	Portrait
	// Compact is for a low area: the plot left, the main numbers right.
	Compact
	// Stage is for an audience: the plot and two numbers that can be read from the last row, nothing else.
	Stage
)

// Regions is how an area is divided. An empty rectangle means that the part is left out.
type Regions struct {
	Legend geom.Rect
	Plot   geom.Rect    // with the labels of its axes
	Strips [2]geom.Rect // below the plot: where it comes from
	Panel  geom.Rect    // readings
	Ground geom.Rect    // background of the panel
	F      float64      // factor of type sizes
	Form   Form
}

// Whole is the room of the plot and of the strips below it, for a scene that has no strips.
func (r *Regions) Whole() geom.Rect {
	whole := r.Plot
	for _, strip := range r.Strips {
		if !strip.Empty() {
			whole.H = strip.Bottom() - whole.Y
		}
	}
	return whole
}

// Choice is what a scene and its surroundings ask of a division.
type Choice struct {
	Type     float64 // factor of type sizes of the theme and of the reader
	NoStrips bool    // the plot takes their place
	Stage    float64 // factor of a screen in front of an audience, 1 at 1080 pixels of its smaller side; 0 is none
}

// Divide chooses the form for an area and divides it.
func Divide(area geom.Rect, c Choice) Regions {
	switch {
	case c.Stage > 0:
		return divideStage(area, c)
	case area.W >= 700 && area.H >= 400:
		return divideWide(area, c)
	case area.W > 1.2*area.H:
		return divideCompact(area, c)
	}
	return dividePortrait(area, c)
}

// grow is the factor of type sizes for an area so many times the size a form was drawn for: slower than the area.
func (c Choice) grow(by float64) float64 {
	return math.Min(math.Max(math.Pow(by, 0.6), 0.8), 2) * c.Type
}

func divideWide(area geom.Rect, c Choice) Regions {
	by := math.Min(area.W/960, area.H/552)
	f := math.Min(c.grow(math.Max(by, 1)), math.Min(area.H/500, area.W/640))
	r := Regions{F: f, Form: Wide}
	right, left := area.CutRight(math.Min(math.Max(0.36*area.W, 318*f), 0.44*area.W))
	r.Ground, r.Panel = right, right.Inset(22*f, 16*f, 22*f, 12*f)
	left = left.Inset(8*f, 10*f, 20*f, 10*f)
	r.Legend, left = left.CutTop(30 * f)
	if left.H < 330*f || c.NoStrips {
		r.Plot = left
		return r
	}
	r.Plot, left = left.CutTop(left.H*0.57 + 8*f)
	_, left = left.CutTop(10 * f)
	r.Strips[0], r.Strips[1] = left.CutTop(left.H / 2)
	return r
}

func divideCompact(area geom.Rect, c Choice) Regions {
	f := math.Min(c.grow(math.Min(area.W/620, area.H/340)), area.H/230)
	f = math.Max(f, 0.75)
	r := Regions{F: f, Form: Compact}
	right, left := area.CutRight(math.Min(math.Max(0.34*area.W, 150*f), 0.42*area.W))
	r.Panel = right.Inset(10*f, 10*f, 12*f, 26*f)
	left = left.Inset(6*f, 8*f, 8*f, 26*f)
	r.Legend, left = left.CutTop(26 * f)
	r.Plot = left
	return r
}

func dividePortrait(area geom.Rect, c Choice) Regions {
	return portrait(area, c, math.Max(math.Min(c.grow(math.Min(area.W/390, area.H/640)), area.W/330), 0.75))
}

// portrait divides an area with given type sizes.
func portrait(area geom.Rect, c Choice, f float64) Regions {
	r := Regions{F: f, Form: Portrait}
	in := area.Inset(4*f, 8*f, 12*f, 6*f)
	r.Legend, in = in.CutTop(26 * f)
	least := math.Min(196*f, 0.45*area.H)
	panel, strips := portraitPanel(in.H-least, f), 0.0
	if spare := in.H - least - panel; spare >= 116*f && !c.NoStrips {
		strips = math.Min(spare, 140*f)
		if spare > strips {
			strips += (spare - strips) * 0.4
		}
	}
	r.Plot, in = in.CutTop(in.H - panel - strips)
	if strips > 0 {
		var both geom.Rect
		both, in = in.CutTop(strips)
		r.Strips[0], r.Strips[1] = both.Inset(0, 4*f, 0, 0).CutTop((both.H - 4*f) / 2)
	}
	r.Panel = in.Inset(12*f, 0, 4*f, 0)
	return r
}

// portraitPanel is the height for the readings, of what can be spared.
func portraitPanel(spare, f float64) float64 {
	height := 0.0
	for _, h := range [...]float64{HeadlineHeight, SentenceHeight, RowHeight, RowHeight, RowHeight, RowHeight} {
		if height+h*f > spare {
			break
		}
		height += h * f
	}
	return height
}
