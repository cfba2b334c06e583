package compare

import (
	"slices"
	"testing"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

func TestTheTextOfTheValuesReadsBackExactly(t *testing.T) {
	for _, labels := range [][]string{{"a", "b", "c"}, {`say "x", y`, "semi;colon", "tab"}, {"1", "2", "3"}} {
		s := New()
		p, q := []float64{1.0 / 3, 1e300, 0}, []float64{0.1, 5e-324, 7}
		s.Model.Weights = [2]weights.Weights{weights.From(p), weights.From(q)}
		s.Model.Labels = [MaxOutcomes]string{}
		copy(s.Model.Labels[:], labels)
		text := s.duo.Text()
		s.Reset()
		if err := s.Do("values", "pq:"+text, &scene.Env{}); err != nil {
			t.Fatal(text, err)
		}
		if !slices.Equal(s.Model.Weights[mark.P].List(), p) || !slices.Equal(s.Model.Weights[mark.Q].List(), q) || !slices.Equal(s.labels(), labels) {
			t.Errorf("%q became %v %v %q", text, s.Model.Weights[mark.P].List(), s.Model.Weights[mark.Q].List(), s.labels())
		}
	}
}
