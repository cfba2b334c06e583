package compare

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

const sixtyFour = "p=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16*8,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1*27&q=1*64"

func TestBarsHaveHandlesOfTheirOwnDownToAPitchOf24AndOnAStageOf44(t *testing.T) {
	for _, tt := range []struct {
		talk  bool
		least float64
	}{{false, 24}, {true, 44}} {
		for n := MinOutcomes; n <= MaxOutcomes; n++ {
			h := newHand(t, fmt.Sprintf("p=1*%d", n))
			h.Env.Talk = tt.talk
			h.Layout()
			want := 2 * n
			if h.s.places.pitch < tt.least {
				want = 0
			}
			if got := len(h.s.places.handles); got != want {
				t.Errorf("talk %v, %d outcomes at a pitch of %.1f: %d handles", tt.talk, n, h.s.places.pitch, got)
			}
		}
	}
}

func TestATapTakesTheNearestColumnWhoseHandlesAppearEnlargedAndApart(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	for i := range MaxOutcomes {
		h.s.Model.Selected = -1
		h.Layout()
		h.Tap(scenetest.Finger, h.paintAt(i, 0.001))
		if h.s.Model.Selected != i {
			t.Fatalf("a tap on column %d selects %d", i, h.s.Model.Selected)
		}
		p, q := h.At(h.s.bars[mark.P].ID(i)), h.At(h.s.bars[mark.Q].ID(i))
		if p.Distance(q) < 44 {
			t.Errorf("column %d: its handles are %.1f px apart", i, p.Distance(q))
		}
		for _, k := range h.s.places.handles {
			if !k.state.enlarged || k.r < 9 {
				t.Errorf("column %d: handle %+v is not enlarged", i, k)
			}
			if at := k.at; at.X-k.r < 0 || at.X+k.r > 390 || at.Y-k.r < 0 {
				t.Errorf("column %d: its handle at %v leaves the canvas", i, at)
			}
		}
	}
}

func TestADragAcrossColumnsChoosesThemAndChangesNothing(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	before := h.s.Model
	h.Down(scenetest.Finger, h.paintAt(3, 0.04))
	for i := 4; i < 60; i += 7 {
		h.Move(scenetest.Finger, h.paintAt(i, 0.04))
		if h.s.Model.Selected != i {
			t.Errorf("at column %d, %d is selected", i, h.s.Model.Selected)
		}
	}
	h.Up(scenetest.Finger, h.paintAt(60, 0.04))
	if !h.s.Same(h.s.Model, before) || h.s.Busy() {
		t.Error("choosing columns changed the model or holds on")
	}
}

// select64 selects a column by one tap where no enlarged handle is near, and reports whether there was such a place.
func (h *player) select64(i int) bool {
	plot := h.s.places.axis.Plot
	for y := plot.Y; y <= plot.Bottom(); y += 4 {
		at := geom.Point{X: h.paintAt(i, 0).X, Y: y}
		if !slices.ContainsFunc(h.s.places.handles, func(k handlePlace) bool { return k.at.Distance(at) <= 28 }) {
			h.Tap(scenetest.Finger, at)
			return h.s.Model.Selected == i
		}
	}
	return false
}

func TestEveryOneOf64OutcomesOnAPhoneIsReachedAndEditedByTouchAlone(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	for _, i := range []int{0, 1, 2, 31, 30, 32, 62, 63, 61, 5, 4, 10, 11, 12, 13, 20, 40} {
		if !h.select64(i) {
			t.Fatalf("column %d cannot be reached while %d is selected", i, h.s.Model.Selected)
		}
		for _, sd := range mark.Sides {
			id := h.s.bars[sd].ID(i)
			at := h.grab(scenetest.Finger, id)
			to := geom.Point{X: at.X, Y: h.yOf(0.04)}
			if math.Abs(h.of(id)-0.04) < 0.005 {
				to.Y = h.yOf(0.07)
			}
			h.Move(scenetest.Finger, to)
			h.Up(scenetest.Finger, to)
			if got, want := h.of(id), h.s.places.axis.At(to.Y); math.Abs(got-want) > 0.03*want {
				t.Errorf("%s was dragged to %g and is %g", id, want, got)
			}
		}
	}
}

func TestAnEnlargedHandleTogglesZeroByADoubleTap(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	h.select64(20)
	at := h.At("p20")
	h.Tap(scenetest.Finger, at)
	h.Tap(scenetest.Finger, at)
	if h.of("p20") != 0 {
		t.Errorf("p = %g", h.of("p20"))
	}
}

func TestColumnsTakePointersOnThePage(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	areas := h.s.Areas(nil)
	last := areas[len(areas)-1]
	for _, i := range []int{0, 31, 63} {
		if at := h.paintAt(i, 0.05); at.X < last.X || at.X > last.X+last.W || at.Y < last.Y || at.Y > last.Y+last.H {
			t.Errorf("column %d at %v lies outside %+v", i, at, last)
		}
	}
	h.select64(20)
	if areas = h.s.Areas(nil); len(areas) != 3 || areas[0].R == 0 || areas[0].Twin != 0 || areas[1].Twin != 1 {
		t.Errorf("with a selected column the places are %+v", areas)
	}
}

func TestAHeldEnlargedHandleStaysOnTheCanvas(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	h.select64(20)
	at := h.grab(scenetest.Finger, "p20")
	h.Move(scenetest.Finger, at.Add(0, -20))
	h.Down(scenetest.Finger+1, h.paintAt(50, 0.095))
	found := false
	for _, k := range h.s.places.handles {
		found = found || k.index == 20 && k.side == mark.P && k.state.held
	}
	if !found {
		t.Error("another finger chose a column and the held handle is gone")
	}
}

func TestEveryHandleIsListedAlsoWhereItIsNotDrawn(t *testing.T) {
	for _, hash := range []string{sixtyFour, sixtyFour + "&sel=3", "p=1,2,3&q=1,1,1", "p=1,2,3&q=1,1,1&paint=p"} {
		h := newHandOn(t, hash, 390, 704)
		list := h.s.Handles()
		if n := h.s.outcomes(); len(list) != 2*n || list[0].ID != "p0" || list[n+1].ID != "q1" {
			t.Fatalf("%s: %d handles for %d outcomes", hash, len(list), n)
		}
		for _, k := range list {
			if k.Label == "" || k.X < 0 || k.X > 390 || k.Y < 0 || k.Y > 704 {
				t.Errorf("%s: %+v", hash, k)
			}
		}
	}
}

func TestTheNameOfTheSelectedOutcomeCoversNoOther(t *testing.T) {
	long := "labels=A+very+long+name+of+an+outcome,Another+very+long+name+of+one,晴れ晴れ晴れ晴れ晴れ晴れ晴れ,x,y,z&p=1*6&q=1*6&sel="
	names := scenetest.Pictures{New: pictures.New, States: []string{long + "1", long + "2", long + "6", sixtyFour + "&sel=30"}}
	names.Each(t, func(t *testing.T, p *scenetest.Player, r *recorder.Recorder) {
		for _, pair := range r.Overlaps(1) {
			if pair[0].Style.Face == canvas.Bold && pair[1].Style.Face == canvas.Bold && pair[0].Style.Size == pair[1].Style.Size {
				t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
			}
		}
	})
}

func TestASecondFingerChoosesAColumnToo(t *testing.T) {
	h := newHandOn(t, sixtyFour, 390, 704)
	h.Down(scenetest.Finger, h.paintAt(3, 0.04))
	h.Down(scenetest.Finger+1, h.paintAt(40, 0.04))
	if h.s.Model.Selected != 40 {
		t.Errorf("selected is %d", h.s.Model.Selected)
	}
	h.Up(scenetest.Finger, h.paintAt(3, 0.04))
	h.Move(scenetest.Finger+1, h.paintAt(41, 0.04))
	if h.s.Model.Selected != 41 || !h.s.Busy() {
		t.Errorf("selected is %d, busy %v", h.s.Model.Selected, h.s.Busy())
	}
}
