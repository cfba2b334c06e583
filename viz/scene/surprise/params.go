package surprise

import (
	"strings"

	"iridescent/viz/param"
)

// seedMost is the largest seed: a float holds every whole number up to there.
const seedMost = 999999999

// Params declares the parameters in the order in which a URL is applied.
func (s *Scene) Params() param.Set {
	m, w := &s.Model, &s.Model.Words
	return param.Set{
		param.Number("mean", "Mean", "Believed share of "+w.all(true)+" before any "+w.one+"; 0 and 1 are certain.", &m.Mean, means),
		param.Number("weight", "Weight", "How many "+w.some()+" the belief is worth, 0.1 to 1000000; inf is certain.", &m.Weight, weights),
		param.Text("seen", "Seen", "What was seen, as runs: w120,b1 is 120 times "+w.is(false)+", then once "+w.is(true)+"; none is nothing.", "b1", s.getSeen, s.setSeen),
		param.Number("truth", "True share", "Share of "+w.all(true)+" in the world that "+w.some()+" are drawn from.", &m.Truth, param.Domain{Default: 0.01, Most: 1, Step: 0.001}),
		param.Number("seed", "Seed", "Which order the "+w.some()+" of the world come in: a whole number.", &m.Seed, param.Domain{Default: 1, Most: seedMost, Whole: true}),
		param.Look(param.Switch("axis", "Axis", "Shares on a scale of cube roots, which shows rare things, or on a linear one.", &s.linear,
			param.Option{Value: "root", Label: "cube root"}, param.Option{Value: "linear", Label: "linear"})),
		s.labelsParam(),
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
