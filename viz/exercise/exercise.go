// Package exercise has the exercises of the guide, reads those that a link brings, and decides whether a goal is met. It knows
// nothing of scenes: what a goal names comes as numbers.
package exercise

import (
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// The most characters of what an exercise says.
const (
	sayLimit  = 120
	hintLimit = 200
)

// Exercise is a state to begin with, a goal, and what may be changed on the way.
type Exercise struct {
	ID      string // of one of the guide; "" if a link brings it
	Name    string // of one of the guide, in a few words
	Say     string // what is to be done, in one sentence
	Goal    Goal
	Hands   []string        // keys of the address that may change; none: all
	Predict []string        // readings that are veiled until they were guessed: the number of one, the order of several, the largest first
	Unit    infotheory.Unit // of what the goal compares
	Hint    string          // for those who ask
	Why     string          // what it shows, for those who have done it
	Start   string          // the state of one of the guide, as a hash
	Witness string          // keys with which it is done, for tests
}

// May reports whether a key of the address may change.
func (e *Exercise) May(key string) bool {
	return len(e.Hands) == 0 || slices.Contains(e.Hands, key) || strings.HasPrefix(key, "lock") && slices.Contains(e.Hands, key[len("lock"):])
}

// keys are what the text of an exercise is made of. Those of the first group are in a link, too.
var keys = []string{"say", "goal", "hands", "predict", "unit", "hint", "why", "exercise", "name", "start", "witness"}

const keysOfLink = 7

// set gives one key its value.
func (e *Exercise) set(key, value string) (err error) {
	switch key {
	case "say":
		e.Say = param.Clean(value, sayLimit)
	case "goal":
		e.Goal, err = ParseGoal(strings.TrimSpace(value))
	case "hands":
		e.Hands = list(value)
	case "predict":
		e.Predict = list(value)
	case "unit":
		if e.Unit, err = infotheory.ParseUnit(strings.TrimSpace(value)); err != nil {
			err = param.Refuse("unit: %q is none of bit, nat, ban.", param.Clip(value))
		}
	case "hint":
		e.Hint = param.Clean(value, hintLimit)
	case "why":
		e.Why = param.Clean(value, hintLimit)
	case "exercise":
		e.ID = strings.TrimSpace(value)
	case "name":
		e.Name = strings.TrimSpace(value)
	case "start":
		e.Start = strings.TrimSpace(value)
	case "witness":
		e.Witness = strings.TrimSpace(value)
	}
	return err
}

// list splits names at commas.
func list(value string) (names []string) {
	for name := range strings.SplitSeq(value, ",") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// Read makes an exercise of its value in an address: the id of one of the guide, or parts between semicolons, as
// "say:Make it one bit;goal:abs(klPQ-1)<.005;hands:p". An error is a sentence that begins with "exercise".
func Read(raw string) (Exercise, error) {
	text := param.Unescape(raw)
	if !strings.Contains(text, ":") {
		id := strings.TrimSpace(text)
		if e := Find(id); e != nil {
			return *e, nil
		}
		return Exercise{}, param.Refuse("exercise: there is no exercise %q; those of the guide are 1 to %d. One of your own has say: and goal:.", param.Clip(id), len(All()))
	}
	e := Exercise{Unit: infotheory.Bit}
	for _, part := range parts(text) {
		key, value, _ := strings.Cut(part, ":")
		if key = strings.TrimSpace(key); !slices.Contains(keys[:keysOfLink], key) {
			return Exercise{}, param.Refuse("exercise: %q is none of %s.", param.Clip(key), strings.Join(keys[:keysOfLink], ", "))
		}
		if err := e.set(key, value); err != nil {
			return Exercise{}, param.Refuse("exercise: %s", err)
		}
	}
	switch {
	case e.Say == "":
		return Exercise{}, param.Refuse("exercise: say: is missing, which tells what is to be done.")
	case e.Goal.Text == "":
		return Exercise{}, param.Refuse("exercise: goal: is missing, which tells when it is done.")
	}
	return e, nil
}

// parts splits a text at semicolons. What does not begin with a word and a colon belongs to what is before it.
func parts(text string) (list []string) {
	for part := range strings.SplitSeq(text, ";") {
		if strings.TrimSpace(part) == "" {
			continue
		}
		key, _, found := strings.Cut(part, ":")
		if key = strings.TrimSpace(key); len(list) > 0 && (!found || strings.ContainsAny(key, " ,.?!")) {
			list[len(list)-1] += ";" + part
			continue
		}
		list = append(list, part)
	}
	return list
}

// joined writes names for an address.
func joined(names []string) string {
	var list []string
	for _, name := range names {
		list = append(list, param.Escape(name))
	}
	return strings.Join(list, ",")
}

// Raw writes an exercise as its value in an address, which Read reads.
func (e *Exercise) Raw() string {
	if e.ID != "" {
		return e.ID
	}
	b := "say:" + param.Escape(e.Say) + ";goal:" + param.Escape(e.Goal.Text)
	add := func(key, value string) {
		if value != "" {
			b += ";" + key + ":" + value
		}
	}
	add("hands", joined(e.Hands))
	add("predict", joined(e.Predict))
	if e.Unit != infotheory.Bit {
		add("unit", e.Unit.String())
	}
	add("hint", param.Escape(e.Hint))
	add("why", param.Escape(e.Why))
	return b
}
