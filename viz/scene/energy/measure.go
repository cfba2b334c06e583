package energy

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/scale"
)

// measured is what follows from the model: energies in the unit of the levels, information in nats.
type measured struct {
	of    Model // but for its labels and what is selected
	gibbs infotheory.Gibbs
	now   infotheory.Nonequilibrium
	q     []float64 // probabilities
	tips  []float64 // E_i − kT·log(1/q_i), which is the same for all states in equilibrium; −∞ where q is 0

	// Both sides of F(q) − F(p) = kT·KL(q‖p): one from energies, entropy and log Z, the other one from probabilities alone.
	byEnergies, byDivergence float64
}

// measure takes all numbers.
func (s *Scene) measure() {
	m, key := &s.measured, s.Model
	key.Selected, key.Labels, key.Rates = 0, [MaxStates]string{}, 0
	if m.of == key {
		return
	}
	m.of = key
	m.gibbs = infotheory.NewGibbs(m.of.levels(), key.KT)
	m.now = m.gibbs.Of(key.Q.List())
	q := key.Q.Probabilities()
	m.q, m.tips = append(m.q[:0], q[:key.N]...), m.tips[:0]
	for i, x := range m.q {
		m.tips = append(m.tips, key.Levels[i]+key.KT*math.Log(x))
	}
	m.byEnergies = m.now.FreeEnergy - m.gibbs.FreeEnergy
	m.byDivergence = m.now.Gap
	if least(m.gibbs.P) > leastOwn {
		m.byDivergence = key.KT * infotheory.KullbackLeibler(key.Q.List(), m.gibbs.P)
	}
}

// leastOwn is the probability below which a float has lost digits, so that logarithms must do.
const leastOwn = 1e-290

func least(list []float64) float64 {
	x := list[0]
	for _, y := range list[1:] {
		x = math.Min(x, y)
	}
	return x
}

// settled reports whether q is the equilibrium, as far as digits show.
func (m *measured) settled() bool { return m.now.KullbackLeibler < 1e-9 }

// kt of q is the temperature at which q would be the equilibrium, if there is one: then log q falls with the energy along a straight
// line. It is below 0 where higher levels have more; +Inf where all have the same.
func (m *measured) ktOfQ() (kt float64, ok bool) {
	e := m.of.levels()
	low, high := 0, 0
	for i, x := range e {
		if m.q[i] == 0 {
			return 0, false
		}
		if x < e[low] {
			low = i
		}
		if x > e[high] {
			high = i
		}
	}
	if e[low] == e[high] {
		return 0, false
	}
	slope := (math.Log(m.q[high]) - math.Log(m.q[low])) / (e[high] - e[low])
	for i, x := range e {
		if math.Abs(math.Log(m.q[i])-math.Log(m.q[low])-slope*(x-e[low])) > 2e-3 {
			return 0, false
		}
	}
	return -1 / slope, true
}

// bothSides writes both sides of F(q) − F(p) = kT·KL(q‖p) with as many digits as they have in common, up to twelve behind the leading one of the
// energies that they were computed from.
func (s *Scene) bothSides() (byEnergies, byDivergence string) {
	m, per := &s.measured, s.per()
	size := 0.0
	for _, x := range []float64{m.now.FreeEnergy, m.gibbs.FreeEnergy, s.Model.KT, m.byDivergence} {
		size = math.Max(size, math.Abs(x*per))
	}
	power := int(math.Floor(math.Log10(size)))
	ten := 0
	if power < -4 || power > 5 {
		ten, power = power, 0
	}
	for decimals := 12 - max(power, 0); decimals >= 0; decimals-- {
		byEnergies, byDivergence = digits(m.byEnergies*per, ten, decimals), digits(m.byDivergence*per, ten, decimals)
		if byEnergies == byDivergence || decimals <= 6-max(power, 0) {
			break
		}
	}
	return byEnergies, byDivergence
}

// digits writes a number with so many decimals, times a power of ten.
func digits(x float64, ten, decimals int) string {
	x /= math.Pow(10, float64(ten))
	unit := math.Pow10(decimals)
	if math.Abs(x) < 1e9 {
		x = math.Round(x*unit) / unit
	}
	text := infotheory.FormatDecimals(x, decimals)
	if x == 0 {
		text = "0." + strings.Repeat("0", decimals)
	}
	if ten != 0 {
		text += "×" + scale.Power10(ten)
	}
	return text
}
