package curves

import (
	"math"

	"iridescent/viz/mark"
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
	m := &s.Model
	return param.Set{
		s.curveParam(mark.P, "normal(0,1)"),
		s.curveParam(mark.Q, "normal(1.5,1.4)"),
		s.cutParam(mark.P),
		s.cutParam(mark.Q),
		s.familyParam(mark.P),
		s.familyParam(mark.Q),
		s.nuParam(mark.P),
		s.nuParam(mark.Q),
		param.Number("lambda", "λ", "Weight of q in the mixture m = (1−λ)p + λq.", &m.Lambda, param.Domain{Default: 0.5, Most: 1, Step: 0.01}),
		param.Number("kt", "kT", "Energy of one nat: the free-energy gap is kT·KL(q‖p).", &m.KT,
			param.Domain{Default: 1, Least: param.Positive, Most: ktMost, Step: 0.01, Low: 0.01, High: 100, Log: true}),
		param.Look(param.Switch("terms", "Terms", "Signed integrands p·log(p/q), or the never-negative p·log(p/q) − p + q, which have the same area.", &s.excess,
			param.Option{Value: "signed", Label: "signed"}, param.Option{Value: "excess", Label: "never negative"})),
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
func (s *Scene) curveParam(sd mark.Side, initial string) param.Param {
	return param.Text(sd.String(), sd.String(), "A family with its numbers, as normal(0,1), t(0,1,3) or mix(.5,-2,1,2,.5).", initial,
		func() string { return s.Model.Of[sd].text() },
		func(text string) error {
			c, err := parseCurve(sd.String(), text)
			if err != nil {
				s.unread[sd] = param.NotRead(err)
				return s.unread[sd]
			}
			old := &s.Model.Of[sd]
			c.Low, c.High = old.Low, old.High
			if !c.valid() {
				c.Low, c.High = math.Inf(-1), math.Inf(1)
				s.uncut[sd] = true
			}
			*old, s.Last = c, ""
			return nil
		})
}

// Reconcile says which cuts had to go.
func (s *Scene) Reconcile(given func(string) bool) []error {
	var notes []error
	for _, sd := range mark.Sides {
		if s.uncut[sd] && !given("cut"+sd.String()) {
			notes = append(notes, param.Refuse("cut%s would leave nothing of %s and is taken away.", sd, sd))
		}
	}
	s.uncut, s.unread = [2]bool{}, [2]*param.Unread{}
	return notes
}

// cutParam declares where a density is cut off.
func (s *Scene) cutParam(sd mark.Side) param.Param {
	key := "cut" + sd.String()
	return param.Text(key, "Cut of "+sd.String(), "The ends between which the density is kept, as -1,2; inf or -inf where it is not cut.", "",
		func() string { return s.Model.Of[sd].cutText() },
		func(text string) error {
			if s.unread[sd] != nil {
				s.unread[sd].LeaveOut(key)
				return nil
			}
			c := s.Model.Of[sd]
			var err error
			if c.Low, c.High, err = parseCut(key, text); err != nil {
				return err
			}
			if !c.valid() {
				return param.Refuse("%s: between %s and %s there is less than a millionth of %s.", key, endText(c.Low), endText(c.High), c.text())
			}
			s.Model.Of[sd] = c
			return nil
		})
}

// familyParam is the menu of families; the density itself is what the URL has.
func (s *Scene) familyParam(sd mark.Side) param.Param {
	options := make([]param.Option, len(families))
	for k := range families {
		options[k] = param.Option{Value: families[k].name, Label: families[k].label}
	}
	p := param.ChoiceOf("family"+sd.String(), sd.String()+" is", "Another family with about the same middle and width.",
		options, func() int { return s.Model.Of[sd].Family }, func(k int) {
			if c := &s.Model.Of[sd]; c.Family != k {
				c.become(k)
			}
		})
	p.Derived = true
	return p
}

// nuParam is the control of the degrees of freedom, there while the family is Student's t.
func (s *Scene) nuParam(sd mark.Side) param.Param {
	c := &s.Model.Of[sd]
	to := *c
	p := param.Number("nu"+sd.String(), "ν of "+sd.String(), "Degrees of freedom of Student's t: the fewer, the heavier its tails.", &to.Arguments[2], degrees)
	p.Derived = true
	p.Get = func() string { return param.Shortest(c.Arguments[2]) }
	p.Show = func() string { return param.Plain(c.Arguments[2]) }
	set := p.Set
	p.Set = func(raw string) error {
		if c.Family != studentsT {
			return param.Refuse("%s: %s is not Student's t.", p.Key, sd)
		}
		if err := set(raw); err != nil {
			return err
		}
		if !to.valid() {
			return param.Refuse("%s: the cut would leave less than a millionth of %s.", p.Key, sd)
		}
		*c = to
		return nil
	}
	return param.WithControl(p, c.Family == studentsT)
}

// binsParam declares the number of outcomes that both are binned into. The page has a control for it while there are some.
func (s *Scene) binsParam() param.Param {
	return param.WithControl(param.Whole("bins", "Bins", "Both are binned into so many outcomes: no divergence becomes larger than that of the curves.", &s.Model.Bins,
		param.Domain{Least: binsLeast, Most: binsMost, Also: []float64{0}, Step: 1}), s.Model.Bins > 0)
}
