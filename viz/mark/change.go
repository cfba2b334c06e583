package mark

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// Before is the numbers as a hand found them: as they were written, by the id of their reading.
type Before map[string]string

// change writes by how much a number is another one since a hand took hold, as the digits that are shown tell it: "▲ 0.135". It is ""
// while nothing is compared, and where they tell nothing.
func (s *Sheet) change(id, now string) string {
	if s.Before == nil {
		return ""
	}
	was, found := (*s.Before)[id]
	switch {
	case !found || was == now:
		return ""
	case now == "∞" || was == "−∞":
		return "▲ from " + was
	case was == "∞" || now == "−∞":
		return "▼ from " + was
	}
	after, _ := Written(now)
	before, _ := Written(was)
	by, arrow := after-before, "▲ "
	if by < 0 {
		arrow = "▼ "
	}
	if digits := infotheory.FormatDecimals(math.Abs(by), 3); strings.Trim(digits, "0.") != "" {
		return arrow + digits
	}
	return ""
}

// shown are the signs of a number as people read it, with what programs read.
var shown = strings.NewReplacer("−", "-", ",", "", "×10", "e", "⁻", "-", "⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9")

// Written reads a number as it is shown, "−1,234.5" or "1.2×10⁻⁵"; ok is false, and x is NaN, if it is none.
func Written(digits string) (x float64, ok bool) {
	x, err := strconv.ParseFloat(shown.Replace(digits), 64)
	if err != nil {
		return math.NaN(), false
	}
	return x, true
}

// placeChange writes the change of a number beside it, if there is room for it.
func (s *Sheet) placeChange(id, now string, at geom.Point, room, size float64, anchor canvas.Anchor) {
	words := s.change(id, now)
	kind := canvas.Text{Face: canvas.Bold, Size: size, Color: s.Theme.Ink, Anchor: anchor}
	if words != "" && font.Width(kind.Face, kind.Size, words) <= room {
		s.Text(at, words, kind)
	}
}
