package distance

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// written is how lengths of the chosen divergence are written: information in the unit of the reader, its root in the root of that,
// others as numbers.
type written struct {
	by   float64 // a length is divided by it
	unit string  // "" is none
}

func (m *Model) written(u infotheory.Unit) written {
	switch {
	case !m.kind().information:
		return written{by: 1}
	case m.Root:
		return written{math.Sqrt(u.Nats()), "√" + u.String()}
	}
	return written{u.Nats(), u.Plural()}
}

// of writes a length with three decimals.
func (w written) of(length float64) string { return infotheory.Format(length / w.by) }

// brief writes it for a sentence.
func (w written) brief(length float64) string { return mark.Brief(length / w.by) }

// word is the unit behind a number.
func (w written) word() string {
	if w.unit == "" {
		return ""
	}
	return " " + w.unit
}
