// Package export writes the numbers of a picture for other programs: CSV, JSON, LaTeX and MathML. Numbers are exact where
// programs read them, and as the picture shows them in formulas. Labels come from links and are hostile text.
package export

import (
	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// Subject is what is written.
type Subject struct {
	State string // the hash of the URL, with "#"
	Scene string
	View  *scene.View
	Data  scene.Data
	Unit  infotheory.Unit // of CSV and formulas; JSON is in nats
}

// Kinds are the names of the formats.
func Kinds() []string { return []string{"csv", "json", "latex", "mathml"} }

// Write returns the subject in a format, "" if there is no such format.
func (s *Subject) Write(kind string) string {
	var w writer
	switch kind {
	case "csv":
		s.csv(&w)
	case "json":
		s.json(&w)
	case "latex":
		return s.formulas(&latex)
	case "mathml":
		return s.formulas(&mathml)
	}
	return string(w.buf)
}
