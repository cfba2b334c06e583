// Package scene is the contract between the application and its scenes: what a scene must do, what it may do, and
// the plain data that the page is built from.
//
// A scene owns a model, which is only what the reader can change. Only Update, Do and the parameters change the model, only
// Layout decides positions, and Draw only reads. Time comes with the events.
package scene

import (
	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/theme"
)

// Env is what surrounds a scene and is not its own.
type Env struct {
	Theme     *theme.Theme
	Unit      infotheory.Unit
	Touch     bool         // the last pointer was a finger: places for hands are larger
	Talk      bool         // on a stage: larger still
	Stage     float64      // how many times 1080 pixels the smaller side of a screen in front of an audience has; 0 is no such screen
	Text      float64      // how many times as large as usual the reader wants text; 0 is as usual
	Page      bool         // in the page's own window, no frame: a low picture has terms, too
	HideTerms bool         // what is summed up is left out
	Still     bool         // reduced motion: show end states instead of animating
	Focus     string       // id of the handle whose twin has the keyboard focus, or ""
	Veil      *mark.Veil   // hides numbers; nil hides nothing
	Telling                // what the state tells: its words have the names
	Marks     bool         // sums of numbers have the part of the outcome that is lit in brackets, for a page that marks it
	Before    *mark.Before // the numbers as a hand found them, while it changes them and a while after; nil if none does
}

// Brief writes nats for a sentence, as a number of the reader's unit: two decimals, or more where that would be nothing.
func (e *Env) Brief(nats float64) string { return mark.Brief(e.Unit.FromNats(nats)) }

// Amount writes nats in the reader's unit with all digits that are shown.
func (e *Env) Amount(nats float64) string { return infotheory.Format(e.Unit.FromNats(nats)) }

// Short is Brief with the unit.
func (e *Env) Short(nats float64) string { return e.Brief(nats) + " " + e.Unit.Plural() }

// Scene is one idea that can be played with. A scene that embeds Base has the methods of Body and Update from there; the other
// nine are about its idea.
type Scene interface {
	Body

	// Params declares the parameters of the model in the order in which a URL is applied. They all have their defaults at first.
	Params() param.Set
	// Presets lists named states in the order of the menu; the first has an empty State.
	Presets() []Preset
	// Update folds one event into the model and returns the name of the edit. Edits of one name in quick succession make
	// one step of undo; an edit without a name is a step of its own. Escape and keys that mean nothing do not get here, and
	// before a Key or an Assign the application has called EndGestures.
	Update(e input.Event, env *Env) (merge string)
	// Do carries out one of the actions of the View. An error is a sentence for the reader; nothing has changed then. An
	// action that the scene does not know is refused by NoAction.
	Do(action, argument string, env *Env) error
	// Layout measures the model and places everything in the area. It is called after a change, never per frame.
	Layout(area geom.Rect, env *Env)
	// Describe says in a sentence or two, with numbers, what is to be seen since the last Layout.
	//
	// It speaks first of what the state is about: of KL(p‖q), where p happens and q was believed, or of the objective; then of the
	// other way round. Each number is one of the state, in the unit of env. An outcome that it names adds something to the divergence
	// that it speaks of. Names come from links and may be plurals: they are no subjects of a verb and have no genitive. Who believes
	// is "a believer of q", where a name could stand for q.
	Describe(env *Env) string
	// Readings returns the numbers that can be asked about. It does not need a Layout.
	Readings(env *Env) []Reading
	// View fills in what else the page shows of the scene: actions, inspector.
	View(v *View, env *Env)
	// Table holds the numbers of the model for people, without the readings. It is only asked for when somebody opens it.
	Table(env *Env) Table
	// Data returns the exact numbers of the model. It does not need a Layout.
	Data() Data
}

// Body is what the application needs of every scene and what is no idea of its own. Base has it.
type Body interface {
	// OnStage returns what the scene stands on. The application draws it, asks it for places, and ends gestures on it.
	OnStage() *Stage

	// Snapshot returns the model as a value that later changes do not touch; Restore goes back to it.
	Snapshot() any
	Restore(snapshot any)

	// CancelGestures puts back what a gesture found, lets go of everything, and reports whether there was one.
	CancelGestures() bool
}

// Comparer is a scene whose model has what is no step of undo, such as a selection. Same compares two snapshots without that.
type Comparer interface{ Same(a, b any) bool }

// Animated is a scene that can go on by itself. While Animating reports true, every frame begins with an input.Tick.
type Animated interface {
	Animating() bool
	Pause()
}

// Waker is a scene that may need a Tick some seconds after the last event, though nothing moves; 0 if not now.
type Waker interface{ Wake() float64 }

// Lighter is a scene of outcomes. Light lights the one at a point wherever the picture has it, or none, and reports whether that is
// another one than before.
type Lighter interface{ Light(at geom.Point) bool }

// Reconciler is a scene whose parameters can contradict each other. Reconcile is called after some were set: it mends the state
// and says so. given tells which keys were set.
type Reconciler interface {
	Reconcile(given func(key string) bool) []error
}

// Resetter is a scene in which defaults depend on other parameters, so that setting each of them does not lead to the state
// of an empty URL.
type Resetter interface{ Reset() }

// Area is a place that takes a pointer. A circle of radius R around (X, Y) whose radius the page enlarges to the
// pointer's reach, or, if R is 0, the rectangle X, Y, W, H. Of several rectangles the first counts. Twin is the index of the handle in View.Handles whose twin
// gets the focus, or -1.
type Area struct {
	X, Y, R, W, H float64
	Twin          int
}

// SliderKeys says how keys move a handle with one number; one on which they do more has its own Handle.Keys.
const SliderKeys = "Arrow keys change it, with Shift more finely, Page Up and Page Down by more. Home and End go to its ends. Escape takes a change back."

// View is what the page shows outside the canvas. Every string is for people.
type View struct {
	// Of the application, from the other methods of the scene.
	Title       string // the question
	Telling     Telling
	Description string
	Controls    []Control
	Handles     []Handle
	Readings    []Reading
	Note        geom.Rect // where the page has room for a note; empty if it has none

	// Of the scene.
	Actions   []Action
	Count     string // "6 outcomes": what the actions "add" and "remove" change, if there are any
	Inspector Inspector
	Values    string // the numbers as they were entered, as text for editing: a header, then lines of label,p,q
	Tabular   bool   // Values is a table instead: names of columns, then lines of a name and weights

	Distributions bool // each column of that table is a distribution of its own; else all of it is one
}

// Control is a parameter as the page sees it.
type Control struct {
	*param.Param
	Value string
	Shown string
}

// Action is a button. Why says why it is disabled, "" if it is not.
type Action struct {
	Name, Label, Help, Why string
	Toggle                 bool // it is a switch, Pressed or not
	Pressed                bool
	Primary                bool // what the reader is most likely to want next
}

// WhyNot is the reason for which an action is disabled, "" if it is not.
func WhyNot(disabled bool, reason string) string {
	if disabled {
		return reason
	}
	return ""
}

// NoAction is the sentence about an action that a scene does not have.
func NoAction(name string) error { return param.Refuse("There is no action %q.", param.Clip(name)) }

// Preset is a named state with a caption of one line and what it tells. State is what a link to it has: "mean=.5&weight=2". A
// caption may have the numbers of its own preset: "{klPQ} {unit}" becomes "6.64 bits" or "4.61 nats", so that it has no other
// numbers than the picture, in whichever unit.
type Preset struct {
	Name, Label, Caption, State string
	Telling
}

// Handle is a place to grab, with what its twin in the page says. A number that has no place of its own stands where another
// one does. In compare there is one twin per distribution, whose ID changes as it roves; elsewhere every handle has one.
type Handle struct {
	ID, Label, ValueText        string
	Value, Min, Max, Step, X, Y float64
	R                           float64
	Horizontal                  bool   // it moves sideways
	Twin                        string // name of the twin where that stays while ID roves; "" is ID
	Keys                        string // how keys move it, for those who do not see them; "" is SliderKeys
}

// Reading is a number on the canvas that can be asked about. A scene gives ID, Name, Nats and the texts; Value, Unit and Place
// follow from them, if the scene gives no Value and Unit of its own, as for an energy. Place is where the number stands on
// the canvas; empty if it is not shown.
type Reading struct {
	ID, Name, Value, Unit      string
	Nats                       float64
	Place                      geom.Rect
	Sentence, Formula, Numbers string
	Infinite                   string // when it is ∞
	Natural                    bool   // the formula holds in nats alone: its logarithms are natural in every unit
	Plain                      string // it in other words, without its unit; "" if there are none
	Again                      bool   // it is the number of another reading: the table has it once
	Veiled                     bool   // Value is a sign, and Nats is no number, until it is revealed
}

// Inspector is the row that tells about the selected outcome.
type Inspector struct {
	Selected bool
	Text     string
	Cells    []Cell
	Actions  []Action
}

// Cell is one named number.
type Cell struct{ Name, Value string }

// Table holds all numbers.
type Table struct {
	Caption  string
	Head     []string
	Rows     [][]string
	Foot     []string
	Readings [][]string // name, value and unit of every reading
}
