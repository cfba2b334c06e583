package infotheory

import (
	"math"
	"sync"
)

// Ends of a panel.
const (
	lowerEnd = 0
	upperEnd = 1
)

// panel maps a node to a place x+lo, towards the lower or the upper end, and gives dx/dt.
type panel func(n *node, end int) (x, lo, weight float64)

// node is what the substitutions need at ±t.
type node struct {
	t           float64
	near, width float64 // tanh-sinh on [0, 1]: distance from the nearer end, dx/dt
	grow        float64 // exp-sinh: distance from the end at t; at −t it is 1/grow
	slope, ln   float64 // d log(distance)/dt for exp-sinh, and |log distance|; twice that for tanh-sinh near its ends
}

const (
	coarsestStep = 0.5
	mostLevels   = 9
	farthest     = 6.1 // e^(π/2·sinh 6.1) is about 1e304
)

var levels [mostLevels]struct {
	once  sync.Once
	nodes []node
}

// nodesOf are the nodes that a level adds: the multiples of the coarsest step, then those in the middle between all before.
func nodesOf(level int) []node {
	l := &levels[level]
	l.once.Do(func() {
		step := math.Ldexp(coarsestStep, 1-level)
		t := step / 2
		if level == 0 {
			step, t = coarsestStep, 0
		}
		for ; t <= farthest; t += step {
			l.nodes = append(l.nodes, newNode(t))
		}
	})
	return l.nodes
}

func newNode(t float64) node {
	u := math.Pi * math.Sinh(t)
	near, far := 1/(1+math.Exp(u)), 1/(1+math.Exp(-u))
	slope := 0.5 * math.Pi * math.Cosh(t)
	return node{t: t, near: near, width: 2 * slope * near * far, grow: math.Exp(u / 2), slope: slope, ln: u / 2}
}

// between is the tanh-sinh substitution for [a, b].
func between(a, b float64) panel {
	length := b - a
	return func(n *node, end int) (x, lo, weight float64) {
		if end == lowerEnd {
			x, lo = twoSum(a, length*n.near)
		} else {
			x, lo = twoSum(b, -length*n.near)
		}
		return x, lo, length * n.width
	}
}

// from is the exp-sinh substitution for [a, ∞) with the given scale, or (−∞, a] for a negative one.
func from(a, scale float64) panel {
	return func(n *node, end int) (x, lo, weight float64) {
		u := scale * n.grow
		if end == lowerEnd {
			u = scale / n.grow
		}
		x, lo = twoSum(a, u)
		return x, lo, math.Abs(u) * n.slope
	}
}

// away is the tanh-sinh substitution in the logarithm of the distance from a, in units of scale and up to length; a negative scale
// goes down from a. It takes a function that changes on all scales between the two.
func away(a, scale, length float64) panel {
	whole := math.Log1p(length / math.Abs(scale))
	return func(n *node, end int) (x, lo, weight float64) {
		v := whole * n.near
		if end == upperEnd {
			v = whole - v
		}
		u := math.Expm1(v)
		x, lo = twoSum(a, scale*u)
		return x, lo, math.Abs(scale) * (u + 1) * whole * n.width
	}
}
