package compare

import (
	"math"
	"slices"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// player plays with a scene as the application does: each event is answered by a new layout. Its clock is its own.
type player struct {
	t    *testing.T
	s    *Scene
	env  *scene.Env
	area geom.Rect
	now  float64
}

// mouse and finger are pointers that tests use.
const (
	mouse  = 1
	finger = 10 // 10 and up are fingers
)

// newHand opens the state of a hash at 960 × 552.
func newHand(t *testing.T, hash string) *player {
	t.Helper()
	return newHandOn(t, hash, 960, 552)
}

func newHandOn(t *testing.T, hash string, width, height float64) *player {
	t.Helper()
	h := &player{t: t, s: New(), env: &scene.Env{Theme: &theme.Light, Unit: infotheory.Bit, Zoom: 1}, area: geom.Rect{W: width, H: height}, now: 100}
	given := map[string]bool{}
	for _, p := range param.ParseHash(hash) {
		h.set(p.Key, p.Raw)
		given[p.Key] = true
	}
	h.s.Reconcile(func(key string) bool { return given[key] })
	h.layout()
	return h
}

func (h *player) set(key, raw string) {
	h.t.Helper()
	if err := h.s.Params().Find(key).Set(raw); err != nil {
		h.t.Fatal(err)
	}
	h.layout()
}

func (h *player) layout() { h.s.Layout(h.area, h.env) }

func (h *player) do(action, argument string) error {
	err := h.s.Do(action, argument, h.env)
	h.layout()
	return err
}

// mustDo carries out an action that must not be refused.
func (h *player) mustDo(action, argument string) {
	h.t.Helper()
	if err := h.do(action, argument); err != nil {
		h.t.Fatalf("%s %q: %v", action, argument, err)
	}
}

func (h *player) send(e input.Event) string {
	merge := h.s.Update(e, h.env)
	h.layout()
	return merge
}

func (h *player) pointer(id int, phase input.Phase, at geom.Point) {
	h.now += 0.01
	device := input.Mouse
	if id >= finger {
		device = input.Touch
		h.env.Touch = true
	}
	h.send(input.Pointer{Phase: phase, ID: id, Device: device, At: at, Time: h.now})
}

func (h *player) down(id int, at geom.Point) { h.pointer(id, input.Down, at) }
func (h *player) move(id int, at geom.Point) { h.pointer(id, input.Move, at) }
func (h *player) up(id int, at geom.Point)   { h.pointer(id, input.Up, at) }

func (h *player) wait(seconds float64) { h.now += seconds }

func (h *player) tick() { h.send(input.Tick{Time: h.now}) }

func (h *player) tapAt(id int, at geom.Point) { h.down(id, at); h.up(id, at) }

func (h *player) key(handle, name string) string {
	h.now += 0.01
	return h.send(input.Key{Name: name, Handle: handle, Time: h.now})
}

func (h *player) shiftKey(handle, name string) {
	h.now += 0.01
	h.send(input.Key{Name: name, Handle: handle, Shift: true, Time: h.now})
}

// at returns where a handle such as "p0" stands on the canvas.
func (h *player) at(id string) geom.Point {
	h.t.Helper()
	sd, i, ok := h.s.parseHandle(id)
	k := slices.IndexFunc(h.s.places.handles, func(p handlePlace) bool { return p.side == sd && p.index == i })
	if !ok || k < 0 {
		h.t.Fatalf("there is no handle %s on the canvas", id)
	}
	return h.s.places.handles[k].at
}

// grab presses on the middle of a handle and returns where.
func (h *player) grab(id int, handle string) geom.Point {
	h.t.Helper()
	at := h.at(handle)
	h.down(id, at)
	return at
}

// yOf returns where a probability stands on the axis.
func (h *player) yOf(v float64) float64 { return h.s.places.axis.y(v) }

// dragTo takes a handle to a probability with the mouse and lets go.
func (h *player) dragTo(handle string, v float64) {
	h.t.Helper()
	at := h.grab(mouse, handle)
	to := geom.Point{X: at.X, Y: h.yOf(v)}
	if v == 0 {
		to.Y = h.s.places.axis.plot.Bottom() + h.s.places.axis.shelf + zeroDetent
	}
	h.move(mouse, to)
	h.up(mouse, to)
}

// of returns the probability of a handle's outcome.
func (h *player) of(id string) float64 {
	h.t.Helper()
	sd, i, ok := h.s.parseHandle(id)
	if !ok {
		h.t.Fatalf("no handle %q", id)
	}
	return h.s.probability(sd, i)
}

// all returns the probabilities of one distribution.
func (h *player) all(sd side) []float64 {
	return slices.Clone([...][]float64{h.s.measured.P, h.s.measured.Q}[sd])
}

// wants compares probabilities, to a unit of the fourth digit that a gesture keeps.
func (h *player) wants(when string, sd side, want ...float64) {
	h.t.Helper()
	got := h.all(sd)
	if !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-4 }) {
		h.t.Errorf("%s: %s = %.5f, want %.5f", when, sd, got, want)
	}
}

// wantsWeights compares weights exactly.
func (h *player) wantsWeights(when string, sd side, want ...float64) {
	h.t.Helper()
	if got := h.s.Weights[sd]; !slices.Equal(got, want) {
		h.t.Errorf("%s: weights of %s = %v, want %v", when, sd, got, want)
	}
}

// wantsStatus expects a sentence with a part, or none.
func (h *player) wantsStatus(part string) {
	h.t.Helper()
	got := h.s.Status()
	if part == "" && got != "" || !contains(got, part) {
		h.t.Errorf("status is %q, want %q in it", got, part)
	}
}
