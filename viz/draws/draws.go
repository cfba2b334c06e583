// Package draws has seeded draws from a distribution. They come from numbers between 0 and 1 that follow from the seed alone and stay
// while the distribution changes, so a picture of them moves little when the distribution moves little.
package draws

import (
	"math/rand/v2"
	"sort"
)

// Runs are numbers between 0 and 1 in runs that are independent of each other. The zero value has none yet.
type Runs struct {
	seed    int
	numbers [][]float32
	sources []*rand.PCG
}

// UpTo returns the first n numbers of a run. Of one seed they are always the same.
func (r *Runs) UpTo(seed, run, n int) []float32 {
	if seed != r.seed {
		*r = Runs{seed: seed}
	}
	for len(r.sources) <= run {
		r.sources = append(r.sources, rand.NewPCG(uint64(seed), uint64(len(r.sources))))
		r.numbers = append(r.numbers, nil)
	}
	for len(r.numbers[run]) < n {
		r.numbers[run] = append(r.numbers[run], float32(r.sources[run].Uint64()>>40)/(1<<24))
	}
	return r.numbers[run][:n]
}

// slots is how many equal parts the table of a Sampler has.
const slots = 256

// Sampler finds the outcome that a number between 0 and 1 stands for. Make one with NewSampler.
type Sampler struct {
	ends  []float64    // sums of probabilities
	first [slots]uint8 // the outcome at the beginning of each part
}

// NewSampler returns the sampler of probabilities, at most 256.
func NewSampler(p []float64) Sampler {
	var t Sampler
	sum, last := 0.0, 0
	for i, x := range p {
		sum += x
		t.ends = append(t.ends, sum)
		if x > 0 {
			last = i
		}
	}
	for i := last; i < len(p); i++ {
		t.ends[i] = 2 // whatever sums lose by rounding belongs to the last outcome that comes
	}
	for k := range t.first {
		u := float64(k) / slots
		t.first[k] = uint8(sort.Search(len(t.ends), func(i int) bool { return t.ends[i] > u }))
	}
	return t
}

// Of returns the outcome of a number.
func (t *Sampler) Of(u float32) uint8 {
	x := float64(u)
	i := t.first[int(x*slots)]
	for t.ends[i] <= x {
		i++
	}
	return i
}
