package surprise

import (
	"math"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// preset is a named state. A caption has numbers as scene.Captions says; what is made up says so.
type preset struct {
	name, label, caption string
	linear               bool // it is opened on the linear axis
	Model
}

// flips are those of a coin, made up, in the presets of noise.
const flips = "b1,w2,b1,w1,b3,w1,b1,w2,b2,w1"

// presets lists the named states in the order of the menu; the first is that of an empty URL.
func presets() []preset {
	swan := func(mean, weight float64, seen string) Model {
		return Model{Mean: mean, Weight: weight, Seen: seen, Truth: 0.01, Seed: 1, Words: swans}
	}
	coin := func(weight float64) Model {
		return Model{Mean: 0.5, Weight: weight, Seen: flips, Truth: 0.5, Seed: 1, Words: words{[2]string{"tails", "heads"}, "flip"}}
	}
	pair := swan(0.25, 4, "b2")
	pair.Truth = 0.25
	return []preset{
		{"black-swan", "Black swan", "One in a hundred, said a belief worth 100 swans. It is black: {surprisal} {unit}, of which {bayesianSurprise} teach.", false, swan(0.01, 100, "b1")},
		{"worth-1", "Worth 1 swan", "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth one swan: little noise, much to learn.", false, swan(0.01, 1, "b1")},
		{"worth-10", "Worth 10 swans", "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth ten swans.", false, swan(0.01, 10, "b1")},
		{"worth-1000", "Worth 1000 swans", "The same {surprisal} {unit} teach {bayesianSurprise} when the belief is worth a thousand swans.", false, swan(0.01, 1000, "b1")},
		{"certain", "Certain there are none", "A share believed to be exactly 0, and then a black swan: nothing can be learnt from the impossible.", false, swan(0, 100, "w6,b1")},
		{"noise", "A coin known to be fair", "Why noise is boring: every one of these made-up flips has a surprisal of {surprisal} {unit}, and none teaches anything.", true, coin(math.Inf(1))},
		{"coin", "A coin nobody knows", "The same made-up flips, when every bias was as likely as another: now they teach, even the last one {bayesianSurprise} {unit}.", true, coin(2)},
		{"history", "All history white, then black", "Made up: two hundred white swans, taken to heart one by one, and then a black one.", false, swan(0.5, 2, "w200,b1")},
		{"two-blacks", "Gains do not add up", "Two black swans teach {totalGain} {unit} one by one, and {gainOverall} in one look. On average over all histories both are the same.", true, pair},
		{"nothing", "Nothing seen yet", "A belief before its first swan: what would a white one teach, and what a black one?", false, swan(0.01, 100, "")},
	}
}

// listed are the presets for the page, with captions that may have numbers to fill in.
func listed() []scene.Preset {
	var list []scene.Preset
	for _, p := range presets() {
		list = append(list, scene.Preset{Name: p.name, Label: p.label, Caption: p.caption})
	}
	return list
}

// openPreset makes the model that of a preset.
func (s *Scene) openPreset(name string) error {
	for _, p := range presets() {
		if p.name == name {
			s.Model = p.Model
			s.linear, s.presetAxis = p.linear, p.linear
			return nil
		}
	}
	return param.Refuse("There is no preset %q.", param.Clip(name))
}
