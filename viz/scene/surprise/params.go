package surprise

import (
	"math"
	"strings"

	"iridescent/viz/param"
)

// seedMost is the largest seed: a float holds every whole number up to there.
const seedMost = 999999999

// Params declares the parameters in the order in which a URL is applied.
func (s *Scene) Params() param.Set {
	m, first := &s.Model, presets()[0].Model
	return param.Set{
		{
			Key: "mean", Label: "Mean", Help: "Believed share of black swans before any sighting; 0 and 1 are certain.",
			Default: param.Shortest(first.Mean), Get: func() string { return param.Shortest(m.Mean) },
			Set: param.SetNumber(&m.Mean, "mean", "0, 1, or between 0.000001 and 0.999999", validMean),
		},
		{
			Key: "weight", Label: "Weight", Help: "How many swans the belief is worth, 0.1 to 1000000; inf is certain.",
			Default: formatWeight(first.Weight), Get: func() string { return formatWeight(m.Weight) }, Set: s.setWeight,
		},
		{
			Key: "seen", Label: "Seen", Help: "What was seen, as runs: w120,b1 is 120 white swans, then a black one; none is nothing.",
			Default: first.Seen, Get: s.getSeen, Set: s.setSeen,
		},
		{
			Key: "truth", Label: "True share", Help: "Share of black swans in the world that runs of sightings are drawn from.",
			Kind: param.Range, Min: 0, Max: 1, Step: 0.001, Default: param.Shortest(first.Truth),
			Get: func() string { return param.Shortest(m.Truth) }, Show: func() string { return param.Plain(m.Truth) },
			Set: param.SetNumber(&m.Truth, "truth", "between 0 and 1", func(x float64) bool { return x >= 0 && x <= 1 }),
		},
		{
			Key: "seed", Label: "Seed", Help: "Which order the swans of the world come in: a whole number.",
			Default: "1", Get: func() string { return param.Shortest(m.Seed) },
			Set: param.SetNumber(&m.Seed, "seed", "a whole number from 0 to 999999999", func(x float64) bool { return x >= 0 && x <= seedMost && x == math.Trunc(x) }),
		},
		param.NewChoice("axis", "Axis", "Shares on a scale of cube roots, which shows rare things, or on a linear one.",
			[]param.Option{{Value: "root", Label: "cube root"}, {Value: "linear", Label: "linear"}},
			func() int { return index(s.linear) }, func(k int) { s.EndGestures(); s.linear, s.presetAxis = k == 1, false }),
	}
}

// formatWeight writes a weight for the URL.
func formatWeight(w float64) string {
	if math.IsInf(w, 1) {
		return "inf"
	}
	return param.Shortest(w)
}

func (s *Scene) setWeight(raw string) error {
	switch strings.ToLower(strings.TrimSpace(param.Unescape(raw))) {
	case "inf", "infinity", "∞":
		s.Model.Weight = math.Inf(1)
		return nil
	}
	return param.SetNumber(&s.Model.Weight, "weight", "between 0.1 and 1000000, or inf", validWeight)(raw)
}

func (s *Scene) getSeen() string {
	if s.Model.Seen == "" {
		return none
	}
	return s.Model.Seen
}

func (s *Scene) setSeen(raw string) error {
	runs, err := parseRuns(param.Unescape(raw))
	if err != nil {
		return err
	}
	s.Model.Seen = formatRuns(runs)
	return nil
}
