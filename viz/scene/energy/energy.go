// Package energy is the scene of free energy: states with energies in contact with a bath, the equilibrium p that belongs to them, and any
// other distribution q. The free energy of q lies kT·KL(q‖p) above that of p. Left alone q goes to p, and its free energy only falls.
package energy

import (
	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// MaxStates is how many states there can be.
const MaxStates = 16

// Given is what the equilibrium and the way to it follow from.
type Given struct {
	N      int                // states
	Levels [MaxStates]float64 // energy of each; 0 beyond the states
	KT     float64            // temperature as an energy, in the unit of the levels
	Rates  infotheory.Rates
}

// levels are the energies as a slice of the array.
func (g *Given) levels() []float64 { return g.Levels[:g.N] }

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	Given
	Q        weights.Weights
	Labels   [MaxStates]string
	Selected int // state, or −1
}

// names are the labels as a slice of the array.
func (m *Model) names() []string { return m.Labels[:m.N] }

// Scene is the model, how it is looked at, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	look  look
	bars  weights.Bars
	strip weights.Strip // axis, grid and names of the probabilities
	rungs rungs
	relax relax

	measured measured
	axis     axis
	plot     geom.Rect // of the levels
	foot     float64   // lower end of the picture
	above    float64   // upper end of the picture
	hovered  int       // the state below a pointer that holds nothing, from 1; 0 is none

	fresh    bool          // nothing was applied since Reset
	levelled bool          // q was made uniform because levels came without it
	unread   *param.Unread // levels were given and refused
	misnamed error         // there were more or fewer names than states
}

// look is what is no step of undo.
type look struct {
	speed float64 // units of time a second
	units unit
}

var (
	_ scene.Scene    = (*Scene)(nil)
	_ scene.Animated = (*Scene)(nil)
	_ scene.Lighter  = (*Scene)(nil)
)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.bars = weights.Bars{
		Name: "q", Of: &s.Model.Q, Selected: &s.Model.Selected, Noun: "state", Say: s.Say, Aside: s.aside, Scale: &s.strip.Axis,
		Label: func(i int) string { return s.Model.Labels[i] },
		Value: func(i int) float64 { return s.measured.q[i] },
		Tip:   s.tip,
	}
	s.strip = weights.Strip{Stage: &s.Stage}
	s.rungs.scene = s
	scene.Reset(s)
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.Model = Model{Selected: -1}
	s.put(firstLevels, firstLabels)
	s.Model.Q = weights.From(firstQ)
	for _, p := range s.own() {
		p.Set(p.Default) // a test holds that it is accepted
	}
	s.fresh, s.levelled, s.unread, s.misnamed = true, false, nil, nil
}

// put makes the states those of a list of energies. Those without a name get a letter; q is uniform.
func (s *Scene) put(levels []float64, labels []string) {
	m := &s.Model
	m.N, m.Levels, m.Labels = len(levels), [MaxStates]float64{}, [MaxStates]string{}
	copy(m.Levels[:], levels)
	for i := range m.N {
		m.Labels[i] = letter(i)
		if i < len(labels) && labels[i] != "" {
			m.Labels[i] = labels[i]
		}
	}
	m.Q = weights.Uniform(m.N)
	s.forget()
}

// letter names a state that has no label.
func letter(i int) string { return string(rune('A' + i)) }

// forget drops what belongs to states that are gone.
func (s *Scene) forget() {
	s.bars.Forget()
	s.Pause()
	s.axis, s.strip.Axis.Top = axis{}, 0
	if s.Model.Selected >= s.Model.N {
		s.Model.Selected = -1
	}
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.forget()
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool {
	x, y := a.(Model), b.(Model)
	x.Selected = y.Selected
	return x == y
}

// Reconcile says what was missing or did not fit.
func (s *Scene) Reconcile(given func(string) bool) (notes []error) {
	if s.levelled && !given("q") {
		notes = append(notes, param.Refuse("q is uniform over the %s.", s.count()))
	}
	if s.misnamed != nil {
		notes = append(notes, s.misnamed)
	}
	s.fresh, s.levelled, s.unread, s.misnamed = false, false, nil, nil
	return notes
}

// count says how many states there are.
func (s *Scene) count() string { return param.Plural(s.Model.N, "state") }

// Update folds one event into the model. What holds q stops it from going on by itself; the levels and kT can be moved meanwhile.
func (s *Scene) Update(e input.Event, env *scene.Env) string {
	if t, ok := e.(input.Tick); ok {
		return s.tick(t.Time, env.Still)
	}
	before := s.Model.Q
	merge := s.Base.Update(e, env)
	if s.Model.Q != before {
		s.Pause()
	}
	return merge
}

// Light lights the state whose column is at a point.
func (s *Scene) Light(at geom.Point) bool {
	i := -1
	if r := s.plot; at.X >= r.X && at.X < r.Right() && at.Y >= s.above && at.Y <= s.strip.Axis.Plot.Bottom()+22*s.Sheet.F {
		i = s.strip.Axis.Column(at.X, s.Model.N)
	}
	other := s.hovered != i+1
	s.hovered = i + 1
	return other
}

// lit is the state that is lit wherever the picture has it: the one below the pointer, or else the selected one, or −1.
func (s *Scene) lit() int {
	if s.hovered > 0 && s.hovered <= s.Model.N {
		return s.hovered - 1
	}
	return s.Model.Selected
}
