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
	// Low is for a low area that is wide enough for lengths: the plot left, two numbers and lengths right, the sentence below.
	Low
	// Stage is for an audience: the plot and two numbers that can be read from the last row, nothing else.
	Stage
)

// Regions is how an area is divided. An empty rectangle means that the part is left out.
type Regions struct {
	Legend geom.Rect
	Plot   geom.Rect    // with the labels of its axes
	Strips [2]geom.Rect // below the plot: where it comes from
	Panel  geom.Rect    // readings
	Ledger geom.Rect    // those of them that are lengths, where they are not below the others
	Ground geom.Rect    // background of the panel
	F      float64      // factor of type sizes
	Zoom   float64      // how many times as large all is, for a large screen or a reader who asks for large text; else 1
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
	Type     float64 // factor of type sizes of the theme
	Text     float64 // how many times as large as usual the reader wants text; all grows with it, as far as there is room
	NoStrips bool    // the plot takes their place
	Stage    float64 // factor of a screen in front of an audience, 1 at 1080 pixels of its smaller side; 0 is none
}

// screenWidth and screenHeight are the area of a screen from which on a picture is only made larger.
const screenWidth, screenHeight = 1920, 856

// textWidth and textHeight are the area that large text leaves at least: with less, a picture says less than with smaller text.
const textWidth, textHeight = 320, 180

// zoom is how many times as large a picture is as the same one in a smaller area: as on a usual screen, and as large as the reader
// wants text.
func (c Choice) zoom(area geom.Rect) float64 {
	screen := math.Max(math.Min(area.W/screenWidth, area.H/screenHeight), 1)
	return math.Max(screen, math.Min(screen*c.Text, math.Min(area.W/textWidth, area.H/textHeight)))
}

// Divide chooses the form for an area and divides it.
func Divide(area geom.Rect, c Choice) Regions {
	by := c.zoom(area)
	switch {
	case c.Stage > 0:
		return divideStage(area, c)
	case by > 1:
		c.Text = 1
		r := Divide(geom.Rect{W: area.W / by, H: area.H / by}, c)
		for _, part := range [...]*geom.Rect{&r.Legend, &r.Plot, &r.Strips[0], &r.Strips[1], &r.Panel, &r.Ledger, &r.Ground} {
			*part = geom.Rect{X: area.X + part.X*by, Y: area.Y + part.Y*by, W: part.W * by, H: part.H * by}
		}
		r.F, r.Zoom = r.F*by, by
		return r
	case area.W >= 700 && area.H >= area.W:
		return divideStacked(area, c)
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
	r.picture(left, c)
	return r
}

// divideStacked is for an upright screen that is not narrow: the panel below, its lengths beside its numbers.
func divideStacked(area geom.Rect, c Choice) Regions {
	f := math.Min(c.grow(math.Min(area.W/800, area.H/940)), area.W/640)
	r := Regions{F: f, Form: Wide}
	low, upper := area.CutBottom(math.Min(310*f, 0.4*area.H))
	r.Ground = low
	r.Panel, r.Ledger = low.Inset(22*f, 16*f, 22*f, 12*f).CutLeft(low.W/2 - 22*f)
	r.Panel, r.Ledger = r.Panel.Inset(0, 0, 16*f, 0), r.Ledger.Inset(16*f, 0, 0, 0)
	r.picture(upper, c)
	return r
}

// picture divides the room of legend, plot and strips.
func (r *Regions) picture(in geom.Rect, c Choice) {
	f := r.F
	in = in.Inset(8*f, 10*f, 20*f, 10*f)
	r.Legend, in = in.CutTop(30 * f)
	if in.H < 330*f || c.NoStrips {
		r.Plot = in
		return
	}
	r.Plot, in = in.CutTop(in.H*0.57 + 8*f)
	_, in = in.CutTop(10 * f)
	r.Strips[0], r.Strips[1] = in.CutTop(in.H / 2)
}

// oneStrip is how high a strip is at least, at type factor 1.
const oneStrip = 56

// leastPlot is how high a plot is at least that gives a strip some of its room, and goodPlot one that gives more than the least, at type
// factor 1; mostStrip is the most.
const (
	leastPlot = 150
	goodPlot  = 172
	mostStrip = 84
)

// SpareStrip makes room for one strip where an area has none: in a low one by what its plot can spare, in an upright one by what the
// rows of the panel can spare, too.
func (r *Regions) SpareStrip() {
	f := r.F
	if strip := math.Min(math.Max(r.Plot.H-goodPlot*f, oneStrip*f), mostStrip*f); (r.Form == Compact || r.Form == Low) && r.Plot.H-strip >= leastPlot*f {
		r.Plot.H -= strip
		r.Strips[0] = geom.Rect{X: r.Plot.X, Y: r.Plot.Bottom() + 3*f, W: r.Plot.W, H: strip - 3*f}
		return
	}
	if spare := (RowHeight - RowLeast) * 4 * f; r.Form == Portrait && r.Strips[0].Empty() && r.Panel.H >= (HeadlineHeight+SentenceHeight+4*RowHeight-1)*f {
		r.Panel.Y, r.Panel.H = r.Panel.Y+spare, r.Panel.H-spare
		strip := math.Max(oneStrip*f, spare)
		if r.Plot.H-strip+spare < leastPlot*f {
			return
		}
		r.Plot.H -= strip - spare
		r.Strips[0] = geom.Rect{X: r.Plot.X, Y: r.Plot.Bottom() + 3*f, W: r.Plot.W, H: strip - 3*f}
	}
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
	if r.Panel.W >= lowWidth*f && r.Panel.H >= (HeadlineHeight+3*RowLeast)*f {
		r.Form = Low
	}
	return r
}

// lowWidth is how wide the panel of the form Low is at least, at type factor 1.
const lowWidth = 218

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
