package mark

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"iridescent/infotheory"
)

// logarithms are how that of each unit is written.
var logarithms = [...]string{infotheory.Nat: "ln", infotheory.Bit: "log₂", infotheory.Ban: "log₁₀"}

// Based writes each logarithm of a formula with its base: with the one of the unit in which the value is. "log" within a longer name
// stays, and before a longer word, as in "log scale".
func Based(formula string, unit infotheory.Unit) string {
	const log = "log"
	var b strings.Builder
	for {
		at := strings.Index(formula, log)
		if at < 0 {
			break
		}
		end := at + len(log)
		before, after := at == 0 || !letterOf(formula[at-1]), hasArgument(formula[end:])
		b.WriteString(formula[:at])
		if before && after {
			b.WriteString(logarithms[unit])
		} else {
			b.WriteString(log)
		}
		formula = formula[end:]
	}
	b.WriteString(formula)
	return b.String()
}

// hasArgument reports whether what stands behind "log" is what it is the logarithm of: brackets, a number, or a letter.
func hasArgument(rest string) bool {
	if strings.HasPrefix(rest, "(") {
		return true
	}
	word, after := strings.CutPrefix(rest, " ")
	if !after {
		word, after = strings.CutPrefix(rest, "\u00a0") // where a line must not end
	}
	if !after || word == "" {
		return false
	}
	first, size := utf8.DecodeRuneInString(word)
	second, _ := utf8.DecodeRuneInString(word[size:])
	return unicode.IsDigit(first) || unicode.IsLetter(first) && !unicode.IsLetter(second)
}

// BasedTerm is Based for the name of a term or of an amount. One that is never negative, p·log(p/q) − p + q, holds in nats alone.
func BasedTerm(name string, unit infotheory.Unit) string {
	if strings.HasSuffix(name, " + q") || strings.HasSuffix(name, " + p") {
		unit = infotheory.Nat
	}
	return Based(name, unit)
}

// letterOf reports whether a byte is a Latin letter or joins words of a program.
func letterOf(c byte) bool { return c == '_' || c|0x20 >= 'a' && c|0x20 <= 'z' }
