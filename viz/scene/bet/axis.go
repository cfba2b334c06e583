package bet

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// span is what an axis of wealth shows, in powers of ten. The zero value shows nothing yet.
type span struct{ low, high float64 }

// spread is how many standard deviations beside what is expected there is room for.
const spread = 2.2

// fits is how much of the axis of wealth must be needed for it to stay.
const fits = 0.6

// settle makes the axis of wealth hold what is to be expected. It stays as it is while something is held, and as long as it suits.
func (s *Scene) settle() {
	if s.wealth != (span{}) && s.Busy() {
		return
	}
	m, n := &s.measured, float64(s.Model.Rounds)
	low, high := 0.0, 0.0
	hold := func(at, width float64) {
		if width *= spread * math.Sqrt(n); !math.IsInf(at, 0) && !math.IsNaN(at) {
			low, high = math.Min(low, n*at-width), math.Max(high, n*at+width)
		}
	}
	hold(m.now.mean, m.now.spread)
	hold(m.growthBest, 0)
	if length := bans(high - low); s.wealth != (span{}) && bans(low) >= s.wealth.low && bans(high) <= s.wealth.high && length >= fits*(s.wealth.high-s.wealth.low) {
		return
	}
	room := math.Max(0.04*(high-low), 1e-9)
	s.wealth = span{bans(low - room), bans(high + room)}
}

// decades is an axis of powers of ten, with the numbers that they are.
type decades struct{ scale.Linear }

// Marks returns about n + 1 powers of ten, since 1 alone tells no scale, or where there are too few of them round numbers between.
func (d decades) Marks(n int) []scale.Tick {
	var list []scale.Tick
	if d.Max-d.Min < 1.2 {
		numbers := scale.Linear{Min: math.Pow(10, d.Min), Max: math.Pow(10, d.Max)}
		for _, v := range numbers.Ticks(nil, n) {
			if at := math.Log10(v); at >= d.Min && at <= d.Max {
				list = append(list, scale.Tick{Value: at, Label: numbers.Label(v, n)})
			}
		}
		return list
	}
	step := math.Max(1, scale.Step(d.Max-d.Min, n+1))
	for k := math.Ceil(d.Min / step); k*step <= d.Max; k++ {
		list = append(list, scale.Tick{Value: k*step + 0, Label: power(k * step)})
	}
	return list
}

// power writes a power of ten, plainly where it is short.
func power(k float64) string {
	switch {
	case k >= 0 && k <= 4:
		return mark.Grouped(math.Pow(10, k))
	case k < 0 && k >= -3:
		return infotheory.FormatDecimals(math.Pow(10, k), int(-k))
	}
	return scale.Power10(int(k))
}
