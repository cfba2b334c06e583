package infotheory

import (
	"errors"
	"strconv"
)

// ParseError is an error in a text, with its place as people count, from 1. In a list Value is set, and Line if it has
// several; in a table Line or Column or both; in none of them the error concerns the whole text.
type ParseError struct {
	Value        int
	Line, Column int
	Err          error // *NumberError, *WeightError, *RangeError, *CountError, *ColumnsError, *WidthError or *MassError
}

// Error names the place and what is wrong: `value 3: "abc" is not a number`, "line 2, column 3: negative weight -0.2".
func (e *ParseError) Error() string {
	what := e.Err.Error()
	var weight *WeightError
	if errors.As(e.Err, &weight) {
		what = weight.what()
	}
	if place := e.place(); place != "" {
		return place + ": " + what
	}
	return what
}

// atLine gives an error its line.
func atLine(line int, err error) error { return &ParseError{Line: line, Err: err} }

func (e *ParseError) place() string {
	switch {
	case e.Value > 0 && e.Line > 0:
		return "line " + strconv.Itoa(e.Line) + ", value " + strconv.Itoa(e.Value)
	case e.Value > 0:
		return "value " + strconv.Itoa(e.Value)
	case e.Line > 0 && e.Column > 0:
		return "line " + strconv.Itoa(e.Line) + ", column " + strconv.Itoa(e.Column)
	case e.Line > 0:
		return "line " + strconv.Itoa(e.Line)
	case e.Column > 0:
		return "column " + strconv.Itoa(e.Column)
	}
	return ""
}

// Unwrap gives the error without its place.
func (e *ParseError) Unwrap() error { return e.Err }

// NumberError is a text that should have been a number.
type NumberError struct {
	Text string
}

func (e *NumberError) Error() string {
	if e.Text == "" {
		return "a number is missing"
	}
	return quoted(e.Text) + " is not a number"
}

// RangeError is a number that a float cannot hold: too large, or so small that it would become zero.
type RangeError struct {
	Text  string
	Small bool
}

func (e *RangeError) Error() string {
	if e.Small {
		return abridged(e.Text) + " is too small"
	}
	return abridged(e.Text) + " is too large"
}

// CountError is a text with too many values.
type CountError struct {
	Limit int
}

func (e *CountError) Error() string { return "more than " + strconv.Itoa(e.Limit) + " values" }

// ColumnsError is a table with too many columns of values.
type ColumnsError struct {
	N int
}

func (e *ColumnsError) Error() string { return strconv.Itoa(e.N) + " columns of values, at most 2" }

// WidthError is a line of a table with more or fewer fields than the first.
type WidthError struct {
	N, Want int
}

func (e *WidthError) Error() string {
	return plural(e.N, "cell") + " where " + strconv.Itoa(e.Want) + " were expected"
}

// TwiceError is a cell of a joint table that has two lines.
type TwiceError struct {
	Row, Column string
}

func (e *TwiceError) Error() string {
	return quoted(e.Row) + " and " + quoted(e.Column) + " come twice"
}

// TextError is a text that is too long to be read.
type TextError struct {
	Bytes int
}

func (e *TextError) Error() string {
	return "text of " + strconv.Itoa(e.Bytes) + " bytes, at most " + strconv.Itoa(MaxText)
}

// PercentError is a number above 1 without a percent sign among others that have one.
type PercentError struct {
	Text string
}

func (e *PercentError) Error() string {
	return quoted(e.Text) + " has no percent sign, others have"
}

// AmbiguousError is a text that may mean two things.
type AmbiguousError struct {
	Text     string
	Meanings []string
	Mixed    bool // the same mark means something else in another number of the text
}

func (e *AmbiguousError) Error() string {
	if e.Mixed {
		return quoted(e.Text) + " uses its marks otherwise than the other numbers"
	}
	words := ""
	for i, m := range e.Meanings {
		if i > 0 {
			words += " or "
		}
		words += abridged(m)
	}
	return quoted(e.Text) + " may mean " + words
}

// CutError is a printout that leaves values out.
type CutError struct {
	Text string
}

func (e *CutError) Error() string {
	return quoted(e.Text) + ": values are left out here"
}

// NameError is a value without a label among others that have one, or a row without.
type NameError struct {
	Text string
}

func (e *NameError) Error() string {
	if e.Text == "" {
		return "a name is missing"
	}
	return quoted(e.Text) + " has no name, others have"
}

// RowsError is a table in which more than two rows could be distributions.
type RowsError struct {
	N, Width int
}

func (e *RowsError) Error() string {
	return strconv.Itoa(e.N) + " lines of " + strconv.Itoa(e.Width) + " numbers: p and q are two"
}

// BracketError is a fault in the brackets or the names of a program's text.
type BracketError struct {
	Text, What string
}

func (e *BracketError) Error() string { return quoted(e.Text) + " " + e.What }

// CallError is a function whose result is not known.
type CallError struct {
	Name string
}

func (e *CallError) Error() string {
	return quoted(e.Name) + " is no list of numbers: paste its result"
}

// KeyError is a list or an object of another length than the first, or with other keys.
type KeyError struct {
	Key     string
	N, Want int
	Lacks   string // a key that is missing
}

func (e *KeyError) Error() string {
	if e.Lacks != "" {
		return quoted(e.Key) + " has no " + quoted(e.Lacks)
	}
	return quoted(e.Key) + " has " + plural(e.N, "value") + " where " + strconv.Itoa(e.Want) + " were expected"
}

// quoted is a text between quotation marks, no longer than a message may be.
func quoted(text string) string { return strconv.Quote(abridged(text)) }
