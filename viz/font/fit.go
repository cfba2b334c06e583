package font

import (
	"math"

	"golang.org/x/image/math/fixed"
)

// Fitting stops at this size: further up a blurred edge is thin against the letter.
const largestFitted = 48

// figureEm is how high figures are; capitals stand out by less than a fiftieth of an em.
const figureEm = 0.638

// heights maps heights above the base line, piecewise linearly: small letters and figures become whole pixels high.
type heights struct {
	small, figure           float64 // as drawn
	wholeSmall, wholeFigure float64 // as wanted
	fitted                  bool
}

func fitting(size float64) heights {
	h := heights{small: xEm * size, figure: figureEm * size, fitted: size < largestFitted}
	h.wholeSmall, h.wholeFigure = math.Round(h.small), math.Round(h.figure)
	return h
}

// y maps a coordinate, which grows downwards from the base line.
func (h heights) y(v fixed.Int26_6) fixed.Int26_6 {
	if !h.fitted || v >= 0 {
		return v
	}
	up := -float64(v) / 64
	switch {
	case up <= h.small:
		up *= h.wholeSmall / h.small
	case up <= h.figure:
		up = h.wholeSmall + (up-h.small)*(h.wholeFigure-h.wholeSmall)/(h.figure-h.small)
	default:
		up += h.wholeFigure - h.figure
	}
	return -fixed.Int26_6(math.Round(onto(onto(up, h.wholeSmall), h.wholeFigure) * 64))
}

// onto takes up what rounding to 26.6 bits has left between v and whole.
func onto(v, whole float64) float64 {
	if math.Abs(v-whole) < 1.0/24 {
		return whole
	}
	return v
}
