package mark

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"iridescent/viz/geom"
)

// Veil hides numbers until they are revealed: an audience guesses them first. A nil one hides nothing.
//
// A reading that is veiled has no number and no length where it stands, and no text on the sheet has a number that it could be
// rounded to. What else of the picture is made of it, as the terms that add up to it, is a matter of the scene.
type Veil struct {
	IDs    []string  // of the readings that are veiled, as the scene names them
	Values []float64 // their numbers, in the units in which they are shown
	Words  string    // stands for each sentence that would say them
	All    bool      // no number at all is left
}

// hidden stands for a number under a veil.
const hidden = "?"

// Has reports whether a reading is veiled.
func (v *Veil) Has(id string) bool { return v != nil && (v.All || slices.Contains(v.IDs, id)) }

// Text is a text without the numbers that a veiled one could be rounded to.
func (v *Veil) Text(words string) string {
	if v == nil {
		return words
	}
	return replaceNumbers(words, v.tells)
}

// Tells reports whether a text has such a number.
func (v *Veil) Tells(words string) bool { return v.Text(words) != words }

// tells reports whether a number with so many decimals is a veiled one, rounded. One decimal tells nothing: it may be
// a tick of an axis, and a tick that is missing would tell.
func (v *Veil) tells(x float64, decimals, digits int) bool {
	for _, value := range v.Values {
		switch {
		case math.IsInf(value, 0):
			if math.IsInf(x, 0) {
				return true
			}
		case decimals > 1 && digits > 1 && Rounds(value, x, decimals):
			return true
		}
	}
	return false
}

// Rounds reports whether a number is x when it is rounded to so many decimals, of either sign.
func Rounds(value, x float64, decimals int) bool {
	ten := math.Pow10(decimals)
	return math.Abs(math.Abs(value)-math.Abs(x))*ten <= 0.5+1e-6
}

// WithoutNumbers is a text with a sign in place of each number.
func WithoutNumbers(words string) string {
	return replaceNumbers(words, func(float64, int, int) bool { return true })
}

// infinities are words for ∞.
var infinities = [...]string{"∞", "infinite", "Infinite"}

// replaceNumbers puts the sign of a veil in place of the numbers that are chosen by their value, their decimals and their
// significant digits, with their signs.
func replaceNumbers(words string, chosen func(x float64, decimals, digits int) bool) string {
	if !strings.ContainsAny(words, "0123456789∞i") {
		return words
	}
	var b strings.Builder
	for at := 0; at < len(words); {
		end, x, decimals, digits := numberAt(words, at)
		if end == at {
			_, n := utf8.DecodeRuneInString(words[at:])
			b.WriteString(words[at : at+n])
			at += n
			continue
		}
		if chosen(x, decimals, digits) {
			b.WriteString(hidden)
		} else {
			b.WriteString(words[at:end])
		}
		at = end
	}
	return b.String()
}

// numberAt reads a number that begins there, with its sign; end is at where there is none. A number is 0.694, 1.2×10⁻⁵ or ∞.
func numberAt(words string, at int) (end int, x float64, decimals, digits int) {
	rest := words[at:]
	for _, sign := range [...]string{"−", "-", "+"} {
		rest = strings.TrimPrefix(rest, sign)
	}
	start := len(words) - len(rest)
	for _, word := range infinities {
		if strings.HasPrefix(rest, word) {
			return start + len(word), math.Inf(1), 0, 2
		}
	}
	n := 0
	for n < len(rest) && (rest[n] >= '0' && rest[n] <= '9' || rest[n] == '.' && decimals == 0 && n > 0 && n+1 < len(rest) && rest[n+1] >= '0' && rest[n+1] <= '9') {
		if rest[n] == '.' {
			decimals = 1
		}
		n++
	}
	if n == 0 {
		return at, 0, 0, 0
	}
	number := rest[:n]
	if _, fraction, ok := strings.Cut(number, "."); ok {
		decimals = len(fraction)
	}
	digits = len(strings.Trim(strings.Replace(number, ".", "", 1), "0"))
	if decimals > 0 {
		digits = len(strings.TrimLeft(strings.Replace(number, ".", "", 1), "0"))
	}
	x, _ = strconv.ParseFloat(number, 64)
	end = start + n
	if exponent, length := powerAt(words[end:]); length > 0 {
		x *= math.Pow10(exponent)
		decimals, digits = max(decimals-exponent, 2), digits+1
		end += length
	}
	return end, x, decimals, digits
}

// powerAt reads "×10⁻⁵" and returns how long it is, 0 where there is none.
func powerAt(words string) (exponent, length int) {
	const sign, digits = "⁻", "⁰¹²³⁴⁵⁶⁷⁸⁹"
	rest, ok := strings.CutPrefix(words, "×10")
	if !ok {
		return 0, 0
	}
	rest, negative := strings.CutPrefix(rest, sign)
	for rest != "" {
		r, n := utf8.DecodeRuneInString(rest)
		i := strings.IndexRune(digits, r)
		if i < 0 {
			break
		}
		exponent = min(10*exponent+utf8.RuneCountInString(digits[:i]), 400)
		rest = rest[n:]
	}
	if negative {
		exponent = -exponent
	}
	return exponent, len(words) - len(rest)
}

// coverMargin is how far marks of a reading stand out of its place, at type factor 1.
const coverMargin = 7

// Cover takes everything that the veil hides off the sheet: lengths and numbers where a veiled reading can be asked about, and its
// number anywhere.
func (s *Sheet) Cover() {
	v := s.Veil
	if v == nil {
		return
	}
	var places []geom.Rect
	for _, a := range s.asks {
		if v.Has(a.id) {
			places = append(places, a.place.Inset(-2, -2, -2, -2))
		}
	}
	if v.All {
		s.texts = slices.DeleteFunc(s.texts, func(t text) bool { return WithoutNumbers(t.text) != t.text })
	}
	for k := range s.texts {
		t := &s.texts[k]
		if unending(t.text) && t.kind.Size > 40*s.F { // that of a headline, which is larger than figures and lower
			t.at.Y -= infinityDrop * t.kind.Size
			t.kind.Size /= infinitySize
		}
		if slices.ContainsFunc(places, func(r geom.Rect) bool { return r.Contains(t.at) }) {
			t.text = WithoutNumbers(t.text)
		} else {
			t.text = v.Text(t.text)
		}
	}
	for k := range places {
		places[k] = places[k].Inset(-coverMargin*s.F, -coverMargin*s.F, -coverMargin*s.F, -coverMargin*s.F)
	}
	s.shapes = slices.DeleteFunc(s.shapes, func(sh shape) bool {
		return slices.ContainsFunc(places, func(r geom.Rect) bool { return s.within(r, &sh) }) && !s.within(s.Keys, &sh)
	})
}

// within reports whether a shape lies in a rectangle.
func (s *Sheet) within(r geom.Rect, sh *shape) bool {
	a := geom.Point{X: sh.rect.X, Y: sh.rect.Y}
	switch sh.form {
	case rect:
		return r.Contains(a) && r.Contains(geom.Point{X: sh.rect.Right(), Y: sh.rect.Bottom()})
	case circle:
		return r.Contains(a)
	case line:
		return r.Contains(a) && r.Contains(geom.Point{X: sh.rect.W, Y: sh.rect.H})
	}
	count := sh.count
	if sh.form == band {
		count *= 2
	}
	return !slices.ContainsFunc(s.points[sh.from:sh.from+count], func(p geom.Point) bool { return !r.Contains(p) })
}
