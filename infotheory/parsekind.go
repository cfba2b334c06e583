package infotheory

import (
	"slices"
	"strings"
	"unicode"
)

// kind is what a cell looks like, whatever it turns out to be.
type kind int

const (
	kindBlank   kind = iota
	kindNumber       // meant as a number, right or wrong
	kindMissing      // a word for a value that is not there
	kindSpoiled      // not a number, but with a digit or without a letter: "O.2", "<0.001", "$3", "-"
	kindWord
)

func kindOf(text string) kind {
	t := strings.TrimSpace(text)
	switch {
	case t == "":
		return kindBlank
	case isPlain(t):
		return kindNumber
	case isMissing(t):
		return kindMissing
	case isNumber(t):
		return kindNumber
	}
	if _, _, ok := cutRepetition(t); ok {
		return kindNumber
	}
	if slices.Contains(spelledNumbers, strings.ToLower(t)) || strings.ContainsFunc(t, unicode.IsNumber) || !strings.ContainsFunc(t, unicode.IsLetter) {
		return kindSpoiled
	}
	return kindWord
}

// isMissing reports whether a text is a word for a missing value, or an error of a spreadsheet such as #DIV/0!.
func isMissing(t string) bool {
	t = strings.ToLower(t)
	return slices.Contains(missingWords, t) || len(t) > 2 && t[0] == '#' && (t[len(t)-1] == '!' || t[len(t)-1] == '?')
}

var missingWords = []string{"na", "n/a", "n.a.", "n.a", "#n/a", "nan", "<na>", "null", "(null)", "none", "nil", "nat", "missing", "nothing",
	"(blank)", "blank", "empty", "(empty)", "undefined", "undef", "unknown", "tbd", "tba", "nd", "n/d", "n.d.", "k.a.", "n.v.", "void", "err", "error"}

var spelledNumbers = []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "half",
	"third", "quarter", "hundred", "thousand", "million", "o", "l", "i", "oh"}

// bareName is a header's cell in lower case, without the decoration around it.
func bareName(text string) string {
	return strings.ToLower(strings.Trim(strings.TrimSpace(text), "*_`\"'$. :|"))
}

// indexNames are what people write over a column that counts or names the outcomes.
var indexNames = []string{"", "x", "i", "j", "k", "n", "s", "id", "ids", "idx", "index", "#", "no", "nr", "num", "number", "row", "rows", "rownames", "row names", "key", "keys",
	"outcome", "outcomes", "label", "labels", "name", "names", "category", "categories", "class", "classes", "value", "values", "event", "item",
	"state", "bin", "bins", "level", "rank", "group", "year", "month", "day", "date", "week", "quarter", "hour", "time", "age", "face", "side",
	"symbol", "letter", "word", "token", "jahr", "monat", "tag", "klasse", "année", "año", "mois"}

func isIndexName(text string) bool {
	name := bareName(text)
	return slices.Contains(indexNames, name) || strings.HasPrefix(name, "unnamed")
}

// weightNames are what people write over weights. The longer ones may be parts of a name: "Wkt. p", "relative frequency".
var weightNames = []string{"count", "counts", "freq", "frequency", "frequencies", "prob", "probs", "probability", "probabilities", "proba", "pmf", "weight",
	"weights", "share", "shares", "percent", "percentage", "%", "proportion", "proportions", "mass", "observed", "expected", "predicted", "actual",
	"true", "truth", "model", "prior", "posterior", "target", "reference", "approx", "estimate", "data", "anzahl", "anteil", "häufigkeit", "wkt", "votes"}

func isWeightName(text string) bool {
	name := bareName(text)
	if isSideName(text) || slices.Contains(weightNames, name) {
		return true
	}
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '%' }) {
		if slices.Contains(weightNames, part) || part == "p" || part == "q" {
			return true
		}
	}
	return false
}

// isSideName reports whether a text names p or q: "p", "Q", "P(x)", "p_1", "q*", "p2".
func isSideName(text string) bool { return sideOf(text) != 0 }

// sideOf is 'p' or 'q' if a text names it, or 0.
func sideOf(text string) byte {
	name := bareName(text)
	if name == "" || name[0] != 'p' && name[0] != 'q' {
		return 0
	}
	rest := name[1:]
	if rest == "" || strings.Trim(rest, "0123456789*'′₀₁₂ˆ̂~") == "" || rest[0] == '_' && !strings.ContainsAny(rest, " .,") ||
		rest[0] == '(' && rest[len(rest)-1] == ')' || strings.HasPrefix(rest, "[") && strings.HasSuffix(rest, "]") {
		return name[0]
	}
	return 0
}

// mayHead reports whether a cell may stand in a header over values.
func mayHead(c cell) bool {
	k := kindOf(c.text)
	return k == kindWord || k == kindSpoiled && isSideName(c.text) || c.text == "%"
}
