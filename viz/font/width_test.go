package font

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"iridescent/viz/canvas"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestWidthIsTheSumOfAdvances(t *testing.T) {
	const em = 10
	figure := 4.97
	tests := []struct {
		name, s string
		want    float64
	}{
		{"empty", "", 0},
		{"figures", "0123", 4 * figure},
		{"wide characters without a glyph", "雨🌧", 2 * em},
		{"narrow characters without a glyph", "яЖ", 1.2 * em},
		{"combining and control characters", "0\u0301\u0007\u200d\u202e", figure},
		{"bytes that are not UTF-8", "0\xff\xfe", figure + 1.2*em},
	}
	for _, tt := range tests {
		if got := Width(canvas.Regular, em, tt.s); !near(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestWidthScalesWithSizeAndDiffersByFace(t *testing.T) {
	const s = "KL(p‖q) = 0.35 bit"
	if a, b := Width(canvas.Bold, 10, s), Width(canvas.Bold, 33, s); !near(a*3.3, b) {
		t.Errorf("%v at 10, %v at 33", a, b)
	}
	if r, b, i := Width(canvas.Regular, 10, s), Width(canvas.Bold, 10, s), Width(canvas.Italic, 10, s); r >= b || i >= b {
		t.Errorf("regular %v, bold %v, italic %v", r, b, i)
	}
}

func TestFitKeepsWhatFitsAndShortensWhatDoesNot(t *testing.T) {
	w := Width(canvas.Regular, 12, "Sunshine")
	tests := []struct {
		s     string
		width float64
		want  string
	}{
		{"Sunshine", w, "Sunshine"},
		{"Sunshine", w - 0.01, "Sunshi…"},
		{"Sun shine", Width(canvas.Regular, 12, "Sun …"), "Sun…"},
		{"Sunshine", Width(canvas.Regular, 12, "…"), "…"},
		{"Sunshine", 1, ""},
		{"Sunshine", -1, ""},
		{"", 0, ""},
		{"e\u0301e\u0301e\u0301", Width(canvas.Regular, 12, "e…") + 0.1, "e\u0301…"},
	}
	for _, tt := range tests {
		if got := Fit(canvas.Regular, 12, tt.s, tt.width); got != tt.want {
			t.Errorf("Fit(%q, %.2f) = %q, want %q", tt.s, tt.width, got, tt.want)
		}
	}
}

func TestWrapBreaksAtSpacesAndLosesNoWord(t *testing.T) {
	s := "  the  extra bits you pay for believing q when p is true, unmistakeably  "
	for _, width := range []float64{1, 60, 120, 10000} {
		lines := Wrap([]string{"before"}, canvas.Italic, 14, width, s)
		if lines[0] != "before" {
			t.Fatal("Wrap does not append")
		}
		words := strings.Fields(strings.Join(lines[1:], " "))
		if !slices.Equal(words, strings.Fields(s)) {
			t.Errorf("width %v: %q", width, lines)
		}
		for _, line := range lines[1:] {
			if strings.Contains(strings.TrimSpace(line), " ") && Width(canvas.Italic, 14, line) > width+1e-9 {
				t.Errorf("width %v: %q is too wide", width, line)
			}
		}
	}
	if got := Wrap(nil, canvas.Regular, 14, 100, "   "); got != nil {
		t.Errorf("blank text makes %q", got)
	}
}

func TestMeasuringMakesNoGarbage(t *testing.T) {
	s := "KL(p‖q) 雨\xff Żółw"
	n := testing.AllocsPerRun(100, func() {
		Width(canvas.Regular, 13, s)
		Covers(canvas.Bold, s)
		Fit(canvas.Regular, 13, s, 1000)
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestAMillionCharactersAreShortenedByLookingAtAFew(t *testing.T) {
	s := strings.Repeat("long ", 200_000)
	n := testing.AllocsPerRun(1000, func() { Fit(canvas.Regular, 13, s, 100) }) // quadratic or linear work here would time out
	if got := Fit(canvas.Regular, 13, s, 100); len(got) > 40 || n > 3 {
		t.Errorf("%q, %v allocations", got, n)
	}
}

func FuzzFit(f *testing.F) {
	f.Add("Sunshine", 20.0)
	f.Add("e\u0301\xff雨", 10.0)
	f.Fuzz(func(t *testing.T, s string, width float64) {
		got := Fit(canvas.Regular, 12, s, width)
		if got == s {
			return
		}
		if got != "" && Width(canvas.Regular, 12, got) > width+1e-6 {
			t.Errorf("Fit(%q, %v) = %q is too wide", s, width, got)
		}
		if got != "" && !strings.HasPrefix(s, strings.TrimSuffix(got, Ellipsis)) {
			t.Errorf("Fit(%q, %v) = %q is no beginning", s, width, got)
		}
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Errorf("Fit(%q, %v) = %q is cut inside a character", s, width, got)
		}
	})
}

func BenchmarkWidth(b *testing.B) {
	for b.Loop() {
		Width(canvas.Regular, 13, "cross-entropy H(p, q) 1.2894")
	}
}
