package viz

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
)

// monkey sends messages at random and writes them down.
type monkey struct {
	*player
	r        *rand.Rand
	log      []string
	pointers [4]geom.Point // where each was last
}

func newMonkey(t *testing.T, seed uint64) *monkey {
	return &monkey{player: newPlayer(t, ""), r: rand.New(rand.NewPCG(seed, 31))}
}

// trick is one thing a monkey does, and how often compared with others.
type trick struct {
	weight int
	do     func(m *monkey) Msg
}

func tricks() []trick {
	return []trick{
		{40, (*monkey).somePointer}, {14, (*monkey).someKey}, {4, (*monkey).someAssign}, {6, (*monkey).someTick},
		{3, (*monkey).someSize}, {10, (*monkey).someAction}, {6, (*monkey).someParameter}, {1, (*monkey).someLink}, {2, (*monkey).someSurroundings},
	}
}

// message makes the next message.
func (m *monkey) message() Msg {
	all, sum := tricks(), 0
	for _, t := range all {
		sum += t.weight
	}
	m.now += []float64{0.001, 0.02, 0.2, 1.5}[m.r.IntN(4)]
	k := m.r.IntN(sum)
	for _, t := range all {
		if k -= t.weight; k < 0 {
			return t.do(m)
		}
	}
	panic("unreachable")
}

func (m *monkey) somePointer() Msg {
	e := input.Pointer{ID: m.r.IntN(4), Device: input.Device(m.r.IntN(3)), Time: m.now, At: m.somewhere()}
	e.Phase = []input.Phase{input.Down, input.Down, input.Move, input.Move, input.Move, input.Move, input.Up, input.Up, input.Cancel}[m.r.IntN(9)]
	if last := m.pointers[e.ID]; e.Phase == input.Move && m.r.IntN(2) == 0 { // up or down from where it was: to the limits too
		e.At = last.Add(0, []float64{0, -1, 1, -9, 9, -40, 40, -2000, 2000}[m.r.IntN(9)])
	}
	m.pointers[e.ID] = e.At
	return Input{e}
}

// somewhere is near an area that takes pointers, in the picture, or outside.
func (m *monkey) somewhere() geom.Point {
	w, h := m.app.Size()
	areas := m.app.Areas(nil)
	switch k := m.r.IntN(10); {
	case k < 5 && len(areas) > 0:
		a := areas[m.r.IntN(len(areas))]
		return geom.Point{X: a.X + m.r.Float64()*a.W + 6*m.r.NormFloat64(), Y: a.Y + m.r.Float64()*a.H + 6*m.r.NormFloat64()}
	case k < 9:
		return geom.Point{X: m.r.Float64() * w, Y: m.r.Float64() * h}
	}
	return geom.Point{X: 3 * w * m.r.NormFloat64(), Y: 3 * h * m.r.NormFloat64()}
}

// someHandle is a handle that exists, mostly.
func (m *monkey) someHandle() string {
	return fmt.Sprintf("%s%d", []string{"p", "q"}[m.r.IntN(2)], m.r.IntN(m.model().outcomes()+1))
}

func (m *monkey) someKey() Msg {
	names := []string{"ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End", "Delete", "Backspace", "l", "Tab"}
	return Input{input.Key{Name: names[m.r.IntN(len(names))], Handle: m.someHandle(), Shift: m.r.IntN(2) == 0, Time: m.now}}
}

func (m *monkey) someAssign() Msg {
	return Input{input.Assign{Handle: m.someHandle(), Value: []float64{m.r.Float64(), 0, 1, -1, 2, 1e-9, math.NaN()}[m.r.IntN(7)], Time: m.now}}
}

func (m *monkey) someTick() Msg { return Input{input.Tick{Time: m.now}} }

func (m *monkey) someSize() Msg {
	sizes := [][2]float64{{320, 200}, {320, 424}, {390, 704}, {640, 344}, {960, 552}, {2560, 1300}, {320 + 2240*m.r.Float64(), 200 + 1100*m.r.Float64()}}
	s := sizes[m.r.IntN(len(sizes))]
	return Resize{s[0], s[1]}
}

func (m *monkey) someAction() Msg {
	actions := [][2]string{{"undo", ""}, {"undo", ""}, {"redo", ""}, {"cancel", ""}, {"reset", ""}, {"swap", ""}, {"add", ""}, {"add", ""}, {"remove", ""}, {"avoid", ""}, {"avoid", "0.2"},
		{"avoid", "x"}, {"unfloor", ""}, {"next", ""}, {"previous", ""}, {"deselect", ""}, {"lock-p", ""}, {"lock-q", ""}, {"zero-p", ""}, {"zero-q", ""}, {"nonsense", ""},
		{"values", "p:" + anyWeights(m.r, 2+m.r.IntN(63))}, {"values", "q:1 2 3"}, {"values", "pq:a,1,2\nb,3,4"}, {"values", "q:0,0"}, {"preset", ""}}
	a := actions[m.r.IntN(len(actions))]
	if a[0] == "preset" {
		presets := m.app.Presets()
		a[1] = presets[m.r.IntN(len(presets))].Name
	}
	return Do{Action: a[0], Argument: a[1], Time: m.now}
}

func (m *monkey) someParameter() Msg {
	n := 2 + m.r.IntN(20)
	list := []string{"p=" + anyWeights(m.r, n), "q=" + anyWeights(m.r, n), "labels=" + anyLabels(m.r, n), "lockp=1,2", "lockq=2", "lambda=0", "lambda=1", "lambda=.3", "kt=1e300", "kt=1e-300", "kt=2",
		"floor=.01", "floor=0", "axis=log", "axis=linear", "terms=excess", "terms=signed", "paint=p", "paint=q", "paint=off", "paint=off", "sel=2", "sel=99", "unit=nat", "unit=ban", "p=1,1&q=1,1", "x=y"}
	return Set{Hash: list[m.r.IntN(len(list))], Time: m.now}
}

func (m *monkey) someLink() Msg { return Restore{Hash: anyHash(m.r)} }

func (m *monkey) someSurroundings() Msg {
	return Surroundings{Theme: []string{"light", "dark", "projector"}[m.r.IntN(3)], Talk: m.r.IntN(4) == 0, Focus: []string{"", "p0"}[m.r.IntN(2)]}
}

func TestWhateverIsDoneTheLawsHold(t *testing.T) {
	for seed := range uint64(3) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			m := newMonkey(t, seed)
			for step := range 1000 {
				m.step(step)
				if t.Failed() {
					t.Fatalf("after step %d:\n%s\nin the state %s", step, strings.Join(m.log, "\n"), m.hash())
				}
			}
		})
	}
}

// step sends one message and holds what came of it to the laws.
func (m *monkey) step(step int) {
	was := m.model()
	msg := m.message()
	m.log = append(m.log, fmt.Sprintf("%T%+v", msg, msg))
	if len(m.log) > 12 {
		m.log = m.log[1:]
	}
	defer func() {
		if r := recover(); r != nil {
			m.t.Fatalf("%v\nafter\n%s", r, strings.Join(m.log, "\n"))
		}
	}()
	m.send(msg)
	m.modelIsValid()
	m.divergencesAreLawful()
	if _, ok := msg.(Input); ok {
		m.locksHold(was)
	}
	m.leavesNoCrumbs(was, msg)
	if step%4 == 0 {
		m.viewIsFinite()
		m.pictureIsWhole()
		m.hashGoesRound()
	}
	if step%150 == 149 {
		m.undoGoesBackAndForth()
	}
}
