package font

import "iridescent/viz/canvas"

// Shares of an em, the same in all faces; a test holds them against the files.
const (
	capEm     = 0.66  // capital letters and figures
	xEm       = 0.486 // small letters
	ascentEm  = 0.75
	descentEm = 0.25
)

// CapHeight returns how high capital letters and figures stand above the base line.
func CapHeight(_ canvas.Face, size float64) float64 { return capEm * size }

// XHeight returns how high the small letters without ascender stand above the base line.
func XHeight(_ canvas.Face, size float64) float64 { return xEm * size }

// Ascent returns how far a line of text reaches above its base line. Accents on capitals may stand out of it.
func Ascent(_ canvas.Face, size float64) float64 { return ascentEm * size }

// Descent returns how far a line of text reaches below its base line; it is positive.
func Descent(_ canvas.Face, size float64) float64 { return descentEm * size }
