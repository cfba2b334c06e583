package wire

import "iridescent/viz"

// Figure writes a picture of a state and its words, as the interface Figure in types.d.ts has it. Its readings are those
// that the picture shows as numbers. whole is its state with all keys written out.
func Figure(v *viz.View, whole, svg string) map[string]any {
	readings := []any{}
	for i := range v.Readings {
		if r := &v.Readings[i]; r.Value != "" && !r.Veiled && r.Place.W > 0 && r.Place.H > 0 {
			readings = append(readings, []any{r.Name, r.Value, r.Unit})
		}
	}
	return object{"svg": svg, "whole": whole, "title": v.Title, "description": v.Description, "readings": readings}
}
