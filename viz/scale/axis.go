package scale

import (
	"math"
	"strconv"
)

// Tick is a number on an axis with its label.
type Tick struct {
	Value float64
	Label string
}

// Axis maps numbers to pixels along one direction and back.
type Axis interface {
	// At returns where a number stands.
	At(v float64) float64
	// Invert returns the number at a pixel.
	Invert(px float64) float64
	// Ends returns the pixels at which the axis begins and ends.
	Ends() (from, to float64)
	// Marks returns about n round numbers in the domain.
	Marks(n int) []Tick
}

// Ends returns the range.
func (l Linear) Ends() (from, to float64) { return l.From, l.To }

// Marks returns the numbers of Ticks with their labels.
func (l Linear) Marks(n int) []Tick {
	var list []Tick
	for _, v := range l.Ticks(nil, n) {
		list = append(list, Tick{Digits(v, 12), l.Label(v, n)})
	}
	return list
}

// Log maps the domain Min … Max, both above 0, onto the range From … To, equal factors onto equal lengths.
type Log struct{ Min, Max, From, To float64 }

func (l Log) linear() Linear { return Linear{math.Log10(l.Min), math.Log10(l.Max), l.From, l.To} }

// At returns where a number above 0 stands.
func (l Log) At(v float64) float64 { return l.linear().At(math.Log10(v)) }

// Invert returns the number at a pixel.
func (l Log) Invert(px float64) float64 { return math.Pow(10, l.linear().Invert(px)) }

// Ends returns the range.
func (l Log) Ends() (from, to float64) { return l.From, l.To }

// Marks returns powers of ten, every so many if there are more than n, and between them 2 and 5 where there is room.
func (l Log) Marks(n int) []Tick {
	var list []Tick
	first, last := math.Ceil(math.Log10(l.Min)-1e-9), math.Floor(math.Log10(l.Max)+1e-9)
	step := math.Max(1, math.Ceil((last-first+1)/float64(max(n, 1))))
	factors := []float64{1}
	if 3*(last-first+1) <= float64(n) {
		factors = []float64{1, 2, 5}
	}
	for k := first - 1; k <= last; k += step {
		for _, by := range factors {
			if v := by * math.Pow(10, k); v >= l.Min*(1-1e-9) && v <= l.Max*(1+1e-9) {
				list = append(list, Tick{v, decimal(v)})
			}
		}
	}
	return list
}

// decimal writes a tick of a logarithmic axis: plainly, or as a power of ten.
func decimal(v float64) string {
	exponent := math.Log10(v)
	if whole := math.Round(exponent); math.Abs(whole) >= 4 && math.Abs(whole-exponent) < 1e-9 {
		return Power10(int(whole))
	}
	return strconv.FormatFloat(v, 'g', 4, 64)
}

// Power10 writes a power of ten: "10⁷".
func Power10(n int) string { return "10" + superscript(n) }

// superscript writes a whole number above the line.
func superscript(n int) string {
	text := ""
	for _, r := range strconv.Itoa(n) {
		text += string(map[rune]rune{'-': '⁻', '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹'}[r])
	}
	return text
}

// Power maps the domain 0 … Max onto the range From … To so that roots of numbers stand at equal distances: with an Exponent
// of 3 rare things are not squeezed against 0.
type Power struct{ Max, Exponent, From, To float64 }

// At returns where a number stands.
func (p Power) At(v float64) float64 { return p.From + math.Pow(v/p.Max, 1/p.Exponent)*(p.To-p.From) }

// Invert returns the number at a pixel; 0 before the axis.
func (p Power) Invert(px float64) float64 {
	return p.Max * math.Pow(math.Max((px-p.From)/(p.To-p.From), 0), p.Exponent)
}

// Ends returns the range.
func (p Power) Ends() (from, to float64) { return p.From, p.To }

// Marks returns 0, the end, and between them powers of ten times 1, 5 and 2, the roundest first, as many as keep clear of each
// other when n have room.
func (p Power) Marks(n int) []Tick {
	list := []Tick{{0, "0"}, {p.Max, strconv.FormatFloat(p.Max, 'g', 4, 64)}}
	apart := 0.8 * math.Abs(p.To-p.From) / float64(max(n, 1))
	for _, by := range [...]float64{1, 5, 2} {
		for decade := p.Max / 10; decade > p.Max*1e-6; decade /= 10 {
			v := Digits(by*decade, 4)
			if !p.near(list, v, apart) {
				list = append(list, Tick{v, strconv.FormatFloat(v, 'g', 4, 64)})
			}
		}
	}
	return list
}

// near reports whether a number would stand too near to one of the ticks.
func (p Power) near(list []Tick, v, apart float64) bool {
	for _, t := range list {
		if math.Abs(p.At(t.Value)-p.At(v)) < apart {
			return true
		}
	}
	return false
}

// Stops is an axis with a shelf beyond one or both ends, where a value stands that the axis itself has no room for: 0 on a
// logarithmic axis, a share that is certain, an infinite weight. NaN means that there is no shelf.
type Stops struct {
	Axis
	Low, High float64 // the values on the shelves beyond the beginning and the end
	Shelf     float64 // how far beyond it stands, in pixels
	Detent    float64 // from how far beyond a pixel means it
}

// At returns where a number stands, or its shelf.
func (s Stops) At(v float64) float64 {
	from, to := s.Ends()
	sign := math.Copysign(1, to-from)
	switch v {
	case s.Low:
		return from - sign*s.Shelf
	case s.High:
		return to + sign*s.Shelf
	}
	return s.Axis.At(v)
}

// Invert returns the number at a pixel, or the value on a shelf; between an end and its shelf that at the end.
func (s Stops) Invert(px float64) float64 {
	from, to := s.Ends()
	sign := math.Copysign(1, to-from)
	before, after := (from-px)*sign, (px-to)*sign
	switch {
	case before >= s.Detent && !math.IsNaN(s.Low):
		return s.Low
	case after >= s.Detent && !math.IsNaN(s.High):
		return s.High
	case before > 0:
		px = from
	case after > 0:
		px = to
	}
	return s.Axis.Invert(px)
}

// Near returns the number at a pixel that is next to the domain, with as many digits as the pixels around it can tell apart.
func Near(a Axis, px float64) float64 {
	from, to := a.Ends()
	if _, stops := a.(Stops); !stops {
		px = math.Min(math.Max(px, math.Min(from, to)), math.Max(from, to))
	}
	return Round(a.Invert(px), math.Abs(a.Invert(px+0.5)-a.Invert(px-0.5)))
}
