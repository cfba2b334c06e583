package weights_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// player plays with the scene of the example.
type player struct {
	*Scene
	t    testing.TB
	area geom.Rect
	now  float64
}

func open(t testing.TB, w weights.Weights) *player {
	p := &player{New(w), t, geom.Rect{W: 400, H: 300}, 100}
	p.Layout(p.area)
	return p
}

// send folds an event in as the application does: keys and values end gestures first.
func (p *player) send(e input.Event) (merge string) {
	switch e.(type) {
	case input.Key, input.Assign:
		p.EndGestures()
	}
	merge = p.Update(e, &scene.Env{})
	p.Layout(p.area)
	return merge
}

func (p *player) pointer(id int, phase input.Phase, at geom.Point) {
	p.now += 0.01
	p.send(input.Pointer{Phase: phase, ID: id, Device: input.Touch, At: at, Time: p.now})
}

func (p *player) key(handle string, names ...string) (merge string) {
	for _, n := range names {
		p.now += 0.01
		merge = p.send(input.Key{Handle: handle, Name: n, Time: p.now})
	}
	return merge
}

// take presses on the disc of an outcome and returns where.
func (p *player) take(id, i int) geom.Point {
	h := p.Handles()[i]
	at := geom.Point{X: h.X, Y: h.Y}
	p.pointer(id, input.Down, at)
	return at
}

// wants compares probabilities, to a unit of the fourth digit.
func (p *player) wants(when string, want ...float64) {
	p.t.Helper()
	probabilities := p.Model.P.Probabilities()
	if got := probabilities[:p.Model.P.N]; !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-4 }) {
		p.t.Errorf("%s: %.5f, want %.5f", when, got, want)
	}
}

func (p *player) wantsStatus(part string) {
	p.t.Helper()
	if got := p.Status(); part == "" && got != "" || !strings.Contains(got, part) {
		p.t.Errorf("it says %q, want %q in it", got, part)
	}
}

func TestWhatAHandDoesToBars(t *testing.T) {
	tests := []struct {
		name string
		w    weights.Weights
		play func(p *player)
		want []float64
		says string
	}{
		{"a tap selects", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.pointer(1, input.Up, p.take(1, 1))
		}, []float64{0.5, 0.3, 0.2}, ""},
		{"a second tap makes it impossible", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.pointer(1, input.Up, p.take(1, 1))
			p.pointer(1, input.Up, p.take(1, 1))
		}, []float64{0.7143, 0, 0.2857}, ""},
		{"Delete and back", weights.From([]float64{5, 3, 2}), func(p *player) { p.key("p1", "Delete", "Backspace") }, []float64{0.5, 0.3, 0.2}, ""},
		{"the last one stays", weights.From([]float64{0, 3, 0}), func(p *player) { p.key("p1", "Home") }, []float64{0, 1, 0}, "B is all that p has"},
		{"a run of keys keeps the shares", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.key("p0", "End", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown")
		}, []float64{0.5, 0.3, 0.2}, ""},
		{"a pause ends a run", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.key("p0", "End")
			p.now += 2
			p.key("p0", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown")
		}, []float64{0.5, 0.25, 0.25}, "share equally"},
		{"another change ends a run", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.key("p0", "End")
			p.Model.P = weights.From([]float64{1, 1, 2})
			p.key("p0", "PageUp")
		}, []float64{0.35, 0.2167, 0.4333}, ""},
		{"a lock holds", weights.From([]float64{5, 3, 2}), func(p *player) { p.key("p1", "l"); p.key("p0", "Home"); p.Status(); p.key("p1", "ArrowUp") },
			[]float64{0, 0.3, 0.7}, "p of B is locked"},
		{"a value that is no number changes nothing", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.send(input.Assign{Handle: "p0", Value: math.NaN(), Time: p.now})
		}, []float64{0.5, 0.3, 0.2}, ""},
		{"a value beyond the end is the end", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.send(input.Assign{Handle: "p2", Value: 7, Time: p.now})
		}, []float64{0, 0, 1}, ""},
		{"a disc that is none", weights.From([]float64{5, 3, 2}), func(p *player) {
			p.key("p3", "End")
			p.key("p-1", "End")
			p.key("p01", "End")
			p.key("q0", "End")
		}, []float64{0.5, 0.3, 0.2}, ""},
		{"Escape in a gesture of two fingers", weights.From([]float64{4, 3, 2, 1}), func(p *player) {
			a, b := p.take(1, 0), p.take(2, 1)
			p.pointer(1, input.Move, a.Add(0, 60))
			p.pointer(2, input.Move, b.Add(0, -30))
			p.CancelGestures()
		}, []float64{0.4, 0.3, 0.2, 0.1}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := open(t, tt.w)
			tt.play(p)
			p.wants("after it", tt.want...)
			p.wantsStatus(tt.says)
			if p.Busy() {
				t.Error("something is still held")
			}
		})
	}
}

func TestKeysChooseTheOutcomeOfTheTwin(t *testing.T) {
	p := open(t, weights.From([]float64{5, 3, 2}))
	if twin := p.Twins()[0]; twin.ID != "p0" || twin.Twin != "p" || twin.ValueText != "p of A: 50 %" {
		t.Errorf("nothing is selected and the twin is %+v", twin)
	}
	p.key("p0", "ArrowRight", "ArrowRight", "ArrowRight")
	if merge := p.key("p2", "ArrowRight"); merge != "" || p.Model.Selected != 2 {
		t.Errorf("merge %q, selected %d", merge, p.Model.Selected)
	}
	if twin := p.Twins()[0]; twin.ID != "p2" || len(p.Twins()) != 1 {
		t.Errorf("the twin is %+v", twin)
	}
	if merge := p.key("p2", "ArrowUp"); merge != "key p2" {
		t.Errorf("the edit is called %q", merge)
	}
}

func TestEveryDiscTakesPointersForTheTwinOfItsRow(t *testing.T) {
	p := open(t, weights.From([]float64{5, 3, 2}))
	areas := p.Areas(nil)
	if len(areas) != 3 || areas[2].Twin != 0 || areas[2].R != 9 || areas[2].X != p.Handles()[2].X {
		t.Errorf("%+v", areas)
	}
}

// cells are a table in which every cell is a little plot with a base line of its own: a scale for weights.Bars.
type cells struct {
	columns int
	size    float64
}

func (c cells) axis(i int) *weights.Axis {
	return &weights.Axis{Top: 1, Plot: geom.Rect{X: float64(i%c.columns) * c.size, Y: float64(i/c.columns) * c.size, W: c.size, H: c.size - 12}}
}

func (c cells) Value(i int, at geom.Point) float64 { return c.axis(i).At(at.Y) }
func (c cells) Anchor(i int, v float64) geom.Point { return c.axis(i).Anchor(i, v) }
func (c cells) Smallest() float64                  { return c.axis(0).Smallest() }
func (c cells) middle(i int, v float64) (middle geom.Point) {
	a := c.axis(i)
	return geom.Point{X: a.Plot.Center().X, Y: a.Y(v)}
}

func TestATableOfCellsIsMovedByTheSameHand(t *testing.T) {
	s, table := New(weights.Uniform(36)), cells{6, 60}
	bars := weights.Bars{Name: "c", Noun: "cell", Of: &s.Model.P, Selected: &s.Model.Selected, Say: s.Say, Scale: table, Label: s.label, Value: s.probability,
		Tip: func(i int) geom.Point { return table.middle(i, s.probability(i)) }, Radius: 6}
	env := &scene.Env{}
	layout := func() { s.Ungrip(); bars.Place(&s.Grips) }
	layout()
	at := map[int]geom.Point{7: bars.Tip(7), 28: bars.Tip(28)}
	for _, i := range []int{7, 28} { // two fingers on two cells of different rows
		s.Update(input.Pointer{Phase: input.Down, ID: i, Device: input.Touch, At: at[i], Time: 1}, env)
		layout()
	}
	for _, i := range []int{7, 28} {
		to := geom.Point{X: at[i].X, Y: table.axis(i).Y(0.33)}
		s.Update(input.Pointer{Phase: input.Move, ID: i, Device: input.Touch, At: to, Time: 2}, env)
		layout()
	}
	s.EndGestures()
	if p := s.Model.P.Of; math.Abs(p[7]-0.33) > 1e-3 || math.Abs(p[28]-0.33) > 1e-3 || math.Abs(p[0]-0.01) > 1e-3 {
		t.Errorf("%v", s.Model.P.List())
	}
}

func TestAStrokePaintsAndRespectsLocks(t *testing.T) {
	w := weights.From([]float64{4, 3, 2, 1})
	w.Locked[0] = true
	p := open(t, w)
	var brush weights.Brush
	at := func(i int, v float64) geom.Point { return geom.Point{X: p.axis.Middle(i, 4), Y: p.axis.Y(v)} }
	brush.Begin(&p.bars, &p.axis, at(0, 0.1))
	brush.To(at(3, 0.1))
	p.wants("painted evenly", 0.4, 0.2, 0.2, 0.2)
	if brush.Heights[2] < 0.09 || p.Model.Selected != 3 {
		t.Errorf("heights %v, selected %d", brush.Heights[:4], p.Model.Selected)
	}
	below := at(3, 0)
	below.Y += weights.ZeroDetent
	brush.Begin(&p.bars, &p.axis, below)
	brush.To(geom.Point{X: at(1, 0).X, Y: below.Y})
	p.wantsStatus("Nothing is painted")
}

// lawful holds the weights to the rules of the hand; was are those before the event, found those before the gesture.
func (p *player) lawful(was, found weights.Weights) {
	p.t.Helper()
	w := p.Model.P
	is, before := w.Probabilities(), was.Probabilities()
	sum := 0.0
	for i, v := range is[:w.N] {
		sum += v
		if w.Of[i] != was.Of[i] && w != found && !w.Locked[i] && w.Of[i] != 0 && w.Of[i] < weights.Least {
			p.t.Errorf("outcome %d is left with %g", i, w.Of[i])
		}
		if w.Locked[i] && was.Locked[i] && math.Abs(v-before[i]) > 1e-9*before[i] {
			p.t.Errorf("a locked probability went from %.12g to %.12g", before[i], v)
		}
	}
	if math.Abs(sum-1) > 1e-12 {
		p.t.Errorf("the probabilities sum to 1 %+g", sum-1)
	}
	for _, h := range p.Handles() {
		if x := h.X + h.Y + h.R + h.Value; math.IsNaN(x) || math.IsInf(x, 0) {
			p.t.Errorf("%+v", h)
		}
	}
}

// FuzzBars plays events: four bytes each say what, by whom, where.
func FuzzBars(f *testing.F) {
	f.Add(uint64(3), []byte{0, 0, 10, 10, 1, 0, 10, 200, 0, 1, 90, 30, 1, 1, 90, 0, 2, 0, 0, 0})
	f.Add(uint64(4), []byte{5, 0, 3, 0, 5, 0, 3, 0, 6, 1, 128, 0, 7, 2, 0, 0})
	f.Fuzz(func(t *testing.T, seed uint64, play []byte) {
		r := rand.New(rand.NewPCG(seed, 16))
		w := weights.Weights{N: 2 + r.IntN(7)}
		for i := range w.List() {
			w.Of[i] = []float64{0, 1, 2, 3, r.Float64(), 1e-20, 1e300}[r.IntN(7)]
			w.Locked[i] = r.IntN(6) == 0
		}
		w.Of[0] = 1
		p := open(t, w)
		var before weights.Weights
		for k := 0; k+3 < len(play) && k < 400; k += 4 {
			was := p.Model.P
			if !p.Busy() {
				before = was
			}
			p.event(play[k], play[k+1], play[k+2], play[k+3])
			p.lawful(was, before)
		}
		if p.CancelGestures() && p.Model.P != before {
			t.Errorf("taken back, %v is %v", before.List(), p.Model.P.List())
		}
	})
}

// event plays one event that bytes stand for.
func (p *player) event(what, who, x, y byte) {
	at := geom.Point{X: float64(x) / 255 * p.area.W, Y: float64(y)/255*(p.area.H+40) - 10}
	handle, id := fmt.Sprint("p", int(x)%p.Model.P.N), int(who%4)
	switch what % 9 {
	case 0: // on a disc
		h := p.Handles()[int(x)%p.Model.P.N]
		p.pointer(id, input.Down, geom.Point{X: h.X, Y: h.Y})
	case 1, 2:
		p.pointer(id, input.Move, at)
	case 3:
		p.pointer(id, input.Up, at)
	case 4:
		p.pointer(id, input.Cancel, at)
	case 5:
		p.key(handle, []string{"ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", "Delete", "l", "ArrowLeft", "ArrowRight"}[who%10])
	case 6:
		p.now += 0.01
		p.send(input.Assign{Handle: handle, Value: float64(y) / 250, Time: p.now})
	case 7:
		p.now += 1.5
	case 8:
		p.CancelGestures()
		p.Layout(p.area)
	}
}

func TestWhateverAHandDoesToBarsTheLawsHold(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 17))
		w := weights.Uniform(2 + r.IntN(10))
		p, found := open(t, w), w
		for step := range 60 {
			was := p.Model.P
			if !p.Busy() {
				found = was
			}
			p.event(byte(r.Uint32()), byte(r.Uint32()), byte(r.Uint32()), byte(r.Uint32()))
			if p.lawful(was, found); t.Failed() {
				t.Fatalf("seed %d, step %d: from %v to %v", seed, step, was.List(), p.Model.P.List())
			}
		}
	}
}
