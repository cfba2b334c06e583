package distance

import (
	"errors"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/weights"
)

// Params declares the parameters in the order in which a hash is applied.
func (s *Scene) Params() param.Set {
	m := &s.Model
	return param.Set{
		s.pointParam(first), s.pointParam(second), s.pointParam(middle), s.labelsParam(),
		param.ChoiceOf("measure", "Measure", "Which divergence, or root of one, is between the points.", measures(),
			func() int { return measureIndex(m.Kind, m.Root) }, func(k int) { m.Kind, m.Root = k%len(kinds), k >= len(kinds) }),
		param.WithControl(param.Number("alpha", "α", "The member of the α family that measure=alpha is.", &m.Alpha, alphas), m.Kind == ofAlpha),
		param.Look(param.Choice("map", "Map", "What the contour map shows: the divergence of every x from q, that of p from every x, or nothing.", &s.moving,
			param.Option{Value: "p", Label: "of every x from q"}, param.Option{Value: "q", Label: "of p from every x"}, param.Option{Value: "none", Label: "no map"})),
	}
}

// measures are the options of the parameter: every kind, then the root of every kind.
func measures() (list []param.Option) {
	for _, root := range [...]bool{false, true} {
		for k := range kinds {
			key, m := kinds[k].key, Model{Kind: k, Root: root}
			if root {
				key = rootPrefix + key
			}
			list = append(list, param.Option{Value: key, Label: m.name("p", "q")})
		}
	}
	return list
}

func measureIndex(kind int, root bool) int {
	if root {
		return kind + len(kinds)
	}
	return kind
}

// pointParam declares p, q or r.
func (s *Scene) pointParam(of int) param.Param {
	key := letters[of]
	return param.Text(key, key, "Three weights ≥ 0, separated by commas. They are normalised.", weights.Join(firstPoints[of][:]),
		func() string { return weights.Join(s.Model.Points[of][:]) },
		func(text string) error {
			p, err := parse(key, text)
			if err == nil {
				s.Model.Points[of] = p
				s.unname()
			}
			return err
		})
}

// parse reads three weights. key begins the sentence about what is wrong.
func parse(key, text string) (p point, err error) {
	t, err := infotheory.ParseWeightsUpTo(text, 2*Outcomes)
	if many := (*infotheory.CountError)(nil); errors.As(err, &many) {
		return p, param.Refuse("%s has more than %d outcomes; %d are needed.", key, many.Limit, Outcomes)
	}
	if err != nil {
		return p, param.Refuse("%s: %s.", key, err)
	}
	if len(t.Columns) != 1 {
		return p, param.Refuse("%s: one list of numbers is needed, here are %d.", key, len(t.Columns))
	}
	if n := len(t.Columns[0]); n != Outcomes {
		return p, param.Refuse("%s has %s; %d are needed.", key, param.Plural(n, "outcome"), Outcomes)
	}
	copy(p[:], t.Columns[0])
	return p, nil
}

// plainLabels are the names of outcomes that have none.
var plainLabels = [Outcomes]string{"A", "B", "C"}

// unname takes the names of the first preset away from points that are others.
func (s *Scene) unname() {
	if s.fresh && s.Model.Points != firstPoints {
		s.Model.Labels, s.fresh = plainLabels, false
	}
}

// labelsParam declares the names of the outcomes. Without it those of the first preset have their own, others are letters.
func (s *Scene) labelsParam() param.Param {
	m := &s.Model
	implied := plainLabels
	if m.Points == firstPoints {
		implied = firstLabels
	}
	return param.Param{
		Key: "labels", Label: "Labels", Help: "Names of the outcomes, separated by commas; a comma in a name is %2C.", Default: param.JoinLabels(implied[:]),
		Get: func() string { return param.JoinLabels(m.Labels[:]) },
		Set: func(raw string) error {
			names := param.SplitLabels(raw, Outcomes, Outcomes+1)
			if len(names) != Outcomes {
				s.misnamed = param.Refuse("labels has %s for %d outcomes.", param.Plural(len(names), "name"), Outcomes)
			}
			for i := range min(len(names), Outcomes) {
				if m.Labels[i] = names[i]; strings.TrimSpace(names[i]) == "" {
					m.Labels[i] = plainLabels[i]
				}
			}
			return nil
		},
	}
}
