// Package poster draws a picture of any state without a page: for the first paint, for other people's pages, for printing
// and feeds. Sizes are CSS pixels; states are written as in the URL's hash. A state is never refused: what is wrong in it takes
// its default, and the picture's notices say so.
package poster

import (
	"strings"

	"iridescent/viz"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/svg"
	"iridescent/viz/scene"
)

// The sizes of posters: Wide ones, and Tall ones where there is less room than Narrow. A frame that takes the place of one
// has its proportions.
const (
	WideWidth, WideHeight = 640, 400
	TallWidth, TallHeight = 390, 624
	Narrow                = 560
)

// Height returns how high a frame of that width is.
func Height(width int) int {
	if width < Narrow {
		return (width*16 + 5) / 10
	}
	return (width*10 + 8) / 16
}

// Picture is a state at a size. Make one with New.
type Picture struct {
	app *viz.App
}

// Look is how a picture is presented; the zero value is the light theme with all of the picture and no masthead.
type Look struct {
	Theme     string // name of a theme; an unknown one is light
	HideTerms bool   // the waterfalls are left out
	Head      viz.Head
}

// New reads a state.
func New(hash string, width, height float64, look Look) *Picture {
	app := viz.New()
	app.Update(viz.Surroundings{Theme: look.Theme, HideTerms: look.HideTerms, Head: look.Head, Still: true})
	app.Update(viz.Resize{Width: width, Height: height})
	app.Update(viz.Restore{Hash: hash})
	return &Picture{app}
}

// Hash returns the state in its one way of being written.
func (p *Picture) Hash() string { return p.app.Hash() }

// Whole returns the state with all that has a value written out.
func (p *Picture) Whole() string { return p.app.Whole() }

// Notices returns what was not understood of the state. Neither it nor Hash lays anything out, which takes most of the time.
func (p *Picture) Notices() []string { return p.app.Notices() }

// View returns everything that a page would say beside the picture.
func (p *Picture) View() viz.View { return p.app.View() }

// Draw paints the picture.
func (p *Picture) Draw(c canvas.Canvas) {
	p.app.Layout()
	p.app.Draw(c)
}

// Description returns the describing sentence, and after it what was not understood of the state.
func Description(v viz.View) string {
	return strings.Join(append([]string{v.Description}, v.Notices...), " ")
}

// Spoken returns the question and the describing sentence: what a picture says to those who do not see it.
func Spoken(v viz.View) string {
	if strings.ContainsAny(v.Title[max(len(v.Title)-1, 0):], ".?!") {
		return v.Title + " " + v.Description
	}
	return v.Title + ". " + v.Description
}

// SVG returns the picture as a small file without fonts.
func (p *Picture) SVG() []byte {
	c := svg.NewSmall(p.app.Size())
	p.Draw(c)
	v := p.app.View()
	return c.Bytes(v.Title, Description(v))
}

// Named is a state with a name of its own.
type Named struct {
	Scene string
	scene.Preset
	Hash string
}

// Presets lists the named states of all scenes in the order of the menus.
func Presets() []Named {
	app := viz.New()
	var all []Named
	for _, s := range app.View().Scenes {
		app.Update(viz.Restore{Hash: "#scene=" + s.Name})
		for _, p := range app.Presets() {
			app.Update(viz.Do{Action: "preset", Argument: p.Name})
			all = append(all, Named{s.Name, p, app.Hash()})
		}
	}
	return all
}
