package weights

import (
	"slices"
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// MinOutcomes is how many outcomes a Duo has at least.
const MinOutcomes = 2

// Duo is what a scene of two distributions over the same outcomes does with them: their parameters p, q, labels, lockp, lockq
// and sel, their buttons, their text in the Values dialog, and the discs on their bars. It may have a third one. A scene makes it once.
type Duo struct {
	Of    *Pair    // in the model
	Was   *Pair    // as the first pointer of a gesture found it
	First *Example // what an empty hash means
	Noun  string   // what an outcome is called
	Lone  bool     // q may be missing: then its N is 0, and p is alone
	Third *Third   // one more distribution over the same outcomes; nil is none
	Most  int      // how many outcomes there can be
	Say   func(format string, a ...any)
	Moved func() // tells that the weights are others now; nil is nothing
	Bars  [3]Bars

	fresh    bool          // nothing was applied since Load
	levelled bool          // the others were made uniform because p came without them
	unread   *param.Unread // p was given and refused
	hovered  int           // the outcome below a pointer that holds nothing, from 1; 0 is none
	misnamed error         // there were more or fewer names than outcomes
}

// Third is a third distribution of a Duo. It stands in the model beside the Pair and has a name of its own, which is its key, too.
type Third struct {
	Name    string
	Of, Was *Weights  // in the model, and as the first pointer of a gesture found it
	First   []float64 // what an empty hash means
}

// name is that of a distribution.
func (d *Duo) name(side int) string {
	if side == 2 {
		return d.Third.Name
	}
	return [...]string{"p", "q"}[side]
}

// weights are those of a distribution, in the model.
func (d *Duo) weights(side int) *Weights {
	if side == 2 {
		return d.Third.Of
	}
	return &d.Of.Weights[side]
}

// names are those of all distributions that there are: p, q if it is not missing, and the third.
func (d *Duo) names() []string {
	list := []string{"p", "q"}
	if d.Third != nil {
		return append(list, d.Third.Name)
	}
	return list[:d.sides()]
}

// sides is how many distributions there are.
func (d *Duo) sides() int {
	switch {
	case d.Third != nil:
		return 3
	case d.Of.Weights[1].N == 0:
		return 1
	}
	return 2
}

// Load makes both those of the first example, as an empty hash does.
func (d *Duo) Load() {
	d.Of.set(From(d.First.P), From(d.First.Q), d.First.Labels)
	if d.Third != nil {
		*d.Third.Of = From(d.Third.First)
	}
	d.Of.Selected = -1
	d.fresh, d.levelled, d.unread, d.misnamed = true, false, nil, nil
	d.Forget()
}

// Forget drops what belongs to weights that are gone.
func (d *Duo) Forget() {
	for side := range d.sides() {
		d.Bars[side].Forget()
	}
	if d.Of.Selected >= d.Of.N() {
		d.Of.Selected = -1
	}
	if d.Moved != nil {
		d.Moved()
	}
}

// Reconcile says what p's outcomes made of a q, or a third distribution, that was missing. One that did not fit has been refused already.
func (d *Duo) Reconcile(given func(string) bool) []error {
	var notes []error
	for _, name := range d.names()[1:] {
		if d.levelled && !given(name) {
			notes = append(notes, d.isUniform(name))
		}
	}
	if d.misnamed != nil {
		notes = append(notes, d.misnamed)
	}
	d.fresh, d.levelled, d.unread, d.misnamed = false, false, nil, nil
	return notes
}

// isUniform says that a distribution was made uniform.
func (d *Duo) isUniform(name string) error {
	return param.Refuse("%s is uniform over the %s of p.", name, d.count())
}

// Pristine reports whether weights and labels are those of the first example.
func (d *Duo) Pristine() bool {
	return d.Of.is(d.First) && (d.Third == nil || slices.Equal(d.Third.Of.List(), d.Third.First))
}

// count says how many outcomes there are.
func (d *Duo) count() string { return param.Plural(d.Of.N(), d.Noun) }

// Text writes labels and weights, exactly as they were entered, as lines of CSV (RFC 4180), or of three distributions as a table. The
// header tells names that are numbers from values.
func (d *Duo) Text() string {
	if d.Third != nil {
		return d.tableText()
	}
	t := infotheory.Table{Labels: d.Of.Names()}
	for side := range d.sides() {
		t.Columns = append(t.Columns, d.weights(side).List())
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
