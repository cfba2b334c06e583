package viz

import (
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// captions are the presets of a scene with the numbers of their captions, which are those of one unit.
type captions struct {
	scene string
	unit  infotheory.Unit
	quiet bool // questions in place of captions, which give answers away
	list  []scene.Preset
}

// Presets are those of the scene, with their captions in the unit of the reader. The numbers of captions are those of each preset, which
// is measured for them: they are for a menu that is opened, and not for each view.
func (a *App) Presets() []scene.Preset {
	quiet := a.env.Talk || a.env.Veil != nil
	if c := &a.captions; c.scene != a.name || c.unit != a.env.Unit || c.quiet != quiet {
		*c = captions{a.name, a.env.Unit, quiet, a.scene.Presets()}
		for k := range c.list {
			if p := &c.list[k]; quiet {
				p.Caption = p.Telling.Question(a.named(a.name).question)
				continue
			}
			c.list[k].Caption = scene.Caption(&c.list[k], a.named(a.name).make(), &a.env)
		}
	}
	return a.captions.list
}

// openPreset makes the model that of a preset. The reader's way of looking at it stays, unless the preset has its own.
func (a *App) openPreset(name string) error {
	all := a.scene.Presets()
	k := slices.IndexFunc(all, func(p scene.Preset) bool { return p.Name == name })
	if k < 0 {
		return param.Refuse("There is no preset %q.", param.Clip(name))
	}
	looks := a.looks()
	scene.Open(a.scene, all[k].State)
	a.env.Telling = all[k].Telling
	lent := a.lent[:0]
	set := a.scene.Params()
	for key, raw := range looks {
		if p := set.Find(key); p.Get() == p.Default { // the preset has no other
			p.Set(raw)
		}
	}
	for _, pair := range param.ParseHash(all[k].State) {
		if p := set.Find(pair.Key); p != nil && p.Look {
			lent = append(lent, p.Key)
		}
	}
	a.lent = lent
	return nil
}

// looks are the values of the controls by which the reader chooses how to look at the model, but for what a preset has lent.
func (a *App) looks() map[string]string {
	values := map[string]string{}
	set := a.scene.Params()
	for k := range set {
		if p := &set[k]; p.Look && p.Kind != param.State && !slices.Contains(a.lent, p.Key) {
			values[p.Key] = p.Get()
		}
	}
	return values
}

// giveBack takes away what a preset has lent to the way of looking: another state comes without it.
func (a *App) giveBack() {
	set := a.scene.Params()
	for _, key := range a.lent {
		if p := set.Find(key); p != nil {
			p.Set(p.Default)
		}
	}
	a.lent = a.lent[:0]
}
