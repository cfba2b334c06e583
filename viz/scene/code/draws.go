package code

import (
	"math/rand/v2"
	"sort"
)

// runs is how many runs the race has.
const runs = 10

// draws are the symbols that p sends, in runs with an order of their own. They follow from the seed by numbers between 0 and 1 that do
// not change while p does, so a picture moves little when p moves little.
type draws struct {
	seed    int
	numbers [runs][]float32
	source  [runs]*rand.PCG

	symbols []uint8 // of the message, the first run
	key     drawn   // what they were made of
}

// drawn is what a message is made of.
type drawn struct {
	p       weightsKey
	seed, n int
}

// upTo makes sure that a run has so many numbers.
func (d *draws) upTo(seed, run, n int) []float32 {
	if seed != d.seed {
		*d = draws{seed: seed, symbols: d.symbols, key: d.key}
	}
	if d.source[run] == nil {
		d.source[run] = rand.NewPCG(uint64(seed), uint64(run))
	}
	for len(d.numbers[run]) < n {
		d.numbers[run] = append(d.numbers[run], float32(d.source[run].Uint64()>>40)/(1<<24))
	}
	return d.numbers[run][:n]
}

// slots is how many equal parts the table of a sampler has.
const slots = 256

// sampler finds the symbol that a number between 0 and 1 stands for.
type sampler struct {
	ends  []float64    // sums of probabilities
	first [slots]uint8 // the symbol at the beginning of each part
}

func newSampler(p []float64) sampler {
	var t sampler
	sum, last := 0.0, 0
	for i, x := range p {
		sum += x
		t.ends = append(t.ends, sum)
		if x > 0 {
			last = i
		}
	}
	for i := last; i < len(p); i++ {
		t.ends[i] = 2 // whatever sums lose by rounding belongs to the last symbol that comes
	}
	for k := range t.first {
		u := float64(k) / slots
		t.first[k] = uint8(sort.Search(len(t.ends), func(i int) bool { return t.ends[i] > u }))
	}
	return t
}

// of returns the symbol of a number.
func (t *sampler) of(u float32) uint8 {
	x := float64(u)
	i := t.first[int(x*slots)]
	for t.ends[i] <= x {
		i++
	}
	return i
}

// message returns the first n symbols of the first run.
func (s *Scene) message(n int) []uint8 {
	d := &s.draws
	if key := (drawn{s.measured.pair[0], s.Model.Seed, n}); key != d.key {
		d.key = key
		t := newSampler(s.measured.P)
		d.symbols = d.symbols[:0]
		for _, u := range d.upTo(s.Model.Seed, 0, n) {
			d.symbols = append(d.symbols, t.of(u))
		}
	}
	return d.symbols
}

// counts are how often each symbol came among the first n.
func (s *Scene) counts(n int) []float64 {
	list := make([]float64, s.Model.N())
	for _, i := range s.message(n) {
		list[i]++
	}
	return list
}
