// Package curiosity is the scene of information gain as a reward: three coins of unknown bias, what the next flip of each is expected
// to teach, policies that choose a coin, and a ledger of what was expected and what was learnt.
//
// A belief about a coin is Beta(α, β): its mean α/(α+β) is the believed share of heads, its weight α+β the number of flips that it is
// worth. Coins tell nothing of each other, so gains of different coins add up.
package curiosity

import (
	"iridescent/infotheory"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Coins is how many coins there are; MaxFlips is how many flips are kept.
const (
	Coins    = 3
	MaxFlips = 10000
)

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	First  [Coins]infotheory.Beta // the beliefs before any flip
	Truth  [Coins]float64         // the true shares of heads
	Policy policy
	Flips  string // in their order, a byte for each: see flip
	Seed   int    // of the order in which each coin shows its sides
}

// Scene is the model, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	play scene.Pace // of a policy that goes on by itself
	goal int        // how many flips there are then

	measured measured
	race     race
	regions  mark.Regions
	shares   [Coins]mark.Shares // axes of the coins along their base lines
	weight   scale.Linear       // the axis of weights upwards, in powers of ten
	curves   [3]mark.Belief
	foot     float64 // lower end of the coins
}

var (
	_ scene.Scene    = (*Scene)(nil)
	_ scene.Animated = (*Scene)(nil)
)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	scene.Reset(s)
	return s
}

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) (merge string) {
	if t, ok := e.(input.Tick); ok {
		return s.tick(t.Time, env)
	}
	merge = s.Base.Update(e, env)
	if merge != "" || s.Busy() {
		s.Pause()
	}
	return merge
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.Pause()
}
