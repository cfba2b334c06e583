package surprise

// outlook is what one sighting is, or would be, to a belief.
type outlook struct {
	black     bool
	chance    float64 // as believed
	surprisal float64
	gain      float64 // Bayesian surprise
	rest      float64 // E_posterior[−log p(x|θ)]
	exists    bool    // there is a posterior: gain and rest exist
	known     bool    // there is a belief that it surprises
}

func (b belief) outlook(black bool) outlook {
	o := outlook{black: black, known: true, chance: b.chance(black), surprisal: b.surprisal(black)}
	o.gain, o.exists = b.gain(black)
	o.rest, _ = b.rest(black)
	return o
}

// sighting is one column of the ledger.
type sighting struct {
	black, exists   bool // exists: there was a posterior
	surprisal, gain float64
}

// measured is all that follows from the model.
type measured struct {
	model  Model
	done   bool
	runs   []run
	blacks int
	list   []sighting // all, in their order; after one that was ruled out there is none but with surprisal 0
	broken int        // place of the first sighting that was ruled out, or −1

	prior, before, now belief  // before the first sighting, before the last one, and now (while it exists)
	last               outlook // the last sighting, if any
	next               [2]outlook

	totalSurprisal, totalGain, gainOverall float64
	expectedTotal                          float64
	entropyNext, expectedGain              float64
}

// seen is the number of sightings.
func (m *measured) seen() int { return len(m.list) }

// lost reports whether something was seen that the belief had ruled out: there is no belief any more.
func (m *measured) lost() bool { return m.broken >= 0 }

// measure takes all readings, if the model is another one than last time.
func (s *Scene) measure() {
	m := &s.measured
	if m.done && m.model == s.Model {
		return
	}
	*m = measured{model: s.Model, done: true, list: m.list[:0], broken: -1, runs: s.Model.history(), prior: s.Model.prior()}
	m.follow()
	m.blacks, _ = count(m.runs)
	n := m.seen()
	m.expectedTotal = m.prior.expectedTotal(n)
	m.now, m.before = m.prior, m.prior
	if !m.lost() {
		m.now = m.prior.after(m.blacks, n-m.blacks)
	}
	if n > 0 {
		m.measureLast()
	}
	m.next = [2]outlook{m.now.outlook(false), m.now.outlook(true)}
	m.entropyNext, m.expectedGain = m.now.entropy(), m.now.expectedGain()
	if !m.prior.point {
		m.gainOverall = m.prior.Surprise(float64(m.blacks), float64(n-m.blacks))
	}
}

// measureLast looks at the last sighting with the belief before it.
func (m *measured) measureLast() {
	n, black := m.seen(), m.runs[len(m.runs)-1].black
	if black {
		m.before = m.prior.after(m.blacks-1, n-m.blacks)
	} else {
		m.before = m.prior.after(m.blacks, n-m.blacks-1)
	}
	m.last = m.before.outlook(black)
	if m.lost() && m.broken < n-1 {
		m.last = outlook{black: black}
	}
}

// follow goes through the history, sighting by sighting.
func (m *measured) follow() {
	b := m.prior
	certain := [2]sighting{}
	if b.point {
		for k := range certain {
			gain, exists := b.gain(k == 1)
			certain[k] = sighting{k == 1, exists, b.surprisal(k == 1), gain}
		}
	}
	carry := 0.0 // of the sum of gains
	for _, r := range m.runs {
		for range r.count {
			x := sighting{r.black, true, 0, 0}
			switch {
			case m.lost():
				x.exists = false
			case b.point:
				x = certain[index(r.black)]
			default:
				x.surprisal, x.gain = b.Surprisal(r.black), b.SurpriseOf(r.black)
				if r.black {
					b.Alpha++
				} else {
					b.Beta.Beta++
				}
			}
			if !x.exists && !m.lost() {
				m.broken = len(m.list)
			}
			m.list = append(m.list, x)
			m.totalSurprisal += x.surprisal
			sum := m.totalGain + (x.gain + carry)
			carry = (x.gain + carry) - (sum - m.totalGain)
			m.totalGain = sum
		}
	}
}

func index(black bool) int {
	if black {
		return 1
	}
	return 0
}

// noise is what the next sighting is expected to be unlikely by even to who knows the share: E[−log p(x|θ)].
func (m *measured) noise() float64 {
	sum := 0.0
	for _, o := range m.next {
		if o.chance > 0 {
			sum += o.chance * o.rest
		}
	}
	return sum
}
