// Package scene is the contract between the application and its scenes: what a scene must do, what it may do, and
// the plain data that the page is built from.
//
// A scene owns a model (only what the reader can change). Update is the only writer of it, Layout the only author of
// places, Draw reads only. Time comes with the events.
package scene

import (
	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/theme"
)

// Env is what surrounds a scene and is not its own.
type Env struct {
	Theme     *theme.Theme
	Unit      infotheory.Unit
	Touch     bool    // the last pointer was a finger: places for hands are larger
	Talk      bool    // on a stage: larger still
	HideTerms bool    // what is summed up is left out
	Still     bool    // the reader wants no motion: what would move is shown where it ends
	Focus     string  // id of the handle whose twin has the keyboard focus, or ""
	Zoom      float64 // of the type sizes; 1 is normal
}

// Scene is one idea that can be played with.
type Scene interface {
	// Params declares the parameters of the model in the order in which a URL is applied.
	Params() param.Set
	// Update folds one event into the model and returns the name of the edit. Edits of one name in quick succession make
	// one step of undo; an edit without a name is a step of its own. Escape and keys that
	// mean nothing do not get here, and before a Key or an Assign the application has called EndGestures.
	Update(e input.Event, env *Env) (merge string)
	// Do carries out one of Actions. An error is a sentence for the reader; nothing has changed then.
	Do(action, argument string, env *Env) error
	// Layout measures the model and places everything in the area. It is called after a change, never per frame.
	Layout(area geom.Rect, env *Env)
	// Draw paints what Layout placed. It changes nothing and allocates nothing.
	Draw(c canvas.Canvas, env *Env)
	// Describe says in one sentence, with numbers, what is to be seen.
	Describe(env *Env) string

	// Snapshot returns the model as a value that later changes do not touch; Restore goes back to it; Same compares two of them.
	Snapshot() any
	Restore(snapshot any)
	Same(a, b any) bool
	// Reset makes the model that of an empty URL.
	Reset()
	// Reconcile mends what the parameters of a URL contradict each other in, and says so. given tells which keys the URL had.
	Reconcile(given func(key string) bool) []error

	// Busy reports whether a pointer holds something; no step of undo is made meanwhile.
	Busy() bool
	// EndGestures lets go of everything, keeping the values; CancelGestures puts them back.
	EndGestures()
	CancelGestures() (any bool)
	// Wake returns how many seconds after the last event a Tick is needed, or 0.
	Wake() float64
	// Status returns, once, a sentence for the reader about the last event, or "".
	Status() string

	// View fills in what the page shows of the scene.
	View(v *View, env *Env)
	// Data returns the exact numbers of what Layout placed.
	Data() Data
	// Areas appends the places that take pointers, for the page's copy of the hit test.
	Areas(dst []Area) []Area
	// Handles returns every handle, with or without a twin, also one that is not drawn now.
	Handles() []Handle
}

// Animated is a scene that can go on by itself. While Animating reports true, every frame begins with an input.Tick.
type Animated interface {
	Animating() bool
	Pause()
}

// Area is a place that takes a pointer. A circle of radius R around (X, Y) whose radius the page enlarges to the
// pointer's reach, or, if R is 0, the rectangle X, Y, W, H. Twin is the index of the handle in View.Handles whose twin
// gets the focus, or -1.
type Area struct {
	X, Y, R, W, H float64
	Twin          int
}

// SliderKeys says how keys move a handle with one number.
const SliderKeys = "Arrow keys change it, with Shift more finely, Page Up and Page Down by more. Home and End go to its ends. Escape takes a change back."

// View is what the page shows outside the canvas. Every string is for people.
type View struct {
	Title       string
	Description string
	Keys        string // how keys move the handles, for those who do not see them
	Controls    []Control
	Actions     []Action
	Count       string // "6 outcomes": what the actions "add" and "remove" change, if there are any
	Presets     []Preset
	Handles     []Handle
	Readings    []Reading
	Inspector   Inspector
	Table       Table
	Values      string // the numbers as they were entered, as text for editing: a header, then lines of label,p,q
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

// Preset is a named state with a caption of one line.
type Preset struct{ Name, Label, Caption string }

// Handle is a place to grab, with what its twin in the page says. A number that has no place of its own stands where another
// one does. In compare there is one twin per distribution, whose ID changes as it roves; elsewhere every handle has one.
type Handle struct {
	ID, Label, ValueText        string
	Value, Min, Max, Step, X, Y float64
	R                           float64
	Horizontal                  bool   // it moves sideways
	Twin                        string // name of the twin where that stays while ID roves; "" is ID
}

// Reading is a number on the canvas that can be asked about. Place is where it stands there; empty if it is not shown.
type Reading struct {
	ID, Name, Value, Unit      string
	Nats                       float64
	Place                      geom.Rect
	Sentence, Formula, Numbers string
	Infinite                   string // when it is ∞
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
