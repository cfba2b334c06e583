package scenetest

import (
	"fmt"
	"math"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// State is what the words of a state may have numbers of.
type State struct {
	Unit     infotheory.Unit
	Readings []scene.Reading
	Own      map[string]float64 // parameters, counts and probabilities of the state, by what they are
	Laws     bool               // the text tells laws too: of its whole numbers only those are of the state whose noun Own has
	Plain    []float64          // amounts in nats that the text says in other words (scene.InOtherWords); nil if it says none
}

// Untrue returns a sentence for each number of a text that is not one of the state, to the digits that are written.
//
// An amount of a unit is a reading; the unit is that of the reader. A number with decimals is a reading or one of Own. A whole number
// or a number in words is one of Own exactly; if one of the next three words begins names of Own, it is one of those ("two hills"). "3 times in 100", "half the time", "one in a hundred" and "18 %" are probabilities of Own.
// ∞ is an infinite reading. The year after a name is a source: "Lewand 2000".
func (s *State) Untrue(text string) []string {
	var wrong []string
	if strings.Contains(text, "{") {
		wrong = append(wrong, fmt.Sprintf("%q: no reading has the name in braces, and none of this state is there", text))
	}
	text = year.ReplaceAllString(text, "$1")
	for _, n := range numbersIn(text) {
		if why := s.untrue(n); why != "" {
			wrong = append(wrong, fmt.Sprintf("%q in %q: %s", n.text, text, why))
		}
	}
	return wrong
}

// untrue says what is wrong with a number, "" if nothing is.
func (s *State) untrue(n number) string {
	switch {
	case s.Plain != nil && n.unit == "":
		return s.untruePlain(n)
	case n.unit != "" && !strings.HasPrefix(s.Unit.Plural(), strings.TrimSuffix(n.unit, "s")):
		return "the readings are in " + s.Unit.Plural()
	case n.unit != "":
		return s.among(n, s.amounts(), "reading")
	case math.IsInf(n.value, 1):
		return s.among(n, s.amounts(), "reading")
	case n.share:
		return s.among(n, s.Own, "probability")
	case n.half > 0 && s.among(n, s.amounts(), "") == "":
		return ""
	}
	own, said := s.called(n)
	if s.Laws && n.half == 0 && !said {
		return ""
	}
	return s.among(n, own, "reading, parameter or count")
}

// untruePlain says what is wrong with a number that says one of the amounts in other words: it is worked out from the amount again, in
// another way, by the noun that follows it.
func (s *State) untruePlain(n number) string {
	noun := ""
	if len(n.next) > 0 {
		noun = n.next[0]
	}
	if n.value == 1000 && noun == "to" { // to one
		return ""
	}
	near := func(x float64) bool { return math.Abs(n.value-x) <= math.Max(n.half, 0.005*x)+1e-9 }
	for _, nats := range s.Plain {
		bits := nats / math.Ln2
		if n.share {
			if near(math.Exp2(-bits)) {
				return ""
			}
			continue
		}
		switch noun {
		case "times", "equally", "":
			if near(math.Exp2(bits)) {
				return ""
			}
		case "heads":
			if math.Abs(n.value-bits) <= 0.5+0.005*bits {
				return ""
			}
		case "bets": // that double or halve what is staked
			if math.Abs(math.Abs(bits)*n.value-1) <= 0.005+0.5*math.Abs(bits) {
				return ""
			}
		}
		// so many likelihood ratios multiplied are a thousand, and one less are not
		if n.half == 0 || n.value > 1e4 {
			if log := n.value * nats / math.Log(1000); log >= 0.994 && (log < 1.006 || (n.value-1)*nats < math.Log(1000)) {
				return ""
			}
		}
		for name, x := range s.Own {
			if math.IsInf(nats, 1) && strings.Contains(name, "rules out") && math.Abs(1/x-n.value) <= 0.5+0.005/x {
				return ""
			}
		}
	}
	if !strings.ContainsAny(n.text, "0123456789") { // a name has it
		return s.among(n, s.Own, "count")
	}
	return fmt.Sprintf("that is none of %v nats of this state in other words", s.Plain)
}

// called returns those of Own that the words after a number speak of; all, and false, if they speak of none.
func (s *State) called(n number) (own map[string]float64, said bool) {
	if n.half > 0 {
		return s.Own, false
	}
	for _, word := range n.next {
		some := map[string]float64{}
		for name, x := range s.Own {
			if first, _, _ := strings.Cut(name, " "); strings.TrimSuffix(first, "s") == strings.TrimSuffix(word, "s") {
				some[name] = x
			}
		}
		if len(some) > 0 {
			return some, true
		}
	}
	return s.Own, false
}

// amounts are the readings in the reader's unit.
func (s *State) amounts() map[string]float64 {
	all := map[string]float64{}
	for _, r := range s.Readings {
		all[r.Name] = s.Unit.FromNats(r.Nats)
	}
	return all
}

// among says that a number is none of those, "" if it is one.
func (s *State) among(n number, all map[string]float64, kind string) string {
	var list []string
	for name, x := range all {
		if x == n.value || math.Abs(x-n.value) <= n.half*(1+1e-9) {
			return ""
		}
		list = append(list, name+" = "+infotheory.Format(x))
	}
	sort.Strings(list)
	return "that is no " + kind + " of this state; there are " + strings.Join(list, ", ")
}

// number is one that a text has. It stands for all within half of its last digit.
type number struct {
	text        string
	value, half float64
	unit        string   // "bit", "bits" …
	share       bool     // it is a probability
	next        []string // the next words
}

const (
	figures = `(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?`
	named   = `half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand`
	// "one" and "once" are numbers only before what is counted; else "one" stands for a noun.
	counted = `swan|flip|toss|event|hill|bump|bit|nat|ban|in`
	space   = `[ \x{a0}]`
)

var (
	year    = regexp.MustCompile(`(\p{Lu}\p{L}+) (?:1[89]|20)\d\d\b`)
	anyOf   = regexp.MustCompile(`(?i)(?:[−-]?` + figures + `|[½¼¾∞]|\b(?:a` + space + `|two ` + `|one )?(?:` + named + `)\b|\bone\b|\bonce\b)`)
	unitOf  = regexp.MustCompile(`^` + space + `(bits?|nats?|bans?)\b`)
	percent = regexp.MustCompile(`^` + space + `?%`)
	timesIn = regexp.MustCompile(`^(?: times)? in (?:(a (?:hundred|thousand))|(` + figures + `))`)
	theTime = regexp.MustCompile(`^ the time\b`)
	isOne   = regexp.MustCompile(`^ (?:` + counted + `)\b`)
	clause  = regexp.MustCompile(`^[^.,;:()]*`)
	verb    = regexp.MustCompile(` (?:is|are|was|were|and|in|of|on)\b.*`)
	letter  = regexp.MustCompile(`[\pL\pN_]$`)
)

// numbersIn finds the numbers of a text.
func numbersIn(text string) []number {
	var list []number
	for from := 0; ; {
		at := anyOf.FindStringIndex(text[from:])
		if at == nil {
			return list
		}
		start, end := from+at[0], from+at[1]
		word, after := text[start:end], text[end:]
		from = end
		if letter.MatchString(text[:start]) || (strings.EqualFold(word, "one") || strings.EqualFold(word, "once")) && !isOne.MatchString(after) {
			continue
		}
		n := read(word)
		if m := unitOf.FindStringSubmatch(after); m != nil {
			n.unit = m[1]
		} else if percent.MatchString(after) {
			n.value, n.half, n.share = n.value/100, math.Max(n.half, 0.5)/100, true
		} else if theTime.MatchString(after) {
			n.half, n.share = 0.005, true
		} else if m := timesIn.FindStringSubmatch(after); m != nil {
			of := read(m[1] + m[2]).value
			n.text, n.value, n.half, n.share = word+m[0], n.value/of, 0.5/of, true
			from += len(m[0])
		}
		n.next = strings.FieldsFunc(strings.ToLower(verb.ReplaceAllString(clause.FindString(after), "")), func(r rune) bool { return r == ' ' || r == '-' || r == '\u00a0' })
		n.next = n.next[:min(len(n.next), 3)]
		list = append(list, n)
	}
}

// read makes a number of its text.
func read(text string) number {
	n := number{text: text}
	plain := strings.ToLower(strings.TrimPrefix(text, "−"))
	words := map[string]float64{"½": 0.5, "¼": 0.25, "¾": 0.75, "∞": math.Inf(1), "half": 0.5, "once": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
		"seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "hundred": 100, "thousand": 1000}
	n.value = 1
	for part := range strings.FieldsSeq(plain) {
		if v, ok := words[part]; ok {
			n.value *= v
		} else if part != "a" {
			n.value, n.half = decimal(part)
		}
	}
	if strings.HasPrefix(text, "−") {
		n.value = -n.value
	}
	return n
}

// decimal reads "0.60", "1,000" or "2.9×10⁻⁷", with half of the last digit if there are decimals.
func decimal(text string) (value, half float64) {
	mantissa, power, _ := strings.Cut(strings.ReplaceAll(text, ",", ""), "×10")
	for k, super := range []rune("⁰¹²³⁴⁵⁶⁷⁸⁹") {
		power = strings.ReplaceAll(power, string(super), strconv.Itoa(k))
	}
	exponent, _ := strconv.Atoi(strings.ReplaceAll(power, "⁻", "-"))
	value, _ = strconv.ParseFloat(mantissa, 64)
	if _, decimals, ok := strings.Cut(mantissa, "."); ok {
		half = 0.5 * math.Pow10(exponent-len(decimals))
	}
	return value * math.Pow10(exponent), half
}

// Teller is a player and what the words of its state may have numbers of, besides the readings.
type Teller struct {
	*Player
	Own     func() map[string]float64 // as State.Own
	Amounts func() map[string]float64 // in nats, that are no readings, by what they are
	More    func() []string           // sentences besides the description and the explanations of the readings
	Plain   func() string             // what the picture says behind its sentence, if anything
}

// checkPlain fails if a number in other words is no sentence.
func (p *Teller) checkPlain(what string, r scene.Reading) {
	p.T.Helper()
	if !strings.HasPrefix(r.Plain, scene.InOtherWords) || !strings.HasSuffix(r.Plain, ".") || strings.Contains(r.Plain, "NaN") || strings.Contains(r.Plain, "Inf") {
		p.T.Errorf("%s: %s in other words is %q", what, r.Name, r.Plain)
	}
}

// Words are the captions and sentences of a scene.
type Words struct {
	States []string
	Open   func(t testing.TB, hash string) Teller
}

// AreTrue opens every preset and every state in each unit and names the numbers in words that are none of the state.
func (w *Words) AreTrue(t *testing.T) {
	for _, unit := range []string{"bit", "nat", "ban"} {
		p := w.Open(t, "unit="+unit)
		presets := p.Scene.Presets()
		if len(presets) < 2 {
			t.Fatal("there are no presets")
		}
		for k := range presets {
			p.MustDo("preset", presets[k].Name)
			p.check(presets[k].Name+" in "+unit, presets[k].Label, presets[k].Title, presets[k].Story, scene.Caption(&presets[k], w.Open(t, "").Scene, p.Env))
		}
		for _, hash := range w.States {
			p := w.Open(t, hash+"&unit="+unit)
			p.check(hash + " in " + unit)
		}
	}
}

// check names the numbers of the state's words, and of more, that are none of the state.
func (p *Teller) check(what string, more ...string) {
	p.T.Helper()
	v := p.View()
	s := State{Unit: p.Env.Unit, Readings: v.Readings, Own: p.Own()}
	for name, nats := range p.Amounts() {
		s.Readings = append(s.Readings, scene.Reading{Name: name, Nats: nats})
	}
	say := func(text string) {
		for _, wrong := range s.Untrue(text) {
			p.T.Errorf("%s: %s", what, wrong)
		}
	}
	for _, text := range append(append(more, p.Scene.Describe(p.Env)), p.More()...) {
		say(text)
	}
	s.Laws = true
	for _, r := range v.Readings {
		say(r.Sentence)
	}
	for _, r := range v.Readings {
		if s.Plain = []float64{r.Nats}; r.Plain != "" {
			p.checkPlain(what, r)
			say(r.Plain)
		}
	}
	if s.Plain = nil; p.Plain != nil {
		for _, r := range v.Readings {
			s.Plain = append(s.Plain, r.Nats)
		}
		say(p.Plain())
	}
}
