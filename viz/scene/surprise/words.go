package surprise

import (
	"unicode"

	"iridescent/viz/mark"
	"iridescent/viz/param"
)

// words are the names in which the scene speaks: of its two outcomes and of what has them. Labels of links are hostile text,
// and may be plurals or numbers: no sentence makes one its subject with a verb that has a number, or gives it a genitive.
type words struct {
	outcomes [2]string // white and black, by index
	one      string    // "swan"
}

// swans are the words that a link without labels has. Here an outcome is a quality of a swan; with other labels it is a thing.
var swans = words{[2]string{"white", "black"}, "swan"}

// observation is what has an outcome that is not that of a swan, if the labels do not say.
const observation = "observation"

// is follows "the last swan is" or stands alone: "black", "heads".
func (w *words) is(black bool) string { return w.outcomes[index(black)] }

// kind names what has an outcome: "black swan", "heads".
func (w *words) kind(black bool) string {
	if *w == swans {
		return w.is(black) + " swan"
	}
	return w.is(black)
}

// a is kind with an article where there is one: "a black swan", "heads".
func (w *words) a(black bool) string {
	if *w == swans {
		return "a " + w.kind(black)
	}
	return w.kind(black)
}

// all names all that have an outcome: "black swans", "heads".
func (w *words) all(black bool) string {
	if *w == swans {
		return w.kind(black) + "s"
	}
	return w.kind(black)
}

// many counts: "1 swan", "12 flips".
func (w *words) many(n int) string { return param.Plural(n, w.one) }

// some is the plural of one.
func (w *words) some() string { return param.Nouns(w.one) }

// quality is the head of a column of outcomes.
func (w *words) quality() string {
	if *w == swans {
		return "colour"
	}
	return "outcome"
}

// button is a text for a button: it begins with a capital and has few characters.
func button(text string) string {
	r := []rune(param.Clip(text))
	if len(r) > 0 {
		r[0] = unicode.ToUpper(r[0])
	}
	return string(r)
}

// worth says how many swans a belief is worth; some is their plural, perhaps cut to its room.
func (s *Scene) worth(some string) string {
	if m := &s.Model; m.Mean == 0 || m.Mean == 1 {
		return "certain, whatever it is worth"
	}
	return s.weighs(some)
}

// weighs says the same as if no belief were certain by its mean: what the twin of the weight says, for it can still be moved.
func (s *Scene) weighs(some string) string {
	m := &s.Model
	switch {
	case m.Weight > weightMost:
		return "certain"
	case m.Weight == 1 && some == m.Words.some():
		return "worth " + m.Words.many(1)
	}
	return "worth " + mark.Trimmed(m.Weight) + " " + some
}

// labelsParam declares the words.
func (s *Scene) labelsParam() param.Param {
	return param.Param{
		Key: "labels", Label: "Labels", Help: "Names of the two outcomes, and perhaps of one observation, as tails,heads,flip; a comma in a name is %2C.",
		Default: swans.text(),
		Get:     func() string { return s.Model.Words.text() },
		Set: func(raw string) error {
			w, err := parseWords(raw)
			if err == nil {
				s.Model.Words = w
			}
			return err
		},
	}
}

// text writes the words for a URL.
func (w *words) text() string {
	names := []string{w.outcomes[0], w.outcomes[1], w.one}
	if w.one == impliedOne(w.outcomes) {
		names = names[:2]
	}
	return param.JoinLabels(names)
}

// impliedOne is what has such outcomes if the labels do not say.
func impliedOne(outcomes [2]string) string {
	if outcomes == swans.outcomes {
		return swans.one
	}
	return observation
}

// parseWords reads two names, and perhaps a third for one observation.
func parseWords(raw string) (words, error) {
	names := param.SplitLabels(raw, 2, 3)
	if len(names) != 2 && len(names) != 3 {
		return words{}, param.Refuse("labels has %s; two outcomes have 2, and a third may name one observation.", param.Plural(len(names), "name"))
	}
	for k, name := range names[:2] {
		if name == "" {
			return words{}, param.Refuse("labels: name %d is empty.", k+1)
		}
	}
	w := words{outcomes: [2]string{names[0], names[1]}}
	w.one = impliedOne(w.outcomes)
	if len(names) == 3 && names[2] != "" {
		w.one = names[2]
	}
	return w, nil
}
