package scene

import (
	"fmt"
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
)

// Stage is what a scene stands on, whatever its model: the sheet on which Layout places everything, the grips, and the sentence
// for the reader.
type Stage struct {
	Grips
	Sheet  mark.Sheet
	Size   float64 // the radius of discs: larger for fingers and on a stage
	status string
}

// OnStage returns the stage itself.
func (st *Stage) OnStage() *Stage { return st }

// Begin starts a layout: an empty sheet with its background, and no grips. It returns how the area is divided.
func (st *Stage) Begin(area geom.Rect, env *Env) mark.Regions {
	st.Ungrip()
	r := mark.Divide(area, mark.Choice{Type: env.Theme.Type, NoStrips: env.HideTerms, Stage: env.Stage, Text: env.Text})
	st.Sheet.Begin(env.Theme, env.Unit, r.F)
	st.Sheet.Veil, st.Sheet.Stage, st.Sheet.Keys = env.Veil, r.Form == mark.Stage, r.Legend
	if env.Stage > 0 {
		st.Sheet.Least = math.Min(24*env.Stage, 11*r.F)
		st.Sheet.Pen *= math.Max(env.Stage, 1)
	}
	st.Hold.Reach = math.Max(env.Stage, 1)
	st.Sheet.Pen *= math.Max(r.Zoom, 1)
	if env.Page {
		st.Sheet.Notes = math.Max(r.Zoom, 1)
	}
	if env.Veil == nil { // a change would tell
		st.Sheet.Before = env.Before
	}
	st.Size = 8 * r.F
	if env.Touch || env.Talk {
		st.Size = 10.5 * r.F
	}
	st.Sheet.Rect(area, 0, canvas.Fill{Color: env.Theme.Background}, canvas.Stroke{})
	if !r.Ground.Empty() {
		st.Sheet.Rect(r.Ground, 0, canvas.Fill{Color: env.Theme.Panel}, canvas.Stroke{})
	}
	return r
}

// Cover takes what is veiled off the sheet.
func (st *Stage) Cover() { st.Sheet.Cover() }

// Draw paints the sheet. It changes nothing and allocates nothing.
func (st *Stage) Draw(c canvas.Canvas) { st.Sheet.Draw(c) }

// Place returns where a reading stands on the sheet.
func (st *Stage) Place(reading string) geom.Rect { return st.Sheet.Place(reading) }

// Words returns where the texts of the sheet stand.
func (st *Stage) Words() []geom.Rect { return st.Sheet.Words() }

// Say keeps a sentence for the reader about the last event.
func (st *Stage) Say(format string, a ...any) { st.status = fmt.Sprintf(format, a...) }

// Silent reports whether there is no such sentence: an event may have said what counts more.
func (st *Stage) Silent() bool { return st.status == "" }

// Status returns that sentence, once.
func (st *Stage) Status() string {
	text := st.status
	st.status = ""
	return text
}

// Base is what scenes with a small model share: the model and the stage. A model is a comparable value that shares no memory,
// so that a copy is a snapshot. A scene that embeds Base has the methods of Body and Update.
//
// What does not depend on the type of the model stands in Stage: the methods of Base are compiled once for each model.
type Base[M comparable] struct {
	Stage
	Model  M
	before M // the model as the first pointer found it
}

// Update folds an event of a pointer, a key or a twin into the model and names the edit.
func (b *Base[M]) Update(e input.Event, env *Env) (merge string) {
	if !b.Busy() {
		b.before = b.Model
	}
	return b.Grips.update(e, env)
}

// Before returns the model as the first pointer found it, while one holds something.
func (b *Base[M]) Before() (model M, held bool) { return b.before, b.Busy() }

// Found is where the model stands as the first pointer of the last gesture found it.
func (b *Base[M]) Found() *M { return &b.before }

// Snapshot returns a copy of the model.
func (b *Base[M]) Snapshot() any { return b.Model }

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
