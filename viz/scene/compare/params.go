package compare

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/weights"
)

// Range of the floor ε.
const (
	floorLeast = 1e-6
	floorMost  = 0.5
)

// ktMost keeps kT·KL finite: a divergence of floats is below 1500 nats.
const ktMost = 1e300

// Params declares the parameters in the order in which a URL is applied: p first, it sets the number of outcomes.
func (s *Scene) Params() param.Set {
	first := &presets()[0]
	return param.Set{
		s.weightsParam("p", sideP, first.p),
		s.weightsParam("q", sideQ, first.q),
		s.labelsParam(),
		s.locksParam("lockp", sideP),
		s.locksParam("lockq", sideQ),
		param.Number("lambda", "λ", "Weight of q in the mixture m = (1−λ)p + λq.", &s.Model.Lambda, param.Domain{Default: 0.5, Most: 1, Step: 0.01}),
		param.Number("kt", "kT", "Energy of one nat: the free-energy gap is kT·KL(q‖p).", &s.Model.KT,
			param.Domain{Default: 1, Least: param.Positive, Most: ktMost, Step: 0.01, Low: 0.01, High: 100, Log: true}),
		s.floorParam(),
		param.Look(param.Switch("axis", "Axis", "Linear, or logarithmic from 10⁻⁶ to 1 with a shelf for 0.", &s.logAxis,
			param.Option{Value: "linear", Label: "linear"}, param.Option{Value: "log", Label: "logarithmic"})),
		param.Look(param.Switch("terms", "Terms", "Signed terms p·log(p/q), or the never-negative p·log(p/q) − p + q, which have the same sum.", &s.excess,
			param.Option{Value: "signed", Label: "signed"}, param.Option{Value: "excess", Label: "never negative"})),
		param.Look(param.Choice("paint", "Paint", "Draw a distribution with one stroke across the plot.", &s.paint,
			param.Option{Value: "off", Label: "off"}, param.Option{Value: "p", Label: "paint p"}, param.Option{Value: "q", Label: "paint q"})),
		param.Look(s.selectedParam()),
	}
}

// weightsParam declares p or q.
func (s *Scene) weightsParam(key string, side side, first []float64) param.Param {
	return param.Param{
		Key: key, Label: key, Help: "Weights, 2 to 64 numbers ≥ 0 separated by commas; 1*8 repeats. They are normalised.",
		Default: s.impliedWeights(first),
		Get:     func() string { return joinWeights(s.Model.Weights[side].List()) },
		Set: func(raw string) error {
			w, err := parseWeights(key, param.UnescapeNumbers(raw))
			switch {
			case err != nil && side == sideP:
				s.unread = param.NotRead(err)
				return s.unread
			case err == nil:
				err = s.setSide(side, weights.From(w))
			}
			if err != nil && s.levelled {
				return param.Refuse("%s q is uniform over the %d outcomes of p.", err, s.outcomes())
			}
			return err
		},
	}
}

// parseWeights reads one list of weights within the limits of the number of outcomes.
func parseWeights(name, text string) ([]float64, error) {
	t, err := infotheory.ParseWeights(text)
	if many := (*infotheory.CountError)(nil); errors.As(err, &many) {
		return nil, param.Refuse("%s has more than %d outcomes; %d to %d are possible.", name, many.Limit, MinOutcomes, MaxOutcomes)
	}
	if err != nil {
		return nil, param.Refuse("%s: %s.", name, err)
	}
	if len(t.Columns) != 1 {
		return nil, param.Refuse("%s: one list of numbers is needed, here are %d.", name, len(t.Columns))
	}
	return t.Columns[0], checkOutcomes(name, len(t.Columns[0]))
}

func checkOutcomes(name string, n int) error {
	if n < MinOutcomes || n > MaxOutcomes {
		return param.Refuse("%s has %s; %d to %d are possible.", name, param.Plural(n, "outcome"), MinOutcomes, MaxOutcomes)
	}
	return nil
}

// setSide sets the weights of p or q. p decides how many outcomes there are; a q of another length is refused.
func (s *Scene) setSide(side side, w weights.Weights) error {
	n := s.outcomes()
	if side == sideQ && w.N != n {
		return s.misfit("q", "q has %s, p has %d.", param.Plural(w.N, "outcome"), n)
	}
	if side == sideP && (s.fresh || w.N != n) {
		s.setWeights(w, weights.Uniform(w.N), nil)
		s.levelled = true
	} else {
		s.Model.Weights[side] = w
	}
	s.forget()
	return nil
}

// misfit refuses the value of a key that does not fit the outcomes of p.
func (s *Scene) misfit(key, format string, a ...any) error {
	if s.unread != nil {
		s.unread.LeaveOut(key)
		return nil
	}
	return param.Refuse(format, a...)
}

// Reconcile says what p's outcomes made of a q that was missing. One that did not fit has been refused already.
func (s *Scene) Reconcile(given func(string) bool) []error {
	var notes []error
	if s.levelled && !given("q") {
		notes = append(notes, param.Refuse("q is uniform over the %d outcomes of p.", s.outcomes()))
	}
	if s.misnamed != nil {
		notes = append(notes, s.misnamed)
	}
	s.fresh, s.levelled, s.unread, s.misnamed = false, false, nil, nil
	return notes
}

// labelsParam declares the names of the outcomes.
func (s *Scene) labelsParam() param.Param {
	return param.Param{
		Key: "labels", Label: "Labels", Help: "Names of the outcomes, separated by commas; a comma in a name is %2C.",
		Default: s.impliedLabels(),
		Get:     func() string { return param.JoinLabels(s.labels()) },
		Set: func(raw string) error {
			labels := param.SplitLabels(raw, s.outcomes(), MaxOutcomes+1)
			if s.unread != nil && len(labels) != s.outcomes() {
				return s.misfit("labels", "")
			}
			s.name(labels)
			return nil
		},
	}
}

// name gives the outcomes names. Those that are missing stay as they are and those that are too many are left out, which
// Reconcile says.
func (s *Scene) name(labels []string) {
	n := s.outcomes()
	if len(labels) != n {
		s.misnamed = param.Refuse("labels has %s for %d outcomes.", param.Plural(len(labels), "name"), n)
	}
	for i := range min(len(labels), n) {
		if s.Model.Labels[i] = letter(i); labels[i] != "" {
			s.Model.Labels[i] = labels[i]
		}
	}
}

// pristine reports whether weights and labels are those of the first preset.
func (s *Scene) pristine() bool {
	p := &presets()[0]
	return slices.Equal(s.Model.Weights[sideP].List(), p.p) && slices.Equal(s.Model.Weights[sideQ].List(), p.q) && slices.Equal(s.labels(), p.labels)
}

// impliedWeights is what a URL without the key means. Only the first preset leaves p and q out, so that a link keeps
// its meaning if the first preset ever changes.
func (s *Scene) impliedWeights(first []float64) string {
	if s.pristine() {
		return joinWeights(first)
	}
	return ""
}

// impliedLabels is what a URL without labels means: the first preset's if it has no p either, else letters.
func (s *Scene) impliedLabels() string {
	if s.pristine() {
		return param.JoinLabels(s.labels())
	}
	letters := make([]string, s.outcomes())
	for i := range letters {
		letters[i] = letter(i)
	}
	return param.JoinLabels(letters)
}

// locksParam declares which outcomes are locked, counted from 1.
func (s *Scene) locksParam(key string, side side) param.Param {
	return param.Param{
		Key: key, Label: "Locked in " + side.String(), Help: "Numbers of the locked outcomes, from 1.",
		Get: func() string {
			var numbers []string
			for i, l := range s.Model.Weights[side].Locks() {
				if l {
					numbers = append(numbers, strconv.Itoa(i+1))
				}
			}
			return strings.Join(numbers, ",")
		},
		Set: func(raw string) error {
			var locked [MaxOutcomes]bool
			text := param.UnescapeNumbers(raw)
			for part := range strings.SplitSeq(text, ",") {
				i, err := strconv.Atoi(strings.TrimSpace(part))
				switch {
				case strings.TrimSpace(text) == "":
				case err != nil || i < 1 || i > s.outcomes():
					return s.misfit(key, "%s: %q is no outcome from 1 to %d.", key, param.Clip(part), s.outcomes())
				default:
					locked[i-1] = true
				}
			}
			s.Model.Weights[side].Locked = locked
			return nil
		},
	}
}

// floorParam declares ε. The page has a control for it only while there is something to avoid.
func (s *Scene) floorParam() param.Param {
	return param.WithControl(param.Number("floor", "Floor ε", "Mixes ε of the uniform distribution in, so that nothing is impossible: (1−ε)q + ε/n.",
		&s.Model.Floor, param.Domain{Least: floorLeast, Most: floorMost, Also: []float64{0}, Step: 0.01, Log: true}), s.Model.Floor > 0)
}

// selectedParam declares the selected outcome, counted from 1.
func (s *Scene) selectedParam() param.Param {
	return param.Param{
		Key: "sel", Label: "Selected", Help: "Number of the selected outcome, from 1.",
		Get: func() string {
			if s.Model.Selected < 0 {
				return ""
			}
			return strconv.Itoa(s.Model.Selected + 1)
		},
		Set: func(raw string) error {
			text := strings.TrimSpace(param.UnescapeNumbers(raw))
			if text == "" {
				s.Model.Selected = -1
				return nil
			}
			i, err := strconv.Atoi(text)
			if err != nil || i < 1 || i > s.outcomes() {
				return s.misfit("sel", "sel: %q is no outcome from 1 to %d.", param.Clip(text), s.outcomes())
			}
			s.Model.Selected = i - 1
			return nil
		},
	}
}

// joinWeights writes weights for a URL; four or more equal ones in a row become "1*4".
func joinWeights(w []float64) string {
	var parts []string
	for i := 0; i < len(w); {
		j := i + 1
		for j < len(w) && w[j] == w[i] {
			j++
		}
		t := param.Shortest(w[i])
		if j-i >= 4 {
			parts = append(parts, t+"*"+strconv.Itoa(j-i))
		} else {
			for range j - i {
				parts = append(parts, t)
			}
		}
		i = j
	}
	return strings.Join(parts, ",")
}
