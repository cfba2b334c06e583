package mark

import (
	"testing"

	"iridescent/viz/geom"
)

func TestTheFormFollowsTheShapeOfTheArea(t *testing.T) {
	for _, tt := range []struct {
		name   string
		w, h   float64
		form   Form
		stacks bool // the lengths have a place of their own
	}{
		{"a window", 1280, 576, Wide, false},
		{"a tablet held upright", 820, 1000, Wide, true},
		{"a phone", 390, 624, Portrait, false},
		{"a phone on its side", 844, 294, Low, false},
		{"a small phone on its side", 667, 300, Low, false},
		{"a figure", 640, 344, Compact, false},
		{"a small figure", 320, 320, Portrait, false},
		{"a window at 200 % zoom", 720, 346, Low, false},
		{"a low window", 1000, 200, Compact, false},
	} {
		r := Divide(geom.Rect{W: tt.w, H: tt.h}, Choice{Type: 1})
		if r.Form != tt.form || r.Ledger.Empty() == tt.stacks {
			t.Errorf("%s, %g by %g: form %d, want %d; ledger %+v", tt.name, tt.w, tt.h, r.Form, tt.form, r.Ledger)
		}
	}
}
