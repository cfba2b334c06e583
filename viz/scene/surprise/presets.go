package surprise

import (
	"math"

	"iridescent/viz/param"
)

// preset is a named state.
type preset struct {
	name, label, caption string
	linear               bool // it is opened on the linear axis
	Model
}

// flips are those of a coin in the presets of noise.
const flips = "b1,w2,b1,w1,b3,w1,b1,w2,b2,w1"

// presets lists the named states in the order of the menu; the first is that of an empty URL.
func presets() []preset {
	swan := func(weight float64, seen string) Model {
		return Model{Mean: 0.01, Weight: weight, Seen: seen, Truth: 0.01, Seed: 1}
	}
	return []preset{
		{"black-swan", "Black swan", "One in a hundred, said a belief worth 100 swans. It is black: 6.64 bits, of which 0.60 teach.", false, swan(100, "b1")},
		{"worth-1", "Worth 1 swan", "The same 6.64 bits teach 5.22 when the belief is worth one swan: little noise, much to learn.", false, swan(1, "b1")},
		{"worth-10", "Worth 10 swans", "The same 6.64 bits teach 2.64 when the belief is worth ten swans.", false, swan(10, "b1")},
		{"worth-1000", "Worth 1000 swans", "The same 6.64 bits teach 0.07 when the belief is worth a thousand swans.", false, swan(1000, "b1")},
		{"certain", "Certain there are none", "A share believed to be exactly 0, and then a black swan: nothing can be learnt from the impossible.", false,
			Model{Mean: 0, Weight: 100, Seen: "w6,b1", Truth: 0.01, Seed: 1}},
		{"noise", "A coin known to be fair", "Why noise is boring: every flip (black is heads) is a full bit of surprisal, and none teaches anything.", true,
			Model{Mean: 0.5, Weight: math.Inf(1), Seen: flips, Truth: 0.5, Seed: 1}},
		{"coin", "A coin nobody knows", "The same flips, when every bias was as likely as another: now they teach, less and less.", true,
			Model{Mean: 0.5, Weight: 2, Seen: flips, Truth: 0.5, Seed: 1}},
		{"history", "All history white, then black", "Two hundred white swans, taken to heart one by one, and then a black one.", false,
			Model{Mean: 0.5, Weight: 2, Seen: "w200,b1", Truth: 0.01, Seed: 1}},
		{"two-blacks", "Gains do not add up", "Two black swans teach 0.44 nats one by one, and 0.74 in one look; in expectation it is the same.", true,
			Model{Mean: 0.25, Weight: 4, Seen: "b2", Truth: 0.25, Seed: 1}},
		{"nothing", "Nothing seen yet", "A belief before its first swan: what would a white one teach, and what a black one?", false, swan(100, "")},
	}
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
