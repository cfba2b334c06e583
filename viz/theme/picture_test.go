package theme_test

import (
	"math"
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

// grounds returns what is seen at a point of what was painted: two colours where it is hatched.
func grounds(painted []recorder.Call, at geom.Point) []canvas.Color {
	flat := canvas.RGB(0)
	hatched := flat
	for _, c := range painted {
		if fills(c, at) {
			flat, hatched = theme.Over(c.Fill.Color, flat), theme.Over(c.Fill.Hatch, theme.Over(c.Fill.Color, hatched))
		}
	}
	return []canvas.Color{flat, hatched}
}

// fills reports whether a call fills a point.
func fills(c recorder.Call, at geom.Point) bool {
	switch c.Kind {
	case recorder.Rect:
		return c.Bounds.Contains(at)
	case recorder.Circle:
		return at.Distance(c.Points[0]) < c.Bounds.W/2-1
	case recorder.Band:
		return inside(c.Points, at)
	}
	return false
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
		for _, size := range [][2]float64{{320, 424}, {640, 344}, {960, 552}} {
			app := viz.New()
			app.Update(viz.Surroundings{Theme: th.Name, Still: true})
			app.Update(viz.Resize{Width: size[0], Height: size[1]})
			for _, hash := range hashes {
				app.Update(viz.Restore{Hash: hash})
				for _, where := range slices.Concat(unreadable(app, false), invisible(app), unreadable(selected(app), false), invisible(app), unreadable(pressed(app), true)) {
					t.Errorf("%s at %v, %q: %s", th.Name, size, hash, where)
				}
				app.Update(viz.Input{Event: input.Pointer{ID: 1, Phase: input.Cancel}})
			}
		}
	}
}

// selected goes to the next outcome, in scenes that have some.
func selected(app *viz.App) *viz.App {
	app.Update(viz.Do{Action: "next"})
	return app
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

// unreadable returns the texts of a picture whose contrast is too low where they stand. A handle that is held may cover a label of the
// axis, and is covered itself by the finger: held leaves discs out.
func unreadable(app *viz.App, held bool) (list []string) {
	app.Layout()
	var r recorder.Recorder
	app.Draw(&r)
	if held {
		r.Calls = slices.DeleteFunc(r.Calls, func(c recorder.Call) bool { return c.Kind == recorder.Circle })
	}
	for k, c := range r.Calls {
		if c.Kind == recorder.Text && faint(r.Calls[:k], c) {
			list = append(list, c.Text)
		}
	}
	return list
}

// invisible returns the handles of a picture that do not stand out.
func invisible(app *viz.App) (list []string) {
	var r recorder.Recorder
	app.Draw(&r)
	for _, h := range app.Handles() {
		if h.R > 0 && unseen(r.Calls, geom.Point{X: h.X, Y: h.Y}) {
			list = append(list, "the handle "+h.ID)
		}
	}
	return list
}

// faint reports whether a text has too little contrast with what was painted before, or with its halo: WCAG 2.2, 1.4.3.
func faint(before []recorder.Call, c recorder.Call) bool {
	least := 4.5
	if large(c.Style) {
		least = 3
	}
	for _, x := range []float64{0.1, 0.5, 0.9} {
		at := geom.Point{X: c.Bounds.X + x*c.Bounds.W, Y: c.Points[0].Y - 0.3*c.Style.Size}
		for _, g := range grounds(before, at) {
			if theme.Contrast(c.Style.Color, theme.Over(c.Style.Halo, g)) < least {
				return true
			}
		}
	}
	return false
}

// unseen reports whether a handle does not stand out: its edge against what is just outside it, which is a rim of its own or what was
// painted before, or else against its own inside: WCAG 2.2, 1.4.11.
func unseen(calls []recorder.Call, at geom.Point) bool {
	last := -1
	for k, c := range calls {
		if c.Kind == recorder.Circle && c.Points[0].Distance(at) < 0.5 {
			last = k
		}
	}
	if last < 0 {
		return false // it is no disc
	}
	c := calls[last]
	inside := theme.Over(c.Fill.Color, grounds(calls[:last], at)[0])
	for turn := range 8 {
		sin, cos := math.Sincos(float64(turn) * math.Pi / 4)
		reach := c.Bounds.W/2 + 0.5
		g := grounds(calls[:last], geom.Point{X: at.X + reach*cos, Y: at.Y + reach*sin})[0]
		if edge := theme.Over(c.Stroke.Color, inside); max(theme.Contrast(edge, g), theme.Contrast(inside, g)) < 3 && theme.Contrast(edge, inside) < 3 {
			return true
		}
	}
	return false
}
