package viz

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// layout places everything if something changed since it was last done.
func (a *App) layout() {
	if a.stale {
		a.stale, a.motion.matched = false, false
		a.cover()
		a.scene.Layout(a.masthead(), &a.env)
		a.scene.OnStage().Cover()
	}
}

// Layout measures and places everything if something has changed, and reports whether it did.
func (a *App) Layout() bool {
	was := a.stale
	a.layout()
	return was
}

// Draw paints the picture as last placed.
func (a *App) Draw(c canvas.Canvas) {
	a.sheet.Draw(c)
	a.scene.OnStage().Draw(c)
}

// masthead places what the picture shows of the question and the story, and returns the area of the scene.
func (a *App) masthead() geom.Rect {
	a.sheet.Begin(a.env.Theme, a.env.Unit, 1)
	switch {
	case a.head == HeadWhole && a.top > 0:
		return a.mastheadAsThePage()
	case a.head == HeadWhole:
		return a.sheet.Masthead(a.size, a.question(), a.env.Veil.Text(a.env.Telling.Story))
	case a.head == HeadGiven && (a.task != nil || a.env.Telling.Title != a.example().Title):
		return a.sheet.Masthead(a.size, a.question(), "")
	}
	_, rest := a.size.CutTop(math.Min(a.top, a.size.H))
	return rest
}

// mastheadAsThePage places the question, and the story if it has room there, where the page has its own masthead, so that the scene
// is where the reader sees it. Where not even the question has room, the scene makes some.
func (a *App) mastheadAsThePage() geom.Rect {
	const slack = 4 // pixels by which the page's own may be lower, as that of WebKit is
	strip, _ := a.size.CutTop(math.Min(a.top, a.size.H))
	room := a.size
	room.H = math.Max(room.H, mark.MastheadLeast) // the page has a masthead in less
	end := 0.0
	for _, story := range []string{a.env.Veil.Text(a.env.Telling.Story), ""} {
		a.sheet.Begin(a.env.Theme, a.env.Unit, 1)
		a.sheet.Rect(strip, 0, canvas.Fill{Color: a.env.Theme.Background}, canvas.Stroke{})
		if end = a.sheet.Masthead(room, a.question(), story).Y; end <= strip.H+slack {
			end = strip.H
			break
		}
	}
	_, rest := a.size.CutTop(math.Min(end, a.size.H))
	return rest
}

// Alone lays the picture out as one that stands alone, with question and story in it and nothing of the page above them, while draw
// runs, which is told the size of it.
func (a *App) Alone(draw func(width, height float64)) {
	size, top, head := a.size, a.top, a.head
	above := math.Min(a.above, size.H)
	a.size.H, a.top, a.head, a.stale = size.H-above, math.Max(top-above, 0), HeadWhole, true
	a.layout()
	draw(a.size.W, a.size.H)
	a.size, a.top, a.head, a.stale = size, top, head, true
	a.layout()
}

// Picture draws a scene as the reader left it, or as it begins, on a canvas of that size. An unknown name draws nothing.
func (a *App) Picture(name string, width, height float64, c canvas.Canvas) {
	for _, n := range a.scenes {
		if n.name != name {
			continue
		}
		s, env := n.make(), a.env
		env.Telling = a.tellingOf(name)
		scene.Open(s, "")
		if name == a.name {
			s.Restore(a.scene.Snapshot())
		} else if before, ok := a.left[name]; ok {
			s.Restore(before.scene.Snapshot())
		}
		env.Veil, env.HideTerms = nil, a.hideTerms
		if env.Talk || a.env.Veil != nil { // no answer is given away
			env.Veil, env.HideTerms = &mark.Veil{All: true}, true
		}
		env.Touch, env.Talk, env.Stage, env.Text, env.Page, env.Focus = false, false, 0, 0, false, ""
		s.Layout(geom.Rect{W: width, H: height}, &env)
		s.OnStage().Cover()
		s.OnStage().Draw(c)
	}
}
