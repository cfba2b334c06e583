package infotheory

import "math"

// FDivergences returns the catalogue of f-divergences, in the order in which menus show them. [AlphaDivergence] has a family that most of
// them belong to, in the convention of Cressie and Read; it says how that of Amari is turned into it.
func FDivergences() []FDivergence {
	return []FDivergence{
		KullbackLeiblerDivergence(), ReverseKullbackLeiblerDivergence(), JeffreysDivergence(), JensenShannonDivergence(),
		TotalVariationDivergence(), HellingerDivergence(), TriangularDivergence(), PearsonDivergence(), NeymanDivergence(),
		ReversedJensenShannonDivergence(),
	}
}

// KullbackLeiblerDivergence is [KullbackLeibler] as an f-divergence: t log t − t + 1.
func KullbackLeiblerDivergence() FDivergence {
	return FDivergence{
		Key: "kl", Name: "Kullback-Leibler", Symbol: "KL(p‖q)",
		AtZero: 1, AtInfinity: math.Inf(1),
		generator: phi,
		term:      bounded(func(o *outcome) float64 { pq, _ := o.excess(); return pq }),
	}
}

// ReverseKullbackLeiblerDivergence is KL(q‖p): −log t + t − 1.
func ReverseKullbackLeiblerDivergence() FDivergence {
	return FDivergence{
		Key: "rkl", Name: "reverse Kullback-Leibler", Symbol: "KL(q‖p)",
		AtZero: math.Inf(1), AtInfinity: 1,
		generator: func(t float64) float64 { return -log1pmx(t) },
		term:      bounded(func(o *outcome) float64 { _, qp := o.excess(); return qp }),
	}
}

// JeffreysDivergence is [Jeffreys]: (t − 1) log t.
func JeffreysDivergence() FDivergence {
	return FDivergence{
		Key: "jeffreys", Name: "Jeffreys", Symbol: "J",
		AtZero: math.Inf(1), AtInfinity: math.Inf(1), Symmetric: true,
		generator: func(t float64) float64 { return t * math.Log1p(t) },
		term:      bounded(jeffreysTerm),
	}
}

// JensenShannonDivergence is [JensenShannon]: ½[t log t − (t+1) log((t+1)/2)]. Its root is a metric.
func JensenShannonDivergence() FDivergence {
	return FDivergence{
		Key: "js", Name: "Jensen-Shannon", Symbol: "JSD",
		AtZero: 0.5 * math.Ln2, AtInfinity: 0.5 * math.Ln2, Symmetric: true, Metric: RootMetric,
		generator: jensenShannonGenerator,
		term:      bounded(func(o *outcome) float64 { return o.mixed(0.5, 0.5) }),
	}
}

func jensenShannonGenerator(t float64) float64 {
	o := outcome{p: 1 + t, y: 1, d: -t}
	if t > 1e300 {
		return 0.5 * math.Ln2 * t
	}
	o.approach()
	return o.mixed(0.5, 0.5)
}

// TotalVariationDivergence is [TotalVariation]: ½|t − 1|. It is a metric.
func TotalVariationDivergence() FDivergence {
	return FDivergence{
		Key: "tv", Name: "total variation", Symbol: "TV",
		AtZero: 0.5, AtInfinity: 0.5, Symmetric: true, Metric: ItselfMetric,
		generator: func(t float64) float64 { return 0.5 * math.Abs(t) },
		term:      bounded(totalVariationTerm),
	}
}

// HellingerDivergence is [HellingerSquared]: ½(√t − 1)². Its root is a metric.
func HellingerDivergence() FDivergence {
	return FDivergence{
		Key: "hellinger", Name: "squared Hellinger", Symbol: "H²",
		AtZero: 0.5, AtInfinity: 0.5, Symmetric: true, Metric: RootMetric,
		generator: func(t float64) float64 {
			root := t / (1 + math.Sqrt(1+t))
			return 0.5 * root * root
		},
		term: bounded(hellingerTerm),
	}
}

// TriangularDivergence is [Triangular], twice the Le Cam divergence: (t − 1)²/(t + 1). Its root is a metric.
func TriangularDivergence() FDivergence {
	return FDivergence{
		Key: "triangular", Name: "triangular discrimination", Symbol: "Δ",
		AtZero: 1, AtInfinity: 1, Symmetric: true, Metric: RootMetric,
		generator: func(t float64) float64 { return t * (t / (2 + t)) },
		term:      bounded(triangularTerm),
	}
}

// PearsonDivergence is [ChiSquared]: (t − 1)².
func PearsonDivergence() FDivergence {
	return FDivergence{
		Key: "chi2", Name: "Pearson χ²", Symbol: "χ²(p‖q)",
		AtZero: 1, AtInfinity: math.Inf(1),
		generator: func(t float64) float64 { return t * t },
		term:      pearsonTerm,
	}
}

// NeymanDivergence is χ²(q‖p): (t − 1)²/t.
func NeymanDivergence() FDivergence {
	return FDivergence{
		Key: "neyman", Name: "Neyman χ²", Symbol: "χ²(q‖p)",
		AtZero: math.Inf(1), AtInfinity: 1,
		generator: func(t float64) float64 { return t * (t / (1 + t)) },
		term:      neymanTerm,
	}
}

// ReversedJensenShannonDivergence is [ReversedJensenShannon], the counter-example: with m = ½(t+1),
// ½[m log(m/t) + m log m]. Neither it nor its root is a metric.
func ReversedJensenShannonDivergence() FDivergence {
	return FDivergence{
		Key: "rjs", Name: "reversed Jensen-Shannon", Symbol: "½(KL(m‖p)+KL(m‖q))",
		AtZero: math.Inf(1), AtInfinity: math.Inf(1), Symmetric: true,
		generator: func(t float64) float64 {
			middle := 0.5 * t
			return 0.5 * (excessOver(1+middle, 1+t, middle) + excessOver(1+middle, 1, -middle))
		},
		term: bounded(reversedTerm),
	}
}

// AlphaDivergence returns a member of the α family, for any finite α:
//
//	f(t) = [t^α − 1 − α(t−1)]/(α(α−1))
//
// and its limits, Kullback-Leibler at α = 1 and reverse Kullback-Leibler at 0. At ½ it is 4·Hellinger², at 2 ½χ², at
// −1 ½ of Neyman's. D_α(p‖q) = D_{1−α}(q‖p). It panics on an α that is infinite or NaN.
//
// Two other conventions count the same family from elsewhere. Amari's a ∈ R is symmetric about 0, where it is 4·Hellinger²:
//
//	D⁽ᵃ⁾(p‖q) = 4/(1−a²)·(1 − Σ p_i^((1−a)/2) q_i^((1+a)/2)) = D_α(p‖q) for α = (1−a)/2
//
// so a = −1 is KL(p‖q), a = 1 is KL(q‖p), a = −3 is ½χ² (Pearson) and a = 3 is ½χ² (Neyman); some texts call −a what is a here. The power divergence
// of Cressie and Read has λ = α − 1. [Tsallis] of order α is α·D_α, and [Renyi] is log(1 + α(α−1)D_α)/(α−1).
//
// Amari, Differential-Geometrical Methods in Statistics (1985);
// Cressie and Read, Multinomial Goodness-of-Fit Tests, J. R. Stat. Soc. B 46 (1984).
func AlphaDivergence(alpha float64) FDivergence {
	mustReal("alpha", alpha)
	f := FDivergence{Key: "alpha", Name: "α = " + decimal(alpha), Symbol: "D_α", Symmetric: alpha == 0.5,
		AtZero: math.Inf(1), AtInfinity: math.Inf(1)}
	if alpha == 0.5 {
		f.Metric = RootMetric
	}
	if alpha > 0 {
		f.AtZero = 1 / alpha
	}
	if alpha < 1 {
		f.AtInfinity = 1 / (1 - alpha)
	}
	f.generator = func(t float64) float64 { return alphaGenerator(t, alpha) }
	f.term = func(o *outcome) (x float64, exponent int) { return alphaTerm(o, alpha) }
	return f
}

// alphaGenerator halves the range of α by D_α(p‖q) = D_{1−α}(q‖p): f_α(t) = t·f_{1−α}(1/t).
func alphaGenerator(t, alpha float64) float64 {
	if alpha < 0.5 {
		return (1 + t) * (powerGap(-t/(1+t), 1-alpha) / (1 - alpha))
	}
	return powerGap(t, alpha) / alpha
}

func alphaTerm(o *outcome, alpha float64) (x float64, exponent int) {
	over, eps := alpha, alpha-1
	if alpha < 0.5 {
		swapped := *o
		swapped.p, swapped.y, swapped.d, swapped.ratio = o.y, o.p, -o.d, -o.ratio
		o, over, eps = &swapped, 1-alpha, -alpha
	}
	x, exponent = powerTerm(o, over, eps)
	return x / over, exponent
}
