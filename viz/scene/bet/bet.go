// Package bet is the scene of disagreement and gain: a truth p, a market q that pays odds of 1/q, and a belief b by which the wealth is
// staked. It grows at KL(p‖q) − KL(p‖b) a bet. Only a belief nearer to the truth than the market's earns, however much it disagrees.
package bet

import (
	"iridescent/viz/draws"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// Limits.
const (
	MaxRounds = 2000
	MaxPaths  = 200
)

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	weights.Pair                 // the outcomes: p is how often they come, q what the market believes
	Belief       weights.Weights // b
	Fraction     float64         // of the wealth that is staked
	Rounds       int             // bets one after the other
	Paths        int             // runs of luck
	Seed         int
}

// Scene is the model and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	duo  weights.Duo
	play play

	measured measured
	runs     draws.Runs
	luck     luck
	line     thread // of one run
	strip    weights.Strip
	wealth   span    // what the axis of wealth shows
	foot     float64 // lower end of the plot
}

var (
	_ scene.Scene    = (*Scene)(nil)
	_ scene.Animated = (*Scene)(nil)
)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.duo = weights.Duo{Of: &s.Model.Pair, Was: &s.Found().Pair, First: &race.Example, Noun: "outcome", Most: weights.Most, Say: s.Say,
		Third: &weights.Third{Name: "b", Of: &s.Model.Belief, Was: &s.Found().Belief, First: race.B}, Moved: func() { s.strip.Axis.Top, s.wealth = 0, span{} }}
	for side, name := range sides {
		of := &s.Model.Belief
		if side < 2 {
			of = &s.Model.Weights[side]
		}
		s.duo.Bars[side] = weights.Bars{
			Name: name, Noun: "outcome", Lockless: true, Of: of, Selected: &s.Model.Selected, Say: s.Say, Aside: s.aside,
			Label: func(i int) string { return s.Model.Labels[i] },
			Value: func(i int) float64 { return s.measured.of(side)[i] },
		}
	}
	s.strip = weights.Strip{Stage: &s.Stage, Duo: &s.duo}
	scene.Reset(s)
	return s
}

// sides are the names of the distributions.
var sides = [3]string{"p", "q", "b"}

// Reset goes back to the first preset.
func (s *Scene) Reset() {
	s.duo.Load()
	for _, p := range s.own() {
		p.Set(p.Default) // a test holds that it is accepted
	}
	s.play = play{}
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.duo.Forget()
	s.Pause()
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool {
	x, y := a.(Model), b.(Model)
	x.Selected = y.Selected
	return x == y
}

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) (merge string) {
	if t, ok := e.(input.Tick); ok {
		s.tick(t.Time, env.Still)
		return ""
	}
	merge = s.Base.Update(e, env)
	if merge != "" || s.Busy() {
		s.Pause()
	}
	return merge
}

// Reconcile says what was mended.
func (s *Scene) Reconcile(given func(string) bool) []error { return s.duo.Reconcile(given) }

// Light lights the outcome whose column is at a point, or none.
func (s *Scene) Light(at geom.Point) bool { return s.duo.Light(s.strip.At(at)) }

// Which numbers there are.
var (
	fractions = param.Domain{Default: 1, Most: 1, Step: 0.01}
	rounds    = param.Domain{Default: 200, Least: 1, Most: MaxRounds, Step: 1, Log: true}
	paths     = param.Domain{Default: 20, Least: 1, Most: MaxPaths, Step: 1, Log: true}
	seeds     = param.Domain{Default: 1, Most: 999999999}
)

// Params declares the parameters in the order in which a hash is applied.
func (s *Scene) Params() param.Set {
	return append(append(s.duo.Params(), s.own()...), s.duo.Chosen())
}

// own are the parameters that are no distributions.
func (s *Scene) own() param.Set {
	m := &s.Model
	return param.Set{
		param.Number("fraction", "Fraction staked", "How much of the wealth is staked each time; the rest is kept.", &m.Fraction, fractions),
		param.Whole("rounds", "Bets", "How many bets follow each other.", &m.Rounds, rounds),
		param.Whole("paths", "Runs", "How many runs of luck are shown.", &m.Paths, paths),
		param.Whole("seed", "Seed", "Which luck the runs have: a whole number.", &m.Seed, seeds),
	}
}
