package hand

import (
	"math"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
)

var places = []Place{{"a", geom.Point{X: 100, Y: 100}, 9, geom.Rect{}}, {"b", geom.Point{X: 130, Y: 100}, 9, geom.Rect{}}}

// play sends one pointer's events and returns what the last one meant.
func play(h *Hold, id int, device input.Device, time float64, phases string, at ...geom.Point) Act {
	var act Act
	for k, phase := range phases {
		p := map[rune]input.Phase{'d': input.Down, 'm': input.Move, 'u': input.Up, 'c': input.Cancel}[phase]
		act = h.Pointer(input.Pointer{Phase: p, ID: id, Device: device, At: at[min(k, len(at)-1)], Time: time}, places, false)
	}
	return act
}

func TestWhatAPointerMeans(t *testing.T) {
	at := func(x, y float64) geom.Point { return geom.Point{X: x, Y: y} }
	tests := []struct {
		name   string
		device input.Device
		phases string
		at     []geom.Point
		want   Act
	}{
		{"the nearest handle is taken and stays", input.Mouse, "d", []geom.Point{at(118, 100)}, Act{Taken, "b", at(130, 100)}},
		{"a press far away takes nothing", input.Mouse, "d", []geom.Point{at(100, 130)}, Act{}},
		{"a finger reaches farther", input.Touch, "d", []geom.Point{at(100, 127)}, Act{Taken, "a", at(100, 100)}},
		{"less than 4 px is no drag", input.Mouse, "dm", []geom.Point{at(100, 100), at(103, 100)}, Act{Nothing, "a", at(100, 100)}},
		{"less than 8 px of a finger is no drag", input.Touch, "dm", []geom.Point{at(100, 100), at(107, 100)}, Act{Nothing, "a", at(100, 100)}},
		{"a drag keeps the distance to the middle", input.Mouse, "dm", []geom.Point{at(95, 100), at(145, 90)}, Act{Dragged, "a", at(150, 90)}},
		{"letting go elsewhere counts", input.Mouse, "du", []geom.Point{at(100, 100), at(140, 100)}, Act{Dragged, "a", at(140, 100)}},
		{"a press and no move is a tap", input.Mouse, "du", []geom.Point{at(100, 100)}, Act{Tapped, "a", at(100, 100)}},
		{"what the system takes away stays", input.Touch, "dmc", []geom.Point{at(100, 100), at(150, 100), at(0, 0)}, Act{Released, "a", at(100, 100)}},
		{"no place is no press", input.Mouse, "d", []geom.Point{at(math.NaN(), 0)}, Act{}},
		{"letting go at no place lets go", input.Mouse, "du", []geom.Point{at(100, 100), at(math.Inf(1), 0)}, Act{Released, "a", at(100, 100)}},
	}
	for _, tt := range tests {
		var h Hold
		if got := play(&h, 1, tt.device, 1, tt.phases, tt.at...); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
}

func TestAHeldHandleIsNotTakenTwice(t *testing.T) {
	var h Hold
	play(&h, 1, input.Touch, 1, "d", places[0].At)
	if act := play(&h, 2, input.Touch, 1, "d", places[0].At); act.What != Nothing {
		t.Errorf("%+v", act)
	}
	if act := play(&h, 3, input.Touch, 1, "d", places[1].At); act.What != Taken || !h.Holds("a") || !h.Holds("b") {
		t.Errorf("%+v", act)
	}
	h.Clear()
	if h.Any() || play(&h, 1, input.Touch, 1, "m", places[1].At).What != Nothing {
		t.Error("it still holds something")
	}
}

func TestTwoTapsInShortSuccessionAreOne(t *testing.T) {
	var h Hold
	times := []float64{1, 1.2, 1.4, 2, 2.5}
	want := []What{Tapped, DoubleTapped, Tapped, Tapped, Tapped}
	for k, now := range times {
		if act := play(&h, 1, input.Mouse, now, "du", places[0].At); act.What != want[k] {
			t.Errorf("tap %d: %v, want %v", k, act.What, want[k])
		}
	}
}

func TestKeysMoveASlider(t *testing.T) {
	s := Slider{Min: -1, Max: 2, Step: 0.1}
	for _, tt := range []struct {
		name  string
		shift bool
		want  float64
		known bool
	}{
		{"ArrowUp", false, 0.6, true}, {"ArrowRight", true, 0.51, true}, {"ArrowDown", false, 0.4, true}, {"ArrowLeft", true, 0.49, true},
		{"PageUp", false, 1.5, true}, {"PageDown", false, -0.5, true}, {"Home", false, -1, true}, {"End", false, 2, true}, {"x", false, 0.5, false},
	} {
		got, known := s.Key(input.Key{Name: tt.name, Shift: tt.shift}, 0.5)
		if math.Abs(got-tt.want) > 1e-12 || known != tt.known {
			t.Errorf("%s: %g, %v", tt.name, got, known)
		}
	}
	if got, _ := s.Key(input.Key{Name: "PageUp"}, 1.9); got != 2 {
		t.Errorf("beyond the end: %g", got)
	}
}

func TestEveryKeyOfASliderMeansSomething(t *testing.T) {
	for _, name := range []string{"ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "Shift", "Tab", "x", "", "Escape"} {
		if _, moves := (Slider{0, 1, 0.1}).Key(input.Key{Name: name}, 0.5); moves && !Means(name) || !moves && Means(name) {
			t.Errorf("%q: a slider says %v", name, moves)
		}
	}
}

func TestARegionTakesWhatNoHandleTakes(t *testing.T) {
	at := func(x, y float64) geom.Point { return geom.Point{X: x, Y: y} }
	h := Hold{Regions: []Region{{ID: "plot", Area: geom.Rect{X: 50, Y: 50, W: 200, H: 200}}}}
	if act := play(&h, 1, input.Touch, 1, "d", at(105, 100)); act.Handle != "a" {
		t.Errorf("over a handle: %+v", act)
	}
	if act := play(&h, 2, input.Touch, 1, "d", at(200, 200)); act != (Act{Taken, "plot", at(200, 200)}) {
		t.Errorf("beside the handles: %+v", act)
	}
	if act := play(&h, 3, input.Touch, 1, "d", at(210, 200)); act != (Act{}) {
		t.Errorf("a second pointer: %+v", act)
	}
	move := input.Pointer{Phase: input.Move, ID: 2, Device: input.Touch, At: at(201, 200), Time: 1}
	if act := h.Pointer(move, places, false); act != (Act{Dragged, "plot", at(201, 200)}) {
		t.Errorf("a pixel further: %+v", act)
	}
	if act := h.Pointer(move, places, false); act.What != Nothing {
		t.Errorf("no further: %+v", act)
	}
	move.Phase = input.Up
	if act := h.Pointer(move, places, false); act.What != Released || h.Holds("plot") {
		t.Errorf("let go: %+v", act)
	}
	if act := play(&h, 2, input.Touch, 1, "d", at(300, 300)); act != (Act{}) {
		t.Errorf("outside: %+v", act)
	}
	h.Regions[0].Shared = true
	for _, id := range []int{4, 5} {
		if act := play(&h, id, input.Touch, 1, "d", at(200, 200)); act.What != Taken {
			t.Errorf("pointer %d on a shared one: %+v", id, act)
		}
	}
}

func TestARefinedHandleGoesOnFromWhereItIsSaidToBeAndFinerFarAside(t *testing.T) {
	var h Hold
	at := func(x, y float64) geom.Point { return geom.Point{X: x, Y: y} }
	play(&h, 1, input.Mouse, 1, "d", at(103, 98))
	if y := h.Highest(); !math.IsInf(y, 1) {
		t.Errorf("nothing has moved, yet %g is the highest", y)
	}
	h.Refine("a", at(100, 108))
	steps := []struct {
		to   geom.Point
		want geom.Point
	}{
		{at(103, 88), at(100, 98)},         // straight: as far as the pointer
		{at(103+48, 78), at(148, 88)},      // still straight
		{at(103+48+60, 58), at(208, 78)},   // half as far
		{at(103-48-180, 98), at(-128, 88)}, // a quarter as far, on the other side
	}
	for _, s := range steps {
		act := h.Pointer(input.Pointer{Phase: input.Move, ID: 1, At: s.to, Time: 1}, places, false)
		if act.What != Dragged || act.At.Distance(s.want) > 1e-9 {
			t.Errorf("to %v: %+v, want %v", s.to, act, s.want)
		}
	}
	h.Refine("a", at(-128, 20))
	if y := h.Highest(); y != 20 {
		t.Errorf("the highest is %g", y)
	}
	act := h.Pointer(input.Pointer{Phase: input.Move, ID: 1, At: at(103, 90), Time: 1}, places, false)
	if want := at(100, 12); act.At.Distance(want) > 1e-9 {
		t.Errorf("refined again it is at %v, want %v", act.At, want)
	}
}
