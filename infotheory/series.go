package infotheory

// The polynomials replace logarithms where two weights are within a factor of two. With r = (y−p)/(y+p) and w = r²,
// 0 ≤ w ≤ 1/9, their absolute errors are about 1e-18.
const (
	// Q(w) = Σ w^k/(2k+3), k ≥ 0: atanh r = r + r·w·Q(w), and log(y/p) = 2·atanh r.
	q0  = 0.3333333333333333344
	q1  = 0.1999999999999976125
	q2  = 0.1428571428580004965
	q3  = 0.1111111109911838528
	q4  = 0.09090909948981357191
	q5  = 0.07692271982430274643
	q6  = 0.06667589315724627918
	q7  = 0.0586713953065159873
	q8  = 0.05422589197440007411
	q9  = 0.0374607189777538365
	q10 = 0.07815288900461425223

	// J(w) = Σ w^(k−1)/(k(2k−1)), k ≥ 1: p·log(p/m) + y·log(y/m) = ½·r·(y−p)·J(w) for the midpoint m.
	j0  = 1.0
	j1  = 0.1666666666666664609
	j2  = 0.06666666666674060453
	j3  = 0.03571428570394334649
	j4  = 0.02222222296258240587
	j5  = 0.01515148431792112364
	j6  = 0.01098980848376915065
	j7  = 0.008320163352439133545
	j8  = 0.006674291304195155889
	j9  = 0.004378149807768973637
	j10 = 0.007374978143074181129
)

// atanhTail is Q(w).
func atanhTail(w float64) float64 {
	w2 := w * w
	w4 := w2 * w2
	return (q0 + q1*w) + w2*(q2+q3*w) + w4*((q4+q5*w)+w2*(q6+q7*w)+w4*((q8+q9*w)+w2*q10))
}

// mixtureSeries is J(w).
func mixtureSeries(w float64) float64 {
	w2 := w * w
	w4 := w2 * w2
	return (j0 + j1*w) + w2*(j2+j3*w) + w4*((j4+j5*w)+w2*(j6+j7*w)+w4*((j8+j9*w)+w2*j10))
}
