package infotheory

import (
	"math"
	"math/bits"
)

// exactSum is a sum of floats without any rounding, so that it does not depend on their order: a number of digits of 32 bits that
// covers the range of all floats (Kulisch's accumulator). Up to 2³¹ numbers can be added. The zero value is an empty sum.
type exactSum struct {
	digits [70]int64 // the first counts 2^lowestBit
}

const lowestBit = -1074

func exactly(xs []float64) (s exactSum) {
	for _, x := range xs {
		s.add(x)
	}
	return s
}

func (s *exactSum) add(x float64) { s.addScaled(x, 0, 1) }

// addScaled adds sign·x·2^exponent for x ≥ 0.
func (s *exactSum) addScaled(x float64, exponent int, sign int64) {
	fraction, e := math.Frexp(x)
	m := uint64(math.Ldexp(fraction, 53))
	at := e - 53 + exponent - lowestBit
	if at < 0 { // x is subnormal, with zeros at its end
		m >>= -at
		at = 0
	}
	k, shift := at/32, at%32
	low := m << shift
	s.digits[k] += sign * int64(low&0xffffffff)
	s.digits[k+1] += sign * int64(low>>32)
	s.digits[k+2] += sign * int64(m>>1>>(63-shift))
}

// less is the difference of two sums.
func (s exactSum) less(t *exactSum) exactSum {
	for k := range s.digits {
		s.digits[k] -= t.digits[k]
	}
	return s
}

// carry makes all digits but the last ones between 0 and 2³².
func (s *exactSum) carry() {
	for k := range len(s.digits) - 1 {
		s.digits[k+1] += s.digits[k] >> 32
		s.digits[k] &= 0xffffffff
	}
}

// sign is −1, 0 or 1.
func (s *exactSum) sign() int {
	s.carry()
	for k := len(s.digits) - 1; k >= 0; k-- {
		switch d := s.digits[k]; {
		case d < 0:
			return -1
		case d > 0:
			return 1
		}
	}
	return 0
}

// wide is the sum, which must not be negative, to its first 106 bits.
func (s exactSum) wide() wide {
	s.carry()
	k := len(s.digits) - 1
	for k > 0 && s.digits[k] == 0 {
		k--
	}
	top := 32*k + bits.Len64(uint64(s.digits[k]))
	hi, lo := twoSum(float64(s.bits(top-53)), math.Ldexp(float64(s.bits(top-106)), -53))
	fraction, e := math.Frexp(hi)
	return wide{double{fraction, math.Ldexp(lo, -e)}, e + top - 53 + lowestBit}
}

// bits are the 53 from one on.
func (s *exactSum) bits(from int) uint64 {
	if from < 0 {
		return s.bits(0) << -from & (1<<53 - 1)
	}
	k, shift := from/32, from%32
	low := uint64(s.digits[k])>>shift | uint64(s.digits[k+1])<<(32-shift)
	return (low | uint64(s.digits[k+2])<<1<<(63-shift)) & (1<<53 - 1)
}
