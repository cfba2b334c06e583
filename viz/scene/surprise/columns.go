package surprise

import "math"

// column is one sighting, or the largest numbers of several in a row.
type column struct {
	sighting
	several bool
	ghost   bool // it has not been seen
}

// ledger is what the columns are, oldest first.
type ledger struct {
	older []column // each stands for so many sightings
	each  int
	count int // of the sightings that older stands for
	last  []sighting
}

// divideLedger chooses what has a column of its own in so much width.
func divideLedger(list []sighting, width, f float64) ledger {
	single := max(int(width/(columnLeast*f)), 1)
	if len(list) <= single {
		return ledger{last: list}
	}
	single = max(int(0.55*width/(columnLeast*f)), 1)
	room := max(int(0.4*width/(columnOlder*f)), 1)
	old := list[:len(list)-single]
	l := ledger{last: list[len(old):], count: len(old), each: (len(old) + room - 1) / room}
	for from := 0; from < len(old); from += l.each {
		c := column{several: true, sighting: old[from]}
		for _, x := range old[from:min(from+l.each, len(old))] {
			c.black = c.black || x.black
			c.exists = c.exists && x.exists
			c.surprisal = math.Max(c.surprisal, x.surprisal)
			c.gain = math.Max(c.gain, x.gain)
		}
		l.older = append(l.older, c)
	}
	return l
}

// largest returns the largest finite number of bars, and whether one is infinite.
func (l *ledger) largest() (most float64, infinite bool) {
	look := func(x sighting) {
		if math.IsInf(x.surprisal, 1) {
			infinite = true
			return
		}
		most = math.Max(most, x.surprisal)
	}
	for _, c := range l.older {
		look(c.sighting)
	}
	for _, x := range l.last {
		look(x)
	}
	return most, infinite
}
