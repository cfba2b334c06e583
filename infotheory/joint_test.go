package infotheory

import (
	"math"
	"testing"
)

func TestJointTablesAgreeWith400Digits(t *testing.T) {
	var cases []struct {
		ID         string
		Rows, Cols int
		Table      []numbers
		Expected   map[string]number
	}
	readVectors(t, "joint", &cases)
	for _, c := range cases {
		var weights []float64
		for _, row := range c.Table {
			weights = append(weights, row...)
		}
		j := NewJoint(weights, c.Cols)
		for key, got := range map[string]float64{
			"H_X": j.EntropyX, "H_Y": j.EntropyY, "H_XY": j.EntropyXY, "H_X_given_Y": j.EntropyXGivenY,
			"H_Y_given_X": j.EntropyYGivenX, "VI": j.VariationOfInformation,
		} {
			tolerance{rel: 1e-13, abs: 1e-15}.check(t, c.ID+" "+key, got, c.Expected[key].float64)
		}
		tolerance{rel: 1e-12}.check(t, c.ID+" I", j.MutualInformation, c.Expected["I"].float64)
		tolerance{rel: 1e-12}.check(t, c.ID+" I/max", j.MutualInformationPerMost, c.Expected["I_norm_max"].float64)
		if !(j.MutualInformation >= 0) {
			t.Errorf("%s: I = %g", c.ID, j.MutualInformation)
		}
		mustSumToMutualInformation(t, c.ID, &j)
	}
}

// mustSumToMutualInformation checks the forms of I by cell, row and column.
func mustSumToMutualInformation(t *testing.T, id string, j *Joint) {
	t.Helper()
	var excess, rows, cols accumulator
	for i, x := range j.Excess {
		if !(x >= 0) {
			t.Errorf("%s: excess %g of cell %d", id, x, i)
		}
		excess.add(x)
	}
	for r, x := range j.RowKL {
		rows.add(j.X[r] * x)
	}
	for c, x := range j.ColKL {
		cols.add(j.Y[c] * x)
	}
	tol := tolerance{rel: 1e-13}
	tol.check(t, id+" Σ excess", excess.value(), j.MutualInformation)
	tol.check(t, id+" by row", rows.value(), j.MutualInformation)
	tol.check(t, id+" by column", cols.value(), j.MutualInformation)
}

func TestIndependentVariablesShareExactlyNothing(t *testing.T) {
	j := NewJoint([]float64{1, 2, 3, 6, 12, 18}, 3)
	if j.MutualInformation != 0 {
		t.Errorf("I = %g", j.MutualInformation)
	}
}

func TestAVariableKnowsAllOfItself(t *testing.T) {
	j := NewJoint([]float64{1, 0, 0, 0, 2, 0, 0, 0, 5}, 3)
	tolerance{rel: 1e-15}.check(t, "I", j.MutualInformation, j.EntropyX)
	if j.EntropyXGivenY != 0 || j.VariationOfInformation != 0 {
		t.Errorf("H(X|Y) = %g", j.EntropyXGivenY)
	}
}

func TestUncorrelatedVariablesMayShareInformation(t *testing.T) {
	// X = −1, 0, 1 and Y = X²: no correlation, but Y is known from X.
	j := NewJoint([]float64{0, 1, 1, 0, 0, 1}, 2)
	tolerance{rel: 1e-15}.check(t, "I", j.MutualInformation, j.EntropyY)
}

func TestEmptyRowsAndColumnsAddNothing(t *testing.T) {
	j := NewJoint([]float64{1, 0, 2, 0, 0, 0, 3, 0, 1}, 3)
	want := NewJoint([]float64{1, 2, 3, 1}, 2)
	tolerance{rel: 1e-15}.check(t, "I", j.MutualInformation, want.MutualInformation)
	if j.RowKL[1] != 0 || j.ColKL[1] != 0 || math.IsNaN(j.Terms[4]) {
		t.Errorf("%v %v %v", j.RowKL, j.ColKL, j.Terms)
	}
}

func TestATableThatIsNoneIsRefused(t *testing.T) {
	for _, c := range []struct {
		weights []float64
		cols    int
		message string
	}{
		{[]float64{1, 2, 3}, 2, "3 cells in rows of 2"},
		{[]float64{1, 2}, 0, "2 cells in rows of 0"},
		{[]float64{1, -2}, 2, "negative weight -2 at 1"},
		{nil, 2, "no weights"},
	} {
		if err := ValidateTable(c.weights, c.cols); err == nil || err.Error() != c.message {
			t.Errorf("%v in rows of %d: %v", c.weights, c.cols, err)
		}
		if got := panicOf(func() { NewJoint(c.weights, c.cols) }); got != "infotheory: "+c.message {
			t.Errorf("%v in rows of %d: panics with %v", c.weights, c.cols, got)
		}
	}
}
