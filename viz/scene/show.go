package scene

import (
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// Show returns what the page shows of a scene, but for title, controls and captions.
func Show(s Scene, env *Env) View {
	v := View{Description: s.Describe(env), Handles: s.OnStage().Twins(), Readings: read(s, env)}
	s.View(&v, env)
	for k := range v.Inspector.Cells {
		name := &v.Inspector.Cells[k].Name
		*name = mark.BasedTerm(*name, env.Unit)
	}
	for k := range v.Handles {
		h := &v.Handles[k]
		if h.Label = env.Names.Twin(h.Label); h.Keys == "" {
			h.Keys = SliderKeys
		}
	}
	return v
}

// read returns the readings with their values and places.
func read(s Scene, env *Env) []Reading {
	list := s.Readings(env)
	for k := range list {
		r := &list[k]
		if r.Place = s.OnStage().Place(r.ID); r.Value == "" {
			r.Value, r.Unit = env.Amount(r.Nats), env.Unit.Plural()
		}
		unit := env.Unit
		if r.Natural {
			unit = infotheory.Nat
		}
		for _, text := range [...]*string{&r.Formula, &r.Numbers, &r.Infinite} {
			*text = mark.Based(*text, unit)
		}
	}
	return list
}

// Values returns the numbers that can be asked about, as they are written.
func Values(s Scene, env *Env) mark.Before {
	values := mark.Before{}
	for _, r := range read(s, env) {
		values[r.ID] = r.Value
	}
	return values
}

// Explain returns the reading of that name, with what it means.
func Explain(s Scene, env *Env, id string) (r Reading, found bool) {
	for _, r := range read(s, env) {
		if r.ID == id {
			return r, true
		}
	}
	return Reading{}, false
}

// Tell returns the table of a scene with its readings.
func Tell(s Scene, env *Env) Table {
	t := s.Table(env)
	for k, name := range t.Head {
		unit := " (" + env.Unit.Plural() + ")"
		rest, with := strings.CutSuffix(name, unit)
		if t.Head[k] = mark.BasedTerm(rest, env.Unit); with {
			t.Head[k] += unit
		}
	}
	var rows [][]string
	for _, r := range read(s, env) {
		if !r.Again {
			rows = append(rows, []string{r.Name, r.Value, r.Unit})
		}
	}
	t.Readings = append(rows, t.Readings...)
	return t
}
