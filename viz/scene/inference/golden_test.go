package inference

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"iridescent/infotheory"
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
	preset, hash  string
	steps         int // of the descent
}

// goldens are the pictures that a person should look at.
func goldens() []golden {
	return []golden{
		{"wide", 960, 552, &theme.Light, "two-hills", "", 0},
		{"wide-dark", 960, 552, &theme.Dark, "two-hills", "q=-.1,.3", 60},
		{"wide-projector", 1280, 688, &theme.Projector, "two-hills", "", 0},
		{"wide-large", 1600, 900, &theme.Light, "three-hills", "unit=nat", 40},
		{"wide-descent", 960, 552, &theme.Light, "three-hills", "", 80},
		{"wide-forward", 960, 552, &theme.Light, "mean-seeking", "", 60},
		{"wide-js", 960, 552, &theme.Light, "spike", "", 0},
		{"wide-beta", 960, 552, &theme.Light, "beta", "", 0},
		{"wide-tight", 960, 552, &theme.Light, "one-hill", "", 200},
		{"wide-far", 960, 552, &theme.Light, "far-apart", "", 0},
		{"portrait", 390, 704, &theme.Light, "two-hills", "", 0},
		{"portrait-dark", 390, 704, &theme.Dark, "three-hills", "", 30},
		{"embed", 640, 344, &theme.Light, "two-hills", "", 0},
		{"embed-landscape", 640, 344, &theme.Dark, "three-hills", "view=landscape", 60},
		{"embed-narrow", 320, 424, &theme.Light, "two-hills", "", 0},
	}
}

// picture lays the scene out for a golden.
func (g golden) picture(t *testing.T) (*Scene, *scene.Env) {
	t.Helper()
	s, env := New(), &scene.Env{Theme: g.theme, Unit: infotheory.Bit, Zoom: 1}
	if err := s.Do("preset", g.preset, env); err != nil {
		t.Fatal(err)
	}
	for _, p := range param.ParseHash(g.hash) {
		if p.Key == "unit" {
			env.Unit, _ = infotheory.ParseUnit(p.Raw)
			continue
		}
		if err := s.Params().Find(p.Key).Set(p.Raw); err != nil {
			t.Fatal(err)
		}
	}
	area := geom.Rect{W: g.width, H: g.height}
	s.Layout(area, env)
	for range g.steps {
		if err := s.Do("step", "", env); err != nil {
			t.Fatal(err)
		}
	}
	s.Layout(area, env)
	return s, env
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			s, env := g.picture(t)
			c := svg.New(g.width, g.height)
			s.Draw(c, env)
			got := c.Bytes("Inference", s.Describe(env))
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
