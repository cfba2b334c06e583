package compare

import (
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// floorOffered is the ε that "Avoid ∞" begins with.
const floorOffered = 0.01

// Do carries out one of the actions of the page.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	s.keys = keyRun{}
	switch action {
	case "preset":
		return s.openPreset(argument)
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
		s.Floor = floorOffered
	case "unfloor":
		s.Floor = 0
	case "next", "previous":
		s.choose(action == "next")
	case "deselect":
		s.Selected = -1
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
		return param.Refuse("There is no action %q.", param.Clip(action))
	}
	if s.Selected < 0 {
		return param.Refuse("Select an outcome first.")
	}
	if verb == "zero" {
		return s.toggleZero(side, s.Selected)
	}
	s.toggleLock(side, s.Selected)
	return nil
}

func (s *Scene) openPreset(name string) error {
	p := find(name)
	if p == nil {
		return param.Refuse("There is no preset %q.", param.Clip(name))
	}
	s.load(p)
	return nil
}

// swap exchanges p and q with their locks; the mixture stays what it was.
func (s *Scene) swap() {
	s.Weights[sideP], s.Weights[sideQ] = s.Weights[sideQ], s.Weights[sideP]
	s.Locked[sideP], s.Locked[sideQ] = s.Locked[sideQ], s.Locked[sideP]
	s.zeroed[sideP], s.zeroed[sideQ] = s.zeroed[sideQ], s.zeroed[sideP]
	s.Lambda = param.OtherShare(s.Lambda)
}

// add appends an outcome with weight 0 in both: no reading changes.
func (s *Scene) add() error {
	n := s.outcomes()
	if n == MaxOutcomes {
		return param.Refuse("%d outcomes are the most.", MaxOutcomes)
	}
	for sd := range s.Weights {
		s.Weights[sd] = append(s.Weights[sd], 0)
		s.Locked[sd] = append(s.Locked[sd], false)
	}
	name := letter(n)
	for k := n; slices.Contains(s.Labels, name); k++ {
		name = letter(k + 1)
	}
	s.Labels = append(s.Labels, name)
	s.say("%s is new, with probability 0 in both: nothing else changes.", name)
	return nil
}

// remove takes the last outcome away, unless it holds all of p or q.
func (s *Scene) remove() error {
	last := s.outcomes() - 1
	if last < MinOutcomes {
		return param.Refuse("%d outcomes are the least.", MinOutcomes)
	}
	for _, sd := range sides {
		if w := s.Weights[sd]; positive(w) == 1 && w[last] > 0 {
			return param.Refuse("%s holds all of %s: it cannot go.", s.Labels[last], sd)
		}
	}
	if err := s.empty(last); err != nil {
		return err
	}
	for sd := range s.Weights {
		s.Weights[sd] = s.Weights[sd][:last:last]
		s.Locked[sd] = s.Locked[sd][:last:last]
		s.zeroed[sd][last] = 0
	}
	s.say("%s is gone.", s.Labels[last])
	s.Labels = s.Labels[:last:last]
	s.Selected = min(s.Selected, last-1)
	return nil
}

// empty takes from an outcome what it has where locks hold others: the free ones share it. Elsewhere weights stay as
// they were entered, and the division by a smaller sum does the same.
func (s *Scene) empty(i int) error {
	var weights [2][]float64
	for _, sd := range sides {
		weights[sd] = s.Weights[sd]
		if weights[sd][i] == 0 || !slices.Contains(s.Locked[sd], true) {
			continue
		}
		g := newGrip(s.probabilities(sd), s.Locked[sd])
		g.held[i] = true
		if g.move(i, 0, s.Locked[sd]) == notMoved {
			return param.Refuse("All else of %s is locked: nothing could take over what %s has.", sd, s.Labels[i])
		}
		weights[sd] = g.weights(s.Locked[sd])
	}
	s.Weights = weights
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
	if len(t.Names) == 2 && strings.EqualFold(t.Names[0], "q") && strings.EqualFold(t.Names[1], "p") {
		slices.Reverse(t.Columns)
	}
	if target == "pq" {
		if len(t.Columns) != 2 {
			return param.Refuse("Both p and q are needed, here is one list.")
		}
		s.setWeights(t.Columns[0], t.Columns[1], s.cleanLabels(t.Labels, len(t.Columns[0])))
	} else if err := s.oneList(target, t); err != nil {
		return err
	}
	s.top = 0
	s.forget()
	return nil
}

// oneList sets p or q. Another number of outcomes makes the other one uniform.
func (s *Scene) oneList(target string, t infotheory.Table) error {
	if len(t.Columns) != 1 {
		return param.Refuse("One list is needed for %s, here are %d.", target, len(t.Columns))
	}
	w := t.Columns[0]
	labels := s.cleanLabels(t.Labels, len(w))
	pair, locked := s.Weights, s.Locked
	set := sideP
	if target == "q" {
		set = sideQ
	}
	if len(w) != s.outcomes() {
		uniform := slices.Repeat([]float64{1}, len(w))
		pair[set.other()] = uniform
		s.say("%s is uniform over the %d outcomes of %s.", set.other(), len(w), set)
	}
	same := len(w) == s.outcomes()
	pair[set] = w
	s.setWeights(pair[sideP], pair[sideQ], labels)
	if same {
		s.Locked[set.other()] = locked[set.other()]
	}
	return nil
}

// cleanLabels returns labels fit to show; without any, those of the model if their number stays.
func (s *Scene) cleanLabels(labels []string, n int) []string {
	if labels == nil && n == s.outcomes() {
		return s.Labels
	}
	out := make([]string, len(labels))
	for i, l := range labels {
		out[i] = param.CleanLabel(l)
	}
	return out
}
