package scene

import (
	"fmt"

	"iridescent/viz/hand"
	"iridescent/viz/input"
)

// Base is what scenes with a small model share: the model, what pointers hold of it, and the sentence for the reader. A
// model is a comparable value that shares no memory, so that a copy is a snapshot. Embedding it gives a scene the methods
// of Scene that are about those.
type Base[M comparable] struct {
	Model  M
	Hold   hand.Hold
	before M // as the first pointer found it
	held   bool
	status string
}

// Pointer folds one event of a pointer in and keeps the model as the first one finds it.
func (b *Base[M]) Pointer(e input.Pointer, places []hand.Place, env *Env) hand.Act {
	act := b.Hold.Pointer(e, places, env.Talk)
	if act.What == hand.Taken && !b.held {
		b.before, b.held = b.Model, true
	}
	if !b.Hold.Any() {
		b.held = false
	}
	return act
}

// Snapshot returns a copy of the model.
func (b *Base[M]) Snapshot() any { return b.Model }

// Same compares two snapshots.
func (b *Base[M]) Same(x, y any) bool { return x.(M) == y.(M) }

// Restore makes the model that of a snapshot.
func (b *Base[M]) Restore(snapshot any) { b.Model = snapshot.(M) }

// Busy reports whether a pointer holds something.
func (b *Base[M]) Busy() bool { return b.held }

// EndGestures lets go of everything, keeping the values.
func (b *Base[M]) EndGestures() {
	b.Hold.Clear()
	b.held = false
}

// CancelGestures puts back what the gesture found, and reports whether there was one.
func (b *Base[M]) CancelGestures() bool {
	if !b.held {
		return false
	}
	b.Model = b.before
	b.EndGestures()
	return true
}

// Wake asks for no Tick.
func (b *Base[M]) Wake() float64 { return 0 }

// Reconcile finds no contradictions.
func (b *Base[M]) Reconcile(func(key string) bool) []error { return nil }

// Say keeps a sentence for the reader about the last event.
func (b *Base[M]) Say(format string, a ...any) { b.status = fmt.Sprintf(format, a...) }

// Status returns that sentence, once.
func (b *Base[M]) Status() string {
	text := b.status
	b.status = ""
	return text
}
