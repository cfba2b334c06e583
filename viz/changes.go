package viz

import (
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// changesStay is how many seconds the picture goes on to compare itself with what a hand found, after the last one lets go.
const changesStay = 3

// compare passes an event on to the scene. While a pointer holds something, and a while after, the picture tells what it has changed.
func (a *App) compare(e input.Event, time float64) (merge string) {
	held := a.scene.OnStage().Busy()
	if !held {
		if p, ok := e.(input.Pointer); ok && p.Phase == input.Down {
			found := scene.Values(a.scene, &a.env)
			a.env.Before = &found
		} else if _, ok := e.(input.Tick); !ok || time-a.letGo > changesStay-0.01 {
			a.env.Before = nil
		}
	}
	merge = a.scene.Update(e, &a.env)
	switch holds := a.scene.OnStage().Busy(); {
	case !held && !holds && merge != "":
		a.env.Before = nil
	case held && !holds:
		a.letGo = time
	}
	if a.env.Before != nil && !a.scene.OnStage().Busy() {
		a.wakeIn(a.letGo + changesStay - time)
	}
	return merge
}
