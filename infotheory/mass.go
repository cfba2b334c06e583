package infotheory

import "math"

// double is an unevaluated sum of two floats, |lo| at most half a unit in the last place of hi.
type double struct {
	hi, lo float64
}

// twoSum returns a+b and its rounding error, exactly (Knuth).
func twoSum(a, b float64) (sum, err float64) {
	sum = a + b
	t := sum - a
	return sum, (a - (sum - t)) + (b - t)
}

// split cuts x into two halves of 26 bits each, x = hi + lo exactly (Dekker, Veltkamp). |x| must be below 2⁹⁹⁶.
func split(x float64) (hi, lo float64) {
	c := float64((1<<27 + 1) * x)
	hi = c - (c - x)
	return hi, x - hi
}

// twoProduct returns a·b and its rounding error, exactly unless it underflows. Fused multiply-add would be shorter,
// but costs 34 ns in wasm.
func twoProduct(a, b float64) (product, err float64) {
	ah, al := split(a)
	bh, bl := split(b)
	product = a * b
	return product, ((float64(ah*bh) - product) + float64(ah*bl) + float64(al*bh)) + float64(al*bl)
}

func (a double) minus(b double) double { return a.plus(double{-b.hi, -b.lo}) }

// accumulator is a compensated sum (Neumaier 1974): its error is that of one rounding plus n·u².
type accumulator struct {
	sum, carry float64
}

func (a *accumulator) add(x float64) {
	sum, err := twoSum(a.sum, x)
	a.sum = sum
	a.carry += err
}

func (a *accumulator) addDouble(x double) {
	a.add(x.hi)
	a.add(x.lo)
}

// value is the sum; the carry of an infinite one is not a number.
func (a *accumulator) value() float64 {
	if math.IsInf(a.sum, 0) {
		return a.sum
	}
	return a.sum + a.carry
}

func (a *accumulator) double() double {
	hi, lo := twoSum(a.sum, a.carry)
	return double{hi, lo}
}

// power is a power of two as a product of two factors, since weights may need more than 2¹⁰²³.
type power struct {
	a, b     float64
	exponent int
}

func powerOfTwo(exponent int) power {
	half := exponent / 2
	return power{math.Ldexp(1, half), math.Ldexp(1, exponent-half), exponent}
}

// of scales x. It is exact unless the result is subnormal.
func (s power) of(x float64) float64 { return x * s.a * s.b }

// mass is the sum of scaled weights, and the largest of them.
type mass struct {
	total   double // Σ of the scaled weights
	largest int    // index of the (first) largest weight
	scale   power  // weight times scale is the scaled weight
	tail    wide   // Σ of the weights without the largest, not scaled
}

// newMass sums weights after scaling them so that the sum lies in [½, 2¹⁰¹); scaling down would cost tiny weights
// digits. It reports false if they are no distribution.
func newMass(weights []float64) (m mass, ok bool) {
	m = mass{scale: powerOfTwo(0)}
	if !m.sum(weights) {
		return m, false
	}
	max := weights[m.largest]
	if max < 0x1p-400 || max > 0x1p400 {
		_, e := math.Frexp(max)
		m.scale = powerOfTwo(-e)
		m.sumScaled(weights)
	}
	m.sumTail(weights)
	if e := math.Ilogb(m.total.hi); e < -1 || e > 100 {
		m.rescale(-e)
	}
	return m, true
}

// sum adds the weights as they are, finds the largest, and reports whether they are a distribution.
func (m *mass) sum(weights []float64) bool {
	var total, carry, max float64
	for i, x := range weights {
		if !(x >= 0 && x <= math.MaxFloat64) {
			return false
		}
		if x > max {
			max, m.largest = x, i
		}
		sum := total + x
		t := sum - total
		carry += (total - (sum - t)) + (x - t)
		total = sum
	}
	a := accumulator{total, carry}
	m.total = a.double()
	return max > 0
}

// sumScaled adds the weights times the scale.
func (m *mass) sumScaled(weights []float64) {
	var total accumulator
	for _, x := range weights {
		total.add(m.scale.of(x))
	}
	m.total = total.double()
}

// sumTail adds all weights but the largest: by themselves where that one has more than half of the mass and would round them off.
func (m *mass) sumTail(weights []float64) {
	if !m.most(weights) {
		m.tail = wideOf((m.total.hi - m.scale.of(weights[m.largest])) + m.total.lo)
		m.tail.exponent -= m.scale.exponent
		return
	}
	next := 0.0
	for i, x := range weights {
		if x > next && i != m.largest {
			next = x
		}
	}
	if next == 0 {
		return
	}
	_, e := math.Frexp(next)
	up := powerOfTwo(-e)
	var sum accumulator
	for i, x := range weights {
		if i != m.largest {
			sum.add(up.of(x))
		}
	}
	d := sum.double()
	fraction, more := math.Frexp(d.hi)
	m.tail = wide{double{fraction, math.Ldexp(d.lo, -more)}, e + more}
}

// most reports whether the largest weight has more than half of the mass, so that its tail is summed by itself.
func (m *mass) most(weights []float64) bool { return 2*m.scale.of(weights[m.largest]) >= m.total.hi }

// odds is the mass of all others for one of the largest weight.
func (m *mass) odds(weights []float64) float64 { return m.tail.over(wideOf(weights[m.largest])) }

// mustMass is newMass for weights that must be a distribution.
func mustMass(weights []float64) mass {
	m, ok := newMass(weights)
	if !ok {
		must(Validate(weights))
	}
	return m
}

// rescale multiplies the scale and what was summed with it by 2^e.
func (m *mass) rescale(e int) {
	f := math.Ldexp(1, e)
	m.total.hi *= f
	m.total.lo *= f
	m.scale = powerOfTwo(m.scale.exponent + e)
}

// share is the weight as a probability.
func (m *mass) share(weight float64) float64 { return m.scale.of(weight) / m.total.hi }

// wideShare is the weight as a probability, also where that underflows.
func (m *mass) wideShare(weight float64) wide {
	share := wideOf(weight)
	share.hi /= m.total.hi
	share.exponent += m.scale.exponent
	return share
}

// timesShare is x times the weight as a probability, also where that underflows.
func (m *mass) timesShare(weight, x float64) float64 {
	share := m.wideShare(weight)
	return math.Ldexp(share.hi*x, share.exponent)
}
