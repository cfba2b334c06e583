package theme_test

import (
	"slices"
	"testing"

	"iridescent/viz"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/poster"
	"iridescent/viz/theme"
)

// large reports whether WCAG counts a text as large: 24 px, or bold and 18.66 px.
func large(t canvas.Text) bool { return t.Size >= 24 || t.Face == canvas.Bold && t.Size >= 18.66 }

// ground returns what a text is seen on: its halo, or what the rectangles and bands painted before left at its middle.
func ground(before []recorder.Call, text recorder.Call) canvas.Color {
	if text.Style.Halo.A == 255 {
		return text.Style.Halo
	}
	seen := canvas.Color{A: 255}
	at := text.Bounds.Center()
	for _, c := range before {
		if c.Kind == recorder.Rect && c.Bounds.Contains(at) || c.Kind == recorder.Band && inside(c.Points, at) {
			seen = theme.Over(c.Fill.Color, seen)
		}
	}
	return seen
}

// inside reports whether a band, its upper points and then its lower ones, has p between them.
func inside(points []geom.Point, p geom.Point) bool {
	outline := slices.Clone(points)
	slices.Reverse(outline[len(outline)/2:])
	in := false
	for i, a := range outline {
		b := outline[(i+1)%len(outline)]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < a.X+(b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
	}
	return in
}

func TestEveryTextOfAPictureCanBeRead(t *testing.T) {
	hashes := []string{"sel=1", "sel=4&lockp=4", "p=1,0&q=0,1&sel=2", "p=1,0&q=1,1&floor=.01", "axis=log&sel=6", "p=1,1&q=1,1.0001&lambda=.2", "terms=excess&sel=2"}
	for _, preset := range poster.Presets() {
		hashes = append(hashes, preset.Hash)
	}
	for _, th := range theme.All() {
		for _, size := range [][2]float64{{320, 424}, {390, 704}, {640, 344}, {960, 552}, {1600, 900}} {
			app := viz.New()
			app.Update(viz.Surroundings{Theme: th.Name, Still: true})
			app.Update(viz.Resize{Width: size[0], Height: size[1]})
			for _, hash := range hashes {
				app.Update(viz.Restore{Hash: hash})
				for _, where := range slices.Concat(unreadable(app), unreadable(pressed(app))) {
					t.Errorf("%s at %v, %q: %s", th.Name, size, hash, where)
				}
				app.Update(viz.Input{Event: input.Pointer{ID: 1, Phase: input.Cancel}})
			}
		}
	}
}

// pressed holds the first handle that is drawn.
func pressed(app *viz.App) *viz.App {
	for _, h := range app.Handles() {
		if h.R > 0 {
			app.Update(viz.Input{Event: input.Pointer{ID: 1, Phase: input.Down, At: geom.Point{X: h.X, Y: h.Y}}})
			break
		}
	}
	return app
}

// unreadable returns the texts of a picture whose contrast is too low.
func unreadable(app *viz.App) []string {
	app.Layout()
	var r recorder.Recorder
	app.Draw(&r)
	var list []string
	for k, c := range r.Calls {
		least := 4.5
		if large(c.Style) {
			least = 3
		}
		if c.Kind == recorder.Text && theme.Contrast(c.Style.Color, ground(r.Calls[:k], c)) < least {
			list = append(list, c.Text)
		}
	}
	return list
}
