package curiosity

import (
	"math"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// apart is how many pixels points of a line are apart at least.
const apart = 2

// bandWidth is how many standard deviations the band of a ledger has to either side: 95 times in 100 a sum of many stays in it.
const bandWidth = 1.96

// placeLedger draws what was expected of all flips and what they taught, added up flip after flip. If the beliefs are right, the difference
// is chance: it stays within the band 95 times in 100.
func (s *Scene) placeLedger(r geom.Rect) {
	sheet, m, th := &s.Sheet, &s.measured, s.Sheet.Theme
	area, n := s.chartArea(r), len(m.list)
	most := math.Max(math.Max(m.expected+band(m.variance), m.realised), math.Max(m.overall, 0.1))
	c := s.newChart(area, n, 0, 1.06*most, "the ledger: gains added up", "gains", "flips")
	var lines [4][]geom.Point // at as many flips as can be told apart
	var sum record
	for k, stride := 0, max(1, int(float64(n)/math.Max(area.W/apart, 1))); ; k++ {
		if k%stride == 0 || k == n {
			for i, nats := range [...]float64{sum.expected, sum.realised, sum.expected - band(sum.variance), sum.expected + band(sum.variance)} {
				lines[i] = append(lines[i], c.at(k, nats))
			}
		}
		if k == n {
			break
		}
		sum.add(&m.list[k])
	}
	sheet.Band(lines[3], lines[2], canvas.Fill{Color: th.M.Alpha(0.14)})
	c.line(lines[0], "expected", canvas.Stroke{Color: th.M, Width: 2.5}, th.MText)
	c.line(lines[1], "learnt", canvas.Stroke{Color: th.P, Width: 2.5}, th.PText)
	overall := c.at(n, m.overall)
	sheet.Circle(overall, 3.5*sheet.F, canvas.Fill{Color: th.Background}, canvas.Stroke{Color: th.P, Width: 2 * sheet.Pen})
	c.name(overall.Y, "  in one look", th.Ink)
	c.placeEnds(overall.X)
}

// band is how far the band reaches to either side of what was expected.
func band(variance float64) float64 { return bandWidth * math.Sqrt(variance) }

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
func (s *Scene) placeRace(r geom.Rect) {
	s.run()
	sheet, th := &s.Sheet, s.Sheet.Theme
	own, lines := s.own(), &s.race.lines
	low, high := reach(append(lines[random:], own))
	if high-low < 1e-3 { // nothing can be learnt
		low = -1e-3
	}
	room, count := 0.06*(high-low), strconv.Itoa(worlds)
	c := s.newChart(s.chartArea(r), raceFlips, low-room, high+math.Min(high, room), "the race: doubt left, against the start", "doubt left",
		"flips, the mean of "+count+" seeded worlds", "flips, "+count+" worlds", "flips")
	c.line(c.points(lines[random]), "random", canvas.Stroke{Color: th.Muted, Width: 1.5, Dash: 4}, th.Muted)
	c.line(c.points(lines[greedy]), "greedy", canvas.Stroke{Color: th.Q, Width: 2}, th.QText)
	c.line(c.points(lines[curious]), "curious", canvas.Stroke{Color: th.M, Width: 2.5}, th.MText)
	c.placeEnds(c.Area.Right())
	if len(own) > 1 {
		last := c.line(c.points(own), "", canvas.Stroke{Color: th.P, Width: 2.5}, th.PText)
		sheet.Circle(last, 3.5*sheet.F, canvas.Fill{Color: th.P}, canvas.Stroke{})
		kind, x := canvas.Text{Face: canvas.Bold, Size: 11.5 * sheet.F, Color: th.PText, Halo: th.Background}, last.X+7*sheet.F
		if last.X > c.Area.X+0.7*c.Area.W {
			kind.Anchor, x = canvas.End, last.X-7*sheet.F
		}
		sheet.Text(geom.Point{X: x, Y: last.Y + 4*sheet.F}, "this run", kind)
	}
}
