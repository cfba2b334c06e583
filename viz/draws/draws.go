// Package draws has seeded draws: of any place in an order (Uniform), and from a distribution, run after run (Runs, Sampler). All come
// from numbers that follow from the seed alone and stay while the distribution changes, so a picture of them moves little when the
// distribution moves little.
package draws

import (
	"math"
	"math/rand/v2"
	"sort"
)

// numberBits is how many bits a number has.
const numberBits = 24

// Runs are numbers in runs that are independent of each other, each one of so many parts of 2²⁴. The zero value has none yet.
type Runs struct {
	seed    int
	numbers [][]uint32
	sources []*rand.PCG
}

// UpTo returns the first n numbers of a run. Of one seed they are always the same.
func (r *Runs) UpTo(seed, run, n int) []uint32 {
	if seed != r.seed {
		*r = Runs{seed: seed}
	}
	for len(r.sources) <= run {
		r.sources = append(r.sources, rand.NewPCG(uint64(seed), uint64(len(r.sources))))
		r.numbers = append(r.numbers, nil)
	}
	for len(r.numbers[run]) < n {
		r.numbers[run] = append(r.numbers[run], uint32(r.sources[run].Uint64()>>(64-numberBits)))
	}
	return r.numbers[run][:n]
}

// slotBits are the first bits of a number, by which a Sampler looks it up.
const slotBits = 8

// Sampler finds the outcome that a number stands for. Make one with NewSampler.
type Sampler struct {
	ends  []uint32             // of outcome i all numbers are smaller
	first [1 << slotBits]uint8 // the outcome of the first number of each slot
}

// NewSampler returns the sampler of probabilities, at most 256.
func NewSampler(p []float64) Sampler {
	var t Sampler
	sum, last := 0.0, 0
	for i, x := range p {
		sum += x
		t.ends = append(t.ends, uint32(math.Ceil(math.Min(sum, 1)*(1<<numberBits))))
		if x > 0 {
			last = i
		}
	}
	for i := last; i < len(p); i++ {
		t.ends[i] = 1 << numberBits // whatever sums lose by rounding belongs to the last outcome that comes
	}
	for k := range t.first {
		u := uint32(k) << (numberBits - slotBits)
		t.first[k] = uint8(sort.Search(len(t.ends), func(i int) bool { return t.ends[i] > u }))
	}
	return t
}

// Of returns the outcome of a number.
func (t *Sampler) Of(u uint32) uint8 {
	i := t.first[u>>(numberBits-slotBits)]
	for t.ends[i] <= u {
		i++
	}
	return i
}
