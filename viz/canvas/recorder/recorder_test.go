package recorder

import (
	"math"
	"slices"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

var (
	ink    = canvas.RGB(0)
	fill   = canvas.Fill{Color: ink}
	stroke = canvas.Stroke{Color: ink, Width: 2}
)

func TestEachCallIsKeptWithItsBounds(t *testing.T) {
	var r Recorder
	style := canvas.Text{Size: 10, Color: ink, Anchor: canvas.Middle}
	w := font.Width(canvas.Regular, 10, "12")
	r.Rect(geom.Rect{X: 1, Y: 2, W: 3, H: 4}, 1, fill, stroke)
	r.Circle(geom.Point{X: 10, Y: 10}, 5, fill, canvas.Stroke{})
	r.Line(geom.Point{X: 5, Y: 1}, geom.Point{X: 0, Y: 9}, stroke)
	r.Polyline([]geom.Point{{X: 0, Y: 0}, {X: 9, Y: 9}, {X: 4, Y: -3}}, canvas.Stroke{Color: ink, Width: 1})
	r.Band([]geom.Point{{X: 0, Y: 0}, {X: 9, Y: 0}}, []geom.Point{{X: 0, Y: 3}, {X: 9, Y: 5}}, fill)
	r.Text(geom.Point{X: 50, Y: 20}, "12", style)
	want := []struct {
		kind   Kind
		bounds geom.Rect
	}{
		{Rect, geom.Rect{X: 0, Y: 1, W: 5, H: 6}},
		{Circle, geom.Rect{X: 5, Y: 5, W: 10, H: 10}},
		{Line, geom.Rect{X: -1, Y: 0, W: 7, H: 10}},
		{Polyline, geom.Rect{X: -0.5, Y: -3.5, W: 10, H: 13}},
		{Band, geom.Rect{X: 0, Y: 0, W: 9, H: 5}},
		{Text, geom.Rect{X: 50 - w/2, Y: 12.5, W: w, H: 10}},
	}
	if len(r.Calls) != len(want) {
		t.Fatalf("%d calls", len(r.Calls))
	}
	for i, c := range r.Calls {
		if c.Kind != want[i].kind || c.Bounds != want[i].bounds {
			t.Errorf("%v %v, want %v %v", c.Kind, c.Bounds, want[i].kind, want[i].bounds)
		}
	}
	if got := r.Texts(); !slices.Equal(got, []string{"12"}) {
		t.Errorf("texts %q", got)
	}
	if got := r.Bounds(); got.X != -1 || got.Bottom() != 22.5 {
		t.Errorf("bounds of all %v", got)
	}
	if out := r.Outside(geom.Rect{X: 0, Y: 0, W: 40, H: 40}, 1); len(out) != 2 {
		t.Errorf("outside: %v", out)
	}
}

func TestWhatPaintsNothingIsLeftOut(t *testing.T) {
	var r Recorder
	r.Rect(geom.Rect{W: 3, H: 0}, 0, fill, canvas.Stroke{})
	r.Rect(geom.Rect{W: 3, H: 3}, 0, canvas.Fill{}, canvas.Stroke{Color: ink})
	r.Circle(geom.Point{}, 0, fill, canvas.Stroke{Width: 3})
	r.Line(geom.Point{}, geom.Point{X: 1}, canvas.Stroke{})
	r.Polyline([]geom.Point{{X: 1}}, stroke)
	r.Band(nil, nil, fill)
	r.Text(geom.Point{}, "", canvas.Text{Size: 9, Color: ink})
	r.Text(geom.Point{}, "clear", canvas.Text{Size: 9})
	if len(r.Calls) != 0 {
		t.Errorf("%v", r.Calls)
	}
}

func TestItPanicsAtWhatNoCanvasCanPaint(t *testing.T) {
	for name, call := range map[string]func(*Recorder){
		"NaN":             func(r *Recorder) { r.Line(geom.Point{X: math.NaN()}, geom.Point{}, stroke) },
		"infinity":        func(r *Recorder) { r.Rect(geom.Rect{W: math.Inf(1), H: 1}, 0, fill, stroke) },
		"negative height": func(r *Recorder) { r.Rect(geom.Rect{W: 1, H: -1}, 0, fill, stroke) },
		"uneven band":     func(r *Recorder) { r.Band(make([]geom.Point, 2), make([]geom.Point, 3), fill) },
		"no size":         func(r *Recorder) { r.Text(geom.Point{}, "x", canvas.Text{Color: ink}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			call(new(Recorder))
		}()
	}
}

func TestOverlapsNamesTextsOnTopOfEachOther(t *testing.T) {
	var r Recorder
	style := canvas.Text{Size: 10, Color: ink}
	r.Text(geom.Point{X: 0, Y: 10}, "first", style)
	r.Text(geom.Point{X: 5, Y: 12}, "second", style)
	r.Text(geom.Point{X: 5, Y: 40}, "third", style)
	r.Text(geom.Point{X: 5, Y: 40}, "third", style)
	pairs := r.Overlaps(1)
	if len(pairs) != 1 || pairs[0][0].Text != "first" || pairs[0][1].Text != "second" {
		t.Errorf("%v", pairs)
	}
}
