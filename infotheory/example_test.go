package infotheory_test

import (
	"errors"
	"fmt"
	"math"

	"iridescent/infotheory"
)

func ExampleEntropy() {
	coin := []float64{1, 1} // weights need not sum to one
	fmt.Println(infotheory.Bit.FromNats(infotheory.Entropy(coin)), "bit")
	// Output: 1 bit
}

func ExampleKullbackLeibler() {
	p := []float64{0, 1}       // a black swan has been seen
	q := []float64{0.99, 0.01} // that had one chance in a hundred
	fmt.Println(infotheory.Format(infotheory.Bit.FromNats(infotheory.KullbackLeibler(p, q))), "bits")
	fmt.Println(infotheory.Format(infotheory.KullbackLeibler(q, p)))
	// Output:
	// 6.644 bits
	// ∞
}

func ExampleCrossEntropy() {
	p, q := []float64{1, 1}, []float64{3, 1}
	fmt.Printf("%.3f bits = %.3f + %.3f\n",
		infotheory.Bit.FromNats(infotheory.CrossEntropy(p, q)),
		infotheory.Bit.FromNats(infotheory.Entropy(p)),
		infotheory.Bit.FromNats(infotheory.KullbackLeibler(p, q)))
	// Output: 1.208 bits = 1.000 + 0.208
}

func ExampleJensenShannon() {
	fmt.Println(infotheory.Bit.FromNats(infotheory.JensenShannon([]float64{1, 0}, []float64{0, 1})), "bit")
	// Output: 1 bit
}

func ExampleCompare() {
	c := infotheory.Compare([]float64{0.5, 0.5}, []float64{0.25, 0.75})
	fmt.Printf("KL(p‖q) = %.4f nats, of which %+.4f and %+.4f\n", c.KullbackLeiblerPQ, c.TermsPQ[0], c.TermsPQ[1])
	// Output: KL(p‖q) = 0.1438 nats, of which +0.3466 and -0.2027
}

func ExampleFloor() {
	p, q := []float64{1, 1}, []float64{1, 0}
	floored := infotheory.Floor(nil, q, 0.02)
	fmt.Printf("%v: KL(p‖q) = %.3f instead of ∞, for %.3f if q was right\n", floored,
		infotheory.KullbackLeibler(p, floored), infotheory.KullbackLeibler(q, floored))
	// Output: [0.99 0.01]: KL(p‖q) = 1.614 instead of ∞, for 0.010 if q was right
}

func ExampleValidate() {
	err := infotheory.Validate([]float64{1, 2, 3, -0.2})
	var weight *infotheory.WeightError
	fmt.Println(err, errors.As(err, &weight))
	// Output: negative weight -0.2 at 3 true
}

func ExampleParseWeights() {
	table, _ := infotheory.ParseWeights("weather,p,q\nrain,20%,1/4\nsun,80%,3/4\n")
	fmt.Println(table.Labels, table.Names, table.Columns)
	_, err := infotheory.ParseWeights("3, 5, two")
	fmt.Println(err)
	// Output:
	// [rain sun] [p q] [[0.2 0.8] [0.25 0.75]]
	// value 3: "two" is not a number
}

func ExampleFormat() {
	fmt.Println(infotheory.Format(0.25), infotheory.Format(-1.23e-5), infotheory.FormatSigned(2))
	// Output: 0.250 −1.2×10⁻⁵ +2.000
}

func ExampleJensenShannonWeighted() {
	p, q := []float64{1, 0}, []float64{0, 1}
	for _, w := range []float64{0, 0.1, 0.5} {
		fmt.Printf("%.3f ", infotheory.JensenShannonWeighted(p, q, w))
	}
	// Output: 0.000 0.325 0.693
}

func ExampleJensenShannonOf() {
	fmt.Printf("%.4f\n", infotheory.JensenShannonOf(nil, []float64{1, 0, 0}, []float64{0, 1, 0}, []float64{0, 0, 1}))
	// Output: 1.0986
}

func ExampleReversedJensenShannon() {
	p, q := []float64{1, 1, 0}, []float64{0, 1, 1}
	fmt.Printf("%v, not %.3f\n", infotheory.ReversedJensenShannon(p, q), infotheory.JensenShannon(p, q))
	// Output: +Inf, not 0.347
}

func ExampleJensenShannonDistance() {
	fmt.Printf("%.4f\n", infotheory.JensenShannonDistance([]float64{1, 1}, []float64{1, 3}))
	// Output: 0.1839
}

func ExampleJeffreys() {
	p, q := []float64{1, 1}, []float64{1, 3}
	fmt.Printf("%.4f = %.4f + %.4f\n", infotheory.Jeffreys(p, q), infotheory.KullbackLeibler(p, q), infotheory.KullbackLeibler(q, p))
	// Output: 0.2747 = 0.1438 + 0.1308
}

func ExampleTotalVariation() {
	fmt.Println(infotheory.TotalVariation([]float64{1, 1}, []float64{1, 3}))
	// Output: 0.25
}

func ExampleHellinger() {
	fmt.Println(infotheory.Hellinger([]float64{1, 0}, []float64{0, 1}))
	// Output: 1
}

func ExampleHellingerSquared() {
	p, q := []float64{1, 1}, []float64{1, 3}
	fmt.Printf("%.4f\n", infotheory.HellingerSquared(p, q))
	// Output: 0.0341
}

func ExampleBhattacharyya() {
	p, q := []float64{1, 1}, []float64{1, 3}
	fmt.Printf("%.4f = half of %.4f\n", infotheory.Bhattacharyya(p, q), infotheory.Renyi(p, q, 0.5))
	// Output: 0.0347 = half of 0.0693
}

func ExampleBhattacharyyaCoefficient() {
	fmt.Println(infotheory.BhattacharyyaCoefficient([]float64{2, 2}, []float64{1, 1}))
	// Output: 1
}

func ExampleChiSquared() {
	fmt.Printf("%.4f\n", infotheory.ChiSquared([]float64{1, 1}, []float64{1, 3}))
	// Output: 0.3333
}

func ExampleTriangular() {
	fmt.Println(infotheory.Triangular([]float64{1, 0}, []float64{0, 1}))
	// Output: 2
}

func ExampleRenyi() {
	p, q := []float64{1, 1}, []float64{1, 3}
	for _, alpha := range []float64{0.5, 1, 2, math.Inf(1)} {
		fmt.Printf("%.4f ", infotheory.Renyi(p, q, alpha))
	}
	// Output: 0.0693 0.1438 0.2877 0.6931
}

func ExampleTsallis() {
	fmt.Printf("%.4f\n", infotheory.Tsallis([]float64{1, 1}, []float64{1, 3}, 2))
	// Output: 0.3333
}

func ExampleRenyiEntropy() {
	p := []float64{2, 1, 1}
	for _, alpha := range []float64{0, 1, 2, math.Inf(1)} {
		fmt.Printf("%.3f ", infotheory.Bit.FromNats(infotheory.RenyiEntropy(p, alpha)))
	}
	// Output: 1.585 1.500 1.415 1.000
}

func ExampleTsallisEntropy() {
	fmt.Println(infotheory.TsallisEntropy([]float64{1, 1}, 2))
	// Output: 0.5
}

func ExampleMinEntropy() {
	fmt.Println(infotheory.Bit.FromNats(infotheory.MinEntropy([]float64{2, 1, 1})))
	// Output: 1
}

func ExamplePerplexity() {
	fmt.Printf("%.3f\n", infotheory.Perplexity([]float64{1, 1, 1, 1, 1, 1}))
	// Output: 6.000
}

func ExampleGeneralizedKullbackLeibler() {
	fmt.Printf("%.4f\n", infotheory.GeneralizedKullbackLeibler([]float64{1, 1}, []float64{2, 2}))
	// Output: 0.6137
}

func ExampleFDivergences() {
	p, q := []float64{1, 1}, []float64{1, 3}
	for _, f := range infotheory.FDivergences()[:3] {
		fmt.Printf("%s %.4f\n", f.Key, f.Between(p, q))
	}
	// Output:
	// kl 0.1438
	// rkl 0.1308
	// jeffreys 0.2747
}

func ExampleAlphaDivergence() {
	p, q := []float64{1, 1}, []float64{1, 3}
	for _, alpha := range []float64{0, 0.5, 1, 2} {
		fmt.Printf("%.4f ", infotheory.AlphaDivergence(alpha).Between(p, q))
	}
	// Output: 0.1308 0.1363 0.1438 0.1667
}

func ExampleNewJoint() {
	// Two rows for the sender's bit, two columns for what arrives; one in ten is flipped.
	j := infotheory.NewJoint([]float64{9, 1, 1, 9}, 2)
	fmt.Printf("H(X) %.3f, H(X|Y) %.3f, I %.3f bits\n", infotheory.Bit.FromNats(j.EntropyX),
		infotheory.Bit.FromNats(j.EntropyXGivenY), infotheory.Bit.FromNats(j.MutualInformation))
	// Output: H(X) 1.000, H(X|Y) 0.469, I 0.531 bits
}

func ExampleCoarseEntropy() {
	l := infotheory.CoarseEntropy([]float64{1, 1, 1, 1}, []int{0, 0, 1, 1})
	fmt.Printf("%.3f = %.3f + %.3f\n", l.Fine, l.Coarse, l.Within)
	// Output: 1.386 = 0.693 + 0.693
}

func ExampleCoarseKullbackLeibler() {
	l := infotheory.CoarseKullbackLeibler([]float64{1, 3, 4}, []float64{3, 1, 4}, []int{0, 0, 1})
	fmt.Printf("%.3f = %.3f + %.3f\n", l.Fine, l.Coarse, l.Within)
	// Output: 0.275 = 0.000 + 0.275
}

func ExampleNewGibbs() {
	g := infotheory.NewGibbs([]float64{0, 1}, 1)
	n := g.Of([]float64{1, 1})
	fmt.Printf("F(P) %.4f, F(q) %.4f, gap %.4f\n", g.FreeEnergy, n.FreeEnergy, n.Gap)
	// Output: F(P) -0.3133, F(q) -0.1931, gap 0.1201
}

func ExampleRelaxation_Step() {
	g := infotheory.NewGibbs([]float64{0, 1}, 1)
	r := infotheory.NewRelaxation(&g, infotheory.Metropolis)
	q := []float64{0, 1}
	for range 3 {
		q = r.Step(q, q, 1)
		fmt.Printf("%.4f ", g.Of(q).Gap)
	}
	// Output: 0.2965 0.0793 0.0211
}

func ExampleNewEvidence() {
	e := infotheory.NewEvidence([]float64{math.Log(0.1), math.Log(0.3)})
	b := e.Of([]float64{1, 1})
	fmt.Printf("log p %.4f = ELBO %.4f + KL %.4f\n", e.LogP, b.ELBO, b.KullbackLeibler)
	// Output: log p -0.9163 = ELBO -1.0601 + KL 0.1438
}

func ExampleHuffmanCode() {
	p := []float64{8, 4, 2, 1, 1}
	c := infotheory.HuffmanCode(p)
	fmt.Println(c.Words(), c.ExpectedBits(p), "bits")
	// Output: [0 10 110 1110 1111] 1.875 bits
}

func ExampleShannonCode() {
	fmt.Println(infotheory.ShannonCode([]float64{6, 3, 1}).Words())
	// Output: [0 10 1100]
}

func ExampleGrowth() {
	p, odds := []float64{0.6, 0.4}, []float64{2, 2}
	fmt.Printf("%.4f of at most %.4f\n", infotheory.Growth(p, []float64{0.7, 0.3}, odds), infotheory.OptimalGrowth(p, odds))
	// Output: -0.0024 of at most 0.0201
}

func ExampleKellyFraction() {
	fmt.Printf("%.2f\n", infotheory.KellyFraction(0.6, 1))
	// Output: 0.20
}

func ExampleBeta_Surprise() {
	prior := infotheory.Beta{Alpha: 0.1, Beta: 9.9} // one black swan in a hundred, worth ten swans
	fmt.Printf("%.2f of %.2f bits\n", infotheory.Bit.FromNats(prior.Surprise(1, 0)), infotheory.Bit.FromNats(-prior.LogEvidence(1, 0)))
	// Output: 2.64 of 6.64 bits
}

func ExampleDirichlet_Surprise() {
	fmt.Printf("%.4f\n", infotheory.Dirichlet{1, 1, 1}.Surprise([]float64{2, 0, 1}))
	// Output: 0.5512
}

func ExampleDirichlet_KullbackLeibler() {
	now, before := infotheory.Dirichlet{3, 1, 2}, infotheory.Dirichlet{1, 1, 1}
	fmt.Printf("%.4f\n", now.KullbackLeibler(before))
	// Output: 0.5512
}

func ExampleLogWeights() {
	logits := infotheory.LogWeights{1000, 998, 990}                                        // e^1000 is no float
	target := infotheory.LogWeightsOf(nil, infotheory.Floor(nil, []float64{1, 0, 0}, 0.1)) // a smoothed label
	fmt.Printf("p %.4f\n", logits.Probabilities(nil))
	fmt.Printf("loss %.4f = H %.4f + KL %.4f\n", target.CrossEntropy(logits), target.Entropy(), target.KullbackLeibler(logits))
	// Output:
	// p [0.8808 0.1192 0.0000]
	// loss 0.5270 = H 0.2911 + KL 0.2358
}

func ExamplePoisson_KullbackLeibler() {
	fmt.Printf("%.4f\n", infotheory.Poisson{Mean: 3}.KullbackLeibler(infotheory.Poisson{Mean: 4}))
	// Output: 0.1370
}

func ExampleBinomial_KullbackLeibler() {
	fmt.Printf("%.4f\n", infotheory.Binomial{N: 10, P: 0.5}.KullbackLeibler(infotheory.Binomial{N: 10, P: 0.75}))
	// Output: 1.4384
}

func ExampleFractionalGrowth() {
	truth, belief, market := []float64{0.6, 0.4}, []float64{0.7, 0.3}, []float64{1, 1}
	for _, fraction := range []float64{0.25, 0.5, 1} {
		fmt.Printf("%.4f ", infotheory.FractionalGrowth(truth, belief, market, fraction))
	}
	// Output: 0.0150 0.0201 -0.0024
}

func ExampleCompareDensities() {
	c := infotheory.CompareDensities(infotheory.Normal{Mu: 0, Sigma: 1}, infotheory.StudentsT{Mu: 0, Sigma: 1, Nu: 2})
	fmt.Printf("%.4f and %v\n", c.KullbackLeiblerPQ.Value, c.KullbackLeiblerQP.Value)
	fmt.Println(c.KullbackLeiblerQP.Infinite == infotheory.ByTail)
	// Output:
	// 0.1172 and +Inf
	// true
}

func ExampleNormal_KullbackLeibler() {
	fmt.Printf("%.4f\n", infotheory.Normal{Mu: 0, Sigma: 1}.KullbackLeibler(infotheory.Normal{Mu: 1, Sigma: 2}))
	// Output: 0.4431
}

func ExampleCut() {
	half, _ := infotheory.Cut(infotheory.Normal{Mu: 0, Sigma: 1}, 0, math.Inf(1))
	c := infotheory.CompareDensities(half, infotheory.Normal{Mu: 0, Sigma: 1})
	fmt.Printf("%.4f and %v\n", c.KullbackLeiblerPQ.Value, c.KullbackLeiblerQP.Value)
	// Output: 0.6931 and +Inf
}

func ExampleTarget_ReverseProjections() {
	two := infotheory.NewTarget(infotheory.NormalMixture{
		Weights: []float64{2, 1},
		Parts:   []infotheory.Normal{{Mu: -3, Sigma: 1}, {Mu: 3, Sigma: 1}},
	})
	fmt.Printf("mean-seeking %.2f ± %.2f\n", two.Match.Mu, two.Match.Sigma)
	for _, p := range two.ReverseProjections() {
		fmt.Printf("mode-seeking %.2f ± %.2f at %.4f\n", p.Mu, p.Sigma, p.Value)
	}
	// Output:
	// mean-seeking -1.00 ± 3.00
	// mode-seeking -2.99 ± 1.02 at 0.4026
	// mode-seeking 2.98 ± 1.03 at 1.0920
}

func ExampleNewInference() {
	f := infotheory.NewInference(infotheory.Normal{Mu: 0, Sigma: 1}, infotheory.NormalMixture{
		Weights: []float64{1}, Parts: []infotheory.Normal{{Mu: 2, Sigma: 1}},
	})
	b := f.Of(infotheory.Normal{Mu: 1, Sigma: 1})
	fmt.Printf("%.4f = %.4f − %.4f = %.4f − %.4f\n", b.ELBO, f.LogEvidence, b.KullbackLeibler, b.Fit, b.Complexity)
	// Output: -2.4189 = -2.2655 − 0.1534 = -1.9189 − 0.5000
}
