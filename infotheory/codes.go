package infotheory

import (
	"math"
	"slices"
	"strings"
)

// Code gives each symbol a binary word, a prefix of no other. Words are canonical: in the order of their lengths, and
// of the symbols where lengths are equal, each is the next binary number, so that the lengths alone determine them.
type Code struct {
	Lengths []int // in bits; −1 for a symbol without a word
}

// ShannonCode returns the Shannon code for p, with ⌈−log₂ p_i⌉ bits for symbol i, decided exactly. Its expected length
// is less than a bit above the entropy. An impossible symbol has no word. It panics on invalid weights.
//
// Shannon, A Mathematical Theory of Communication, §9, Bell Syst. Tech. J. 27 (1948).
func ShannonCode(p []float64) Code {
	must(Validate(p))
	total := exactly(p)
	c := Code{Lengths: make([]int, len(p))}
	for i, weight := range p {
		c.Lengths[i] = total.shannonLength(weight)
	}
	return c
}

// shannonLength is the least n with weight·2ⁿ ≥ total.
func (total exactSum) shannonLength(weight float64) int {
	if weight == 0 {
		return -1
	}
	_, e := math.Frexp(weight)
	n := total.wide().exponent - e // weight·2ⁿ is within a factor of two of the total
	total.addScaled(weight, n, -1)
	if total.sign() > 0 {
		return n + 1
	}
	return n
}

// HuffmanCode returns the code for p with the least expected length. Ties are broken the same way always: of equal
// weights, a symbol goes before a merged group, and earlier ones before later ones, which keeps the longest word
// short. Impossible symbols have words too, as if they were next to impossible. A single symbol has the empty word.
// It panics on invalid weights.
//
// Huffman, A Method for the Construction of Minimum-Redundancy Codes, Proc. IRE 40 (1952); the two queues are van
// Leeuwen's.
func HuffmanCode(p []float64) Code {
	m := mustMass(p)
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if p[a] < p[b] {
			return -1
		}
		if p[a] > p[b] {
			return 1
		}
		return 0
	})
	nodes := make([]huffmanNode, 0, 2*len(p))
	for _, symbol := range order {
		nodes = append(nodes, huffmanNode{weight: m.scale.of(p[symbol])})
	}
	nodes = mergeAll(nodes)
	c := Code{Lengths: make([]int, len(p))}
	for i := len(nodes) - 2; i >= 0; i-- {
		nodes[i].depth = nodes[nodes[i].parent].depth + 1
	}
	for i, symbol := range order {
		c.Lengths[symbol] = nodes[i].depth
	}
	return c
}

type huffmanNode struct {
	weight float64
	parent int
	depth  int
}

// mergeAll joins the two lightest nodes until one is left. Leaves are sorted, and merged nodes arise in order.
func mergeAll(nodes []huffmanNode) []huffmanNode {
	leaves := len(nodes)
	leaf, merged := 0, leaves
	lightest := func() int {
		if leaf < leaves && (merged == len(nodes) || nodes[leaf].weight <= nodes[merged].weight) {
			leaf++
			return leaf - 1
		}
		merged++
		return merged - 1
	}
	for range leaves - 1 {
		a, b := lightest(), lightest()
		nodes[a].parent, nodes[b].parent = len(nodes), len(nodes)
		nodes = append(nodes, huffmanNode{weight: nodes[a].weight + nodes[b].weight})
	}
	return nodes
}

// Words returns the canonical words as strings of 0 and 1; "" for a symbol without a word and for a word of no bits.
func (c Code) Words() []string {
	words := make([]string, len(c.Lengths))
	var last []byte
	for n, symbol := range c.order() {
		length := c.Lengths[symbol]
		if n > 0 {
			increment(last)
		}
		for len(last) < length {
			last = append(last, '0')
		}
		words[symbol] = string(last)
	}
	return words
}

// order lists the symbols that have words by length and number.
func (c Code) order() []int {
	var order []int
	for i, length := range c.Lengths {
		if length >= 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return c.Lengths[a] - c.Lengths[b] })
	return order
}

// increment adds 1 to a binary number.
func increment(word []byte) {
	i := strings.LastIndexByte(string(word), '0')
	if i < 0 {
		return
	}
	word[i] = '1'
	for i++; i < len(word); i++ {
		word[i] = '0'
	}
}

// ExpectedBits returns the mean length in bits of what p sends with the code; +Inf if p sends a symbol that has no
// word. It panics on invalid weights and unless there is a length for each symbol.
func (c Code) ExpectedBits(p []float64) float64 {
	if len(p) != len(c.Lengths) {
		must(&LengthError{P: len(p), Q: len(c.Lengths)})
	}
	m := mustMass(p)
	var sum accumulator
	for i, weight := range p {
		switch {
		case weight == 0:
		case c.Lengths[i] < 0:
			return math.Inf(1)
		default:
			sum.add(m.timesShare(weight, float64(c.Lengths[i])))
		}
	}
	return sum.value()
}

// KraftSum returns Σ 2^−length over the symbols that have words: at most 1 for every code whose words are no prefixes
// of each other, 1 if no word can be added.
func (c Code) KraftSum() float64 {
	var sum accumulator
	for _, length := range c.Lengths {
		if length >= 0 {
			sum.add(math.Ldexp(1, -length))
		}
	}
	return sum.value()
}
