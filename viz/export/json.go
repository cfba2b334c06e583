package export

import "iridescent/viz/scene"

// json writes an object: all numbers in nats, infinite ones as texts ("Infinity"), which JSON has no number for, and null
// for what does not exist.
func (s *Subject) json(w *writer) {
	w.add("{")
	for _, field := range [...][2]string{{"state", s.State}, {"scene", s.Scene}, {"title", s.View.Title}, {"description", s.View.Description}, {"unit", "nat"}} {
		w.add("\n\t")
		w.key(field[0])
		w.string(field[1])
		w.add(",")
	}
	w.add("\n\t\"outcomes\": [")
	comma := "\n\t\t"
	for _, r := range s.Data.Records {
		w.add(comma)
		comma = ",\n\t\t"
		s.record(w, r.Label, r.Values)
	}
	w.add("\n\t],\n\t\"readings\": {")
	comma = "\n\t\t"
	for i := range s.View.Readings {
		if r := &s.View.Readings[i]; !isSum(r) {
			w.add(comma)
			comma = ",\n\t\t"
			w.key(scene.NameOf(r.ID))
			w.value(r.Nats)
		}
	}
	w.add("\n\t}\n}\n")
}

func (s *Subject) record(w *writer, label string, values []float64) {
	comma := "{"
	if s.Data.Label != "" {
		w.add(comma)
		comma = ", "
		w.key("label")
		w.string(label)
	}
	for k, v := range values {
		w.add(comma)
		comma = ", "
		w.key(s.Data.Columns[k].Key)
		w.value(v)
	}
	w.add("}")
}

func (w *writer) key(name string) {
	w.string(name)
	w.add(": ")
}

func (w *writer) value(v float64) { w.number(v, "null", `"Infinity"`, `"-Infinity"`) }

// string adds a text of JSON that can stand in a script of HTML too.
func (w *writer) string(text string) {
	const hex = "0123456789abcdef"
	w.add(`"`)
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			w.add(`\`)
			w.rune(r)
		case isControl(r) || r == '<':
			w.add(`\u`)
			for shift := 12; shift >= 0; shift -= 4 {
				w.rune(rune(hex[r>>shift&15]))
			}
		default:
			w.rune(r)
		}
	}
	w.add(`"`)
}
