package infotheory

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// mark is what a comma or a point between digits means.
type mark int

const (
	decimalMark mark = iota
	groupMark        // it groups thousands
)

// marks says what commas and points mean in numbers that can be read in two ways, such as 1,234.
type marks struct {
	comma, point mark
}

// hardSpace stands for every space that may group digits.
const hardSpace = '\u00A0'

// typewriter gives the plain form of a character in a number.
func typewriter(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return typewriter(r - '！' + '!')
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	case r >= '०' && r <= '९':
		return r - '०' + '0'
	}
	switch r {
	case '−', '﹣', '–', '‐', '‑':
		return '-'
	case '’', '‘', 'ʼ', '٬':
		return '\''
	case '٫':
		return '.'
	case '٪', '﹪':
		return '%'
	case '×', '✕':
		return '*'
	}
	return r
}

func plainNumber(text string) string { return strings.TrimSpace(strings.Map(typewriter, text)) }

// weight reads a number and refuses what is no weight.
func (m marks) weight(text string) (float64, error) {
	x, err := m.signed(plainNumber(text))
	if err == errNumber {
		return 0, &NumberError{Text: text}
	}
	if err != nil {
		return 0, err
	}
	if !(x >= 0 && x <= math.MaxFloat64) {
		return 0, &WeightError{Value: x}
	}
	return x + 0, nil // −0 becomes 0
}

// errNumber says that a text is no number; weight makes a *NumberError of it.
var errNumber = errors.New("not a number")

func (m marks) signed(t string) (float64, error) {
	if numerator, denominator, ok := strings.Cut(t, "/"); ok {
		return m.fraction(t, numerator, denominator)
	}
	if share, ok := strings.CutSuffix(t, "%"); ok {
		x, err := m.decimal(strings.TrimSpace(share))
		return x / 100, err
	}
	if share, ok := strings.CutSuffix(t, "‰"); ok {
		x, err := m.decimal(strings.TrimSpace(share))
		return x / 1000, err
	}
	if mantissa, exponent, ok := cutPower(t); ok {
		return m.decimal(mantissa + "e" + exponent)
	}
	if x, ok := m.vulgar(t); ok {
		return x, nil
	}
	return m.decimal(t)
}

// isShare reports whether a number has a percent or permille sign.
func isShare(text string) bool {
	t := plainNumber(text)
	return strings.HasSuffix(t, "%") || strings.HasSuffix(t, "‰")
}

func (m marks) fraction(text, numerator, denominator string) (float64, error) {
	a, err := m.decimal(strings.TrimSpace(numerator))
	if err != nil {
		return 0, errNumber
	}
	b, err := m.decimal(strings.TrimSpace(denominator))
	if err != nil || b == 0 || math.IsInf(b, 0) || math.IsNaN(b) {
		return 0, errNumber
	}
	x := a / b
	if math.IsInf(x, 0) && !math.IsInf(a, 0) {
		return 0, &RangeError{Text: text}
	}
	if x == 0 && a != 0 {
		return 0, &RangeError{Text: text, Small: true}
	}
	return x, nil
}

// vulgarFractions are the fractions that are one character, each with its numerator and denominator.
var vulgarFractions = []struct {
	text string
	a, b float64
}{
	{"½", 1, 2}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅕", 1, 5}, {"⅖", 2, 5}, {"⅗", 3, 5}, {"⅘", 4, 5}, {"⅙", 1, 6},
	{"⅚", 5, 6}, {"⅐", 1, 7}, {"⅛", 1, 8}, {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}, {"⅑", 1, 9}, {"⅒", 1, 10},
}

// vulgar reads ½ and 1½.
func (m marks) vulgar(t string) (float64, bool) {
	sign := 1.0
	if rest, negative := strings.CutPrefix(t, "-"); negative {
		t, sign = rest, -1
	}
	for _, v := range vulgarFractions {
		whole, ok := strings.CutSuffix(t, v.text)
		if !ok {
			continue
		}
		whole = strings.TrimSpace(whole)
		if strings.Trim(whole, "0123456789") != "" || len(whole) > 15 {
			return 0, false
		}
		x, _ := strconv.ParseFloat("0"+whole, 64)
		return sign * (x*v.b + v.a) / v.b, true
	}
	return 0, false
}

var raised = strings.NewReplacer("⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7", "⁸", "8", "⁹", "9",
	"⁻", "-", "⁺", "+")

// cutPower cuts 1.2×10⁻⁵ and 1.2*10^-5 in two.
func cutPower(t string) (mantissa, exponent string, ok bool) {
	i := strings.IndexAny(t, "*·⋅")
	if i <= 0 {
		return "", "", false
	}
	mantissa = strings.TrimSpace(t[:i])
	power, ok := strings.CutPrefix(strings.TrimLeft(t[i:], "*·⋅ "), "10")
	if !ok {
		return "", "", false
	}
	exponent, caret := strings.CutPrefix(power, "^")
	exponent = strings.Trim(exponent, "(){}")
	if !caret {
		exponent = raised.Replace(power)
		ok = exponent != power
	}
	return mantissa, exponent, ok
}

// decimal reads a decimal, with or without an exponent, or infinity. It has no other notation: no hexadecimals.
func (m marks) decimal(t string) (float64, error) {
	mantissa, exponent := t, ""
	if i := strings.IndexAny(t, "eEdD"); i > 0 {
		mantissa, exponent = t[:i], "e"+t[i+1:]
	}
	sign := ""
	if mantissa != "" && (mantissa[0] == '-' || mantissa[0] == '+') {
		sign, mantissa = mantissa[:1], mantissa[1:]
	}
	if isSpecial(t) {
		if strings.Contains(strings.ToLower(t), "nan") {
			return math.NaN(), nil
		}
		return strconv.ParseFloat(sign+"inf", 64)
	}
	plain, ok := m.plain(mantissa)
	if !ok {
		return 0, errNumber
	}
	x, err := strconv.ParseFloat(sign+plain+exponent, 64)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, &RangeError{Text: t}
	case err != nil:
		return 0, errNumber
	case x == 0 && strings.ContainsAny(plain, "123456789"):
		return 0, &RangeError{Text: t, Small: true}
	}
	return x, nil
}

// plain drops the marks that group digits, and makes the decimal mark a point.
func (m marks) plain(t string) (string, bool) {
	if i := strings.IndexAny(t, "'_ \u00A0"); i >= 0 {
		end := strings.IndexAny(t, ",.")
		if end < 0 {
			end = len(t)
		}
		whole, ok := ungrouped(t[:end], firstRune(t[i:]))
		if !ok {
			return "", false
		}
		t = whole + strings.Replace(t[end:], ",", ".", 1)
		return t, isPlain(t)
	}
	commas, points := strings.Count(t, ","), strings.Count(t, ".")
	switch {
	case commas > 0 && points > 0:
		return bothMarks(t)
	case commas == 1 && m.comma == decimalMark || commas == 1 && !groupable(t, ','):
		t = strings.Replace(t, ",", ".", 1)
	case commas > 0:
		return ungrouped(t, ',')
	case points > 1 || points == 1 && m.point == groupMark && groupable(t, '.'):
		return ungrouped(t, '.')
	}
	return t, isPlain(t)
}

// bothMarks reads 1,234.5 and 1.234,5: the last mark is the decimal one.
func bothMarks(t string) (string, bool) {
	decimal, group := ".", ','
	if strings.LastIndexByte(t, ',') > strings.LastIndexByte(t, '.') {
		decimal, group = ",", '.'
	}
	whole, fraction, _ := strings.Cut(t, decimal)
	whole, ok := ungrouped(whole, group)
	t = whole + "." + fraction
	return t, ok && isPlain(t)
}

// isPlain reports whether a text is digits with at most one point.
func isPlain(t string) bool {
	digits := strings.Replace(t, ".", "", 1)
	return digits != "" && strings.Trim(digits, "0123456789") == ""
}

func groupable(t string, mark rune) bool {
	_, ok := ungrouped(t, mark)
	return ok
}

// ungrouped joins groups of digits: three each but for the first, or as in India all but the last of two.
func ungrouped(t string, mark rune) (string, bool) {
	groups := strings.Split(t, string(mark))
	last := len(groups) - 1
	western, indian := true, mark == ','
	for i, g := range groups {
		if g == "" || strings.Trim(g, "0123456789") != "" {
			return "", false
		}
		switch {
		case i == 0:
			western = western && len(g) <= 3
			indian = indian && len(g) <= 2
		case i == last:
			western, indian = western && len(g) == 3, indian && len(g) == 3
		default:
			western, indian = western && len(g) == 3, indian && len(g) == 2
		}
	}
	if last == 0 || groups[0][0] == '0' || !western && !indian {
		return "", false
	}
	return strings.Join(groups, ""), true
}

func firstRune(t string) rune {
	for _, r := range t {
		return r
	}
	return 0
}

// isNumber reports whether a text is meant as a number, right or wrong: "-0.2" and "1e400" are, "rain" and "0..2" are not.
func isNumber(text string) bool {
	if isPlain(text) {
		return true
	}
	if !strings.ContainsFunc(text, unicode.IsNumber) && !isSpecial(text) {
		return false
	}
	_, err := marks{}.signed(plainNumber(text))
	return err != errNumber
}

// isSpecial reports whether a text is infinity or no number at all, as floats print them.
func isSpecial(text string) bool {
	switch strings.ToLower(strings.TrimLeft(plainNumber(text), "+-")) {
	case "inf", "infinity", "∞", "nan":
		return true
	}
	return false
}

// cutRepetition cuts "1*64" or "1/3 × 3" in two.
func cutRepetition(text string) (value, times string, ok bool) {
	if !strings.ContainsAny(text, "*×✕") {
		return "", "", false
	}
	t := plainNumber(text)
	if _, _, power := cutPower(t); power {
		return "", "", false
	}
	value, times, ok = strings.Cut(t, "*")
	times = strings.TrimSpace(times)
	return strings.TrimSpace(value), times, ok && times != "" && strings.Trim(times, "0123456789") == ""
}
