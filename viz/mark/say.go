package mark

import (
	"math"
	"strconv"
)

// Enumerate joins names as in a sentence; more than three become "A, B and 5 more".
func Enumerate(names []string) string {
	var e Enumeration
	for _, name := range names {
		e.Add(name)
	}
	return e.String()
}

// Enumeration is Enumerate for names that come one by one. It keeps no list of them. The zero value has none.
type Enumeration struct {
	names [3]string
	Count int
}

// Add takes the next name.
func (e *Enumeration) Add(name string) {
	if e.Count < len(e.names) {
		e.names[e.Count] = name
	}
	e.Count++
}

// String joins them; "nothing" if there is none.
func (e *Enumeration) String() string {
	a, b, c := e.names[0], e.names[1], e.names[2]
	switch e.Count {
	case 0:
		return "nothing"
	case 1:
		return a
	case 2:
		return a + " and " + b
	case 3:
		return a + ", " + b + " and " + c
	}
	return a + ", " + b + " and " + strconv.Itoa(e.Count-2) + " more"
}

// TimesIn says a probability as a frequency: "4 times in 100", "half the time".
func TimesIn(v float64) string {
	switch {
	case v == 1:
		return "every time"
	case v >= 0.9995:
		return "nearly every time"
	case v < 1e-9:
		return "hardly ever"
	}
	of := 100.0
	for v*of < 0.95 && of < 1e9 {
		of *= 10
	}
	times := math.Round(v * of)
	switch {
	case times >= of:
		return "nearly every time"
	case 2*times == of:
		return "half the time"
	case times == 1:
		return "once in " + Grouped(of)
	}
	return strconv.Itoa(int(times)) + " times in " + Grouped(of)
}

// Grouped writes a whole number with commas: "10,000".
func Grouped(x float64) string {
	text := strconv.FormatFloat(x, 'f', 0, 64)
	for k := len(text) - 3; k > 0; k -= 3 {
		text = text[:k] + "," + text[k:]
	}
	return text
}
