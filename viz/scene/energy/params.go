package energy

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/weights"
)

// Which numbers there are. The largest and the least keep every quotient of energies finite.
var (
	energies = param.Domain{Least: -1e12, Most: 1e12}
	kts      = param.Domain{Default: 1, Least: 1e-30, Most: 1e12, Step: 0.01, Low: 0.01, High: 100, Log: true}
	speeds   = param.Domain{Default: 2, Least: 0.01, Most: 100, Step: 0.01, Low: 0.1, High: 20, Log: true}
)

// Params declares the parameters in the order in which a hash is applied: the levels first, they set the number of states.
func (s *Scene) Params() param.Set {
	m := &s.Model
	first := s.pristine()
	implied := func(list []float64) string {
		if first {
			return weights.Join(list)
		}
		return ""
	}
	set := param.Set{
		param.Text("levels", "Levels", "Energies, 2 to 16 numbers separated by commas; 0*12 repeats.", implied(firstLevels),
			func() string { return weights.Join(m.levels()) }, s.readLevels),
		param.Text("q", "q", "Weights of the states, as many numbers ≥ 0 as there are levels; 1*8 repeats. They are normalised.", implied(firstQ),
			func() string { return weights.Join(m.Q.List()) }, s.readQ),
		s.labelsParam(first),
		param.Text("lockq", "Locked in q", "Numbers of the states whose q no hand moves, from 1.", "", s.joinLocks, s.readLocks),
	}
	return append(append(set, s.own()...), s.chosen())
}

// own are the parameters that do not depend on the number of states.
func (s *Scene) own() param.Set {
	m := &s.Model
	return param.Set{
		param.Number("kt", "kT", "Temperature as an energy, in the unit of the levels: above 0.", &m.KT, kts),
		param.ChoiceOf("rates", "Rates", "How readily a state is left for another one: by Glauber 1/(1 + e^(ΔE/kT)), by Metropolis min(1, e^(−ΔE/kT)).",
			[]param.Option{infotheory.Glauber: {Value: "glauber", Label: "Glauber"}, infotheory.Metropolis: {Value: "metropolis", Label: "Metropolis"}},
			func() int { return int(m.Rates) }, func(k int) { m.Rates = infotheory.Rates(k) }),
		param.Look(param.Number("speed", "Speed", "How many units of time go by in a second.", &s.look.speed, speeds)),
		s.unitsParam(),
	}
}

// pristine reports whether levels, q and labels are those of the first preset.
func (s *Scene) pristine() bool {
	m := &s.Model
	return slices.Equal(m.levels(), firstLevels) && slices.Equal(m.Q.List(), firstQ) && slices.Equal(m.names(), firstLabels)
}

// readLevels takes as many states as there are energies. Others than before have new names, and a q that is uniform until it is given.
func (s *Scene) readLevels(text string) error {
	list, err := energies.List("levels", text, 2, MaxStates)
	if err != nil {
		s.unread = param.NotRead(err)
		return s.unread
	}
	if s.fresh || len(list) != s.Model.N {
		s.put(list, nil)
		s.levelled = true
		return nil
	}
	copy(s.Model.Levels[:], list)
	s.axis = axis{}
	return nil
}

// readQ takes as many weights as there are states.
func (s *Scene) readQ(text string) error {
	w, err := s.parse("q", text)
	if err == nil {
		if n := s.Model.N; len(w) != n {
			err = s.misfit("q", "q has %s, levels has %d.", param.Plural(len(w), "number"), n)
		} else {
			s.Model.Q = weights.From(w)
			s.bars.Forget()
			s.Pause()
			return nil
		}
	}
	if err != nil && s.levelled {
		return param.Refuse("%s q is uniform over the %s.", err, s.count())
	}
	return err
}

// parse reads weights, within the number of states that there can be.
func (s *Scene) parse(key, text string) ([]float64, error) {
	t, err := infotheory.ParseWeights(text)
	if many := (*infotheory.CountError)(nil); errors.As(err, &many) {
		return nil, param.Refuse("%s has more than %d numbers; 2 to %d are possible.", key, many.Limit, MaxStates)
	}
	if err != nil {
		return nil, param.Refuse("%s: %s.", key, err)
	}
	if len(t.Columns) != 1 {
		return nil, param.Refuse("%s: one list of numbers is needed, here are %d.", key, len(t.Columns))
	}
	return t.Columns[0], nil
}

// misfit refuses the value of a key that does not fit the states; it is left out with levels that were refused.
func (s *Scene) misfit(key, format string, a ...any) error {
	if s.unread != nil {
		s.unread.LeaveOut(key)
		return nil
	}
	return param.Refuse(format, a...)
}

// labelsParam declares the names of the states.
func (s *Scene) labelsParam(first bool) param.Param {
	implied := make([]string, s.Model.N)
	for i := range implied {
		implied[i] = letter(i)
	}
	if first {
		implied = firstLabels
	}
	return param.Param{
		Key: "labels", Label: "Labels", Help: "Names of the states, separated by commas; a comma in a name is %2C.", Default: param.JoinLabels(implied),
		Get: func() string { return param.JoinLabels(s.Model.names()) },
		Set: func(raw string) error {
			m := &s.Model
			labels := param.SplitLabels(raw, m.N, MaxStates+1)
			if len(labels) != m.N {
				if s.unread != nil {
					return s.misfit("labels", "")
				}
				s.misnamed = param.Refuse("labels has %s for %s.", param.Plural(len(labels), "name"), s.count())
			}
			s.name(labels)
			return nil
		},
	}
}

// name gives the states names; those that are missing keep theirs.
func (s *Scene) name(labels []string) {
	m := &s.Model
	for i := range min(len(labels), m.N) {
		if m.Labels[i] = letter(i); labels[i] != "" {
			m.Labels[i] = labels[i]
		}
	}
}

func (s *Scene) joinLocks() string {
	var numbers []string
	for i, locked := range s.Model.Q.Locks() {
		if locked {
			numbers = append(numbers, strconv.Itoa(i+1))
		}
	}
	return strings.Join(numbers, ",")
}

// readLocks takes numbers of states, from 1.
func (s *Scene) readLocks(text string) error {
	var locked [weights.Most]bool
	if strings.TrimSpace(text) != "" {
		for part := range strings.SplitSeq(text, ",") {
			i, ok := s.stateAt(part)
			if !ok {
				return s.misfit("lockq", "lockq: %q is no state from 1 to %d.", param.Clip(part), s.Model.N)
			}
			locked[i] = true
		}
	}
	s.Model.Q.Locked = locked
	return nil
}

// stateAt is the state of a number from 1.
func (s *Scene) stateAt(text string) (i int, ok bool) {
	i, err := strconv.Atoi(strings.TrimSpace(text))
	return i - 1, err == nil && i >= 1 && i <= s.Model.N
}

// chosen declares the selected state, counted from 1.
func (s *Scene) chosen() param.Param {
	m := &s.Model
	return param.Look(param.Text("sel", "Selected", "Number of the selected state, from 1.", "", func() string {
		if m.Selected < 0 {
			return ""
		}
		return strconv.Itoa(m.Selected + 1)
	}, func(text string) error {
		if strings.TrimSpace(text) == "" {
			m.Selected = -1
			return nil
		}
		i, ok := s.stateAt(text)
		if !ok {
			return s.misfit("sel", "sel: %q is no state from 1 to %d.", param.Clip(text), m.N)
		}
		m.Selected = i
		return nil
	}))
}
