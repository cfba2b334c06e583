package infotheory

import (
	"math"
	"testing"
)

func TestGibbsStatesAgreeWith400Digits(t *testing.T) {
	var cases []struct {
		ID       string
		Energies numbers
		T        number
		Q        numbers
		Expected struct {
			LogZ, U, S, F number
			HeatCapacity  number `json:"heat_capacity"`
			P, LogP       numbers
			UQ            number `json:"U_q"`
			SQ            number `json:"S_q"`
			FQ            number `json:"F_q"`
			KL            number `json:"KL_q_p"`
			Gap           number
		}
	}
	readVectors(t, "boltzmann", &cases)
	for _, c := range cases {
		e, temperature := &c.Expected, c.T.float64
		lowest, size, spread := math.Inf(1), 0.0, 0.0
		for _, x := range c.Energies {
			lowest, size = math.Min(lowest, x), math.Max(size, math.Abs(x))
		}
		for _, x := range c.Energies {
			spread = math.Max(spread, x-lowest)
		}
		g := NewGibbs(c.Energies, temperature)
		q := g.Of(c.Q)
		tol := tolerance{rel: 1e-13, abs: 1e-13 * size / temperature}
		tol.check(t, c.ID+" log Z", g.LogZ, e.LogZ.float64)
		energies := tolerance{rel: 1e-13, abs: 1e-13 * size}
		energies.check(t, c.ID+" U", g.Energy, e.U.float64)
		energies.check(t, c.ID+" F", g.FreeEnergy, e.F.float64)
		energies.check(t, c.ID+" U(q)", q.Energy, e.UQ.float64)
		energies.check(t, c.ID+" F(q)", q.FreeEnergy, e.FQ.float64)
		tolerance{rel: 1e-12}.check(t, c.ID+" S", g.Entropy, e.S.float64)
		tolerance{rel: 1e-12}.check(t, c.ID+" S(q)", q.Entropy, e.SQ.float64)
		tolerance{rel: 1e-12, abs: 1e-12 * spread * spread / temperature / temperature * unitRounding}.check(t, c.ID+" C", g.HeatCapacity, e.HeatCapacity.float64)
		for i := range e.P {
			tolerance{rel: 1e-13 * (1 + spread/temperature)}.check(t, c.ID+" P", g.P[i], e.P[i])
			tolerance{rel: 1e-13, abs: 1e-300}.check(t, c.ID+" log P", g.LogP[i], e.LogP[i])
		}
		gap := conditionedGap(e.Gap.float64, spread, temperature)
		gap.check(t, c.ID+" gap", q.Gap, e.Gap.float64)
		if !(q.Gap >= 0) {
			t.Errorf("%s: gap %g", c.ID, q.Gap)
		}
	}
}

// conditionedGap is the tolerance that the conditioning of exp leaves to a gap.
func conditionedGap(gap, spread, temperature float64) tolerance {
	w := 1 + spread/temperature
	return tolerance{rel: 1e-12, abs: 8*unitRounding*w*temperature*math.Sqrt(2*gap/temperature) +
		temperature*16*unitRounding*unitRounding*w*w}
}

func TestTheFreeEnergyGapIsTheDivergenceFromEquilibrium(t *testing.T) {
	g := NewGibbs([]float64{0, 0.3, 1, 2.5}, 0.7)
	q := []float64{4, 1, 2, 3}
	n := g.Of(q)
	tolerance{rel: 1e-13}.check(t, "gap", n.Gap, n.FreeEnergy-g.FreeEnergy)
	tolerance{rel: 1e-13}.check(t, "KL", n.KullbackLeibler, KullbackLeibler(q, g.P))
	if n = g.Of(g.P); n.Gap > 1e-30 {
		t.Errorf("gap %g at equilibrium", n.Gap)
	}
}

func TestTheHeatCapacityIsTheSlopeOfTheEnergy(t *testing.T) {
	energies := []float64{0, 1, 1, 3}
	const h = 1e-5
	slope := (NewGibbs(energies, 1+h).Energy - NewGibbs(energies, 1-h).Energy) / (2 * h)
	tolerance{rel: 1e-8}.check(t, "C", NewGibbs(energies, 1).HeatCapacity, slope)
}

func TestImpossibleThermodynamicsPanics(t *testing.T) {
	for name, call := range map[string]func(){
		"T = 0":       func() { NewGibbs([]float64{1}, 0) },
		"T < 0":       func() { NewGibbs([]float64{1}, -1) },
		"T = ∞":       func() { NewGibbs([]float64{1}, math.Inf(1)) },
		"no energies": func() { NewGibbs(nil, 1) },
		"E = NaN":     func() { NewGibbs([]float64{math.NaN()}, 1) },
		"length":      func() { g := NewGibbs([]float64{1, 2}, 1); g.Of([]float64{1}) },
	} {
		if panicOf(call) == nil {
			t.Errorf("%s passes", name)
		}
	}
}
