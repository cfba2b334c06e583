package weights

import (
	"slices"
	"testing"
)

func TestWeightsAreWrittenAsShortAsTheyCanBeRead(t *testing.T) {
	d := Duo{Noun: "outcome", Most: Most}
	tests := []struct {
		weights []float64
		want    string
	}{
		{[]float64{5, 3, 2}, "5,3,2"}, {[]float64{0.5, 0.25, 0.25}, ".5,.25,.25"}, {[]float64{1, 1, 1}, "1,1,1"},
		{[]float64{1, 1, 1, 1}, "1*4"}, {[]float64{2, 0, 0, 0, 0, 0, 3}, "2,0*5,3"}, {[]float64{1e300, 1e-7, 0.001}, "1e300,1e-07,.001"},
	}
	for _, tt := range tests {
		if got := Join(tt.weights); len(got) > len(tt.want) {
			t.Errorf("%v is written %q, longer than %q", tt.weights, got, tt.want)
		} else if back, err := d.parse("p", got); err != nil || !slices.Equal(back, tt.weights) {
			t.Errorf("%q is read as %v, %v", got, back, err)
		}
	}
}
