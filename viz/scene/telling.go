package scene

import "strings"

// Telling is what a state tells before any number: the question that it asks, the story of the example with its source, and
// what p, q and one observation are called. Each may be missing.
//
// It belongs to the state, beside the model: the keys title, story and names of the address, and a step of undo. Presets have
// one as data; a scene needs no code for it but the words of its picture.
type Telling struct {
	Title string // "" is the question of the scene
	Story string
	Names Names
}

// Names are what p, q and one observation are called: "what the sky did", "the forecast", "day". Each may be missing.
//
// A name is any noun phrase, of either number. So it is no subject of a verb, has no genitive and is not the first word of a
// sentence. Two places are safe: "a believer of {q}" and "believing {q}".
type Names struct{ P, Q, Each string }

// Of returns the name of "p" or "q", or the letter itself where there is none.
func (n Names) Of(letter string) string {
	name := map[string]string{"p": n.P, "p*": n.P, "q": n.Q}[letter]
	if name == "" {
		return letter
	}
	return name
}

// Key is the name behind its letter, as in a legend: "p · what the sky did", or the letter alone.
func (n Names) Key(letter string) string { return n.behind(letter, " · ", "") }

func (n Names) behind(letter, before, after string) string {
	if name := n.Of(letter); name != letter {
		return letter + before + name + after
	}
	return letter
}

// Twin is the label of a twin, "p of Sun" or "mean of q", with the name behind the letter: "p (what the sky did) of Sun".
func (n Names) Twin(label string) string {
	for _, letter := range [...]string{"p", "q"} {
		if rest, ok := strings.CutPrefix(label, letter+" of "); ok {
			return n.behind(letter, " (", ")") + " of " + rest
		}
		if rest, ok := strings.CutSuffix(label, " of "+letter); ok {
			return rest + " of " + n.behind(letter, " (", ")")
		}
	}
	return label
}

// Observation is what one observation is called: "day", or "observation".
func (n Names) Observation() string {
	if n.Each == "" {
		return "observation"
	}
	return n.Each
}

// Direction says what KL of one from the other means, and a shorter form of it: "p is true · believing the forecast".
func (n Names) Direction(isTrue, believed string) (words, short string) {
	short = "believing " + n.Of(believed)
	return isTrue + " is true · " + short, short
}

// Swapped are the names after p and q are exchanged.
func (n Names) Swapped() Names { return Names{n.Q, n.P, n.Each} }

// Question is the title, or where there is none the question of a scene, in which {p} and {q} stand for the names.
func (t Telling) Question(ofScene string) string {
	if t.Title != "" {
		return t.Title
	}
	return strings.NewReplacer("{p}", t.Names.Of("p"), "{q}", t.Names.Of("q")).Replace(ofScene)
}
