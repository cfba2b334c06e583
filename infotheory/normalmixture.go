package infotheory

import (
	"math"
	"strconv"
)

// NormalMixture is a mixture of normal distributions with weights, which need not sum to one.
type NormalMixture struct {
	Weights []float64
	Parts   []Normal
}

func (m NormalMixture) must() mass {
	if len(m.Weights) != len(m.Parts) {
		panic("infotheory: " + strconv.Itoa(len(m.Weights)) + " weights of " + strconv.Itoa(len(m.Parts)) + " parts")
	}
	for _, part := range m.Parts {
		part.must()
	}
	return mustMass(m.Weights)
}

// LogDensity is the logarithm of the weighed sum of the parts' densities, taken so that it does not underflow.
func (m NormalMixture) LogDensity(x float64) float64 { return logDensity(m, x) }

// within sees each part from its own anchor, and all from the highest of them.
func (m NormalMixture) within(low, high float64) profile {
	total := m.must()
	var parts []profile
	best, noise := math.Inf(-1), 0.0
	for k, weight := range m.Weights {
		if weight > 0 {
			part, share := m.Parts[k].within(low, high), total.lnShare(m.Weights, k)
			part.level += share
			part.noise += 4 * unitRounding * math.Abs(share)
			if part.level > best {
				best, noise = part.level, part.noise
			}
			parts = append(parts, part)
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	rough := 0.0 // where parts meet, the errors of their levels are one of the shape
	for k := range parts {
		if parts[k].level -= best; parts[k].level > -745 && parts[k].level < 0 {
			rough = math.Max(rough, noise+parts[k].noise-riseError*parts[k].level)
		}
	}
	return profile{level: best, noise: noise + unitRounding*math.Abs(best), rise: riseOf(parts), rough: rough + 8*unitRounding}
}

// riseOf is the logarithm of the sum of densities.
func riseOf(parts []profile) func(x, lo float64) float64 {
	return func(x, lo float64) float64 {
		largest, rest := parts[0].log(x, lo), 0.0
		for k := 1; k < len(parts); k++ {
			switch l := parts[k].log(x, lo); {
			case math.IsInf(l, -1):
			case l <= largest:
				rest += math.Exp(l - largest)
			case l > largest:
				rest, largest = (rest+1)*math.Exp(largest-l), l
			}
		}
		return largest + math.Log1p(rest)
	}
}

// CDF is the mass below x.
func (m NormalMixture) CDF(x float64) float64 {
	return m.mean(func(n Normal) float64 { return n.CDF(x) })
}

// Survival is the mass above x.
func (m NormalMixture) Survival(x float64) float64 {
	return m.mean(func(n Normal) float64 { return n.Survival(x) })
}

// mean weighs a property of the parts.
func (m NormalMixture) mean(of func(n Normal) float64) float64 {
	total := m.must()
	var sum accumulator
	for k, weight := range m.Weights {
		if weight > 0 {
			sum.add(total.share(weight) * of(m.Parts[k]))
		}
	}
	return sum.value()
}

// Mean is the mean of x.
func (m NormalMixture) Mean() float64 { return m.mean(func(n Normal) float64 { return n.Mu }) }

// StandardDeviation is that of x.
func (m NormalMixture) StandardDeviation() float64 {
	mu := m.Mean()
	return math.Sqrt(m.mean(func(n Normal) float64 { return n.Sigma*n.Sigma + (n.Mu-mu)*(n.Mu-mu) }))
}

// Quantile is the x with CDF(x) = u, by bisection between the parts' quantiles.
func (m NormalMixture) Quantile(u float64) float64 {
	m.must()
	mustLevel(u)
	low, high := math.Inf(1), math.Inf(-1)
	for k, part := range m.Parts {
		if m.Weights[k] > 0 {
			x := part.Quantile(u)
			low, high = math.Min(low, x), math.Max(high, x)
		}
	}
	if math.IsInf(low, 0) || math.IsInf(high, 0) {
		return low
	}
	for range 200 {
		middle := low + (high-low)/2
		if middle <= low || middle >= high {
			break
		}
		below := m.CDF(middle) < u
		if u > 0.5 {
			below = m.Survival(middle) > 1-u
		}
		if below {
			low = middle
		} else {
			high = middle
		}
	}
	return low
}

// Support is the real line.
func (m NormalMixture) Support() (lowest, highest float64) { return math.Inf(-1), math.Inf(1) }

// DifferentialEntropy is −∫ f log f in nats, by quadrature. It is NaN where a part is narrower than the floats around it.
func (m NormalMixture) DifferentialEntropy() float64 {
	m.must()
	return entropyByQuadrature(m)
}

func (m NormalMixture) tails() (lower, upper Tail) { return normalTail, normalTail }

func (m NormalMixture) marks() []float64 {
	var marks []float64
	for k, part := range m.Parts {
		if m.Weights[k] > 0 {
			marks = append(marks, part.marks()...)
		}
	}
	return append(marks, m.bends(marks)...)
}

// bends are where two parts are as high as each other, if the log density bends there on a length that is short beside the way to the
// nearest mark.
func (m NormalMixture) bends(marks []float64) (bends []float64) {
	const short = 1.0 / 100
	for j, a := range m.Parts {
		for k, b := range m.Parts[:j] {
			if m.Weights[j] == 0 || m.Weights[k] == 0 {
				continue
			}
			for _, x := range crossings(a, b, math.Log(m.Weights[j])-math.Log(m.Weights[k])) {
				way := math.Inf(1)
				for _, mark := range marks {
					way = math.Min(way, math.Abs(x-mark))
				}
				if slope := (x-a.Mu)/a.Sigma/a.Sigma - (x-b.Mu)/b.Sigma/b.Sigma; math.Abs(slope)*way*short > 1 {
					bends = append(bends, x)
				}
			}
		}
	}
	return bends
}

// crossings are where log a + ln = log b: the roots of c2·y² + c1·y + c0 in y = x − μ_a.
func crossings(a, b Normal, ln float64) []float64 {
	d, pa, pb := b.Mu-a.Mu, 1/(a.Sigma*a.Sigma), 1/(b.Sigma*b.Sigma)
	c2, c1, c0 := 0.5*(pb-pa), -d*pb, 0.5*d*d*pb+ln+math.Log(b.Sigma)-math.Log(a.Sigma)
	if root := c1*c1 - 4*c2*c0; root >= 0 && c1 != 0 {
		h := -0.5 * (c1 + math.Copysign(math.Sqrt(root), c1))
		return []float64{a.Mu + h/c2, a.Mu + c0/h}
	} else if root > 0 {
		h := math.Sqrt(-c0 / c2)
		return []float64{a.Mu - h, a.Mu + h}
	}
	return nil
}

// MomentMatch returns the normal distribution n with the mixture's mean and standard deviation, the one that minimises
// KL(mixture‖n): the forward projection.
func (m NormalMixture) MomentMatch() Normal { return Normal{m.Mean(), m.StandardDeviation()} }
