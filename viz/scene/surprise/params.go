package surprise

import (
	"strings"

	"iridescent/viz/param"
)

// seedMost is the largest seed: a float holds every whole number up to there.
const seedMost = 999999999

// Params declares the parameters in the order in which a URL is applied.
func (s *Scene) Params() param.Set {
	m, first := &s.Model, presets()[0].Model
	return param.Set{
		param.Number("mean", "Mean", "Believed share of black swans before any sighting; 0 and 1 are certain.", &m.Mean, means),
		param.Number("weight", "Weight", "How many swans the belief is worth, 0.1 to 1000000; inf is certain.", &m.Weight, weights),
		param.Text("seen", "Seen", "What was seen, as runs: w120,b1 is 120 white swans, then a black one; none is nothing.", first.Seen, s.getSeen, s.setSeen),
		param.Number("truth", "True share", "Share of black swans in the world that runs of sightings are drawn from.", &m.Truth, param.Domain{Default: first.Truth, Most: 1, Step: 0.001}),
		param.Number("seed", "Seed", "Which order the swans of the world come in: a whole number.", &m.Seed, param.Domain{Default: first.Seed, Most: seedMost, Whole: true}),
		param.Look(param.ChoiceOf("axis", "Axis", "Shares on a scale of cube roots, which shows rare things, or on a linear one.",
			[]param.Option{{Value: "root", Label: "cube root"}, {Value: "linear", Label: "linear"}},
			func() int { return index(s.linear) }, func(k int) { s.linear, s.presetAxis = k == 1, false })),
	}
}

func (s *Scene) getSeen() string {
	if s.Model.Seen == "" {
		return none
	}
	return s.Model.Seen
}

func (s *Scene) setSeen(text string) error {
	runs, err := parseRuns(strings.ReplaceAll(text, "+", " ")) // as forms write a space
	if err == nil {
		s.Model.Seen = formatRuns(runs)
	}
	return err
}
