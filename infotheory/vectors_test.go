package infotheory

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"math"
	"os"
	"strconv"
	"testing"
)

// number is a value of a vector file: a decimal string, "inf", "-inf", "nan", or null for what was not computed.
type number struct {
	float64
	given bool
}

func (n *number) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	var s string
	if err := json.Unmarshal(text, &s); err != nil {
		return err
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return err
	}
	*n = number{x, true}
	return nil
}

// numbers is a list of values that must all be given.
type numbers []float64

func (n *numbers) UnmarshalJSON(text []byte) error {
	var list []number
	if err := json.Unmarshal(text, &list); err != nil {
		return err
	}
	*n = make(numbers, len(list))
	for i, x := range list {
		(*n)[i] = x.float64
	}
	return nil
}

// readVectors decodes the cases of a group, made with 400 digits by exact arithmetic.
func readVectors(t testing.TB, group string, cases any) {
	t.Helper()
	file, err := os.Open("testdata/" + group + ".json.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	document := struct {
		Group string
		Cases any
	}{Cases: cases}
	if err := json.NewDecoder(unzipped).Decode(&document); err != nil {
		t.Fatal(err)
	}
	if document.Group != group {
		t.Fatalf("file holds group %q, want %q", document.Group, group)
	}
}

// tolerance is |got − want| ≤ rel·|want| + abs.
type tolerance struct{ rel, abs float64 }

func (tol tolerance) accepts(got, want float64) bool {
	switch {
	case math.IsInf(want, 0):
		return got == want || math.Abs(got) > 1e300 && math.Signbit(got) == math.Signbit(want) && !math.IsInf(got, 0)
	case math.Abs(want) < 1e-290:
		return math.Abs(got-want) <= math.Max(1e-300, tol.abs)
	}
	return math.Abs(got-want) <= tol.rel*math.Abs(want)+tol.abs
}

func (tol tolerance) check(t *testing.T, name string, got, want float64) {
	t.Helper()
	if !tol.accepts(got, want) {
		t.Errorf("%s = %.17g, want %.17g (off by %.2g, relative %.2g)", name, got, want, got-want, (got-want)/want)
	}
}
