package infotheory_test

import (
	"errors"
	"fmt"

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
