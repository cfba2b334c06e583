package compare

import (
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// floorOffered is the ε that "Avoid ∞" begins with.
const floorOffered = 0.01

// Do carries out one of the actions of the page.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	switch action {
	case "swap":
		s.swap()
	case "add":
		return s.add()
	case "remove":
		return s.remove()
	case "values":
		return s.values(argument)
	case "avoid":
		if strings.TrimSpace(argument) != "" {
			return s.Params().Find("floor").Set(argument)
		}
		s.Model.Floor = floorOffered
	case "unfloor":
		s.Model.Floor = 0
	case "next", "previous":
		s.bars[sideP].Choose(action == "next")
	case "deselect":
		s.Model.Selected = -1
	default:
		return s.doSelected(action)
	}
	return nil
}

// doSelected carries out an action on the selected outcome.
func (s *Scene) doSelected(action string) error {
	verb, name, _ := strings.Cut(action, "-")
	side, ok := map[string]side{"p": sideP, "q": sideQ}[name]
	if !ok || verb != "lock" && verb != "zero" {
		return scene.NoAction(action)
	}
	if s.Model.Selected < 0 {
		return param.Refuse("Select an outcome first.")
	}
	if verb == "zero" {
		return s.bars[side].ToggleZero(s.Model.Selected)
	}
	s.bars[side].ToggleLock(s.Model.Selected)
	return nil
}

// swap exchanges p and q with their locks; the mixture stays what it was.
func (s *Scene) swap() {
	s.bars[sideP].Swap(&s.bars[sideQ])
	s.Model.Lambda = param.OtherShare(s.Model.Lambda)
}

// add appends an outcome with weight 0 in both: no reading changes.
func (s *Scene) add() error {
	n := s.outcomes()
	if n == MaxOutcomes {
		return param.Refuse("%d outcomes are the most.", MaxOutcomes)
	}
	name := letter(n)
	for k := n; slices.Contains(s.labels(), name); k++ {
		name = letter(k + 1)
	}
	for _, sd := range sides {
		s.Model.Weights[sd] = s.Model.Weights[sd].Appended()
	}
	s.Model.Labels[n] = name
	s.Say("%s is new, with probability 0 in both: nothing else changes.", name)
	return nil
}

// remove takes the last outcome away, unless it holds all of p or q, or what it has would go to a locked one.
func (s *Scene) remove() error {
	last := s.outcomes() - 1
	if last < MinOutcomes {
		return param.Refuse("%d outcomes are the least.", MinOutcomes)
	}
	name, rest := s.Model.Labels[last], s.Model.Weights
	for _, sd := range sides {
		if rest[sd].OnlyOne(last) {
			return param.Refuse("%s holds all of %s: it cannot go.", name, sd)
		}
	}
	for _, sd := range sides {
		var ok bool
		if rest[sd], ok = rest[sd].WithoutLast(); !ok {
			return param.Refuse("All else of %s is locked: nothing could take over what %s has.", sd, name)
		}
		s.bars[sd].ForgetOutcome(last)
	}
	s.Model.Weights, s.Model.Labels[last] = rest, ""
	s.Model.Selected = min(s.Model.Selected, last-1)
	s.Say("%s is gone.", name)
	return nil
}

// values sets what was typed or pasted: "p:…" or "q:…" with one list, or "pq:…" with both. On an error nothing changes.
func (s *Scene) values(argument string) error {
	target, text, ok := strings.Cut(argument, ":")
	if !ok || target != "p" && target != "q" && target != "pq" {
		return param.Refuse("The values do not say whether they are p, q or both.")
	}
	t, err := infotheory.ParseWeights(text)
	if err != nil {
		return param.Refuse("%s: %s.", target, err)
	}
	if err := checkOutcomes(target, len(t.Columns[0])); err != nil {
		return err
	}
	t = t.PFirst()
	if target == "pq" {
		if len(t.Columns) != 2 {
			return param.Refuse("Both p and q are needed, here is one list.")
		}
		s.setWeights(weights.From(t.Columns[0]), weights.From(t.Columns[1]), s.cleanLabels(t.Labels, len(t.Columns[0])))
	} else if err := s.oneList(target, t); err != nil {
		return err
	}
	s.forget()
	return nil
}

// oneList sets p or q. Another number of outcomes makes the other one uniform.
func (s *Scene) oneList(target string, t infotheory.Table) error {
	if len(t.Columns) != 1 {
		return param.Refuse("One list is needed for %s, here are %d.", target, len(t.Columns))
	}
	w := weights.From(t.Columns[0])
	set, pair := sideP, s.Model.Weights
	if target == "q" {
		set = sideQ
	}
	if w.N != s.outcomes() {
		pair[set.other()] = weights.Uniform(w.N)
		s.Say("%s is uniform over the %d outcomes of %s.", set.other(), w.N, set)
	}
	pair[set] = w
	s.setWeights(pair[sideP], pair[sideQ], s.cleanLabels(t.Labels, w.N))
	return nil
}

// cleanLabels returns labels fit to show; without any, those of the model if their number stays.
func (s *Scene) cleanLabels(labels []string, n int) []string {
	if labels == nil && n == s.outcomes() {
		return s.labels()
	}
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = param.CleanLabel(l)
	}
	return out
}
