package viz

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/exercise"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// An exercise belongs to the state, as exercise=1 in the address. While one is open, only what it names may change, whoever asks: a
// hand, a key, a control, a host page. Its goal is looked at after each message. It is met when it has been true for a while with
// nothing held, so that nobody solves it by passing through.

// holdFor is how many seconds a goal must be true before it is met.
const holdFor = 0.4

// task is an exercise that is open.
type task struct {
	exercise.Exercise
	start []param.Pair // what the model had at its start
	guess string       // what was predicted, as in the address; "" until then
	since float64      // time since which the goal is true; NaN if it is not
	met   bool
}

// Task is an exercise that is open, as the page shows it.
type Task struct {
	ID, Say, Hint, Why string
	May                string // what may change, in a sentence
	Met                bool
	Next               string       // id of the next one of the guide, "" if there is none
	Asked              []Prediction // what is to be predicted; none if nothing is
	Guess              string       // as in the address, "" until it was given
	Told               string       // how good the guess was, in a sentence
}

// Prediction is a reading that is to be predicted.
type Prediction struct{ ID, Name, Value string }

// Goal says that the goal of the exercise that is open is met, or is not any more. ID is "" for an exercise of a link.
type Goal struct {
	ID  string
	Met bool
}

func (Goal) effect() {}

// taskParams declares the exercise and what was predicted.
func (a *App) taskParams() param.Set {
	return param.Set{{
		Key: "exercise", Label: "Exercise", Look: true,
		Help: "An exercise: the number of one of the guide, or one of your own.",
		Get: func() string {
			if a.task == nil {
				return ""
			}
			return a.task.Raw()
		},
		Set: a.setTask,
	}, {
		Key: "guess", Label: "Guess", Look: true,
		Help: "What was predicted in an exercise: a number, or names of readings, the largest first.",
		Get: func() string {
			if a.task == nil {
				return ""
			}
			return a.task.guess
		},
		Set: a.setGuess,
	}}
}

// setTask opens an exercise, or leaves the one that is open if the value is empty.
func (a *App) setTask(raw string) error {
	if raw == "" {
		a.leaveTask()
		return nil
	}
	e, err := exercise.Read(raw)
	if err != nil {
		return err
	}
	if name := sceneOf(param.ParseHash(e.Start), a.name); name != a.name {
		return param.Refuse("exercise: %s is one of %s, not of %s.", e.ID, name, a.name)
	}
	if err := a.checkTask(&e); err != nil {
		return param.Refuse("exercise: %s", err)
	}
	a.task = &task{Exercise: e, since: math.NaN()}
	if e.Predict != nil {
		_ = a.setVeil(e.Predict) // they were checked
	}
	return nil
}

// checkTask returns what is wrong with an exercise for this scene.
func (a *App) checkTask(e *exercise.Exercise) error {
	for _, key := range e.Hands {
		if p := a.scene.Params().Find(key); p == nil || p.Derived {
			return param.Refuse("hands: %s has no key %q.", a.name, param.Clip(key))
		}
	}
	known := strings.Fields(readingsOf[a.name])
	for _, name := range e.Predict {
		if !slices.Contains(known, name) {
			return param.Refuse("predict: %s has no reading %q; it has %s.", a.name, param.Clip(name), strings.Join(known, ", "))
		}
	}
	return e.Goal.Check(a.numbers(e.Unit))
}

// leaveTask goes on without the exercise.
func (a *App) leaveTask() {
	if a.waits() {
		a.veiled = nil
	}
	a.task, a.stale = nil, true
}

// waits reports whether a prediction is asked for that was not given.
func (a *App) waits() bool { return a.task != nil && a.task.Predict != nil && a.task.guess == "" }

// setGuess takes a prediction and shows what was veiled.
func (a *App) setGuess(raw string) error {
	text := strings.TrimSpace(param.UnescapeNumbers(raw))
	switch t := a.task; {
	case t == nil || t.Predict == nil:
		if text == "" {
			return nil
		}
		return param.Refuse("guess: no exercise asks for it.")
	case len(t.Predict) == 1:
		if x, err := strconv.ParseFloat(strings.Replace(text, "∞", "inf", 1), 64); err != nil || math.IsNaN(x) {
			return param.Refuse("guess: %q is not a number.", param.Clip(text))
		}
	default:
		names := strings.Split(text, ",")
		sorted, want := slices.Sorted(slices.Values(names)), slices.Sorted(slices.Values(t.Predict))
		if !slices.Equal(sorted, want) {
			return param.Refuse("guess: %q is not %s in an order.", param.Clip(text), mark.Enumerate(t.Predict))
		}
	}
	a.task.guess = text
	return a.setVeil(nil)
}

// begun completes the pairs of a link to an exercise of the guide by its start. A link that names its scene has a state of its own.
func begun(pairs []param.Pair) []param.Pair {
	var e *exercise.Exercise
	for _, p := range pairs {
		switch p.Key {
		case "scene":
			return pairs
		case "exercise":
			e = exercise.Find(strings.TrimSpace(param.Unescape(p.Raw)))
		}
	}
	if e == nil {
		return pairs
	}
	return append(param.ParseHash(e.Start), pairs...)
}

// sceneOf is the last scene that pairs name, or another one if they name none.
func sceneOf(pairs []param.Pair, otherwise string) string {
	for _, p := range pairs {
		if p.Key == "scene" {
			otherwise = param.Unescape(p.Raw)
		}
	}
	return otherwise
}

// startTask notes where the exercise that a link has opened begins: one of the guide at its own start, another one where it is. What
// was done before belongs to no exercise, and undo does not lead there.
func (a *App) startTask() {
	t := a.task
	if t == nil || t.start != nil {
		return
	}
	if t.start = a.modelPairs(a.scene); t.ID != "" {
		blank := a.named(a.name).make()
		scene.Open(blank, strings.TrimPrefix(t.Start, "#"))
		t.start = a.modelPairs(blank)
	}
	a.history.reset(a.state())
}

// modelPairs are the parameters of a model, but for how it is looked at.
func (a *App) modelPairs(s scene.Scene) (pairs []param.Pair) {
	set := s.Params()
	for k := range set {
		if p := &set[k]; !p.Look && !p.Derived {
			pairs = append(pairs, param.Pair{Key: p.Key, Raw: p.Get()})
		}
	}
	return pairs
}

// held is what an exercise guards while a message is carried out.
type held struct {
	model any
	pairs []param.Pair
}

// hold notes the model before a message; nil if no exercise is open.
func (a *App) hold() *held {
	if a.task == nil {
		return nil
	}
	return &held{a.scene.Snapshot(), a.modelPairs(a.scene)}
}

// refuseChange takes back what a message has changed that may not change, and says why it stays. It returns nil if all may.
func (a *App) refuseChange(h *held) error {
	if h == nil || a.task == nil {
		return nil
	}
	changed := a.forbidden(h.pairs, a.modelPairs(a.scene))
	if changed == nil {
		return nil
	}
	a.scene.Restore(h.model)
	a.stale = true
	if a.waits() {
		return param.Refuse("Predict first: nothing moves before that.")
	}
	return param.Refuse("%s %s", stays(changed), a.task.may())
}

// forbidden lists the keys that differ and may not.
func (a *App) forbidden(before, now []param.Pair) (keys []string) {
	for k := range now {
		if now[k] != before[k] && (a.waits() || !a.task.May(now[k].Key)) {
			keys = append(keys, now[k].Key)
		}
	}
	return keys
}

// stays says that keys do not change.
func stays(keys []string) string {
	if len(keys) == 1 {
		return keys[0] + " stays as it is here."
	}
	return mark.Enumerate(keys) + " stay as they are here."
}

// may says what may change.
func (t *task) may() string {
	if len(t.Hands) == 0 {
		return "Everything may change."
	}
	return "Only " + mark.Enumerate(t.Hands) + " may change in this exercise."
}

// restart goes back to the start of the exercise.
func (a *App) restart() {
	scene.Reset(a.scene)
	_, _ = scene.Apply(a.scene.Params(), a.task.start) // they were read from a model
	scene.Reconcile(a.scene, func(string) bool { return true })
}

// endRefused ends what would go on to change what may not: the hold of one pointer, or what goes on by itself.
func (a *App) endRefused(e input.Event, h *held) {
	switch e := e.(type) {
	case input.Pointer:
		e.Phase = input.Cancel
		a.scene.Update(e, &a.env)
	case input.Tick:
		if s, ok := a.scene.(scene.Animated); ok {
			s.Pause()
		}
	}
	a.scene.Restore(h.model)
}

// judge looks whether the goal is true, at a time in seconds, and whether it has been long enough.
func (a *App) judge(time float64) {
	t := a.task
	switch {
	case t == nil:
		return
	case a.scene.OnStage().Busy() && !t.met: // nobody solves by passing through
		t.since = math.NaN()
		return
	}
	holds := !a.waits() && t.Goal.Met(a.numbers(t.Unit))
	switch {
	case !holds:
		t.since = math.NaN()
		if t.met {
			t.met = false
			a.emit(Goal{t.ID, false})
			a.changed("goal")
		}
	case t.met:
	case math.IsNaN(t.since) || time < t.since:
		t.since = time
		a.wakeIn(holdFor)
	case time-t.since < holdFor-0.001:
		a.wakeIn(t.since + holdFor - time)
	default:
		t.met = true
		a.emit(Goal{t.ID, true})
		a.emit(Announce{strings.TrimSpace("Done. " + t.Why)})
		a.changed("goal")
	}
}

// numbers gives what a goal can name in the state of now, information in a unit: readings, the columns of the table, and parameters
// that are numbers.
func (a *App) numbers(unit infotheory.Unit) exercise.Numbers {
	var readings []scene.Reading
	var data scene.Data
	return func(name string) ([]float64, bool) {
		if readings == nil {
			readings, data = a.scene.Readings(&a.env), a.scene.Data()
		}
		for k := range readings {
			if r := &readings[k]; goalName(r.ID) == name {
				return []float64{inUnit(r, unit)}, true
			}
		}
		for k, c := range data.Columns {
			if c.Key == name {
				return column(data, k, unit), true
			}
		}
		if list, ok := a.numbersOf(name); ok {
			return list, true
		}
		known := strings.Fields(readingsOf[a.name])
		if slices.ContainsFunc(known, func(id string) bool { return goalName(id) == name }) {
			return []float64{math.NaN()}, true
		}
		return nil, false
	}
}

// goalName is what goals call a reading: "floorQ" is "floor-q".
func goalName(id string) string {
	name := scene.NameOf(id)
	if before, after, ok := strings.Cut(name, "-"); ok && after != "" {
		return before + strings.ToUpper(after[:1]) + after[1:]
	}
	return name
}

// inUnit is a reading as a number of a unit; one with a unit of its own, as an energy, is what it is.
func inUnit(r *scene.Reading, unit infotheory.Unit) float64 {
	nats := 1 / unit.FromNats(1)
	switch {
	case strings.HasPrefix(r.Unit, "√"):
		return r.Nats / math.Sqrt(nats)
	case r.Value == "" || slices.ContainsFunc([]string{"bit", "nat", "ban"}, func(u string) bool { return strings.HasPrefix(r.Unit, u) }):
		return unit.FromNats(r.Nats)
	}
	return r.Nats
}

func column(data scene.Data, k int, unit infotheory.Unit) []float64 {
	list := make([]float64, len(data.Records))
	for i, r := range data.Records {
		if list[i] = r.Values[k]; data.Columns[k].Information {
			list[i] = unit.FromNats(list[i])
		}
	}
	return list
}

// numbersOf reads a parameter that is a number or a list of them.
func (a *App) numbersOf(key string) (list []float64, ok bool) {
	p := a.scene.Params().Find(key)
	if p == nil {
		return nil, false
	}
	for text := range strings.SplitSeq(p.Get(), ",") {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return nil, false
		}
		list = append(list, x)
	}
	return list, true
}

// viewTask is the exercise that is open for the page, nil if none is.
func (a *App) viewTask(readings []scene.Reading) *Task {
	t := a.task
	if t == nil {
		return nil
	}
	v := &Task{ID: t.ID, Say: t.Say, Hint: t.Hint, Why: t.Why, May: t.may(), Met: t.met, Next: exercise.Next(t.ID), Guess: t.guess}
	for _, name := range t.Predict {
		p := Prediction{ID: name, Name: name}
		for k := range readings {
			if r := &readings[k]; scene.NameOf(r.ID) == name {
				p.Name, p.Value = r.Name, strings.TrimSpace(r.Value+" "+r.Unit)
			}
		}
		v.Asked = append(v.Asked, p)
	}
	if t.guess != "" {
		v.Told = t.told(v.Asked, a.numbers(t.Unit))
	}
	return v
}

// told says how good a guess was.
func (t *task) told(asked []Prediction, numbers exercise.Numbers) string {
	if len(asked) == 1 {
		return fmt.Sprintf("You predicted %s; %s is %s.", t.guess, asked[0].Name, asked[0].Value)
	}
	order := strings.Split(t.guess, ",")
	value := func(name string) float64 {
		list, _ := numbers(goalName(name))
		return list[0]
	}
	right := slices.IsSortedFunc(order, func(x, y string) int { return cmp.Compare(value(y), value(x)) })
	var was []string
	for _, name := range order {
		k := slices.IndexFunc(asked, func(p Prediction) bool { return p.ID == name })
		was = append(was, asked[k].Name+" "+asked[k].Value)
	}
	if right {
		return "Your order was right: " + strings.Join(was, " > ") + "."
	}
	return "Your order was another one than the numbers have: " + strings.Join(was, ", ") + "."
}
