package theme_test

import (
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/scene/compare"
	"iridescent/viz/theme"
)

// large reports whether WCAG counts a text as large: 24 px, or bold and 18.66 px.
func large(t canvas.Text) bool { return t.Size >= 24 || t.Face == canvas.Bold && t.Size >= 18.66 }

// ground returns what a text is seen on: its halo, or what the rectangles painted before left at its middle.
func ground(before []recorder.Call, text recorder.Call) canvas.Color {
	if text.Style.Halo.A == 255 {
		return text.Style.Halo
	}
	seen := canvas.Color{A: 255}
	at := text.Bounds.Center()
	for _, c := range before {
		if c.Kind == recorder.Rect && c.Bounds.Contains(at) {
			seen = theme.Over(c.Fill.Color, seen)
		}
	}
	return seen
}

func TestEveryTextOfAPictureCanBeRead(t *testing.T) {
	hashes := []string{"", "sel=1", "sel=4&lockp=4", "p=1,0&q=0,1&sel=2", "p=1,0&q=1,1&floor=.01", "axis=log&sel=6", "p=1,1&q=1,1.0001&lambda=.2", "terms=excess&sel=2"}
	for _, th := range theme.All() {
		for _, size := range [][2]float64{{320, 424}, {390, 704}, {640, 344}, {960, 552}, {1600, 900}} {
			for _, hash := range hashes {
				for _, where := range unreadable(hash, th, geom.Rect{W: size[0], H: size[1]}) {
					t.Errorf("%s at %v, %q: %s", th.Name, size, hash, where)
				}
			}
		}
	}
}

// unreadable returns the texts of a picture whose contrast is too low.
func unreadable(hash string, th *theme.Theme, area geom.Rect) []string {
	s := compare.New()
	for _, p := range param.ParseHash(hash) {
		if err := s.Params().Find(p.Key).Set(p.Raw); err != nil {
			panic(err)
		}
	}
	env := &scene.Env{Theme: th, Unit: infotheory.Bit}
	s.Layout(area, env)
	var r recorder.Recorder
	s.Draw(&r, env)
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
