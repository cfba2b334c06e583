package infotheory

import (
	"math"
	"strconv"
)

// WeightError is a weight that cannot be one: negative, NaN or infinite.
type WeightError struct {
	Index int     // position in the slice, from 0
	Value float64 // the weight as given
}

// Error says what is wrong and where, counting from 0: "negative weight -0.2 at 3".
func (e *WeightError) Error() string { return e.what() + " at " + strconv.Itoa(e.Index) }

func (e *WeightError) what() string {
	switch {
	case math.IsNaN(e.Value):
		return "NaN"
	case math.IsInf(e.Value, 0):
		return "infinite weight " + decimal(e.Value)
	}
	return "negative weight " + decimal(e.Value)
}

// EmptyError is a distribution over no outcomes.
type EmptyError struct{}

func (*EmptyError) Error() string { return "no weights" }

// MassError is a distribution whose weights are all zero.
type MassError struct {
	N int // number of outcomes
}

func (e *MassError) Error() string {
	if e.N == 1 {
		return "the only weight is zero"
	}
	return "all " + strconv.Itoa(e.N) + " weights are zero"
}

// LengthError is a pair of distributions over different numbers of outcomes.
type LengthError struct {
	P, Q int
}

func (e *LengthError) Error() string {
	return "lengths " + strconv.Itoa(e.P) + " and " + strconv.Itoa(e.Q)
}

// PairError is an error in one distribution of a pair.
type PairError struct {
	Of  string // "p" or "q"
	Err error  // what is wrong with it
}

func (e *PairError) Error() string { return e.Of + ": " + e.Err.Error() }

// Unwrap gives the error of the one distribution.
func (e *PairError) Unwrap() error { return e.Err }

// Validate reports the first reason why p is not a distribution: [*EmptyError], [*WeightError] or [*MassError].
// It returns nil exactly when the measures of this package accept p.
func Validate(p []float64) error {
	if len(p) == 0 {
		return &EmptyError{}
	}
	max := 0.0
	for i, x := range p {
		if !(x >= 0 && x <= math.MaxFloat64) {
			return &WeightError{Index: i, Value: x}
		}
		if x > max {
			max = x
		}
	}
	if max == 0 {
		return &MassError{N: len(p)}
	}
	return nil
}

// ValidatePair reports the first reason why p and q are not two distributions over the same outcomes:
// [*LengthError], or a [*PairError] that wraps what [Validate] says about one of them.
func ValidatePair(p, q []float64) error {
	if len(p) != len(q) {
		return &LengthError{P: len(p), Q: len(q)}
	}
	if err := Validate(p); err != nil {
		return &PairError{Of: "p", Err: err}
	}
	if err := Validate(q); err != nil {
		return &PairError{Of: "q", Err: err}
	}
	return nil
}

// must panics with the package's prefix if err is not nil.
func must(err error) {
	if err != nil {
		panic("infotheory: " + err.Error())
	}
}
