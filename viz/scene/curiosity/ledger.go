package curiosity

import (
	"math"
	"sort"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// apart is how many pixels points of a line are apart at least.
const apart = 2

// bandWidth is how many standard deviations the band of a ledger has to either side: 95 times in 100 a sum of many stays in it.
const bandWidth = 1.96

// endRoom is the room for the names at the right ends of lines, at type factor 1.
const endRoom = 66

// chartArea is a plot with room for the names of its lines at the right.
func (s *Scene) chartArea(r geom.Rect) geom.Rect {
	area := s.Sheet.PlotArea(r)
	area.W = math.Max(area.W-(endRoom-10)*s.Sheet.F, 1)
	return area
}

// placeLedger draws what was expected of all flips and what they taught, added up flip after flip. If the beliefs are right, the difference
// is chance: it stays within the band 95 times in 100.
func (s *Scene) placeLedger(r geom.Rect, env *scene.Env) {
	sheet, m, th, unit := &s.Sheet, &s.measured, env.Theme, env.Unit
	area := s.chartArea(r)
	points := s.ledgerPoints(area.W)
	high := 0.1
	for _, p := range points {
		high = math.Max(high, math.Max(p.expected+p.band, p.realised))
	}
	high = math.Max(high, m.gainOverall())
	plot := mark.Plot{
		Area:   area,
		X:      scale.Linear{Min: 0, Max: math.Max(float64(len(m.list)), 10), From: area.X, To: area.Right()},
		Y:      scale.Linear{Min: 0, Max: 1.06 * unit.FromNats(high), From: area.Bottom(), To: area.Y},
		XTitle: []string{"flips"},
		YTitle: []string{"the ledger: gains added up, in " + unit.Plural(), "gains, in " + unit.Plural()},
	}
	sheet.Plot(&plot)
	at := func(n int, nats float64) geom.Point {
		y := plot.Y.At(unit.FromNats(nats))
		return geom.Point{X: plot.X.At(float64(n)), Y: math.Min(math.Max(y, area.Y), area.Bottom())}
	}
	var upper, lower, expected, realised []geom.Point
	for _, p := range points {
		upper, lower = append(upper, at(p.n, p.expected+p.band)), append(lower, at(p.n, math.Max(p.expected-p.band, 0)))
		expected, realised = append(expected, at(p.n, p.expected)), append(realised, at(p.n, p.realised))
	}
	sheet.Band(upper, lower, canvas.Fill{Color: th.M.Alpha(0.14)})
	sheet.Polyline(expected, canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen})
	sheet.Polyline(realised, canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen})
	last := len(points) - 1
	overall := at(points[last].n, m.gainOverall())
	sheet.Circle(overall, 3.5*sheet.F, canvas.Fill{Color: th.Background}, canvas.Stroke{Color: th.P, Width: 2 * sheet.Pen})
	area.W = overall.X - area.X
	s.placeEnds(area, []end{{expected[last].Y, "expected", th.MText}, {realised[last].Y, "learnt", th.PText}, {overall.Y, "  in one look", th.Ink}})
}

// sumsAt are the sums after n flips, in nats.
type sumsAt struct {
	n                        int
	expected, realised, band float64
}

// ledgerPoints are the sums at as many flips as can be told apart.
func (s *Scene) ledgerPoints(width float64) []sumsAt {
	list := s.measured.list
	stride := max(1, int(float64(len(list))/math.Max(width/apart, 1)))
	points := []sumsAt{{}}
	var expected, realised, variance float64
	for k, r := range list {
		expected, realised, variance = expected+r.expected, realised+r.realised, variance+r.variance
		if (k+1)%stride == 0 || k == len(list)-1 {
			points = append(points, sumsAt{k + 1, expected, realised, bandWidth * math.Sqrt(variance)})
		}
	}
	return points
}

// placeRace draws what three policies leave of the doubt, in the mean of seeded worlds, and what the reader's own flips leave.
func (s *Scene) placeRace(r geom.Rect, env *scene.Env) {
	s.run()
	sheet, th, unit := &s.Sheet, env.Theme, env.Unit
	own := s.own()
	low, high := s.race.reach(own)
	if high-low < 1e-3 { // nothing can be learnt
		low = -1e-3
	}
	room := 0.06 * (high - low)
	area := s.chartArea(r)
	plot := mark.Plot{
		Area:   area,
		X:      scale.Linear{Min: 0, Max: raceFlips, From: area.X, To: area.Right()},
		Y:      scale.Linear{Min: unit.FromNats(low - room), Max: unit.FromNats(high + room*math.Min(high/room, 1)), From: area.Bottom(), To: area.Y},
		XTitle: []string{"flips, the mean of " + strconv.Itoa(worlds) + " seeded worlds", "flips, " + strconv.Itoa(worlds) + " worlds", "flips"},
		YTitle: []string{"the race: doubt left, against the start, in " + unit.Plural(), "doubt left, in " + unit.Plural()},
	}
	sheet.Plot(&plot)
	var ends []end
	draw := func(list []float64, name string, line canvas.Stroke, color canvas.Color) {
		var points []geom.Point
		for t, x := range list {
			points = append(points, geom.Point{X: plot.X.At(float64(t)), Y: plot.Y.At(unit.FromNats(x))})
		}
		sheet.Polyline(points, line)
		ends = append(ends, end{points[len(points)-1].Y, name, color})
	}
	race := &s.race.lines
	draw(race[random][:], "random", canvas.Stroke{Color: th.Muted, Width: 1.5 * sheet.Pen, Dash: 4}, th.Muted)
	draw(race[greedy][:], "greedy", canvas.Stroke{Color: th.Q, Width: 2 * sheet.Pen}, th.QText)
	draw(race[curious][:], "curious", canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen}, th.MText)
	s.placeEnds(area, ends)
	if len(own) > 1 {
		draw(own, "", canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}, th.PText)
		last := geom.Point{X: plot.X.At(float64(len(own) - 1)), Y: plot.Y.At(unit.FromNats(own[len(own)-1]))}
		sheet.Circle(last, 3.5*sheet.F, canvas.Fill{Color: th.P}, canvas.Stroke{})
		kind, x := canvas.Text{Face: canvas.Bold, Size: 11.5 * sheet.F, Color: th.PText, Halo: th.Background}, last.X+7*sheet.F
		if last.X > area.X+0.7*area.W {
			kind.Anchor, x = canvas.End, last.X-7*sheet.F
		}
		sheet.Text(geom.Point{X: x, Y: last.Y + 4*sheet.F}, "this run", kind)
	}
}

// end is the name at the right end of a line.
type end struct {
	y     float64
	name  string
	color canvas.Color
}

// placeEnds writes the names of lines at their ends, apart from each other.
func (s *Scene) placeEnds(area geom.Rect, ends []end) {
	f := s.Sheet.F
	pitch := 13 * f
	sort.SliceStable(ends, func(i, j int) bool { return ends[i].y < ends[j].y })
	for k := range ends { // down from the top
		ends[k].y = math.Max(ends[k].y, area.Y+4*f)
		if k > 0 {
			ends[k].y = math.Max(ends[k].y, ends[k-1].y+pitch)
		}
	}
	for k := len(ends) - 1; k >= 0; k-- { // and up from the base
		ends[k].y = math.Min(ends[k].y, area.Bottom()-float64(len(ends)-1-k)*pitch)
		if k < len(ends)-1 {
			ends[k].y = math.Min(ends[k].y, ends[k+1].y-pitch)
		}
	}
	for _, e := range ends {
		s.Sheet.Fit(geom.Point{X: area.Right() + 5*f, Y: e.y + 4*f}, e.name, endRoom*f, canvas.Text{Face: canvas.Bold, Size: 11.5 * f, Color: e.color})
	}
}
