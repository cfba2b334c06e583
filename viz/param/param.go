// Package param declares parameters once: the URL, the page's controls, the host page's messages, reset and the
// documentation all follow from the declaration.
package param

import (
	"net/url"
	"strings"
)

// Kind says what control the page builds for a parameter.
type Kind uint8

// The kinds.
const (
	State Kind = iota // only in the URL and in messages: another part of the page edits it
	Menu              // one of Options
	Range             // a number from Min to Max
)

// Option is one value of a Choice, for the URL and for people.
type Option struct{ Value, Label string }

// Param is one parameter of a model.
type Param struct {
	Key     string // in the URL, in messages and in attributes
	Label   string
	Help    string // one sentence, for tooltips and the documentation
	Kind    Kind
	Options []Option
	Min     float64 // of a Range
	Max     float64
	Step    float64
	Log     bool    // the Range's control moves on a logarithmic scale
	Domain  *Domain // of a number, else nil
	Derived bool    // an alias: can be set, is never written to the URL
	Look    bool    // how the model is looked at, and no part of it: setting it is no step of undo
	Default string  // the URL leaves the parameter out when Get returns this; Set takes it
	// Get returns the value as it stands in the URL.
	Get func() string
	// Set takes the value as it stands in the URL. On an error nothing has changed; its text names the key and the value.
	Set func(raw string) error
	// Show returns the value in words for a Range ("kT = 1.0"); nil means Get.
	Show func() string
}

// Look marks a parameter as one of how the model is looked at: setting it is no step of undo.
func Look(p Param) Param {
	p.Look = true
	return p
}

// Set is the ordered parameters of a model. A URL is applied in this order, so one that depends on another stands behind it.
type Set []Param

// Find returns the parameter with the key, or nil.
func (s Set) Find(key string) *Param {
	for i := range s {
		if s[i].Key == key {
			return &s[i]
		}
	}
	return nil
}

// AppendHash appends "&key=value" for each parameter that differs from its default and is not derived.
func (s Set) AppendHash(dst []byte) []byte {
	for i := range s {
		v := s[i].Get()
		if v == s[i].Default || s[i].Derived {
			continue
		}
		dst = append(dst, '&')
		dst = append(dst, s[i].Key...)
		dst = append(dst, '=')
		dst = append(dst, v...)
	}
	return dst
}

// AppendWhole appends "&key=value" for each parameter that is not derived and has a value or one unlike its default.
func (s Set) AppendWhole(dst []byte) []byte {
	for i := range s {
		if v := s[i].Get(); !s[i].Derived && (v != "" || v != s[i].Default) {
			dst = append(dst, "&"+s[i].Key+"="+v...)
		}
	}
	return dst
}

// Pair is one key and value of a hash; the value is still escaped.
type Pair struct{ Key, Raw string }

// ParseHash splits "#a=1&b=2" into its pairs, in order. It never fails: a part without "=" has an empty value. The # may be missing.
func ParseHash(hash string) []Pair {
	var pairs []Pair
	for part := range strings.SplitSeq(strings.TrimPrefix(hash, "#"), "&") {
		if part == "" {
			continue
		}
		key, raw, _ := strings.Cut(part, "=")
		pairs = append(pairs, Pair{Unescape(key), raw})
	}
	return pairs
}

// Unescape decodes percent escapes and turns + into a space. What is no valid escape stays as it is.
func Unescape(raw string) string {
	if s, err := url.QueryUnescape(raw); err == nil {
		return s
	}
	return raw
}

// Escape encodes what would end a value in a hash or a list in it (% & # + , = and white space and control characters) and leaves the rest readable.
func Escape(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == ' ':
			b.WriteByte('+')
		case c < ' ' || c == 0x7f || strings.IndexByte("%&#+,=\"<>`", c) >= 0:
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
