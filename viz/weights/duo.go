package weights

import (
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// MinOutcomes is how many outcomes a Duo has at least.
const MinOutcomes = 2

// Duo is what a scene of two distributions over the same outcomes does with them: their parameters p, q, labels, lockp, lockq
// and sel, their buttons, their text in the Values dialog, and the discs on their bars. A scene makes it once.
type Duo struct {
	Of    *Pair    // in the model
	Was   *Pair    // as the first pointer of a gesture found it
	First *Example // what an empty hash means
	Noun  string   // what an outcome is called
	Lone  bool     // q may be missing: then its N is 0, and p is alone
	Most  int      // how many there can be
	Say   func(format string, a ...any)
	Moved func() // tells that the weights are others now; nil is nothing
	Bars  [2]Bars

	fresh    bool          // nothing was applied since Load
	levelled bool          // q was made uniform because p came without it
	unread   *param.Unread // p was given and refused
	hovered  int           // the outcome below a pointer that holds nothing, from 1; 0 is none
	misnamed error         // there were more or fewer names than outcomes
}

// names are those of the distributions.
var names = [2]string{"p", "q"}

// Load makes both those of the first example, as an empty hash does.
func (d *Duo) Load() {
	d.Of.set(From(d.First.P), From(d.First.Q), d.First.Labels)
	d.Of.Selected = -1
	d.fresh, d.levelled, d.unread, d.misnamed = true, false, nil, nil
	d.Forget()
}

// Forget drops what belongs to weights that are gone.
func (d *Duo) Forget() {
	for side := range d.Bars {
		d.Bars[side].Forget()
	}
	if d.Of.Selected >= d.Of.N() {
		d.Of.Selected = -1
	}
	if d.Moved != nil {
		d.Moved()
	}
}

// Reconcile says what p's outcomes made of a q that was missing. One that did not fit has been refused already.
func (d *Duo) Reconcile(given func(string) bool) []error {
	var notes []error
	if d.levelled && !given("q") {
		notes = append(notes, param.Refuse("q is uniform over the %s of p.", d.count()))
	}
	if d.misnamed != nil {
		notes = append(notes, d.misnamed)
	}
	d.fresh, d.levelled, d.unread, d.misnamed = false, false, nil, nil
	return notes
}

// Pristine reports whether weights and labels are those of the first example.
func (d *Duo) Pristine() bool { return d.Of.is(d.First) }

// count says how many outcomes there are.
func (d *Duo) count() string { return param.Plural(d.Of.N(), d.Noun) }

// Text writes labels and weights, exactly as they were entered, as lines of CSV (RFC 4180). The header tells names that are
// numbers from values.
func (d *Duo) Text() string {
	t := infotheory.Table{Labels: d.Of.Names()}
	for side := range d.sides() {
		t.Columns = append(t.Columns, d.Of.Weights[side].List())
	}
	return t.Text()
}

// check holds a number of outcomes to its limits.
func (d *Duo) check(name string, n int) error {
	if n < MinOutcomes || n > d.Most {
		return param.Refuse("%s has %s; %s to %s are possible.", name, param.Plural(n, d.Noun), strconv.Itoa(MinOutcomes), strconv.Itoa(d.Most))
	}
	return nil
}
