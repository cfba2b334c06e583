package viz

import (
	"strings"

	"iridescent/viz/mark"
	"iridescent/viz/param"
)

// Verdict is what an answer to an exercise is worth.
type Verdict struct {
	ID   string // of an exercise of the guide
	Say  string // what was to be done
	Met  bool
	Text string // why, in a sentence
}

// Check looks whether the state of an address answers its exercise: whether the goal is true, and nothing was changed that may not be.
// The task is the address of the exercise as it was given; "" takes any of the guide. The state of the application stays as it is.
func (a *App) Check(task, answer string) Verdict {
	given := newApp(a.scenes)
	if task = strings.TrimSpace(task); task != "" {
		if !given.openAddress(task) || given.task == nil {
			return Verdict{Text: strings.TrimSpace("The exercise itself cannot be read. " + strings.Join(given.Notices(), " "))}
		}
	}
	b := newApp(a.scenes)
	if !b.openAddress(answer) {
		return Verdict{Text: "This is no address of a state: it has no #."}
	}
	t := b.task
	if t == nil {
		return Verdict{Text: strings.TrimSpace("There is no exercise in this address. " + strings.Join(b.Notices(), " "))}
	}
	v := Verdict{ID: t.ID, Say: t.Say}
	start := t.start
	switch {
	case given.task != nil:
		if given.task.Raw() != t.Raw() {
			v.Text = "It answers another exercise: " + t.Say
			return v
		}
		start = given.task.start
	case t.ID == "":
		v.Text = "This exercise is of somebody's own: its address is needed too."
		return v
	}
	v.Text = b.lacks(start)
	if v.Met = v.Text == ""; v.Met {
		v.Text = "Done."
	}
	return v
}

// openAddress goes to the state of an address, which begins at its #.
func (a *App) openAddress(text string) bool {
	_, hash, ok := strings.Cut(strings.TrimSpace(text), "#")
	if ok {
		a.Update(Restore{Hash: hash})
	}
	return ok
}

// lacks says what an answer lacks, "" if nothing.
func (a *App) lacks(start []param.Pair) string {
	t := a.task
	if a.waits() {
		return "The prediction is missing."
	}
	if changed := a.forbidden(start, a.modelPairs(a.scene)); len(changed) == 1 {
		return changed[0] + " is another one than at the start. " + t.may()
	} else if changed != nil {
		return mark.Enumerate(changed) + " are others than at the start. " + t.may()
	}
	return t.Goal.Missing(a.numbers(t.Unit))
}
