package scene

import (
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// Captions are the presets of a scene as the reader sees them, kept for one unit. A caption may have the numbers of its own
// preset: "{klPQ} {unit}" becomes "6.64 bits" or "4.61 nats". So no number of a caption can be another one than that of the
// picture, in whichever unit.
type Captions struct {
	unit infotheory.Unit
	list []Preset
}

// In returns the presets for a unit. readings opens a preset by its name and returns its readings; it is only asked about
// captions with numbers. A name in braces that is no reading stays as it is.
func (c *Captions) In(u infotheory.Unit, all func() []Preset, readings func(name string) []Reading) []Preset {
	if c.list != nil && c.unit == u {
		return c.list
	}
	c.unit, c.list = u, all()
	for k := range c.list {
		p := &c.list[k]
		if !strings.Contains(p.Caption, "{") {
			continue
		}
		pairs := []string{"{unit}", u.Plural()}
		for _, r := range readings(p.Name) {
			pairs = append(pairs, "{"+r.ID+"}", mark.Brief(u.FromNats(r.Nats)))
		}
		p.Caption = strings.NewReplacer(pairs...).Replace(p.Caption)
	}
	return c.list
}
