package weights

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// Params declares the parameters in the order in which a hash is applied: p first, it sets the number of outcomes. The
// scene declares Chosen after its own.
func (d *Duo) Params() param.Set {
	set := param.Set{d.weightsParam(0, d.First.P), d.weightsParam(1, d.First.Q)}
	if d.Third != nil {
		set = append(set, d.weightsParam(2, d.Third.First))
	}
	if set = append(set, d.labelsParam()); d.Bars[0].Lockless {
		return set
	}
	return append(set, d.locksParam(0), d.locksParam(1))
}

// weightsParam declares a distribution.
func (d *Duo) weightsParam(side int, first []float64) param.Param {
	key := d.name(side)
	return param.Param{
		Key: key, Label: key, Help: fmt.Sprintf("Weights, %d to %d numbers ≥ 0 separated by commas; 1*8 repeats. They are normalised.", MinOutcomes, d.Most),
		Default: d.impliedWeights(first),
		Get:     func() string { return Join(d.weights(side).List()) },
		Set: func(raw string) error {
			if d.Lone && side == 1 && strings.TrimSpace(param.UnescapeNumbers(raw)) == "" {
				d.Of.Weights[1] = Weights{}
				d.Forget()
				return nil
			}
			w, err := d.parse(key, param.UnescapeNumbers(raw))
			switch {
			case err != nil && side == 0:
				d.unread = param.NotRead(err)
				return d.unread
			case err == nil:
				err = d.put(side, From(w))
			}
			if err != nil && d.levelled {
				return param.Refuse("%s %s", err, d.isUniform(key))
			}
			return err
		},
	}
}

// parse reads one list of weights within the limits of the number of outcomes.
func (d *Duo) parse(name, text string) ([]float64, error) {
	t, err := infotheory.ParseWeights(text)
	if many := (*infotheory.CountError)(nil); errors.As(err, &many) {
		return nil, param.Refuse("%s has more than %d %s; %d to %d are possible.", name, many.Limit, param.Nouns(d.Noun), MinOutcomes, d.Most)
	}
	if err != nil {
		return nil, param.Refuse("%s: %s.", name, err)
	}
	if len(t.Columns) != 1 {
		return nil, param.Refuse("%s: one list of numbers is needed, here are %d.", name, len(t.Columns))
	}
	return t.Columns[0], d.check(name, len(t.Columns[0]))
}

// put sets the weights of a distribution. p decides how many outcomes there are; another one of another length is refused.
func (d *Duo) put(side int, w Weights) error {
	n := d.Of.N()
	if side > 0 && w.N != n {
		return d.Misfit(d.name(side), "%s has %s, p has %d.", d.name(side), param.Plural(w.N, d.Noun), n)
	}
	if side == 0 && (d.fresh || w.N != n) {
		d.Of.set(w, d.fresher(w.N), nil)
		d.level(w.N)
		d.levelled = !d.Lone
	} else {
		*d.weights(side) = w
	}
	d.Forget()
	return nil
}

// level makes the third distribution uniform over so many outcomes.
func (d *Duo) level(n int) {
	if d.Third != nil {
		*d.Third.Of = Uniform(n)
	}
}

// fresher is the q that new outcomes have at first: a uniform one, or none.
func (d *Duo) fresher(n int) Weights {
	if d.Lone {
		return Weights{}
	}
	return Uniform(n)
}

// Misfit refuses the value of a key that does not fit the outcomes of p.
func (d *Duo) Misfit(key, format string, a ...any) error {
	if d.unread != nil {
		d.unread.LeaveOut(key)
		return nil
	}
	return param.Refuse(format, a...)
}

// labelsParam declares the names of the outcomes.
func (d *Duo) labelsParam() param.Param {
	return param.Param{
		Key: "labels", Label: "Labels", Help: "Names of the " + param.Nouns(d.Noun) + ", separated by commas; a comma in a name is %2C.",
		Default: d.impliedLabels(),
		Get:     func() string { return param.JoinLabels(d.Of.Names()) },
		Set: func(raw string) error {
			labels := param.SplitLabels(raw, d.Of.N(), d.Most+1)
			if d.unread != nil && len(labels) != d.Of.N() {
				return d.Misfit("labels", "")
			}
			d.relabel(labels)
			return nil
		},
	}
}

// relabel gives the outcomes names. Those that are missing stay as they are and those that are too many are left out, which
// Reconcile says.
func (d *Duo) relabel(labels []string) {
	n := d.Of.N()
	if len(labels) != n {
		d.misnamed = param.Refuse("labels has %s for %s.", param.Plural(len(labels), "name"), d.count())
	}
	for i := range min(len(labels), n) {
		if d.Of.Labels[i] = letter(i); labels[i] != "" {
			d.Of.Labels[i] = labels[i]
		}
	}
}

// impliedWeights is what a hash without the key means. Only the first example leaves p and q out, so that a link keeps
// its meaning if the first example ever changes.
func (d *Duo) impliedWeights(first []float64) string {
	if d.Pristine() {
		return Join(first)
	}
	return ""
}

// impliedLabels is what a hash without labels means: the first example's if it has no p either, else letters.
func (d *Duo) impliedLabels() string {
	if d.Pristine() {
		return param.JoinLabels(d.Of.Names())
	}
	letters := make([]string, d.Of.N())
	for i := range letters {
		letters[i] = letter(i)
	}
	return param.JoinLabels(letters)
}

// locksParam declares which outcomes are locked, counted from 1.
func (d *Duo) locksParam(side int) param.Param {
	key := "lock" + d.name(side)
	return param.Param{
		Key: key, Label: "Locked in " + d.name(side), Help: "Numbers of the locked " + param.Nouns(d.Noun) + ", from 1.",
		Get: func() string {
			var numbers []string
			for i, l := range d.Of.Weights[side].Locks() {
				if l {
					numbers = append(numbers, strconv.Itoa(i+1))
				}
			}
			return strings.Join(numbers, ",")
		},
		Set: func(raw string) error {
			var locked [Most]bool
			text := param.UnescapeNumbers(raw)
			if d.Of.Weights[side].N == 0 && strings.TrimSpace(text) != "" {
				return d.Misfit(key, "%s: there is no %s.", key, d.name(side))
			}
			for part := range strings.SplitSeq(text, ",") {
				i, err := strconv.Atoi(strings.TrimSpace(part))
				switch {
				case strings.TrimSpace(text) == "":
				case err != nil || i < 1 || i > d.Of.N():
					return d.Misfit(key, "%s: %q is no %s from 1 to %d.", key, param.Clip(part), d.Noun, d.Of.N())
				default:
					locked[i-1] = true
				}
			}
			d.Of.Weights[side].Locked = locked
			return nil
		},
	}
}

// Chosen declares the selected outcome, counted from 1.
func (d *Duo) Chosen() param.Param {
	return param.Look(param.Param{
		Key: "sel", Label: "Selected", Help: "Number of the selected " + d.Noun + ", from 1.",
		Get: func() string {
			if d.Of.Selected < 0 {
				return ""
			}
			return strconv.Itoa(d.Of.Selected + 1)
		},
		Set: func(raw string) error {
			text := strings.TrimSpace(param.UnescapeNumbers(raw))
			if text == "" {
				d.Of.Selected = -1
				return nil
			}
			i, err := strconv.Atoi(text)
			if err != nil || i < 1 || i > d.Of.N() {
				return d.Misfit("sel", "sel: %q is no %s from 1 to %d.", param.Clip(text), d.Noun, d.Of.N())
			}
			d.Of.Selected = i - 1
			return nil
		},
	})
}
