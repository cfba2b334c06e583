package entropy

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// apart puts each of n states into a group of its own.
func apart(n int) (g [MaxStates]uint8) {
	for i := range n {
		g[i] = uint8(i + 1)
	}
	return g
}

// numbered are the groups numbered from 0 in the order in which they are first met.
func (m *Model) numbered() []int {
	var known []uint8
	list := make([]int, m.N())
	for i, g := range m.Groups[:m.N()] {
		k := slices.Index(known, g)
		if k < 0 {
			k, known = len(known), append(known, g)
		}
		list[i] = k
	}
	return list
}

// free is the least number that no state has but perhaps this one.
func (m *Model) free(but int) uint8 {
	for g := uint8(1); ; g++ {
		taken := false
		for i, of := range m.Groups[:m.N()] {
			taken = taken || i != but && of == g
		}
		if !taken {
			return g
		}
	}
}

// joinGroups writes group numbers for a hash; four or more equal ones in a row become "4*13".
func joinGroups(list []uint8) string {
	numbers := make([]float64, len(list))
	for i, g := range list {
		numbers[i] = float64(g)
	}
	return weights.Join(numbers)
}

// groupsParam declares the group of each state. Without it the states of the first example are lumped as it has them, others stand apart.
func (s *Scene) groupsParam() param.Param {
	m := &s.Model
	implied := apart(m.N())
	if s.duo.Pristine() {
		implied = firstGroups()
	}
	return param.Text("groups", "Groups", "A group number for each state, separated by commas; 4*13 repeats.", joinGroups(implied[:m.N()]),
		func() string { return joinGroups(m.Groups[:m.N()]) }, s.readGroups)
}

// readGroups takes a group number for each state.
func (s *Scene) readGroups(text string) error {
	n := s.Model.N()
	var list []uint8
	for part := range strings.SplitSeq(text, ",") {
		number, times, repeated := strings.Cut(strings.TrimSpace(part), "*")
		g, err := strconv.Atoi(strings.TrimSpace(number))
		count := 1
		if repeated && err == nil {
			count, err = strconv.Atoi(strings.TrimSpace(times))
		}
		if err != nil || g < 1 || g > n || count < 1 {
			return param.Refuse("groups: %q at place %d is no group from 1 to %d.", param.Clip(part), len(list)+1, n)
		}
		if len(list)+count > n {
			return s.duo.Misfit("groups", "groups has more than %d numbers for %s.", n, param.Plural(n, "state"))
		}
		for range count {
			list = append(list, uint8(g))
		}
	}
	if len(list) != n {
		return s.duo.Misfit("groups", "groups has %s for %s.", param.Plural(len(list), "number"), param.Plural(n, "state"))
	}
	s.Model.Groups = [MaxStates]uint8{}
	copy(s.Model.Groups[:], list)
	return nil
}

// lumps are the states as they are put into groups by hand: a scene.Row of chips below their names. A chip that is taken to those of
// another group joins it; one that is taken below all others stands apart.
type lumps struct {
	scene *Scene
	slots [MaxStates]int // column of each state
	order []int          // states by columns
	trays []tray
	y, r  float64 // where chips stand, and their radius
	apart float64 // below that a chip stands apart
	held  [MaxStates]bool
	at    [MaxStates]geom.Point // of those that are held
}

// tray is the columns of a group.
type tray struct {
	group    uint8
	from, to int // columns
}

var _ scene.Row = (*lumps)(nil)

// arrange puts the states of a group side by side, in the order of their first ones. It holds still while a chip is held.
func (l *lumps) arrange() {
	m := &l.scene.Model
	n := m.N()
	if l.held == [MaxStates]bool{} || len(l.order) != n {
		numbers := m.numbered()
		l.order = l.order[:0]
		for i := range n {
			l.order = append(l.order, i)
		}
		slices.SortStableFunc(l.order, func(a, b int) int { return numbers[a] - numbers[b] })
		for k, i := range l.order {
			l.slots[i] = k
		}
	}
	l.trays = l.trays[:0]
	for k, i := range l.order {
		if g := m.Groups[i]; k > 0 && l.trays[len(l.trays)-1].group == g {
			l.trays[len(l.trays)-1].to = k + 1
		} else {
			l.trays = append(l.trays, tray{g, k, k + 1})
		}
	}
}

// stands is where the chip of a state is when nobody holds it.
func (l *lumps) stands(i int) geom.Point { return geom.Point{X: l.scene.strip.Middle(i), Y: l.y} }

// Len returns the number of states.
func (l *lumps) Len() int { return l.scene.Model.N() }

// ids names the chips without allocating.
var ids = func() (list [MaxStates]string) {
	for i := range list {
		list[i] = "g" + strconv.Itoa(i)
	}
	return list
}()

// ID names a chip.
func (l *lumps) ID(i int) string { return ids[i] }

// Find is the inverse of ID.
func (l *lumps) Find(id string) (i int, ok bool) {
	i = slices.Index(ids[:l.Len()], id)
	return i, i >= 0
}

// Handle describes a chip; its value is the number of its group.
func (l *lumps) Handle(i int) scene.Handle {
	m, at := &l.scene.Model, l.stands(i)
	return scene.Handle{ID: ids[i], Label: "group of " + m.Labels[i], Keys: groupKeys, Value: float64(m.Groups[i]), Min: 1, Max: float64(m.N()), Step: 1, X: at.X, Y: at.Y, R: l.r}
}

// groupKeys says what keys do on the twin.
const groupKeys = "Left and right choose the state. Up and down change the number of its group. Delete takes it out of its group. Escape takes a change back."

// Says is what the twin says.
func (l *lumps) Says(i int) string {
	m := &l.scene.Model
	with := -1
	for _, g := range m.Groups[:m.N()] {
		if g == m.Groups[i] {
			with++
		}
	}
	text := m.Labels[i] + ": in group " + strconv.Itoa(int(m.Groups[i]))
	switch with {
	case 0:
		return text + ", alone"
	case 1:
		return text + ", with 1 other"
	}
	return text + ", with " + strconv.Itoa(with) + " others"
}

// Twin is the twin in the page and the state that it stands on.
func (l *lumps) Twin() (name string, i int) { return "g", max(l.scene.Model.Selected, 0) }

// Take makes a pointer hold a chip.
func (l *lumps) Take(i int) geom.Point {
	l.held[i], l.at[i] = true, l.stands(i)
	return l.at[i]
}

// Anchor is where a chip is.
func (l *lumps) Anchor(i int) geom.Point { return l.at[i] }

// Drag takes a chip to a point: into the group of what is there, or out of all.
func (l *lumps) Drag(i int, to geom.Point) {
	s := l.scene
	m := &s.Model
	m.Selected, l.at[i] = i, to
	for j := range m.N() {
		if j != i && l.held[j] && l.at[j].Distance(to) < 44 { // two chips in two hands
			m.Groups[i] = m.Groups[j]
			return
		}
	}
	if to.Y > l.apart {
		m.Groups[i] = m.free(i)
		return
	}
	column := min(max(int((to.X-s.strip.Axis.Plot.X)/s.strip.Pitch), 0), m.N()-1)
	if other := l.order[column]; other != i {
		m.Groups[i] = m.Groups[other]
		return
	}
	if s.before(i) { // back home: with those it came from
		return
	}
	m.Groups[i] = m.free(i)
}

// before puts a chip back into the group from which it was taken, if others are still there.
func (s *Scene) before(i int) bool {
	was, ok := s.Before()
	if !ok {
		return false
	}
	for j, g := range was.Groups[:s.Model.N()] {
		if j != i && g == was.Groups[i] {
			s.Model.Groups[i] = s.Model.Groups[j]
			return true
		}
	}
	return false
}

// Release lets go of a chip.
func (l *lumps) Release(i int) { l.held[i] = false }

// End lets go of all.
func (l *lumps) End() { l.held = [MaxStates]bool{} }

// Tap selects a state; the second tap takes it out of its group.
func (l *lumps) Tap(i int, double bool) {
	l.scene.Model.Selected = i
	if double {
		l.scene.Model.Groups[i] = l.scene.Model.free(i)
	}
}

// Press takes the keys that mean something else than on a slider.
func (l *lumps) Press(i int, e input.Key) bool {
	switch e.Name {
	case "ArrowLeft", "ArrowRight":
		l.scene.Model.Selected = i
		l.scene.duo.Bars[0].Choose(e.Name == "ArrowRight")
	case "Delete", "Backspace":
		l.Tap(i, true)
	case "l", "L":
	default:
		return false
	}
	return true
}

// From is the number that keys lead from.
func (l *lumps) From(i int, _ float64) float64 { return float64(l.scene.Model.Groups[i]) }

// Set puts a state into a group.
func (l *lumps) Set(i int, v, _ float64) {
	l.scene.Model.Selected = i
	l.scene.Model.Groups[i] = uint8(math.Round(v))
}
