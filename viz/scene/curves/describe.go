package curves

import (
	"math"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen: KL(p‖q) first, then the other way round.
func (s *Scene) Describe(env *scene.Env) string {
	m := &s.measured
	pq, qp := m.kl(mark.P), m.kl(mark.Q)
	inQ := "a believer of " + env.Names.Of("q")
	switch {
	case pq == 0 && qp == 0:
		return "p and q are equal: there is nothing to tell apart, and every divergence is 0."
	case math.IsInf(pq, 1) && math.IsInf(qp, 1):
		return "Both ways infinite: " + s.reason(mark.P) + ", and " + s.reason(mark.Q) + ". The Jensen-Shannon divergence is " + env.Short(m.JensenShannon.Value) + "."
	case math.IsInf(pq, 1):
		return "If p happens, the cost to " + inQ + " is infinite: " + s.reason(mark.P) + ". The other way round: " + env.Short(qp) + " extra."
	}
	text := "Each " + env.Names.Observation() + " costs " + inQ + " " + env.Short(pq) + " extra"
	if math.IsInf(qp, 1) {
		text += ". The other way round it is infinite: " + s.reason(mark.Q) + "."
	} else {
		text += "; the other way round " + env.Brief(qp) + "."
	}
	if s.Model.Bins > 0 {
		text += " Binned into " + strconv.Itoa(s.Model.Bins) + ", " + env.Short(s.bins.divergence(mark.P)) + " of the " + env.Brief(pq) + " are left."
	}
	return text
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	pq, qp := s.measured.kl(mark.P), s.measured.kl(mark.Q)
	switch {
	case pq == 0 && qp == 0:
		return "p and q are equal: every divergence is 0."
	case math.IsInf(pq, 1) && math.IsInf(qp, 1):
		return "Both ways infinite: " + s.reason(mark.P) + "."
	case math.IsInf(pq, 1):
		return "KL(p‖q) = ∞: " + s.reasonShort(mark.P) + "."
	case math.IsInf(qp, 1):
		return "KL(p‖q) = " + env.Short(pq) + ". KL(q‖p) = ∞: " + s.reasonShort(mark.Q) + "."
	}
	return "A believer of " + env.Names.Of("q") + " pays " + env.Short(pq) + " extra; the other way round " + env.Brief(qp) + "."
}

// reasonShort is reason for little room.
func (s *Scene) reasonShort(of mark.Side) string {
	if s.measured.divergence(of).Infinite != infotheory.ByTail {
		return s.reason(of)
	}
	power, _, _ := infotheory.HeavyTail(s.measured.density[of], s.measured.density[of.Other()])
	return "under the heavy tail of " + of.String() + ", " + powers[int(power)] + " has no finite mean"
}

// powers of |x| by which a surprise grows.
var powers = [...]string{"|x|", "|x|", "x²"}

// reason says in words why a divergence is infinite.
func (s *Scene) reason(of mark.Side) string {
	p, q := of.String(), of.Other().String()
	a, b := s.measured.density[of], s.measured.density[of.Other()]
	if s.measured.divergence(of).Infinite == infotheory.ByTail {
		power, moments, _ := infotheory.HeavyTail(a, b)
		x := powers[int(power)]
		return "the tail of " + p + " is so heavy (" + freedom(moments) + ") that " + x + " has no finite mean under it, and the surprise of a believer of " + q + " grows like " + x
	}
	low, high := b.Support()
	lowA, highA := a.Support()
	below, above := "", ""
	if lowA < low {
		below = "below " + trimmed(low)
	}
	if highA > high {
		above = "above " + trimmed(high)
	}
	where, mass := below+above, outside(a, low, high)
	if below != "" && above != "" {
		where = below + " or " + above
	}
	return q + " is 0 " + where + ", where " + p + " has " + percent(mass)
}

// freedom says the degrees of freedom of a Student t.
func freedom(nu float64) string {
	if nu == 1 {
		return "1 degree of freedom"
	}
	return trimmed(nu) + " degrees of freedom"
}

// outside is the mass that a density has outside an interval.
func outside(d infotheory.Density, low, high float64) float64 {
	mass := 0.0
	if !math.IsInf(low, -1) {
		mass += d.CDF(low)
	}
	if !math.IsInf(high, 1) {
		mass += d.Survival(high)
	}
	return math.Min(mass, 1)
}

// percent writes a share in percent, never as a false 0 or 100.
func percent(v float64) string {
	x := 100 * v
	switch {
	case v <= 0:
		return "next to nothing, but not 0"
	case v == 1:
		return "100\u00a0%"
	case x < 0.95:
		return infotheory.Format(scale.Digits(x, 2)) + "\u00a0%"
	case x > 99:
		return "more than 99\u00a0%"
	}
	return infotheory.FormatDecimals(x, 0) + "\u00a0%"
}
