package bet

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
)

// How many pixels the points of a run are apart, at type factor 1, and how many points all others together have at most.
const (
	apartInFirst  = 3
	apartInOthers = 9
	pointsMost    = 4000
)

// placeRuns draws the runs, the first one in front.
func (s *Scene) placeRuns(p *mark.Plot) {
	s.draw()
	sheet, n := &s.Sheet, s.Model.Paths
	points := p.Area.W / sheet.F
	others := min(int(points/apartInOthers), pointsMost/n)
	alpha := math.Max(0.18, math.Min(0.6, 6/float64(n)))
	for k := n - 1; k > 0; k-- {
		s.placeRun(p, s.luck.run(k), others, canvas.Stroke{Color: sheet.Theme.Muted.Alpha(alpha), Width: 1.2 * sheet.Pen})
	}
	s.placeRun(p, s.luck.run(0), int(points/apartInFirst), canvas.Stroke{Color: sheet.Theme.Ink, Width: 2 * sheet.Pen})
}

// placeRun draws the wealth of one run with so many points. Beyond the ends of the axis there is no line; what all is lost or won by
// ends it.
func (s *Scene) placeRun(p *mark.Plot, outcomes []uint8, most int, line canvas.Stroke) {
	sheet := &s.Sheet
	outcomes = outcomes[:s.shown(len(outcomes))]
	stride := max(1, int(math.Ceil(float64(s.Model.Rounds)/math.Max(float64(most), 1))))
	s.line.begin(geom.Point{X: p.X.At(0), Y: p.Y.At(0)})
	sum := 0.0
	for k := 0; k < len(outcomes); {
		end := min(k+stride, len(outcomes))
		var ends bool
		if sum, ends = s.luck.sum(sum, outcomes[k:end]); ends {
			end = k + s.luck.until(outcomes[k:end])
		}
		k = end
		x, wealth := p.X.At(float64(k)), bans(sum)
		if ends {
			s.line.add(geom.Point{X: x, Y: s.line.last.Y}, true)
			s.line.add(geom.Point{X: x, Y: p.Y.At(wealth)}, true)
			s.line.flush(sheet, line)
			s.placeEnd(geom.Point{X: x, Y: p.Y.At(wealth)}, line)
			return
		}
		y := p.Y.At(math.Min(math.Max(wealth, s.wealth.low), s.wealth.high))
		s.line.add(geom.Point{X: x, Y: y}, wealth >= s.wealth.low && wealth <= s.wealth.high)
		if s.line.out {
			s.line.flush(sheet, line)
		}
	}
	s.line.flush(sheet, line)
}

// placeEnd crosses the point where a run ends for good.
func (s *Scene) placeEnd(at geom.Point, line canvas.Stroke) {
	d := 3.5 * s.Sheet.F
	line.Width *= 1.4
	s.Sheet.Line(at.Add(-d, -d), at.Add(d, d), line)
	s.Sheet.Line(at.Add(-d, d), at.Add(d, -d), line)
}

// thread is a line that is drawn where it is on the axis: it goes to the end of the axis and begins there again.
type thread struct {
	points []geom.Point
	last   geom.Point
	out    bool // the last point is beyond an end, and so is the one before it
	inside bool
}

func (t *thread) begin(at geom.Point) {
	*t = thread{points: append(t.points[:0], at), last: at, inside: true}
}

// add goes on to a point; inside says that it is on the axis.
func (t *thread) add(at geom.Point, inside bool) {
	t.out = !inside && !t.inside
	if inside && !t.inside {
		t.points = append(t.points[:0], t.last)
	}
	if !t.out {
		t.points = append(t.points, at)
	}
	t.last, t.inside = at, inside
}

// flush draws what there is and begins anew.
func (t *thread) flush(sheet *mark.Sheet, line canvas.Stroke) {
	if len(t.points) > 1 {
		sheet.Polyline(t.points, line)
	}
	t.points = t.points[:0]
}
