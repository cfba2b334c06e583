package inference

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// Params declares the parameters in the order in which a URL is applied.
func (s *Scene) Params() param.Set {
	first := initial()
	return param.Set{
		s.number("prior", "Prior width", "Standard deviation of the prior N(0, s²).", &s.Model.Prior, first.Prior, leastPrior, mostPrior, true),
		s.bumpsParam(&first),
		s.qParam(&first),
		param.NewChoice("objective", "Objective", "What q is to make small: KL(q‖p*) seeks a mode, KL(p*‖q) the mean, the Jensen-Shannon divergence something between.",
			[]param.Option{{Value: objectiveKeys[reverse], Label: "KL(q‖p*)"}, {Value: objectiveKeys[forward], Label: "KL(p*‖q)"}, {Value: objectiveKeys[jensenShannon], Label: "JSD"}},
			func() int { return int(s.Model.Objective) }, func(k int) { s.Model.Objective = objective(k); s.descent.playing = false }),
		s.number("beta", "β", "Weight of KL(q‖prior) in the β objective; 1 is the ELBO.", &s.Model.Beta, 1, leastBeta, mostBeta, false),
		s.number("rate", "Step size", "Length of a gradient step, in (μ, log σ) per nat.", &s.look.rate, defaultRate, leastRate, mostRate, true),
		s.number("speed", "Steps a second", "How fast q descends.", &s.look.speed, defaultSpeed, leastSpeed, mostSpeed, true),
		param.NewChoice("view", "View", "What is shown: curves and landscape, where there is room for both, or one of them.",
			[]param.Option{{Value: "both", Label: "both"}, {Value: "curves", Label: "curves"}, {Value: "landscape", Label: "landscape"}},
			func() int { return int(s.look.view) }, func(k int) { s.EndGestures(); s.look.view = view(k) }),
	}
}

// initial is the model of an empty URL.
func initial() Model {
	p := &presets()[0]
	m := Model{given: given{Prior: p.prior}, Q: p.q, Objective: p.objective, Beta: p.beta}
	m.setBumps(p.bumps)
	return m
}

// number declares a number with a control.
func (s *Scene) number(key, label, help string, target *float64, initial, least, most float64, log bool) param.Param {
	return param.Param{
		Key: key, Label: label, Help: help, Kind: param.Range, Min: least, Max: most, Step: 0.01, Log: log, Default: param.Shortest(initial),
		Get:  func() string { return param.Shortest(*target) },
		Show: func() string { return param.Plain(*target) },
		Set: param.SetNumber(target, key, "between "+param.Plain(least)+" and "+param.Plain(most),
			func(x float64) bool { return x >= least && x <= most }),
	}
}

// bumpsParam declares the likelihood as a list of position:height:width.
func (s *Scene) bumpsParam(first *Model) param.Param {
	return param.Param{
		Key: "bumps", Label: "Bumps", Help: "1 to 4 bumps of the likelihood, each as position:height:width, separated by commas.",
		Default: joinBumps(first.bumps()),
		Get:     func() string { return joinBumps(s.Model.bumps()) },
		Set: func(raw string) error {
			list, err := parseBumps(param.UnescapeNumbers(raw))
			if err == nil {
				s.Model.setBumps(list)
				s.descent, s.axes = descent{}, axes{}
			}
			return err
		},
	}
}

func joinBumps(list []Bump) string {
	parts := make([]string, len(list))
	for k, b := range list {
		parts[k] = param.Shortest(b.At) + ":" + param.Shortest(b.Height) + ":" + param.Shortest(b.Width)
	}
	return strings.Join(parts, ",")
}

// parseBumps reads position:height:width,…
func parseBumps(text string) ([]Bump, error) {
	parts := strings.Split(text, ",")
	if len(parts) > MaxBumps {
		return nil, param.Refuse("bumps: %d are too many, 1 to %d are possible.", len(parts), MaxBumps)
	}
	var list []Bump
	for k, part := range parts {
		numbers, err := parseNumbers(part, ":", "bumps: bump "+strconv.Itoa(k+1), []limit{
			{"position", -farthest, farthest}, {"height", leastHeight, mostHeight}, {"width", leastWidth, mostWidth}})
		if err != nil {
			return nil, err
		}
		list = append(list, Bump{numbers[0], numbers[1], numbers[2]})
	}
	return list, nil
}

// limit is a number that has a name and a range.
type limit struct {
	name        string
	least, most float64
}

// parseNumbers reads numbers within their limits. where begins the sentence about what is wrong.
func parseNumbers(text, between, where string, limits []limit) ([]float64, error) {
	parts := strings.Split(text, between)
	if len(parts) != len(limits) {
		return nil, param.Refuse("%s: %q should be %s numbers with %q between.", where, param.Clip(text), [...]string{2: "two", 3: "three"}[len(limits)], between)
	}
	numbers := make([]float64, len(limits))
	for k, l := range limits {
		x, err := strconv.ParseFloat(strings.TrimSpace(parts[k]), 64)
		switch {
		case err != nil || math.IsNaN(x) || math.IsInf(x, 0):
			return nil, param.Refuse("%s: the %s %q is not a number.", where, l.name, param.Clip(parts[k]))
		case x < l.least || x > l.most:
			return nil, param.Refuse("%s: the %s %s is not between %s and %s.", where, l.name, param.Clip(parts[k]), param.Plain(l.least), param.Plain(l.most))
		}
		numbers[k] = x + 0 // never −0
	}
	return numbers, nil
}

// qParam declares q by mean and width.
func (s *Scene) qParam(first *Model) param.Param {
	get := func(q infotheory.Normal) string { return param.Shortest(q.Mu) + "," + param.Shortest(q.Sigma) }
	return param.Param{
		Key: "q", Label: "q", Help: "Mean and standard deviation of q, separated by a comma.",
		Default: get(first.Q),
		Get:     func() string { return get(s.Model.Q) },
		Set: func(raw string) error {
			n, err := parseNumbers(param.UnescapeNumbers(raw), ",", "q", []limit{{"mean", -farthest, farthest}, {"width", leastSigma, mostSigma}})
			if err == nil {
				s.setQ(infotheory.Normal{Mu: n[0], Sigma: n[1]})
			}
			return err
		},
	}
}
