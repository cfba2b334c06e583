package infotheory

import "math"

// Gibbs is the equilibrium of energy levels at a temperature: P_i = e^(−E_i/kT)/Z. Energies are in units of kT at
// temperature 1, entropies in nats (k = 1).
type Gibbs struct {
	Energies    []float64 // as given
	Temperature float64

	LogZ         float64   // log Σ e^(−E/T)
	P            []float64 // probabilities
	LogP         []float64 // their logarithms, also where P underflows
	Energy       float64   // U = ⟨E⟩
	Entropy      float64   // S = −Σ P log P
	FreeEnergy   float64   // F = U − T·S = −T log Z
	HeatCapacity float64   // dU/dT = Var(E)/T²

	ground float64 // the lowest energy
	lnRest float64 // log Z + ground/T ≥ 0
	unit   float64 // sums of energies are times unit, a power of two, where they might leave the range of floats
}

// NewGibbs returns the equilibrium of the energies at a temperature. Everything is measured from the ground state E₀:
// log Z = −E₀/T + log1p(Σ_{i≠0} e^(−(E_i−E₀)/T)), which neither overflows nor cancels at any T. It panics if there is no energy, if
// one is infinite or NaN, and unless 0 < temperature < ∞.
func NewGibbs(energies []float64, temperature float64) Gibbs {
	mustPositive("temperature", temperature)
	if len(energies) == 0 {
		panic("infotheory: no energies")
	}
	for _, e := range energies {
		mustReal("energy", e)
	}
	g := Gibbs{Energies: energies, Temperature: temperature, P: make([]float64, len(energies)),
		LogP: make([]float64, len(energies))}
	g.partition()
	g.moments()
	return g
}

func (g *Gibbs) partition() {
	lowest, highest := 0, 0
	for i, e := range g.Energies {
		if e < g.Energies[lowest] {
			lowest = i
		}
		if e > g.Energies[highest] {
			highest = i
		}
	}
	g.ground, g.unit = g.Energies[lowest], 1
	if g.Energies[highest]-g.ground > 0x1p1010 || g.Temperature > 0x1p1010 {
		g.unit = 0x1p-20
	}
	var rest accumulator
	for i := range g.Energies {
		if i != lowest {
			rest.add(math.Exp(-g.above(i) / g.Temperature / g.unit))
		}
	}
	tail := rest.value()
	g.lnRest = math.Log1p(tail)
	g.LogZ = g.lnRest - g.ground/g.Temperature
	for i := range g.Energies {
		x := g.above(i) / g.Temperature / g.unit
		g.P[i] = math.Exp(-x) / (1 + tail)
		g.LogP[i] = -(x + g.lnRest)
	}
}

// above is by how much level i is above the ground, times unit.
func (g *Gibbs) above(i int) float64 { return g.Energies[i]*g.unit - g.ground*g.unit }

// raised is the energy ground + x/unit.
func (g *Gibbs) raised(x float64) float64 {
	if g.unit == 1 {
		return g.ground + x
	}
	return (g.ground*g.unit + x) / g.unit
}

func (g *Gibbs) moments() {
	var above, entropy, square accumulator
	for i, p := range g.P {
		if p > 0 {
			above.add(p * g.above(i))
			entropy.add(p * -g.LogP[i])
		}
	}
	mean := above.value()
	for i, p := range g.P {
		if p > 0 {
			deviation := (g.above(i) - mean) / g.Temperature / g.unit
			square.add(p * deviation * deviation)
		}
	}
	g.Energy = g.raised(mean)
	g.Entropy = entropy.value()
	g.FreeEnergy = g.raised(-g.Temperature * g.unit * g.lnRest)
	g.HeatCapacity = square.value()
}

// Nonequilibrium is a distribution over energy levels that need not be in equilibrium.
type Nonequilibrium struct {
	Energy          float64 // U(q) = ⟨E⟩_q
	Entropy         float64 // S(q) in nats
	FreeEnergy      float64 // F(q) = U(q) − T·S(q)
	KullbackLeibler float64 // KL(q‖P) in nats, P the equilibrium
	Gap             float64 // F(q) − F(P) = T·KL(q‖P), the work that can be extracted: at least 0
}

// Of describes the distribution q over the levels. The gap is not the difference of the free energies, which cancels
// near equilibrium, but T·Σ q(e^L − 1 − L) with L = log P − log q, none of whose terms is negative. It panics on
// invalid weights and on a number of weights other than that of the levels.
func (g *Gibbs) Of(q []float64) Nonequilibrium {
	if len(q) != len(g.P) {
		must(&LengthError{P: len(q), Q: len(g.P)})
	}
	m := mustMass(q)
	var energy, divergence accumulator
	for i, weight := range q {
		if weight == 0 {
			divergence.add(g.P[i])
			continue
		}
		share := m.share(weight)
		energy.add(m.timesShare(weight, g.above(i)))
		if math.IsInf(g.LogP[i], -1) { // a share of next to nothing may make up for it
			divergence.add(m.wideShare(weight).times(wideOf(g.above(i))).over(wideOf(g.Temperature)) / g.unit)
			continue
		}
		divergence.add(gapTerm(share, g.P[i], g.LogP[i]-m.lnShare(q, i)))
	}
	n := Nonequilibrium{Energy: g.raised(energy.value()), Entropy: m.entropy(q), KullbackLeibler: divergence.value()}
	free := energy.value() - g.Temperature*g.unit*n.Entropy
	n.FreeEnergy = g.raised(free)
	if n.Gap = g.Temperature * n.KullbackLeibler; math.IsInf(n.Gap, 1) {
		n.Gap = (free + g.Temperature*g.unit*g.lnRest) / g.unit
	}
	return n
}

// gapTerm is q(e^L − 1 − L) = p − q − qL with L = log(p/q), never negative.
func gapTerm(q, p, ratio float64) float64 {
	switch {
	case q == 0:
		return p
	case math.Abs(ratio) > 0.5:
		return p - q*(1+ratio)
	}
	return q * expGap(ratio)
}

// expGap is e^x − 1 − x, accurate near 0; it is never negative.
func expGap(x float64) float64 {
	if math.Abs(x) > 0.5 {
		return math.Expm1(x) - x
	}
	// Σ_{k≥2} x^k/k!
	term := x * x / 2
	sum := 0.0
	for k := 3.0; math.Abs(term) > 1e-18*sum; k++ {
		sum += term
		term *= x / k
	}
	return sum
}
