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
	m, look := &s.Model, &s.look
	return param.Set{
		param.Number("prior", "Prior width", "Standard deviation of the prior N(0, s²).", &m.Prior, priors),
		param.Text("bumps", "Bumps", "1 to 4 bumps of the likelihood, each as position:height:width, separated by commas.",
			"-2:.6:.6,2:.8:.8", func() string { return joinBumps(m.bumps()) }, s.setBumps),
		param.Text("q", "q", "Mean and standard deviation of q, separated by a comma.", ".4,1",
			func() string { return joinQ(m.Q) }, s.readQ),
		param.Text("q2", "q₂", "Mean and standard deviation of the second q of the split view, separated by a comma; nothing if one hand moves both.", "", s.joinQ2, s.readQ2),
		param.ChoiceOf("objective", "Objective", "What q is to make small. Of hills far apart KL(q‖p*) takes one, KL(p*‖q) covers all, and the Jensen-Shannon divergence is in between.",
			[]param.Option{{Value: objectiveKeys[reverse], Label: "KL(q‖p*)"}, {Value: objectiveKeys[forward], Label: "KL(p*‖q)"}, {Value: objectiveKeys[jensenShannon], Label: "JSD"}},
			func() int { return int(m.Objective) }, func(k int) { m.Objective = objective(k); s.Pause() }),
		param.Number("beta", "β", "Weight of KL(q‖prior) in the β objective; 1 is the ELBO.", &m.Beta, betas),
		param.Look(param.Number("rate", "Step size", "Length of a gradient step, in (μ, log σ) per nat.", &look.rate, rates)),
		param.Look(param.Number("speed", "Steps a second", "How fast q descends.", &look.speed, speeds)),
		param.Look(param.Choice("view", "View", "What is shown: curves and landscape, where there is room for both, or one of them; two objectives, each with its q; or gradients from draws.", &look.view,
			param.Option{Value: "both", Label: "both"}, param.Option{Value: "curves", Label: "curves"}, param.Option{Value: "landscape", Label: "landscape"},
			param.Option{Value: "split", Label: "two objectives"}, param.Option{Value: "gradients", Label: "gradients"})),
		s.ofGradients(param.Whole("particles", "Draws", "How many x are drawn from q.", &m.Draws.N, numbers)),
		param.Whole("seed", "Seed", "Which x are drawn: a whole number.", &m.Draws.Seed, seeds),
		s.ofGradients(param.Choice("estimator", "Estimator", "Which estimate of the gradient a step follows.", &m.Draws.Estimator,
			param.Option{Value: "score", Label: "score function"}, param.Option{Value: "baseline", Label: "with a baseline"}, param.Option{Value: "path", Label: "reparametrised"})),
		param.Look(s.ofGradients(param.Choice("pull", "Pull on", "Which pull of each draw is shown.", &look.pull,
			param.Option{Value: "mean", Label: "the mean μ"}, param.Option{Value: "width", Label: "log σ"}))),
	}
}

// ofGradients gives a parameter its control while gradients are shown.
func (s *Scene) ofGradients(p param.Param) param.Param {
	return param.WithControl(p, s.look.view == gradients)
}

// setBumps makes the likelihood that of a text.
func (s *Scene) setBumps(text string) error {
	list, err := parseBumps(text)
	if err == nil {
		s.Model.setBumps(list)
		s.descent, s.axes = descent{}, axes{}
	}
	return err
}

// readQ makes q that of a text.
func (s *Scene) readQ(text string) error { return readNormal("q", text, &s.Model.Q) }

// readQ2 makes the second q that of a text, or the first one again.
func (s *Scene) readQ2(text string) error {
	if strings.TrimSpace(text) == "" {
		s.Model.Second = second{}
		return nil
	}
	err := readNormal("q2", text, &s.Model.Second.Q)
	s.Model.Second.Apart = s.Model.Second.Apart || err == nil
	return err
}

func (s *Scene) joinQ2() string {
	if !s.Model.Second.Apart {
		return ""
	}
	return joinQ(s.Model.Second.Q)
}

func joinQ(q infotheory.Normal) string {
	return param.Shortest(q.Mu) + "," + param.Shortest(q.Sigma)
}

// readNormal reads mean,width.
func readNormal(key, text string, q *infotheory.Normal) error {
	n, err := parseNumbers(text, ",", key, []limit{{"mean", positions}, {"width", sigmas}})
	if err == nil {
		*q = infotheory.Normal{Mu: n[0], Sigma: n[1]}
	}
	return err
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
			{"position", positions}, {"height", heights}, {"width", widths}})
		if err != nil {
			return nil, err
		}
		list = append(list, Bump{numbers[0], numbers[1], numbers[2]})
	}
	return list, nil
}

// limit is a number that has a name and a domain.
type limit struct {
	name string
	param.Domain
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
		case !l.Has(x):
			return nil, param.Refuse("%s: the %s %s is not %s.", where, l.name, param.Clip(parts[k]), l.String())
		}
		numbers[k] = x + 0 // never −0
	}
	return numbers, nil
}
