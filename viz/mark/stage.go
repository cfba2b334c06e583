package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Sizes of the stage at type factor 1, which is StageType for each 1080 pixels of the smaller side of the screen: the smallest type,
// of 11, is 24 pixels high there, and the numbers of the claim are 123.
const (
	StageType     = 2.2
	stageLeast    = 24 / StageType
	stageHeadline = 104
	stageNumber   = 56
)

// divideStage divides an area in front of an audience. Type has the size that the screen asks for, whatever the area is left with.
func divideStage(area geom.Rect, c Choice) Regions {
	f := math.Max(math.Min(StageType*c.Stage, math.Min(area.H/270, area.W/330)), 0.5)
	if area.W < 1.15*area.H {
		return stagePortrait(area, c, f)
	}
	r := Regions{F: f, Form: Stage}
	right, left := area.CutRight(math.Min(math.Max(0.34*area.W, 230*f), 0.42*area.W))
	r.Ground, r.Panel = right, right.Inset(20*f, 10*f, 14*f, 6*f)
	left = left.Inset(6*f, 6*f, 14*f, 6*f)
	r.Legend, left = left.CutTop(28 * f)
	r.Plot = left
	if !c.NoStrips { // the ledger, on demand
		r.Form = Wide
		if left.H >= 250*f {
			r.Plot, left = left.CutTop(left.H * 0.55)
			_, left = left.CutTop(8 * f)
			r.Strips[0], r.Strips[1] = left.CutTop(left.H / 2)
		}
	}
	return r
}

func stagePortrait(area geom.Rect, c Choice, f float64) Regions {
	if !c.NoStrips {
		return portrait(area, c, f)
	}
	r := Regions{F: f, Form: Stage}
	in := area.Inset(6*f, 8*f, 12*f, 6*f)
	r.Legend, in = in.CutTop(28 * f)
	in, r.Plot = in.CutBottom(math.Min((stageHeadline+90)*f, 0.5*in.H))
	r.Panel = in.Inset(10*f, 8*f, 4*f, 0)
	return r
}

// stacked reports whether the two numbers of a panel on the stage stand one below the other.
func (s *Sheet) stacked(panel geom.Rect) bool { return panel.W < 1.5*panel.H }

// stageHeadlines places two large numbers, one below the other where the panel is not wide.
func (s *Sheet) stageHeadlines(r geom.Rect, both [2]Headline) {
	for k := range both {
		box := geom.Rect{X: r.X + float64(k)*r.W/2, Y: r.Y, W: r.W / 2, H: math.Min(stageHeadline*s.F, r.H)}
		if s.stacked(r) {
			box = geom.Rect{X: r.X, Y: r.Y + float64(k)*math.Min(stageHeadline*s.F, r.H/2), W: r.W, H: math.Min(stageHeadline*s.F, r.H/2)}
		}
		s.stageHeadline(box, both[k])
		s.askHeadline(&both[k], geom.Rect{X: box.X - 6*s.F, Y: box.Y - 2*s.F, W: box.W, H: box.H - 4*s.F})
	}
}

// stageHeadline places one large number: its name above, the note below.
func (s *Sheet) stageHeadline(r geom.Rect, h Headline) {
	f := math.Min(s.F, r.H/94)
	s.Fit(geom.Point{X: r.X, Y: r.Y + 15*f}, h.Name, r.W-8*f, canvas.Text{Face: canvas.Italic, Size: 16 * f, Color: s.Theme.Ink})
	size := stageNumber * f
	if unending(h.Value) {
		size *= 0.6
	}
	s.Figure(geom.Point{X: r.X, Y: r.Y + 66*f}, h, size, 17*f, r.W-8*f)
	note := h.Note
	if len(h.Asides) > 0 {
		note = h.Asides[0]
	}
	s.Fit(geom.Point{X: r.X, Y: r.Y + 86*f}, note, r.W-8*f, canvas.Text{Size: 12.5 * f, Color: s.Theme.Muted})
}

// StageSentence writes the sentence below the numbers of a panel.
func (s *Sheet) StageSentence(panel geom.Rect, words, short string) {
	height := stageHeadline * s.F
	if s.stacked(panel) {
		height *= 2
	}
	_, in := panel.CutTop(math.Min(height, panel.H))
	s.Sentence(in, 16*s.F, 21*s.F, 4, in.H, words, short)
}
