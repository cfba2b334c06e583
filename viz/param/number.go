package param

import (
	"math"
	"net/url"
	"strconv"
	"strings"
)

// Number declares a parameter that is a number. Infinite values, if the domain has them, are written inf and -inf.
func Number(key, label, help string, v *float64, d Domain) Param {
	p := Param{
		Key: key, Label: label, Help: help, Default: Shortest(d.Default), Domain: &d,
		Min: d.Least, Max: d.Most, Step: d.Step, Log: d.Log,
		Get:  func() string { return Shortest(*v) },
		Show: func() string { return Plain(*v) },
		Set: func(raw string) error {
			x, err := d.read(key, raw)
			if err == nil {
				*v = x
			}
			return err
		},
	}
	if d.Step > 0 {
		p.Kind = Range
	}
	if d.Low != 0 || d.High != 0 {
		p.Min, p.Max = d.Low, d.High
	}
	return p
}

// Whole declares a parameter that is a whole number.
func Whole(key, label, help string, v *int, d Domain) Param {
	d.Whole = true
	x := 0.0
	p := Number(key, label, help, &x, d)
	set := p.Set
	p.Get = func() string { return strconv.Itoa(*v) }
	p.Show = p.Get
	p.Set = func(raw string) error {
		err := set(raw)
		if err == nil {
			*v = int(x)
		}
		return err
	}
	return p
}

// WithControl gives a parameter its control only while it makes sense.
func WithControl(p Param, sense bool) Param {
	if !sense {
		p.Kind = State
	}
	return p
}

// read makes a number of the domain of URL text, or says what is wrong with it.
func (d *Domain) read(key, raw string) (float64, error) {
	text := strings.TrimSpace(UnescapeNumbers(raw))
	x, err := strconv.ParseFloat(text, 64)
	if text == "∞" {
		x, err = math.Inf(1), nil
	}
	infinite := err == nil && math.IsInf(x, 0)
	switch {
	case infinite && d.Has(x):
		return x, nil
	case (err != nil || infinite || math.IsNaN(x)) && d.Whole:
		return 0, Refuse("%s: %q is not %s.", key, Clip(text), d.String())
	case err != nil || infinite || math.IsNaN(x):
		return 0, Refuse("%s: %q is not a number.", key, Clip(text))
	case !d.Has(x) || x == 0 && !isZero(text):
		return 0, Refuse("%s: %s is not %s.", key, Clip(text), d.String())
	}
	return x + 0, nil // never −0
}

// isZero reports whether a text is a zero, and not a number too small for a float.
func isZero(text string) bool {
	if end := strings.IndexAny(text, "eEpP"); end >= 0 {
		text = text[:end]
	}
	return !strings.ContainsAny(text, "123456789")
}

// OtherShare is 1 − share to 15 decimals: of 0.9 it is 0.1, so that taking it twice changes nothing that was typed.
func OtherShare(share float64) float64 { return math.Round((1-share)*1e15) / 1e15 }

// UnescapeNumbers decodes percent escapes but leaves the + of 1e+300 alone.
func UnescapeNumbers(raw string) string {
	if t, err := url.PathUnescape(raw); err == nil {
		return t
	}
	return raw
}

// Shortest writes the shortest decimal that reads back as x, without a leading 0 or a + in the exponent. −0 is 0, infinite
// numbers are inf and -inf.
func Shortest(x float64) string {
	if math.IsInf(x, 0) {
		return strings.ToLower(strings.TrimPrefix(strconv.FormatFloat(x, 'g', -1, 64), "+"))
	}
	x += 0
	t := strconv.FormatFloat(x, 'g', -1, 64)
	if plain := strconv.FormatFloat(x, 'f', -1, 64); len(plain) <= len(t)+1 {
		t = plain
	}
	if number, exponent, ok := strings.Cut(t, "e"); ok {
		sign := strings.TrimRight(exponent[:1], "+")
		t = number + "e" + sign + strings.TrimLeft(exponent[1:], "0")
	}
	if strings.HasPrefix(t, "0.") {
		return t[1:]
	}
	if strings.HasPrefix(t, "-0.") {
		return "-" + t[2:]
	}
	return t
}

// Plain is Shortest with the leading 0, for people.
func Plain(x float64) string {
	t := Shortest(x)
	if strings.HasPrefix(t, ".") {
		return "0" + t
	}
	if strings.HasPrefix(t, "-.") {
		return "-0" + t[1:]
	}
	return t
}
