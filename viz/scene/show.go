package scene

import "iridescent/infotheory"

// Show returns what the page shows of a scene, but for title, controls and captions.
func Show(s Scene, env *Env) View {
	v := View{Description: s.Describe(env), Presets: s.Presets(), Handles: s.Twins(), Readings: s.Readings(env), Keys: SliderKeys}
	for k := range v.Readings {
		r := &v.Readings[k]
		if r.Place = s.Place(r.ID); r.Value == "" {
			r.Value, r.Unit = infotheory.Format(env.Unit.FromNats(r.Nats)), env.Unit.Plural()
		}
	}
	s.View(&v, env)
	v.Table.Readings = append(tableOf(v.Readings), v.Table.Readings...)
	return v
}

// tableOf writes readings as rows of a table: name, value and unit.
func tableOf(readings []Reading) (rows [][]string) {
	for _, r := range readings {
		if !r.Again {
			rows = append(rows, []string{r.Name, r.Value, r.Unit})
		}
	}
	return rows
}
