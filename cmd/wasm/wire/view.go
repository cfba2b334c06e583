package wire

import (
	"slices"

	"iridescent/viz"
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// object is a JS object to be.
type object = map[string]any

// View writes what the page shows as plain values, as the interface View in types.d.ts has it.
func View(v *viz.View) map[string]any {
	keys := keysOf(v.Handles)
	return object{
		"scene": v.Scene, "scenes": list(v.Scenes, preset), "title": v.Title, "story": v.Telling.Story,
		"names": []any{v.Telling.Names.P, v.Telling.Names.Q, v.Telling.Names.Each}, "description": v.Description, "keys": list(keys, text),
		"controls": list(v.Controls, control), "actions": list(v.Actions, action),
		"handles": handles(v.Handles, keys), "readings": list(v.Readings, reading), "note": place(v.Note),
		"inspector": object{
			"selected": v.Inspector.Selected, "text": v.Inspector.Text,
			"cells": list(v.Inspector.Cells, cell), "actions": list(v.Inspector.Actions, action),
		},
		"notices": list(v.Notices, text), "hash": v.Hash, "count": v.Count, "canUndo": v.CanUndo, "canRedo": v.CanRedo,
		"busy": v.Busy, "unitName": v.UnitName, "values": v.Values, "veiled": list(v.Veiled, text), "tabular": v.Tabular, "distributions": v.Distributions,
		"task": task(v.Task),
	}
}

// task is the exercise that is open, nil if none is.
func task(t *viz.Task) any {
	if t == nil {
		return nil
	}
	return object{
		"id": t.ID, "say": t.Say, "hint": t.Hint, "why": t.Why, "may": t.May, "met": t.Met, "next": t.Next, "guess": t.Guess, "told": t.Told,
		"asked": list(t.Asked, func(p *viz.Prediction) any { return object{"id": p.ID, "name": p.Name} }),
	}
}

// Verdict writes what an answer to an exercise is worth, as the interface Verdict in types.d.ts has it.
func Verdict(v viz.Verdict) map[string]any {
	return object{"id": v.ID, "say": v.Say, "met": v.Met, "text": v.Text}
}

// list writes a slice; nil is an empty array.
func list[T any](s []T, write func(*T) any) []any {
	a := make([]any, len(s))
	for i := range s {
		a[i] = write(&s[i])
	}
	return a
}

func text(s *string) any { return *s }

func texts(s *[]string) any { return list(*s, text) }

// kinds names the kinds of controls; a parameter without one has no control.
var kinds = map[param.Kind]string{param.Menu: "choice", param.Range: "range"}

func control(c *scene.Control) any {
	return object{
		"key": c.Key, "label": c.Label, "help": c.Help, "kind": kinds[c.Kind], "options": list(c.Options, option),
		"min": c.Min, "max": c.Max, "step": c.Step, "log": c.Log, "look": c.Look, "default": c.Default, "value": c.Value, "shown": c.Shown,
	}
}

func option(o *param.Option) any { return object{"value": o.Value, "label": o.Label} }

func action(a *scene.Action) any {
	return object{"name": a.Name, "label": a.Label, "help": a.Help, "why": a.Why, "toggle": a.Toggle, "pressed": a.Pressed, "primary": a.Primary}
}

func preset(p *scene.Preset) any {
	return object{"name": p.Name, "label": p.Label, "caption": p.Caption, "question": p.Title}
}

// keysOf are the texts of keys, each once.
func keysOf(handles []scene.Handle) (list []string) {
	for k := range handles {
		if text := handles[k].Keys; !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}

// handles writes them; each has the place of its text among the texts of keys.
func handles(all []scene.Handle, keys []string) []any {
	return list(all, func(h *scene.Handle) any { return handle(h, float64(slices.Index(keys, h.Keys))) })
}

func handle(h *scene.Handle, keys float64) any {
	twin := h.Twin
	if twin == "" {
		twin = h.ID
	}
	return object{
		"id": h.ID, "twin": twin, "keys": keys, "horizontal": h.Horizontal, "label": h.Label, "valueText": h.ValueText, "value": h.Value,
		"min": h.Min, "max": h.Max, "step": h.Step, "x": h.X, "y": h.Y, "r": h.R,
	}
}

// Grips writes handles as the interface Grip in types.d.ts has them.
func Grips(handles []scene.Handle) []any {
	return list(handles, func(h *scene.Handle) any {
		return object{"id": h.ID, "label": h.Label, "x": h.X, "y": h.Y, "r": h.R, "value": h.Value}
	})
}

// Places writes places in the picture, as the interface Place in types.d.ts has them.
func Places(all []geom.Rect) []any { return list(all, func(r *geom.Rect) any { return place(*r) }) }

func reading(r *scene.Reading) any {
	return object{
		"id": r.ID, "name": r.Name, "heard": scene.Heard(r.Name), "again": r.Again, "value": r.Value, "unit": r.Unit, "nats": r.Nats, "veiled": r.Veiled, "place": place(r.Place),
	}
}

// Presets writes them, as the interface Preset in types.d.ts has them.
func Presets(all []scene.Preset) []any { return list(all, preset) }

// Explanation writes what a reading means, as the interface Explanation in types.d.ts has it.
func Explanation(r *scene.Reading) map[string]any {
	return object{"sentence": r.Sentence, "formula": r.Formula, "numbers": r.Numbers, "infinite": r.Infinite, "plain": r.Plain}
}

// Table writes all numbers, as the interface Table in types.d.ts has them.
func Table(t *scene.Table) map[string]any {
	return object{
		"caption": t.Caption, "head": list(t.Head, text), "rows": list(t.Rows, texts), "foot": list(t.Foot, text), "readings": list(t.Readings, texts),
	}
}

func place(r geom.Rect) any { return object{"x": r.X, "y": r.Y, "w": r.W, "h": r.H} }

func cell(c *scene.Cell) any { return object{"name": c.Name, "value": c.Value} }
