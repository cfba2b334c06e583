package geom

import (
	"math/rand/v2"
	"testing"
)

func TestCutsDivideARectangle(t *testing.T) {
	r := Rect{X: 10, Y: 20, W: 100, H: 50}
	tests := []struct {
		name            string
		cut             func(Rect, float64) (Rect, Rect)
		by              float64
		piece, leftover Rect
	}{
		{"top", Rect.CutTop, 20, Rect{10, 20, 100, 20}, Rect{10, 40, 100, 30}},
		{"bottom", Rect.CutBottom, 20, Rect{10, 50, 100, 20}, Rect{10, 20, 100, 30}},
		{"left", Rect.CutLeft, 30, Rect{10, 20, 30, 50}, Rect{40, 20, 70, 50}},
		{"right", Rect.CutRight, 30, Rect{80, 20, 30, 50}, Rect{10, 20, 70, 50}},
		{"too much of the top", Rect.CutTop, 99, r, Rect{10, 70, 100, 0}},
		{"too much of the bottom", Rect.CutBottom, 99, r, Rect{10, 20, 100, 0}},
		{"too much of the left", Rect.CutLeft, 999, r, Rect{110, 20, 0, 50}},
		{"too much of the right", Rect.CutRight, 999, r, Rect{10, 20, 0, 50}},
		{"less than nothing of the top", Rect.CutTop, -5, Rect{10, 20, 100, 0}, r},
		{"less than nothing of the right", Rect.CutRight, -5, Rect{110, 20, 0, 50}, r},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if piece, rest := tt.cut(r, tt.by); piece != tt.piece || rest != tt.leftover {
				t.Errorf("%v and %v, want %v and %v", piece, rest, tt.piece, tt.leftover)
			}
		})
	}
}

func TestInsetNeverTurnsARectangleInsideOut(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		r := Rect{W: 100 * random.Float64(), H: 100 * random.Float64()}
		in := r.Inset(60*random.Float64(), 60*random.Float64(), 60*random.Float64(), 60*random.Float64())
		if in.W < 0 || in.H < 0 {
			t.Fatalf("%v became %v", r, in)
		}
	}
	if got, want := (Rect{1, 2, 30, 40}).Inset(1, 2, 3, 4), (Rect{2, 4, 26, 34}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestARectangleContainsItsEdges(t *testing.T) {
	r := Rect{X: 1, Y: 2, W: 3, H: 4}
	for _, p := range []Point{{1, 2}, {4, 6}, {1, 6}, {2.5, 4}} {
		if !r.Contains(p) {
			t.Errorf("%v does not contain %v", r, p)
		}
	}
	for _, p := range []Point{{0.99, 2}, {4.01, 6}, {2, 1.99}, {2, 6.01}} {
		if r.Contains(p) {
			t.Errorf("%v contains %v", r, p)
		}
	}
}

func TestARectangleWithoutAreaIsEmpty(t *testing.T) {
	for _, tt := range []struct {
		r    Rect
		want bool
	}{{Rect{}, true}, {Rect{W: 1}, true}, {Rect{H: 1}, true}, {Rect{W: -1, H: 1}, true}, {Rect{W: 1, H: 1}, false}} {
		if tt.r.Empty() != tt.want {
			t.Errorf("%v: %v", tt.r, tt.r.Empty())
		}
	}
}

func TestPointsMoveAndMeasure(t *testing.T) {
	p := Point{1, 2}.Add(3, 4)
	if p != (Point{4, 6}) || p.Distance(Point{1, 2}) != 5 {
		t.Errorf("moved to %v, %g away", p, p.Distance(Point{1, 2}))
	}
	if c := (Rect{X: 2, Y: 4, W: 6, H: 8}).Center(); c != (Point{5, 8}) {
		t.Errorf("the middle is %v", c)
	}
}
