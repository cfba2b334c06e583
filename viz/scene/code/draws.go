package code

import "iridescent/viz/draws"

// runs is how many runs the race has.
const runs = 10

// sendings are the symbols that p sends, in runs with an order of their own.
type sendings struct {
	draws.Runs
	symbols []uint8 // of the message, the first run
	key     drawn   // what they were made of
}

// drawn is what a message is made of.
type drawn struct {
	p       weightsKey
	seed, n int
}

// message returns the first n symbols of the first run.
func (s *Scene) message(n int) []uint8 {
	d := &s.sent
	if key := (drawn{s.measured.pair[0], s.Model.Seed, n}); key != d.key {
		d.key = key
		t := draws.NewSampler(s.measured.P)
		d.symbols = d.symbols[:0]
		for _, u := range d.UpTo(s.Model.Seed, 0, n) {
			d.symbols = append(d.symbols, t.Of(u))
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
