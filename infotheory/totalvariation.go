package infotheory

import "math"

// TotalVariation returns the total variation distance, the largest difference in probability that p and q give to
// any event:
//
//	TV(p, q) = ½ Σ |p_i − q_i|
//
// It is a metric with values from 0 to 1, a number without a unit. It panics on invalid weights.
func TotalVariation(p, q []float64) float64 { return divergence(p, q, bounded(totalVariationTerm)) }

func totalVariationTerm(o *outcome) float64 { return o.lower(0.5 * math.Abs(o.d)) }
