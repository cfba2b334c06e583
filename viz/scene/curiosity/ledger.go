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
	sheet, m, th := &s.Sheet, &s.measured, env.Theme
	area := s.chartArea(r)
	l := s.ledger(area.W)
	_, most := reach(append(l[expected:], []float64{m.overall, 0.1}))
	c := s.newChart(area, l[flips], 0, 1.06*most, "the ledger: gains added up", "gains", "flips")
	sheet.Band(c.points(l[upper]), c.points(l[lower]), canvas.Fill{Color: th.M.Alpha(0.14)})
	c.line(l[expected], "expected", canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen}, th.MText)
	c.line(l[realised], "learnt", canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}, th.PText)
	overall := c.at(len(l[flips])-1, m.overall)
	sheet.Circle(overall, 3.5*sheet.F, canvas.Fill{Color: th.Background}, canvas.Stroke{Color: th.P, Width: 2 * sheet.Pen})
	c.name(overall.Y, "  in one look", th.Ink)
	c.placeEnds(overall.X)
}

// ledger are sums after so many flips, in nats.
type ledger [5][]float64

const (
	flips = iota
	expected
	realised
	lower // end of the band
	upper
)

// ledger are the sums at as many flips as can be told apart.
func (s *Scene) ledger(width float64) (l ledger) {
	list := s.measured.list
	stride := max(1, int(float64(len(list))/math.Max(width/apart, 1)))
	var sum record
	for n := range len(list) + 1 {
		if n%stride == 0 || n == len(list) {
			band := bandWidth * math.Sqrt(sum.variance)
			for k, x := range [...]float64{flips: float64(n), expected: sum.expected, realised: sum.realised, lower: math.Max(sum.expected-band, 0), upper: sum.expected + band} {
				l[k] = append(l[k], x)
			}
		}
		if n < len(list) {
			r := &list[n]
			sum.expected, sum.realised, sum.variance = sum.expected+r.expected, sum.realised+r.realised, sum.variance+r.variance
		}
	}
	return l
}

// reach is the least and the most of all numbers, and 0.
func reach(lists [][]float64) (low, high float64) {
	for _, list := range lists {
		for _, x := range list {
			low, high = math.Min(low, x), math.Max(high, x)
		}
	}
	return low, high
}

// placeRace draws what three policies leave of the doubt, in the mean of seeded worlds, and what the reader's own flips leave.
func (s *Scene) placeRace(r geom.Rect, env *scene.Env) {
	s.run()
	sheet, th := &s.Sheet, env.Theme
	own, lines := s.own(), &s.race.lines
	low, high := reach(append(lines[random:], own))
	if high-low < 1e-3 { // nothing can be learnt
		low = -1e-3
	}
	flips := make([]float64, raceFlips+1)
	for n := range flips {
		flips[n] = float64(n)
	}
	room, count := 0.06*(high-low), strconv.Itoa(worlds)
	c := s.newChart(s.chartArea(r), flips, low-room, high+math.Min(high, room), "the race: doubt left, against the start", "doubt left",
		"flips, the mean of "+count+" seeded worlds", "flips, "+count+" worlds", "flips")
	c.line(lines[random], "random", canvas.Stroke{Color: th.Muted, Width: 1.5 * sheet.Pen, Dash: 4}, th.Muted)
	c.line(lines[greedy], "greedy", canvas.Stroke{Color: th.Q, Width: 2 * sheet.Pen}, th.QText)
	c.line(lines[curious], "curious", canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen}, th.MText)
	c.placeEnds(c.Area.Right())
	if len(own) > 1 {
		last := c.line(own, "", canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}, th.PText)
		sheet.Circle(last, 3.5*sheet.F, canvas.Fill{Color: th.P}, canvas.Stroke{})
		kind, x := canvas.Text{Face: canvas.Bold, Size: 11.5 * sheet.F, Color: th.PText, Halo: th.Background}, last.X+7*sheet.F
		if last.X > c.Area.X+0.7*c.Area.W {
			kind.Anchor, x = canvas.End, last.X-7*sheet.F
		}
		sheet.Text(geom.Point{X: x, Y: last.Y + 4*sheet.F}, "this run", kind)
	}
}
