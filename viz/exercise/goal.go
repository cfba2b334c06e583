package exercise

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// Numbers gives what a goal can name: a reading or a field of a state. One number is a list of length 1; a number that does not exist
// now is NaN. It reports whether there is something of that name.
type Numbers func(name string) (list []float64, known bool)

// Goal is what must be true of a state for an exercise to be done: comparisons that are joined by "and".
//
//	goal       = comparison { "and" comparison }
//	comparison = sum sign sum { sign sum }        in a chain each neighbour is compared: a > b > 0
//	sign       = "<" | "<=" | "≤" | ">" | ">=" | "≥" | "="
//	sum        = [ "-" ] product { ("+" | "-") product }
//	product    = value { ("*" | "·" | "/") value }
//	value      = number | "∞" | "inf" | name [ "[" number "]" ] | "(" sum ")" | "abs(" sum ")" | "sum(" sum ")" | "count(" comparison ")"
//
// A name is that of a reading (klPQ), of a field that is a number (beta) or of one that is a list (p); p[2] is the second of a list.
// Lists are reckoned with place by place. Count says at how many places a comparison is true, sum adds a list up. A comparison
// outside of count is of single numbers. Whatever is compared with a number that does not exist, is false.
type Goal struct {
	Text  string
	parts []comparison
}

// comparison is a chain: sides[0] signs[0] sides[1] …
type comparison struct {
	sides []node
	signs []sign
}

type sign byte

const (
	less sign = iota
	atMost
	more
	atLeast
	equal
)

// signs are how the signs are written; the first of each is how they are told.
var signs = [...][]string{less: {"<"}, atMost: {"≤", "<="}, more: {">"}, atLeast: {"≥", ">="}, equal: {"="}}

func (s sign) holds(a, b float64) bool {
	switch s {
	case less:
		return a < b
	case atMost:
		return a <= b
	case more:
		return a > b
	case atLeast:
		return a >= b
	}
	return a == b
}

// kind is what a node does with its parts.
type kind byte

const (
	number   kind = iota // value
	named                // name
	place                // parts[0] at place value
	negative             // −parts[0]
	plus
	minus
	times
	over
	absolute // abs(parts[0])
	total    // sum(parts[0])
	counted  // count(chain)
)

// node is an expression. It stands in the text from one character to another.
type node struct {
	kind     kind
	from, to int
	value    float64
	name     string
	parts    []node
	chain    *comparison
}

// reckoner works out expressions and keeps the first mistake in them.
type reckoner struct {
	goal    *Goal
	numbers Numbers
	err     error
}

func (r *reckoner) refuse(at int, format string, a ...any) []float64 {
	if r.err == nil {
		r.err = wrong(at, format, a...)
	}
	return []float64{math.NaN()}
}

// wrong is an error at a character of the goal, counted from 0.
func wrong(at int, format string, a ...any) error {
	return param.Refuse("goal, character %d: %s", at+1, fmt.Sprintf(format, a...))
}

func (r *reckoner) list(n *node) []float64 {
	switch n.kind {
	case number:
		return []float64{n.value}
	case named:
		list, known := r.numbers(n.name)
		if !known {
			return r.refuse(n.from, "there is no reading and no field %q.", param.Clip(n.name))
		}
		return list
	case place:
		list := r.list(&n.parts[0])
		if n.value < 1 || int(n.value) > len(list) {
			return []float64{math.NaN()}
		}
		return list[int(n.value)-1 : int(n.value)]
	case total:
		return []float64{sumOf(r.list(&n.parts[0]))}
	case counted:
		return []float64{r.count(n)}
	case negative, absolute:
		list := slices.Clone(r.list(&n.parts[0]))
		for k, x := range list {
			if n.kind == negative || x < 0 {
				list[k] = -x
			}
		}
		return list
	}
	return r.pairwise(n, &n.parts[0], &n.parts[1], func(a, b float64) float64 {
		switch n.kind {
		case plus:
			return a + b
		case minus:
			return a - b
		case times:
			return a * b
		}
		return a / b
	})
}

func sumOf(list []float64) (sum float64) {
	for _, x := range list {
		sum += x
	}
	return sum
}

// pairwise puts two lists together place by place. A single number stands beside each of a list.
func (r *reckoner) pairwise(n, left, right *node, f func(a, b float64) float64) []float64 {
	a, b := r.list(left), r.list(right)
	if len(a) != len(b) && len(a) != 1 && len(b) != 1 {
		return r.refuse(n.from, "%s has %s and %s has %d.", r.goal.part(left), param.Plural(len(a), "number"), r.goal.part(right), len(b))
	}
	list := make([]float64, max(len(a), len(b)))
	if len(a) == 0 || len(b) == 0 {
		list = nil
	}
	for k := range list {
		list[k] = f(a[min(k, len(a)-1)], b[min(k, len(b)-1)])
	}
	return list
}

// count returns at how many places a chain is true.
func (r *reckoner) count(n *node) float64 {
	all := []float64{1}
	for k := range n.chain.signs {
		link := r.pairwise(n, &n.chain.sides[k], &n.chain.sides[k+1], func(a, b float64) float64 {
			if n.chain.signs[k].holds(a, b) {
				return 1
			}
			return 0
		})
		switch {
		case len(all) == 1:
			first := all[0]
			all = slices.Clone(link)
			for i := range all {
				all[i] *= first
			}
		case len(link) == 1:
			for i := range all {
				all[i] *= link[0]
			}
		case len(link) == len(all):
			for i := range all {
				all[i] *= link[i]
			}
		default:
			r.refuse(n.from, "the lists that are counted are of different lengths.")
		}
	}
	return sumOf(all)
}

// single is an expression that must be one number.
func (r *reckoner) single(n *node) float64 {
	list := r.list(n)
	if len(list) != 1 {
		r.refuse(n.from, "%s is a list; count, sum or a place as in %s[1] makes it one number.", r.goal.part(n), r.goal.part(n))
		return math.NaN()
	}
	return list[0]
}

// part is an expression as it was written.
func (g *Goal) part(n *node) string { return string([]rune(g.Text)[n.from:n.to]) }

// Check returns what is wrong with a goal for states that have these numbers, in a sentence; nil if nothing is.
func (g *Goal) Check(numbers Numbers) error {
	r := reckoner{goal: g, numbers: numbers}
	for _, c := range g.parts {
		for k := range c.sides {
			r.single(&c.sides[k])
		}
	}
	return r.err
}

// Met reports whether all of a goal is true.
func (g *Goal) Met(numbers Numbers) bool { return g.Missing(numbers) == "" }

// Missing says in a sentence what of a goal is not true, "" if all of it is: "klPQ is 0.792, and not < 0.001."
func (g *Goal) Missing(numbers Numbers) string {
	r := reckoner{goal: g, numbers: numbers}
	for _, c := range g.parts {
		for k, s := range c.signs {
			left, right := &c.sides[k], &c.sides[k+1]
			a, b := r.single(left), r.single(right)
			switch {
			case r.err != nil:
				return r.err.Error()
			case math.IsNaN(a):
				return g.part(left) + " does not exist here."
			case math.IsNaN(b):
				return g.part(right) + " does not exist here."
			case !s.holds(a, b):
				bound := infotheory.Format(b)
				if right.kind != number {
					bound = g.part(right) + ", which is " + bound
				}
				if left.kind == number {
					return fmt.Sprintf("%s is %s; it is to be %s %s.", g.part(right), infotheory.Format(b), s.mirrored(), infotheory.Format(a))
				}
				return fmt.Sprintf("%s is %s; it is to be %s %s.", g.part(left), infotheory.Format(a), signs[s][0], bound)
			}
		}
	}
	return ""
}

// mirrored is how a sign is told from its right side.
func (s sign) mirrored() string {
	return signs[[...]sign{less: more, atMost: atLeast, more: less, atLeast: atMost, equal: equal}[s]][0]
}

// String returns the goal as it was written.
func (g Goal) String() string { return strings.TrimSpace(g.Text) }
