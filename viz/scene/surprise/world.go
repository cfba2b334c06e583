package surprise

import "iridescent/viz/draws"

// drawn reports whether swan k of the world is black. A seed is one order in which its swans come.
func (m *Model) drawn(k int) bool {
	return draws.Uniform(uint64(m.Seed), uint64(k)) < m.Truth
}

// watch appends sightings of the world: at most so many, or until the first black one. It reports how many were white
// before it, and whether it came.
func (m *Model) watch(most int, untilBlack bool) (whites int, came bool) {
	runs := m.history()
	blacks, seen := count(runs)
	seen += blacks
	for range min(most, MaxSeen-seen) {
		black := m.drawn(seen)
		runs = join(runs, run{black, 1})
		seen++
		if black {
			came = true
			if untilBlack {
				break
			}
		} else {
			whites++
		}
	}
	m.Seen = formatRuns(runs)
	return whites, came
}

// see appends one sighting.
func (m *Model) see(black bool) { m.Seen = formatRuns(join(m.history(), run{black, 1})) }

// takeBack forgets the last sighting.
func (m *Model) takeBack() {
	runs := m.history()
	n := len(runs) - 1
	if n < 0 {
		return
	}
	if runs[n].count--; runs[n].count == 0 {
		runs = runs[:n]
	}
	m.Seen = formatRuns(runs)
}
