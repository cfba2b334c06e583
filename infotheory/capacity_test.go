package infotheory

import (
	"math"
	"testing"
)

func TestChannelCapacity(t *testing.T) {
	h := func(p float64) float64 { return Entropy([]float64{p, 1 - p}) }
	z := func(e float64) float64 { return math.Log(1 + (1-e)*math.Pow(e, e/(1-e))) }
	for _, c := range []struct {
		name    string
		weights []float64
		cols    int
		want    float64
	}{
		{"binary symmetric", []float64{8, 2, 2, 8}, 2, math.Ln2 - h(0.2)},
		{"binary symmetric, another input", []float64{80, 20, 2, 8}, 2, math.Ln2 - h(0.2)},
		{"noiseless", []float64{1, 0, 0, 0, 5, 0, 0, 0, 2}, 3, math.Log(3)},
		{"useless", []float64{1, 2, 3, 6}, 2, 0},
		{"erasure", []float64{7, 3, 0, 0, 3, 7}, 3, 0.7 * math.Ln2},
		{"Z", []float64{1, 0, 0.3, 0.7}, 2, z(0.3)},
		{"a row that is not known", []float64{8, 2, 2, 8, 0, 0}, 2, math.Ln2 - h(0.2)},
		{"one row", []float64{1, 2}, 2, 0},
	} {
		got := ChannelCapacity(c.weights, c.cols)
		if math.Abs(got.Nats-c.want) > 1e-9 || got.Error > 1e-6 {
			t.Errorf("%s: %.12g with an error below %.2g, want %.12g", c.name, got.Nats, got.Error, c.want)
		}
	}
}

func FuzzChannelCapacity(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, q := weightsFrom(data)
		table := append(p, q...)
		if len(p) == 0 || ValidateTable(table, len(p)) != nil {
			return
		}
		c, j := ChannelCapacity(table, len(p)), NewJoint(table, len(p))
		if !(c.Nats >= 0) || c.Nats > math.Log(float64(len(table)/len(p)))+1e-12 || j.MutualInformation > c.Nats+c.Error+1e-12 {
			t.Errorf("a capacity of %g, and I = %g", c.Nats, j.MutualInformation)
		}
	})
}
