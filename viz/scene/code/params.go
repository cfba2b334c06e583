package code

import (
	"strconv"
	"strings"

	"iridescent/viz/param"
)

// Which numbers there are.
var (
	sents        = param.Domain{Default: 200, Most: MaxSent}
	seeds        = param.Domain{Default: 1, Most: 999999999}
	logits       = param.Domain{Least: -1e6, Most: 1e6}
	temperatures = param.Domain{Default: 1, Least: 0.001, Most: 1000, Step: 0.01, Low: 0.1, High: 10, Log: true}
	smoothings   = param.Domain{Most: 1, Step: 0.01}
)

// Params declares the parameters in the order in which a hash is applied.
func (s *Scene) Params() param.Set {
	return append(append(s.duo.Params(), s.own()...), s.duo.Chosen())
}

// own are the parameters that are not those of p and q.
func (s *Scene) own() param.Set {
	m := &s.Model
	return param.Set{
		param.Look(param.Choice("view", "View", "What is shown: areas of mean length, code words as trees, messages on tapes, the race of two beliefs, or the loss of a classifier.", &s.view,
			param.Option{Value: "areas", Label: "areas"}, param.Option{Value: "tree", Label: "code words"}, param.Option{Value: "tape", Label: "messages"},
			param.Option{Value: "evidence", Label: "evidence"}, param.Option{Value: "loss", Label: "classifier"})),
		param.Whole("sent", "Sent", "How many symbols were sent.", &m.Sent, sents),
		param.Whole("seed", "Seed", "Which order the symbols come in: a whole number.", &m.Seed, seeds),
		param.Text("logits", "Logits", "2 to 10 numbers, one for each class, separated by commas.", "2,.5,-1", s.joinLogits, s.readLogits),
		param.Text("true", "True class", "Number of the true class, from 1.", "1", func() string { return strconv.Itoa(m.Truth + 1) }, s.readTruth),
		s.ofLoss(param.Number("temperature", "Temperature", "Logits are divided by it before the softmax.", &m.Temperature, temperatures)),
		s.ofLoss(param.Number("smoothing", "Label smoothing", "How much of the target is spread evenly over all classes.", &m.Smoothing, smoothings)),
	}
}

// ofLoss gives a parameter its control while the classifier is shown.
func (s *Scene) ofLoss(p param.Param) param.Param { return param.WithControl(p, s.view == byLoss) }

func (s *Scene) joinLogits() string {
	var parts []string
	for _, z := range s.Model.logits() {
		parts = append(parts, param.Shortest(z))
	}
	return strings.Join(parts, ",")
}

// logits are those of the classes.
func (c *Classifier) logits() []float64 { return c.Logits[:c.Classes] }

// readLogits takes as many logits as there are numbers.
func (s *Scene) readLogits(text string) error {
	numbers, err := logits.List("logits", text, 2, MaxClasses)
	if err != nil {
		return err
	}
	var list [MaxClasses]float64
	copy(list[:], numbers)
	c := &s.Model.Classifier
	c.Classes, c.Logits = len(numbers), list
	if c.Truth >= c.Classes {
		s.untrue, c.Truth = c.Truth+1, 0
	}
	return nil
}

// readTruth takes the number of the true class.
func (s *Scene) readTruth(text string) error {
	k, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil || k < 1 || k > s.Model.Classes {
		return param.Refuse("true: %q is no class from 1 to %d.", param.Clip(text), s.Model.Classes)
	}
	s.Model.Truth = k - 1
	return nil
}
