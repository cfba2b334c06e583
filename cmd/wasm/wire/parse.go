package wire

import "iridescent/infotheory"

// Parsed writes what a text of weights was understood as, as the interface Parsed in types.d.ts has it.
func Parsed(weights string) map[string]any {
	t, err := infotheory.ParseWeights(weights)
	wrong := ""
	if err != nil {
		wrong = err.Error()
	}
	return object{
		"columns": list(t.Columns, numbers), "labels": list(t.Labels, text), "names": list(t.Names, text), "error": wrong,
	}
}

func numbers(s *[]float64) any {
	return list(*s, func(f *float64) any { return *f })
}
