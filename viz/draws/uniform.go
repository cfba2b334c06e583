package draws

// Uniform is number k of a seeded order of numbers in [0, 1), as if drawn at random. It needs no numbers before it, so what is taken
// back comes again, and a picture that draws more does not change what was drawn.
//
// Two rounds of SplitMix64 (Steele, Lea and Flood 2014): neighbouring seeds and places have nothing in common.
func Uniform(seed, k uint64) float64 {
	x := seed*0x9e3779b97f4a7c15 + k
	for range 2 {
		x += 0x9e3779b97f4a7c15
		x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
		x = (x ^ x>>27) * 0x94d049bb133111eb
		x ^= x >> 31
	}
	return float64(x>>11) / (1 << 53)
}
