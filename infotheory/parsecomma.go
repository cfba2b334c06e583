package infotheory

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// commaFacts is what the commas of a text look like. A tight comma stands between digits, a loose one before a space or
// the end of a line, and any other shows that commas separate.
type commaFacts struct {
	plain  bool     // some comma is neither tight nor loose
	loose  bool     // some comma is loose
	tight  []string // the numbers with tight commas
	line   int      // where the first of them is
	bare   int      // the numbers without
	points bool     // some of those have a decimal point
	joined bool     // a number with tight commas has a point at a place where it must be two numbers: "0.2,0.1"
	lines  int      // lines with numbers
	single bool     // each of them has one number only
	every  bool     // each of them has a tight comma
	head   headKind // what the first line looks like
	words  bool     // a label stands beside a number
	shares bool     // a percent sign stands behind a tight comma's number
}

// headKind is what a first line without digits says of commas.
type headKind int

const (
	headNone      headKind = iota // it has digits
	headSingle                    // it has no comma: a header over one column
	headSeparated                 // commas separate its words
)

// commaSeparates decides whether all commas of a text without quoted cells separate. Else the tight ones are parts of numbers.
func (r *reader) commaSeparates(bare string) (bool, error) {
	f := commasOf(bare)
	example := ""
	if len(f.tight) > 0 {
		example = f.tight[0]
	}
	separate := Answer{"separate", separated(example)}
	inside := f.inside(example)
	likely := ""
	guess := f.guess()
	if r.isJoint && f.single && !f.words && guess != certain { // one number a line is no row of a table
		zeros, _ := f.wholes()
		guess = when(zeros, unsure, separates)
	}
	switch {
	case guess == certain:
		return true, nil
	case guess == never:
		return false, nil
	case guess == separates:
		likely = "separate"
	case guess == marksNumbers:
		likely = inside[0].Value
	}
	taken := r.settle("comma", "What does "+example+" mean?", likely, append(inside, separate)...)
	if taken == "" {
		return false, atLine(f.line, &AmbiguousError{Text: example, Meanings: append(meanings(inside), separate.Words)})
	}
	return taken == "separate", nil
}

// inside gives the answers in which a tight comma is part of the number.
func (f *commaFacts) inside(example string) []Answer {
	decimal := Answer{"decimal", strings.Replace(example, ",", ".", 1)}
	group := Answer{"thousands", strings.ReplaceAll(example, ",", "")}
	switch {
	case !f.groupable():
		return []Answer{decimal}
	case strings.Count(example, ",") > 1:
		return []Answer{group}
	}
	return []Answer{group, decimal}
}

func separated(example string) string {
	parts := strings.Split(example, ",")
	last := len(parts) - 1
	if last == 0 {
		return example
	}
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}

func meanings(answers []Answer) []string {
	words := make([]string, len(answers))
	for i, a := range answers {
		words[i] = a.Words
	}
	return words
}

// commaGuess is what the facts say of tight commas.
type commaGuess int

const (
	unsure       commaGuess = iota
	certain                 // they separate
	separates               // they rather separate
	marksNumbers            // they are rather parts of numbers
	never                   // they are parts of numbers
)

func (f *commaFacts) guess() commaGuess {
	zeros, someZero := f.wholes() // of f.tight
	group := f.groupable()
	switch {
	case len(f.tight) == 0:
		return certain
	case f.joined, f.manyCommas() && !group:
		return certain
	case f.head == headSeparated || f.plain && !zeros && f.head != headSingle:
		return certain
	case f.plain:
		return marksNumbers // one of the numbers is spoiled
	case f.bothMarks():
		return never
	case f.points && f.single && !f.every && f.lines > 1:
		return marksNumbers
	case f.points && !group:
		return when(zeros, marksNumbers, unsure)
	case f.shares:
		return never
	case f.lines <= 1 && len(f.tight) == 1 && f.bare == 0 && f.head == headNone && !f.words:
		return f.alone(zeros)
	case f.points:
		return marksNumbers
	case f.loose:
		return when(zeros || group, marksNumbers, unsure)
	case f.single && f.every && !group:
		return f.pairs(zeros, someZero)
	case f.single:
		return when(!f.every || zeros, marksNumbers, unsure)
	case zeros || group && f.bare > 0 || f.every && f.bare == 0 && !group:
		return marksNumbers
	}
	return unsure
}

func when(condition bool, then, otherwise commaGuess) commaGuess {
	if condition {
		return then
	}
	return otherwise
}

// alone judges one number with commas and nothing else: "3,5,2" is a list, and so is "0,5": one outcome is no distribution.
func (f *commaFacts) alone(zeros bool) commaGuess {
	if zeros {
		return separates
	}
	return certain
}

// pairs judges lines of one number each, "1,5": pairs of whole numbers, or decimals.
func (f *commaFacts) pairs(zeros, someZero bool) commaGuess {
	sum := 0.0
	leading := false
	for _, t := range f.tight {
		x, err := strconv.ParseFloat(strings.Replace(t, ",", ".", 1), 64)
		if err != nil {
			return unsure
		}
		sum += x
		_, fraction, _ := strings.Cut(t, ",")
		leading = leading || len(fraction) > 1 && fraction[0] == '0'
	}
	whole := math.Abs(sum-1) < 1e-9 || math.Abs(sum-100) < 1e-9
	switch {
	case zeros || leading || whole:
		return marksNumbers
	case someZero:
		return unsure
	}
	return when(f.words || f.head == headSingle, unsure, separates)
}

// groupable reports whether the commas of all numbers may group thousands.
func (f *commaFacts) groupable() bool {
	for _, t := range f.tight {
		whole, _, _ := strings.Cut(t, ".")
		if !groupable(whole, ',') {
			return false
		}
	}
	return len(f.tight) > 0
}

// wholes reports whether the numbers, all or some, are 0 before the comma.
func (f *commaFacts) wholes() (all, some bool) {
	all = len(f.tight) > 0
	for _, t := range f.tight {
		whole, _, _ := strings.Cut(t, ",")
		zero := whole != "" && strings.Trim(whole, "0") == ""
		all, some = all && zero, some || zero
	}
	return all, some
}

func (f *commaFacts) manyCommas() bool {
	for _, t := range f.tight {
		if strings.Count(t, ",") > 1 {
			return true
		}
	}
	return false
}

// bothMarks reports whether a number has both marks, each at its place: "1,234.5".
func (f *commaFacts) bothMarks() bool {
	some := false
	for _, t := range f.tight {
		if !strings.Contains(t, ".") {
			continue
		}
		if _, ok := bothMarks(t); !ok {
			return false
		}
		some = true
	}
	return some
}

// commasOf collects the facts.
func commasOf(bare string) commaFacts {
	f := commaFacts{single: true, every: true}
	for i := range len(bare) {
		if bare[i] != ',' {
			continue
		}
		before, after := typewriter(runeBefore(bare, i)), typewriter(runeAt(bare, i+1))
		tight := isDigitRune(before) && isDigitRune(after)
		if after == ' ' || after == '\t' || after == '\n' {
			f.loose = true
		} else if !tight {
			f.plain = true
		}
	}
	if first := firstLine(bare); !strings.ContainsFunc(first, unicode.IsNumber) {
		f.head = headSingle
		if strings.Contains(first, ",") {
			f.head = headSeparated
		}
	}
	number := 0
	for _, line := range strings.Split(bare, "\n") {
		number++
		f.addLine(line, number)
	}
	return f
}

func (f *commaFacts) addLine(line string, number int) {
	numbers, tight, words := 0, 0, false
	for _, part := range strings.FieldsFunc(line, isBlank) {
		label := strings.LastIndexAny(part, ":=") + 1
		words = words || label > 0
		part = part[label:]
		part = strings.Trim(part, ",")
		t := plainNumber(part)
		if bare := strings.Trim(t, "$€£¥₹~<>≤≥≈±"); bare != t {
			words = true
			t = bare
		}
		digits := strings.TrimLeft(strings.TrimRight(t, "%‰ "), "+-")
		if digits == "" || strings.Trim(digits, "0123456789.,'eE+-") != "" || !strings.ContainsFunc(digits, isDigitRune) {
			if isNumber(part) {
				numbers++
				f.bare++
			} else if t == "%" && tight > 0 {
				f.shares = true
			} else if t != "%" {
				words = true
			}
			continue
		}
		numbers++
		if !strings.Contains(digits, ",") {
			f.bare++
			f.points = f.points || strings.Contains(digits, ".")
			continue
		}
		tight++
		if len(f.tight) == 0 {
			f.line = number
		}
		f.tight = append(f.tight, digits)
		if strings.Contains(digits, ".") {
			_, ok := bothMarks(digits)
			f.joined = f.joined || !ok
		}
		f.shares = f.shares || strings.HasSuffix(t, "%") && strings.Count(digits, ",") == 1
	}
	if numbers == 0 {
		return
	}
	f.lines++
	f.words = f.words || words
	f.single = f.single && numbers == 1
	f.every = f.every && tight > 0
}
