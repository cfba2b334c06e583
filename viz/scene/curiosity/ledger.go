package curiosity

import (
	"math"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// apart is how many pixels points of a line are apart at least.
const apart = 2

// bandWidth is how many standard deviations the band of a ledger has to either side: 95 times in 100 a sum of many stays in it.
const bandWidth = 1.96

// placeLedger draws what was expected of all flips and what they taught, added up flip after flip. If the beliefs are right, the difference
// is chance: it stays within the band 95 times in 100.
func (s *Scene) placeLedger(r geom.Rect, env *scene.Env) {
	sheet, m, th, unit := &s.Sheet, &s.measured, env.Theme, env.Unit.Plural()
	area := s.chartArea(r)
	l := s.ledger(area.W)
	c := s.newChart(area, math.Max(float64(len(m.list)), 10), 0, 1.06*math.Max(math.Max(l.most, m.overall), 0.1),
		[]string{"flips"}, []string{"the ledger: gains added up, in " + unit, "gains, in " + unit})
	sheet.Band(c.points(l.flips, l.upper), c.points(l.flips, l.lower), canvas.Fill{Color: th.M.Alpha(0.14)})
	c.line(l.flips, l.expected, "expected", canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen}, th.MText)
	c.line(l.flips, l.realised, "learnt", canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}, th.PText)
	last := len(l.flips) - 1
	overall := c.points(l.flips[last:], []float64{m.overall})[0]
	sheet.Circle(overall, 3.5*sheet.F, canvas.Fill{Color: th.Background}, canvas.Stroke{Color: th.P, Width: 2 * sheet.Pen})
	c.name(overall.Y, "  in one look", th.Ink)
	c.placeEnds(overall.X)
}

// ledger are sums after so many flips, in nats.
type ledger struct {
	flips, expected, realised, lower, upper []float64
	most                                    float64 // of them
}

// ledger are the sums at as many flips as can be told apart.
func (s *Scene) ledger(width float64) *ledger {
	list := s.measured.list
	stride := max(1, int(float64(len(list))/math.Max(width/apart, 1)))
	var l ledger
	var expected, realised, variance float64
	for n := range len(list) + 1 {
		if n%stride == 0 || n == len(list) {
			band := bandWidth * math.Sqrt(variance)
			l.flips, l.expected, l.realised = append(l.flips, float64(n)), append(l.expected, expected), append(l.realised, realised)
			l.lower, l.upper = append(l.lower, math.Max(expected-band, 0)), append(l.upper, expected+band)
			l.most = math.Max(l.most, math.Max(expected+band, realised))
		}
		if n < len(list) {
			r := &list[n]
			expected, realised, variance = expected+r.expected, realised+r.realised, variance+r.variance
		}
	}
	return &l
}

// placeRace draws what three policies leave of the doubt, in the mean of seeded worlds, and what the reader's own flips leave.
func (s *Scene) placeRace(r geom.Rect, env *scene.Env) {
	s.run()
	sheet, th, unit := &s.Sheet, env.Theme, env.Unit.Plural()
	own, lines := s.own(), &s.race.lines
	low, high := 0.0, 0.0
	for _, list := range append(lines[random:], own) {
		for _, x := range list {
			low, high = math.Min(low, x), math.Max(high, x)
		}
	}
	if high-low < 1e-3 { // nothing can be learnt
		low = -1e-3
	}
	room, count := 0.06*(high-low), strconv.Itoa(worlds)
	c := s.newChart(s.chartArea(r), raceFlips, low-room, high+math.Min(high, room),
		[]string{"flips, the mean of " + count + " seeded worlds", "flips, " + count + " worlds", "flips"},
		[]string{"the race: doubt left, against the start, in " + unit, "doubt left, in " + unit})
	var flips []float64
	for n := range raceFlips + 1 {
		flips = append(flips, float64(n))
	}
	c.line(flips, lines[random], "random", canvas.Stroke{Color: th.Muted, Width: 1.5 * sheet.Pen, Dash: 4}, th.Muted)
	c.line(flips, lines[greedy], "greedy", canvas.Stroke{Color: th.Q, Width: 2 * sheet.Pen}, th.QText)
	c.line(flips, lines[curious], "curious", canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen}, th.MText)
	c.placeEnds(c.Area.Right())
	if len(own) > 1 {
		last := c.line(flips, own, "", canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}, th.PText)
		sheet.Circle(last, 3.5*sheet.F, canvas.Fill{Color: th.P}, canvas.Stroke{})
		kind, x := canvas.Text{Face: canvas.Bold, Size: 11.5 * sheet.F, Color: th.PText, Halo: th.Background}, last.X+7*sheet.F
		if last.X > c.Area.X+0.7*c.Area.W {
			kind.Anchor, x = canvas.End, last.X-7*sheet.F
		}
		sheet.Text(geom.Point{X: x, Y: last.Y + 4*sheet.F}, "this run", kind)
	}
}
