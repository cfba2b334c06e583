package scene

import (
	"fmt"

	"iridescent/viz/input"
)

// Base is what scenes with a small model share: the model, the grips that move it, and the sentence for the reader. A
// model is a comparable value that shares no memory, so that a copy is a snapshot. A scene that embeds Base has the methods
// of Scene that are about those.
//
// Everything that does not depend on the type of the model stands in Grips: the methods of Base are compiled once for each model.
type Base[M comparable] struct {
	Grips
	Model  M
	before M // the model as the first pointer found it
	status string
}

// Update folds an event of a pointer, a key or a twin into the model and names the edit.
func (b *Base[M]) Update(e input.Event, env *Env) (merge string) {
	if !b.Busy() {
		b.before = b.Model
	}
	return b.Grips.update(e, env)
}

// Snapshot returns a copy of the model.
func (b *Base[M]) Snapshot() any { return b.Model }

// Same compares two snapshots.
func (b *Base[M]) Same(x, y any) bool { return x.(M) == y.(M) }

// Restore makes the model that of a snapshot.
func (b *Base[M]) Restore(snapshot any) { b.Model = snapshot.(M) }

// CancelGestures puts back what the gesture found, and reports whether there was one.
func (b *Base[M]) CancelGestures() bool {
	if !b.Busy() {
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
