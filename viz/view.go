package viz

import (
	"slices"

	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// View is what the page shows: the scene's view and the application's own parts.
type View struct {
	scene.View
	Scene    string
	Scenes   []scene.Preset // all there are, by name, title and one line
	Notices  []string
	Hash     string
	CanUndo  bool
	CanRedo  bool
	UnitName string
	Busy     bool     // something is held
	Veiled   []string // names of what is veiled
	Task     *Task    // the exercise that is open, or nil
}

// Notices returns the sentences about what was not understood, without laying anything out.
func (a *App) Notices() []string { return slices.Clone(a.notices) }

// Table returns all numbers, for those who open them.
func (a *App) Table() scene.Table {
	a.layout()
	return a.veilTable(scene.Tell(a.scene, &a.env))
}

// Explain returns the reading of that name, with what it means; found is false if there is none now.
func (a *App) Explain(id string) (r scene.Reading, found bool) {
	a.layout()
	env := a.env
	env.Marks = true
	r, found = scene.Explain(a.scene, &env, id)
	return a.veilReading(r), found
}

// View returns what the page shows now.
func (a *App) View() View {
	a.layout()
	v := View{View: scene.Show(a.scene, &a.env), Scene: a.name, Notices: a.Notices(), Hash: a.Hash(), Busy: a.scene.OnStage().Busy(), UnitName: a.env.Unit.String()}
	v.CanUndo, v.CanRedo = a.history.can()
	v.Note = a.scene.OnStage().Place(mark.NoteID)
	v.Scenes, v.Title, v.Telling = listOf(a.scenes), a.question(), a.env.Telling
	for _, set := range []param.Set{a.scene.Params(), a.params()} {
		for i := range set {
			p := &set[i]
			if p.Kind == param.State {
				continue
			}
			c := scene.Control{Param: p, Value: p.Get()}
			c.Shown = c.Value
			if p.Show != nil {
				c.Shown = p.Show()
			}
			v.Controls = append(v.Controls, c)
		}
	}
	a.veilView(&v)
	v.Task = a.viewTask(v.Readings)
	return v
}
