package param

import (
	"errors"
	"slices"
	"testing"
)

func TestAHashSplitsIntoPairs(t *testing.T) {
	tests := []struct {
		hash string
		want []Pair
	}{
		{"", nil}, {"#", nil}, {"#&&", nil},
		{"#a=1&b=2", []Pair{{"a", "1"}, {"b", "2"}}},
		{"a=1", []Pair{{"a", "1"}}},
		{"a", []Pair{{"a", ""}}},
		{"a=1=2", []Pair{{"a", "1=2"}}},
		{"=1", []Pair{{"", "1"}}},
		{"a%20b=c%20d", []Pair{{"a b", "c%20d"}}},
		{"a=1&a=2", []Pair{{"a", "1"}, {"a", "2"}}},
		{"##a=1", []Pair{{"#a", "1"}}},
	}
	for _, tt := range tests {
		if got := ParseHash(tt.hash); !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.hash, got, tt.want)
		}
	}
}

func TestUnescapeTakesWhatIsNoEscapeAsItIs(t *testing.T) {
	tests := []struct{ raw, want string }{{"a+b", "a b"}, {"a%2Bb", "a+b"}, {"%", "%"}, {"%zz", "%zz"}, {"%c3%a9", "é"}, {"100%", "100%"}, {"", ""}}
	for _, tt := range tests {
		if got := Unescape(tt.raw); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.raw, got, tt.want)
		}
	}
}

func TestEscapeLeavesReadableWhatEndsNothing(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Rain", "Rain"}, {"new york", "new+york"}, {"a,b", "a%2Cb"}, {"50%", "50%25"}, {"a&b=c#d", "a%26b%3Dc%23d"}, {"1+1", "1%2B1"}, {"été", "été"}, {"<b>\"", "%3Cb%3E%22"}, {"a\nb\x7f", "a%0Ab%7F"},
	}
	for _, tt := range tests {
		if got := Escape(tt.text); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "a b", "%41", "+", "é,ö", "\x00\xff", "a=b&c#d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := Unescape(Escape(s)); got != s {
			t.Errorf("%q comes back as %q", s, got)
		}
	})
}

func TestParametersAtTheirDefaultAreLeftOut(t *testing.T) {
	value := func(v string) func() string { return func() string { return v } }
	set := Set{{Key: "a", Default: "1", Get: value("1")}, {Key: "b", Default: "1", Get: value("2")}, {Key: "c", Get: value("")}, {Key: "d", Get: value("x+y")}}
	if got, want := string(set.AppendHash([]byte("v=1"))), "v=1&b=2&d=x+y"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestDerivedParametersAreNeverWritten(t *testing.T) {
	set := Set{{Key: "a", Derived: true, Get: func() string { return "2" }}}
	if got := string(set.AppendHash(nil)); got != "" {
		t.Errorf("%q, want nothing", got)
	}
}

func TestParametersAreFoundByKey(t *testing.T) {
	refused := errors.New("no")
	set := Set{{Key: "a"}, {Key: "b", Set: func(string) error { return refused }}}
	if p := set.Find("b"); p != &set[1] || p.Set("") != refused {
		t.Errorf("found %+v", p)
	}
	if p := set.Find("A"); p != nil {
		t.Errorf("found %+v", p)
	}
}
