package surprise

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/canvas/svg"
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden is one picture that is kept.
type golden struct {
	name          string
	width, height float64
	theme         *theme.Theme
	hash          string
}

const (
	long  = "mean=.5&weight=2&seen=w200,b1,w90,b2,w30,b1,w3"
	ruled = "mean=0&seen=w6,b1,w2"
)

// goldens are the pictures of the gallery: sizes, themes and states that a person should look at.
func goldens() []golden {
	return []golden{
		{"wide", 960, 552, &theme.Light, ""},
		{"wide-dark", 960, 552, &theme.Dark, "seen=w12,b1,w3"},
		{"wide-projector", 1280, 688, &theme.Projector, ""},
		{"wide-large", 1600, 900, &theme.Light, long},
		{"wide-worth-1", 960, 552, &theme.Light, "weight=1"},
		{"wide-worth-1000", 960, 552, &theme.Light, "weight=1000"},
		{"wide-nothing", 960, 552, &theme.Light, "seen=none"},
		{"wide-certain", 960, 552, &theme.Light, "mean=0&seen=w6,b1"},
		{"wide-lost", 960, 552, &theme.Dark, ruled},
		{"wide-noise", 960, 552, &theme.Light, "axis=linear&mean=.5&weight=inf&truth=.5&seen=" + flips},
		{"wide-coin", 960, 552, &theme.Light, "axis=linear&mean=.5&weight=2&truth=.5&seen=" + flips},
		{"wide-history", 960, 552, &theme.Light, "mean=.5&weight=2&seen=w200,b1"},
		{"wide-long", 960, 552, &theme.Light, long},
		{"wide-two-blacks", 960, 552, &theme.Light, "mean=.25&weight=4&seen=b2&truth=.25&unit=nat&axis=linear"},
		{"portrait", 390, 704, &theme.Light, "seen=w5,b1"},
		{"portrait-dark", 390, 704, &theme.Dark, long},
		{"portrait-certain", 390, 704, &theme.Light, ruled},
		{"embed", 640, 344, &theme.Light, ""},
		{"embed-dark", 640, 344, &theme.Dark, "seen=none"},
		{"embed-narrow", 320, 424, &theme.Light, ""},
	}
}

// picture lays the scene out for a golden.
func (g golden) picture(t *testing.T) (*Scene, *scene.Env) {
	t.Helper()
	s := New()
	env := &scene.Env{Theme: g.theme, Unit: infotheory.Bit, Zoom: 1}
	for _, p := range param.ParseHash(g.hash) {
		if p.Key == "unit" {
			env.Unit, _ = infotheory.ParseUnit(p.Raw)
			continue
		}
		if err := s.Params().Find(p.Key).Set(p.Raw); err != nil {
			t.Fatal(err)
		}
	}
	s.Layout(geom.Rect{W: g.width, H: g.height}, env)
	return s, env
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			s, env := g.picture(t)
			c := svg.New(g.width, g.height)
			s.Draw(c, env)
			got := c.Bytes("Surprise", s.Describe(env))
			file := filepath.Join("testdata", g.name+".svg")
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("%s differs; go test ./viz/... -update writes it anew, then look at it", file)
			}
		})
	}
}

func TestTextsOfGoldensDoNotOverlap(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			s, env := g.picture(t)
			var r recorder.Recorder
			s.Draw(&r, env)
			for _, pair := range r.Overlaps(2) {
				if recorder.Shared(inked(pair[0]), inked(pair[1])) > 2 {
					t.Errorf("%q at %.1f overlaps %q at %.1f", pair[0].Text, pair[0].Bounds, pair[1].Text, pair[1].Bounds)
				}
			}
		})
	}
}

// inked returns the box of a text; of a lone ∞ only what it inks, since the glyph is as low as a small letter, and of large
// numbers nothing below the base line.
func inked(c recorder.Call) geom.Rect {
	if c.Text != "∞" && c.Style.Size > 40 {
		c.Bounds.H *= 0.75
	}
	if c.Text != "∞" {
		return c.Bounds
	}
	return geom.Rect{X: c.Bounds.X, Y: c.Points[0].Y - 0.6*c.Style.Size, W: c.Bounds.W, H: 0.6 * c.Style.Size}
}
