package weights

import (
	"slices"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// Do carries out one of the buttons that every scene of two distributions has, or refuses what it does not know by
// scene.NoAction.
func (d *Duo) Do(action, argument string) error {
	switch action {
	case "swap":
		d.Bars[0].Swap(&d.Bars[1])
	case "add":
		return d.add()
	case "remove":
		return d.remove()
	case "values":
		return d.values(argument)
	case "next", "previous":
		d.Bars[0].Choose(action == "next")
	case "deselect":
		d.Of.Selected = -1
	default:
		return d.doSelected(action)
	}
	return nil
}

// doSelected carries out an action on the selected outcome.
func (d *Duo) doSelected(action string) error {
	verb, name, _ := strings.Cut(action, "-")
	side := slices.Index(d.names(), name)
	if side < 0 || (verb != "lock" || d.Bars[side].Lockless) && verb != "zero" {
		return scene.NoAction(action)
	}
	if d.Of.Selected < 0 {
		return param.Refuse("Select %s first.", param.A(d.Noun))
	}
	if verb == "zero" {
		return d.Bars[side].ToggleZero(d.Of.Selected)
	}
	d.Bars[side].ToggleLock(d.Of.Selected)
	return nil
}

// add appends an outcome with weight 0 in both: no reading changes.
func (d *Duo) add() error {
	n := d.Of.N()
	if n == d.Most {
		return param.Refuse("%d %s are the most.", d.Most, param.Nouns(d.Noun))
	}
	name := letter(n)
	for k := n; slices.Contains(d.Of.Names(), name); k++ {
		name = letter(k + 1)
	}
	for side := range d.sides() {
		*d.weights(side) = d.weights(side).Appended()
	}
	d.Of.Labels[n] = name
	d.Say("%s is new, with probability 0: nothing else changes.", name)
	return nil
}

// remove takes the last outcome away, unless it holds all of a distribution, or what it has would go to a locked one.
func (d *Duo) remove() error {
	last := d.Of.N() - 1
	if last < MinOutcomes {
		return param.Refuse("%d %s are the least.", MinOutcomes, param.Nouns(d.Noun))
	}
	name, rest := d.Of.Labels[last], [len(d.Bars)]Weights{}
	for side := range d.sides() {
		if d.weights(side).OnlyOne(last) {
			return param.Refuse("%s holds all of %s: it cannot go.", name, d.name(side))
		}
	}
	for side := range d.sides() {
		var ok bool
		if rest[side], ok = d.weights(side).WithoutLast(); !ok {
			return param.Refuse("All else of %s is locked: nothing could take over what %s has.", d.name(side), name)
		}
		d.Bars[side].ForgetOutcome(last)
	}
	for side := range d.sides() {
		*d.weights(side) = rest[side]
	}
	d.Of.Labels[last] = ""
	d.Of.Selected = min(d.Of.Selected, last-1)
	d.Say("%s is gone.", name)
	return nil
}

// values sets what was typed or pasted: "p:…" or "q:…" with one list, or "pq:…" with both; of three, a table. On an error nothing changes.
func (d *Duo) values(argument string) error {
	if d.Third != nil {
		return d.table(argument)
	}
	target, text, ok := strings.Cut(argument, ":")
	if !ok || target != "p" && target != "q" && target != "pq" {
		return param.Refuse("The values do not say whether they are p, q or both.")
	}
	t, err := infotheory.ParseWeights(text)
	if err != nil {
		return param.Refuse("%s: %s.", target, err)
	}
	if err := d.check(target, len(t.Columns[0])); err != nil {
		return err
	}
	t = t.PFirst()
	if target == "pq" {
		if len(t.Columns) != 2 {
			return param.Refuse("Both p and q are needed, here is one list.")
		}
		d.Of.set(From(t.Columns[0]), From(t.Columns[1]), d.clean(t.Labels, len(t.Columns[0])))
	} else if err := d.oneList(slices.Index([]string{"p", "q"}, target), t); err != nil {
		return err
	}
	d.Forget()
	return nil
}

// oneList sets p or q. Another number of outcomes makes the other one uniform.
func (d *Duo) oneList(side int, t infotheory.Table) error {
	if len(t.Columns) != 1 {
		return param.Refuse("One list is needed for %s, here are %d.", d.name(side), len(t.Columns))
	}
	w := From(t.Columns[0])
	pair := d.Of.Weights
	switch {
	case w.N == d.Of.N():
	case d.Lone && side == 0:
		pair[1] = Weights{}
	default:
		pair[1-side] = Uniform(w.N)
		d.Say("%s is uniform over the %d %s of %s.", d.name(1-side), w.N, param.Nouns(d.Noun), d.name(side))
	}
	pair[side] = w
	d.Of.set(pair[0], pair[1], d.clean(t.Labels, w.N))
	return nil
}

// clean returns labels fit to show; without any, those of the model if their number stays.
func (d *Duo) clean(labels []string, n int) []string {
	if labels == nil && n == d.Of.N() {
		return d.Of.Names()
	}
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = param.CleanLabel(l)
	}
	return out
}

// Actions are the buttons that act on both distributions.
func (d *Duo) Actions() []scene.Action {
	nouns := param.Nouns(d.Noun)
	return []scene.Action{
		{Name: "remove", Label: "−", Help: "Remove the last " + d.Noun + ".", Why: scene.WhyNot(d.Of.N() == MinOutcomes, strconv.Itoa(MinOutcomes)+" "+nouns+" are the least.")},
		{Name: "add", Label: "+", Help: "Add " + param.A(d.Noun) + " with probability 0.", Why: scene.WhyNot(d.Of.N() == d.Most, strconv.Itoa(d.Most)+" "+nouns+" are the most.")},
	}
}

// Through are the buttons that select the previous and the next outcome.
func (d *Duo) Through() []scene.Action { return d.Bars[0].Through() }

// Through are the buttons that select the previous and the next bar.
func (b *Bars) Through() []scene.Action {
	i, last := *b.Selected, b.Of.N-1
	if i < 0 {
		return []scene.Action{{Name: "previous", Label: "◀", Help: "Last " + b.Noun}, {Name: "next", Label: "▶", Help: "First " + b.Noun}}
	}
	return []scene.Action{
		{Name: "previous", Label: "◀", Help: "Previous " + b.Noun, Why: scene.WhyNot(i == 0, "This is the first "+b.Noun+".")},
		{Name: "next", Label: "▶", Help: "Next " + b.Noun, Why: scene.WhyNot(i == last, "This is the last "+b.Noun+".")},
	}
}

// OfSelected are the buttons that lock the selected outcome and set it to 0, in each distribution.
func (d *Duo) OfSelected() (list []scene.Action) {
	for side := range d.sides() {
		list = append(list, d.Bars[side].OfSelected()...)
	}
	return list
}

// OfSelected are those of one distribution.
func (b *Bars) OfSelected() (list []scene.Action) {
	i := *b.Selected
	locked, zero := b.Of.Locked[i], b.Value(i) == 0
	lock, set := "Lock ", "Set "+b.Name+" to 0"
	if locked {
		lock = "Unlock "
	}
	if zero {
		set = "Restore " + b.Name
	}
	if !b.Lockless {
		list = append(list, scene.Action{Name: "lock-" + b.Name, Label: lock + b.Name, Toggle: true, Pressed: locked, Help: "Hold this probability while others move."})
	}
	return append(list, scene.Action{Name: "zero-" + b.Name, Label: set, Toggle: true, Pressed: zero, Help: "Make it impossible, or bring it back.", Why: scene.WhyNot(locked, "It is locked.")})
}
