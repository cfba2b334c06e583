package infotheory

import (
	"math"
	"strconv"
)

// TernaryOfFirst appends D_f(x‖q) to dst[:0] for every x of three outcomes whose probabilities are multiples of 1/steps, as steps+1 rows of
// as many numbers. In row j the first outcome has j/steps, in column k the third one has k/steps, and the second one has the rest; where
// there is no rest there is no distribution, and the number is +Inf. So it is where the divergence is.
//
// An f-divergence is a sum over outcomes, so it takes 3·(steps+1) terms and for each x two sums. The numbers are for a map: they are accurate
// to some ulps of the largest term, and a probability below the range of floats counts as 0. It panics on invalid weights and on steps below 1.
func (f FDivergence) TernaryOfFirst(dst []float64, q [3]float64, steps int) []float64 {
	return ternary(dst, q, steps, f.Term)
}

// TernaryOfSecond is [FDivergence.TernaryOfFirst] for D_f(p‖x).
func (f FDivergence) TernaryOfSecond(dst []float64, p [3]float64, steps int) []float64 {
	return ternary(dst, p, steps, func(x, p float64) float64 { return f.Term(p, x) })
}

// ternary sums terms of x over the lattice of distributions, the other distribution being fixed.
func ternary(dst []float64, fixed [3]float64, steps int, term func(x, fixed float64) float64) []float64 {
	if steps < 1 {
		panic("infotheory: " + strconv.Itoa(steps) + " steps")
	}
	fixed = [3]float64(Compare(fixed[:], fixed[:]).P)
	n := steps + 1
	terms := make([]float64, 3*n)
	for i, y := range fixed {
		for k := range n {
			terms[i*n+k] = term(float64(k)/float64(steps), y)
		}
	}
	dst = dst[:0]
	for j := range n {
		for k := range n {
			if rest := steps - j - k; rest >= 0 {
				dst = append(dst, terms[j]+terms[n+rest]+terms[2*n+k])
			} else {
				dst = append(dst, math.Inf(1))
			}
		}
	}
	return dst
}
