package export

import (
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// formulas writes one line for every reading: what it is called, how it is made, with the numbers of now, and its value.
func (s *Subject) formulas(n *notation) string {
	p := printer{notation: n}
	for i := range s.View.Readings {
		r := s.View.Readings[i]
		if isSum(&r) {
			continue
		}
		p.unit = s.Unit
		if r.ID == natural && s.Unit != infotheory.Nat {
			p.unit = infotheory.Nat
			r.Value, r.Unit, r.Numbers = infotheory.Format(r.Nats), p.unit.Plural(), ""
		}
		p.print(parse(line(&r)))
		p.add("\n")
	}
	return string(p.buf)
}

// natural is the reading whose formula holds in nats only.
const natural = "complexity"

// line joins the parts of a reading, which are written for people, to one chain: name = formula = numbers = value. A formula
// of something else follows after a comma.
func line(r *scene.Reading) string {
	value := r.Value
	if !strings.HasSuffix(value, "∞") {
		value += " " + r.Unit
	}
	chain, aside := clause(r.Formula)
	left, right, equation := strings.Cut(chain, " = ")
	switch {
	case equation && strings.HasPrefix(r.Name, unbased.Replace(left)):
		chain = r.Name + " = " + right
	case !equation && strings.HasPrefix(unbased.Replace(chain), r.Name):
	case !equation && chain != "" && !strings.Contains(chain, "≤"):
		chain = r.Name + " = " + chain
	default:
		chain, aside = r.Name, strings.Trim(chain+", "+aside, ", ")
	}
	if sum := calculation(r); sum != "" {
		chain += " = " + sum
	}
	chain += " = " + value
	if aside != "" {
		chain += ", " + aside
	}
	return chain
}

// unbased takes the bases off logarithms: names of readings have none.
var unbased = strings.NewReplacer("log₂", "log", "log₁₀", "log", "ln", "log")

// clause cuts a text at the first comma or semicolon that is in no brackets.
func clause(text string) (first, rest string) {
	depth := 0
	for i, r := range text {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',', ';':
			if depth == 0 {
				return text[:i], strings.TrimSpace(text[i+1:])
			}
		}
	}
	return text, ""
}

// calculation returns what is done with numbers to get the value, "" if the reading does not tell it as that.
func calculation(r *scene.Reading) string {
	first, _ := clause(r.Numbers)
	first = strings.TrimSuffix(first, " "+r.Unit)
	sum, ok := strings.CutSuffix(first, " = "+r.Value)
	if !ok || sum == r.Value {
		return ""
	}
	words := strings.NewReplacer("log", "", "ln", "", "nats", "").Replace(sum)
	if strings.Trim(words, digits+above+below+".·+−×/()[]√½∞… ") != "" {
		return ""
	}
	return sum
}
