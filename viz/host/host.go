//go:build js

// Package host shows the application in a browser through Ebitengine. It is the only importer of it, and knows nothing of
// the page: pointers, keys and effects go through Hooks. One frame is one DrawTriangles32 over one atlas, straight on the canvas.
package host

import (
	"github.com/hajimehoshi/ebiten/v2"

	"iridescent/viz"
	"iridescent/viz/canvas/atlas"
)

// Hooks are what the page does around a frame. Each but Extent may be nil.
type Hooks struct {
	// Begin is called first in every frame, after a change of size has reached the application: it drains the queue of events.
	Begin func()
	// Effects is given what the application asks for after a change of size.
	Effects func([]viz.Effect)
	// Extent returns the size of the picture in CSS pixels, and how many pixels each has.
	Extent func() (width, height, scale float64)
	// Laid is called when places have changed.
	Laid func()
	// Drawn is called when a frame has been handed to Ebitengine.
	Drawn func()
	// Rasterize draws text that the embedded font does not cover. Without it boxes stand for the characters.
	Rasterize atlas.Foreign
}

// Run shows the application until the page goes away. The page shows Ebitengine a body of as many CSS pixels as the picture
// is to have pixels, at a device scale of 1; the application is told of the size in CSS pixels when that changes.
func Run(app *viz.App, hooks Hooks) error {
	ebiten.SetTPS(ebiten.SyncWithFPS)
	ebiten.SetScreenClearedEveryFrame(false)
	return ebiten.RunGameWithOptions(newGame(app, hooks), &ebiten.RunGameOptions{InitUnfocused: true, ScreenTransparent: true})
}

// game is the application as Ebitengine sees it.
type game struct {
	app           *viz.App
	hooks         Hooks
	screen        *screen
	scale         float64
	width, height float64 // CSS pixels
	resized       bool
	pixel         [4]byte // see Draw
}

func newGame(app *viz.App, hooks Hooks) *game {
	return &game{app: app, hooks: hooks, screen: newScreen(hooks.Rasterize), scale: 1}
}

// Layout is not called, since there is LayoutF.
func (g *game) Layout(int, int) (int, int) { panic("host: Layout called") }

// LayoutF is given the size of the picture in pixels. It returns that of the image which Ebitengine keeps for what is drawn
// before the screen: one pixel, since nothing is drawn there.
func (g *game) LayoutF(_, _ float64) (float64, float64) {
	width, height, scale := g.hooks.Extent()
	if width != g.width || height != g.height {
		g.width, g.height, g.resized = width, height, true
	}
	g.scale = scale
	return 1, 1
}

// Update begins a frame.
func (g *game) Update() error {
	if g.resized {
		g.resized = false
		effects := g.app.Update(viz.Resize{Width: g.width, Height: g.height})
		if g.hooks.Effects != nil {
			g.hooks.Effects(effects)
		}
	}
	call(g.hooks.Begin)
	if g.app.Layout() {
		call(g.hooks.Laid)
	}
	return nil
}

// Draw writes the one pixel, always the same. Without that Ebitengine skips the screen from the fourth frame on, because it
// believes that nothing has changed.
func (g *game) Draw(target *ebiten.Image) { target.WritePixels(g.pixel[:]) }

// DrawFinalScreen paints what was placed last.
func (g *game) DrawFinalScreen(target ebiten.FinalScreen, _ *ebiten.Image, _ ebiten.GeoM) {
	g.screen.draw(target, g.scale, g.app.Theme().Background, g.app.Frame)
	call(g.hooks.Drawn)
}

func call(f func()) {
	if f != nil {
		f()
	}
}
