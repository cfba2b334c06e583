package exercise

import (
	"math"
	"strings"
	"testing"
)

// some are the numbers of a state: readings, fields, and lists.
var some = map[string][]float64{
	"klPQ": {0.75}, "klQP": {math.Inf(1)}, "hP": {1.5}, "none": {math.NaN()}, "beta": {1}, "p": {.5, .25, .25}, "q": {.25, .25, .5}, "pair": {1, 2}, "q2": {3}, "empty": {},
}

func numbersOf(name string) ([]float64, bool) {
	list, ok := some[name]
	return list, ok
}

func TestGoals(t *testing.T) {
	tests := []struct {
		goal    string
		missing string // "" is met
	}{
		{"klPQ < 1", ""},
		{"klPQ<.75", "klPQ is 0.750; it is to be < 0.750."},
		{"klPQ <= .75", ""}, {"klPQ ≤ .75", ""}, {"klPQ >= .75", ""}, {"klPQ ≥ 75e-2", ""}, {"klPQ = 3/4", ""}, {"klPQ = .75e0", ""},
		{"klPQ > .5 and klQP = ∞", ""}, {"klPQ > .5 and klQP < ∞", "klQP is ∞; it is to be < ∞."}, {"klQP = inf and klQP = Infinity", ""},
		{"1 > klPQ > 0", ""}, {"∞ > klPQ >= 3*beta > 0", "klPQ is 0.750; it is to be ≥ 3*beta, which is 3.000."},
		{"1 < klPQ", "klPQ is 0.750; it is to be > 1.000."},
		{"abs(klPQ - 1) <= .25", ""}, {"abs(klPQ−1)≤.25", ""}, {"-klPQ < 0", ""}, {"2·klPQ = hP", ""}, {"hP/2 = klPQ", ""}, {"1 - 2 - 3 = -4", ""}, {"8/2/2 = 2", ""}, {"2 + 3*4 = 14", ""}, {"(2+3)*4 = 20", ""},
		{"-(1 + 1) = -2", ""}, {"3 - -1 = 4", "!"}, // two signs in a row
		{"none < 1", "none does not exist here."}, {"klPQ < none", "none does not exist here."}, {"none = none", "none does not exist here."},
		{"count(p < q) = 1", ""}, {"count(p > .3) = 1", ""}, {"count(.2 < p <= .25) = 2", ""}, {"count(p = p) = 3", ""}, {"count(1 < 2) = 1", ""}, {"count(0 < beta < p) = 0", ""}, {"count(empty > 0) = 0", ""},
		{"sum(p) = 1", ""}, {"sum(p*q) = .3125", ""}, {"sum(abs(p-q)) = .5", ""}, {"sum(1) = 1", ""}, {"sum(empty) = 0", ""},
		{"p[1] = .5", ""}, {"p[3] = .25", ""}, {"p[4] = 0", "p[4] does not exist here."}, {"q2 = 3", ""}, {"pair[2] - pair[1] = 1", ""},
		{"klQP - klQP = 0", "klQP - klQP does not exist here."},
	}
	for _, test := range tests {
		g, err := ParseGoal(test.goal)
		if test.missing == "!" {
			if err == nil {
				t.Errorf("%s is read", test.goal)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", test.goal, err)
			continue
		}
		if err := g.Check(numbersOf); err != nil {
			t.Errorf("%s: %v", test.goal, err)
		}
		if got := g.Missing(numbersOf); got != test.missing || g.Met(numbersOf) != (test.missing == "") {
			t.Errorf("%s: %q, want %q", test.goal, got, test.missing)
		}
	}
}

func TestWrongGoalsSayWhatAndWhere(t *testing.T) {
	for goal, want := range map[string]string{
		"":                          "goal, character 1: something is missing at the end: a number, a reading or a field belongs there.",
		"klPQ":                      "goal, character 5: something is missing at the end: a comparison with <, ≤, >, ≥ or = belongs there.",
		"klPQ <":                    "goal, character 7: something is missing at the end: a number, a reading or a field belongs there.",
		"klPQ < < 1":                `goal, character 8: "<" is not expected: a number, a reading or a field belongs there.`,
		"klPQ ~ 1":                  `goal, character 6: "~" is not expected: a comparison with <, ≤, >, ≥ or = belongs there.`,
		"klPQ < 1 klQP > 2":         `goal, character 10: "k" is not expected: and, or a sign such as < or +, belongs there; + in an address is %2B.`,
		"abs(q[1] 1.89) < .05":      `goal, character 10: "1" is not expected: ")" belongs there, or a sign such as + or *.`,
		"klPQ < 1 and":              "goal, character 13: something is missing at the end: a number, a reading or a field belongs there.",
		"and klPQ < 1":              `goal, character 1: something is missing before "and": a number, a reading or a field belongs there.`,
		"klPQ < 1 or klQP < 1":      `goal, character 10: "o" is not expected: and, or a sign such as < or +, belongs there; + in an address is %2B.`,
		"(klPQ < 1":                 `goal, character 7: "<" is not expected: ")" belongs there, or a sign such as + or *.`,
		"(klPQ":                     `goal, character 1: the bracket "(" is not closed.`,
		"abs klPQ < 1":              `goal, character 5: "k" is not expected: "(" belongs behind abs.`,
		"count(p) = 1":              `goal, character 8: ")" is not expected: a comparison with <, ≤, >, ≥ or = belongs there.`,
		"p[x] = 1":                  `goal, character 3: "x" is not expected: a number belongs there.`,
		"p[0] = 1":                  "goal, character 3: a place in a list is a whole number from 1.",
		"p[1.5] = 1":                "goal, character 3: a place in a list is a whole number from 1.",
		"p[1 = 1":                   `goal, character 5: "=" is not expected: "]" belongs there.`,
		"1.2.3 < 2":                 `goal, character 1: "1.2.3" is not a number.`,
		"1e999 < 2":                 `goal, character 1: "1e999" is not a number.`,
		strings.Repeat("1+", 300):   "goal: it has 600 characters; 400 are possible.",
		strings.Repeat("(", 30):     "goal, character 21: more than 20 brackets stand in one another.",
		"klPX < 1":                  `goal, character 1: there is no reading and no field "klPX".`,
		"klPQ < 1 and 2*klPX = 1":   `goal, character 16: there is no reading and no field "klPX".`,
		"p < q":                     "goal, character 1: p is a list; count, sum or a place as in p[1] makes it one number.",
		"klPQ < p":                  "goal, character 8: p is a list; count, sum or a place as in p[1] makes it one number.",
		"count(p < pair) = 1":       "goal, character 1: p has 3 numbers and pair has 2.",
		"sum(p*pair) = 1":           "goal, character 5: p has 3 numbers and pair has 2.",
		"count(pair<3) + klPX<1":    `goal, character 17: there is no reading and no field "klPX".`,
		"count(1<pair<p) = 1":       "goal, character 1: pair has 2 numbers and p has 3.",
		"\u200bklPQ < 1":            `goal, character 1: "\u200b" is not expected: a number, a reading or a field belongs there.`,
		"klPQ < 1 and count(p<q) p": `goal, character 25: "p" is not expected: a comparison with <, ≤, >, ≥ or = belongs there.`,
	} {
		g, err := ParseGoal(goal)
		if err == nil {
			err = g.Check(numbersOf)
		}
		if err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", goal, err, want)
		}
	}
}

// Laws: a goal that is read is the same without white space and with more brackets; a chain is its links joined by and; whatever it is,
// it is decided without a panic.
func FuzzGoal(f *testing.F) {
	for _, e := range All() {
		f.Add(e.Goal.Text)
	}
	for _, text := range []string{"((1))<2", "p[2]<=q[2]", "count(sum(p)<q)=1", "−1<·", "count(count(p<q)<p)=0", "abs(abs(p))[1]<2", "1<2<3<4", "∞=∞ and inf=inf"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		g, err := ParseGoal(text)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "goal") || !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		wrong, met := g.Check(numbersOf), g.Met(numbersOf)
		if wrong != nil && met {
			t.Errorf("%q is wrong and met: %v", text, wrong)
		}
		again, err := ParseGoal(" " + strings.Join(strings.Fields(text), " ") + " ")
		if err != nil || again.Met(numbersOf) != met {
			t.Errorf("%q with other spaces: %v", text, err)
		}
		if r := again.Missing(numbersOf); (r == "") != met {
			t.Errorf("%q: %q", text, r)
		}
	})
}
