package curves

import (
	"math"
	"strconv"
	"strings"

	"iridescent/viz/param"
)

// Limits of the number of bins, and how many the switch makes.
const (
	binsLeast = 2
	binsMost  = 64
	binsFirst = 12
)

// ktMost keeps kT·KL finite for every divergence within the limits of the families.
const ktMost = 1e200

// Params declares the parameters in the order in which a URL is applied: a density before its cut.
func (s *Scene) Params() param.Set {
	first := &presets()[0]
	return param.Set{
		s.curveParam(sideP, &first.model),
		s.curveParam(sideQ, &first.model),
		s.cutParam(sideP),
		s.cutParam(sideQ),
		s.familyParam(sideP),
		s.familyParam(sideQ),
		s.nuParam(sideP),
		s.nuParam(sideQ),
		{
			Key: "lambda", Label: "λ", Help: "Weight of q in the mixture m = (1−λ)p + λq.",
			Kind: param.Range, Min: 0, Max: 1, Step: 0.01, Default: ".5",
			Get:  func() string { return param.Shortest(s.Model.Lambda) },
			Show: func() string { return param.Plain(s.Model.Lambda) },
			Set:  param.SetNumber(&s.Model.Lambda, "lambda", "between 0 and 1", func(x float64) bool { return x >= 0 && x <= 1 }),
		},
		{
			Key: "kt", Label: "kT", Help: "Energy of one nat: the free-energy gap is kT·KL(q‖p).",
			Kind: param.Range, Min: 0.01, Max: 100, Step: 0.01, Log: true, Default: "1",
			Get:  func() string { return param.Shortest(s.Model.KT) },
			Show: func() string { return param.Plain(s.Model.KT) },
			Set:  param.SetNumber(&s.Model.KT, "kt", "above 0 and at most 1e200", func(x float64) bool { return x > 0 && x <= ktMost }),
		},
		param.NewChoice("terms", "Terms", "Signed integrands p·log(p/q), or the never-negative p·log(p/q) − p + q, which have the same area.",
			[]param.Option{{Value: "signed", Label: "signed"}, {Value: "excess", Label: "never negative"}},
			func() int { return toInt(s.excess) }, func(k int) { s.excess = k == 1 }),
		s.binsParam(),
	}
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// curveParam declares the density of p or q. One under which a cut from before would leave nothing takes the cut away.
func (s *Scene) curveParam(sd side, first *Model) param.Param {
	return param.Param{
		Key: sd.String(), Label: sd.String(), Help: "A family with its numbers, as normal(0,1), t(0,1,3) or mix(.5,-2,1,2,.5).",
		Default: first.Of[sd].text(),
		Get:     func() string { return s.Model.Of[sd].text() },
		Set: func(raw string) error {
			c, err := parseCurve(sd.String(), param.UnescapeNumbers(raw))
			if err != nil {
				return err
			}
			old := &s.Model.Of[sd]
			c.Low, c.High = old.Low, old.High
			if !c.valid() {
				c.Low, c.High = math.Inf(-1), math.Inf(1)
				s.uncut[sd] = true
			}
			s.EndGestures()
			*old = c
			return nil
		},
	}
}

// Reconcile says which cuts had to go.
func (s *Scene) Reconcile(given func(string) bool) []error {
	var notes []error
	for _, sd := range sides {
		if s.uncut[sd] && !given("cut"+sd.String()) {
			notes = append(notes, param.Refuse("cut%s would leave nothing of %s and is taken away.", sd, sd))
		}
	}
	s.uncut = [2]bool{}
	return notes
}

// cutParam declares where a density is cut off.
func (s *Scene) cutParam(sd side) param.Param {
	key := "cut" + sd.String()
	return param.Param{
		Key: key, Label: "Cut of " + sd.String(), Help: "The ends between which the density is kept, as -1,2; inf or -inf where it is not cut.",
		Get: func() string { return s.Model.Of[sd].cutText() },
		Set: func(raw string) error {
			c := s.Model.Of[sd]
			var err error
			if c.Low, c.High, err = parseCut(key, param.UnescapeNumbers(raw)); err != nil {
				return err
			}
			if !c.valid() {
				return param.Refuse("%s: between %s and %s there is less than a millionth of %s.", key, endText(c.Low), endText(c.High), c.text())
			}
			s.EndGestures()
			s.Model.Of[sd] = c
			return nil
		},
	}
}

// familyParam is the menu of families; the density itself is what the URL has.
func (s *Scene) familyParam(sd side) param.Param {
	options := make([]param.Option, len(families))
	for k := range families {
		options[k] = param.Option{Value: families[k].name, Label: families[k].label}
	}
	p := param.NewChoice("family"+sd.String(), sd.String()+" is", "Another family with about the same middle and width.",
		options, func() int { return s.Model.Of[sd].Family }, func(k int) {
			s.EndGestures()
			if c := &s.Model.Of[sd]; c.Family != k {
				c.become(k)
			}
		})
	p.Derived = true
	return p
}

// nuParam is the control of the degrees of freedom, there while the family is Student's t.
func (s *Scene) nuParam(sd side) param.Param {
	key := "nu" + sd.String()
	c := &s.Model.Of[sd]
	p := param.Param{
		Key: key, Label: "ν of " + sd.String(), Help: "Degrees of freedom of Student's t: the fewer, the heavier its tails.",
		Min: nuLeast, Max: 100, Step: 0.1, Log: true, Derived: true,
		Get:  func() string { return param.Shortest(c.Arguments[2]) },
		Show: func() string { return param.Plain(c.Arguments[2]) },
		Set: func(raw string) error {
			if c.Family != studentsT {
				return param.Refuse("%s: %s is not Student's t.", key, sd)
			}
			to := *c
			err := param.SetNumber(&to.Arguments[2], key, "between 0.2 and 1000", func(x float64) bool { return x >= nuLeast && x <= nuMost })(raw)
			if err == nil && !to.valid() {
				err = param.Refuse("%s: the cut would leave less than a millionth of %s.", key, sd)
			}
			if err == nil {
				c.Arguments[2] = to.Arguments[2]
			}
			return err
		},
	}
	if c.Family == studentsT {
		p.Kind = param.Range
	}
	return p
}

// binsParam declares the number of outcomes that both are binned into. The page has a control for it while there are some.
func (s *Scene) binsParam() param.Param {
	p := param.Param{
		Key: "bins", Label: "Bins", Help: "Both are binned into so many outcomes: no divergence becomes larger than that of the curves.",
		Min: binsLeast, Max: binsMost, Step: 1, Default: "0",
		Get: func() string { return strconv.Itoa(s.Model.Bins) },
		Set: func(raw string) error {
			text := strings.TrimSpace(param.UnescapeNumbers(raw))
			n, err := strconv.Atoi(text)
			if err != nil || n != 0 && (n < binsLeast || n > binsMost) {
				return param.Refuse("bins: %q is not 0 or a whole number between 2 and 64.", param.Clip(text))
			}
			s.Model.Bins = n
			return nil
		},
	}
	if s.Model.Bins > 0 {
		p.Kind = param.Range
	}
	return p
}
