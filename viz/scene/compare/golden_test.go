package compare

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
	hash          string
}

// goldens are the pictures of the gallery: sizes, themes and states that a person should look at.
func goldens() []golden {
	const infinite = "p=34,26,17,11,8,4&q=10,15,25,28,22,0&sel=6"
	return []golden{
		{"wide", 960, 552, &theme.Light, "sel=1"},
		{"wide-dark", 960, 552, &theme.Dark, "sel=1"},
		{"wide-projector", 1280, 688, &theme.Projector, ""},
		{"wide-large", 1600, 900, &theme.Light, ""},
		{"wide-infinite", 960, 552, &theme.Light, infinite},
		{"wide-floor", 960, 552, &theme.Light, infinite + "&floor=.01"},
		{"wide-locked", 960, 552, &theme.Light, "lockp=2&lockq=2,5&sel=2"},
		{"wide-excess", 960, 552, &theme.Light, "terms=excess&unit=nat&lambda=.3&kt=4.2"},
		{"wide-black-swan", 960, 552, &theme.Light, "p=0,1&q=99,1&labels=white,black&axis=log&sel=2"},
		{"portrait", 390, 704, &theme.Light, "sel=1"},
		{"portrait-dark", 390, 704, &theme.Dark, ""},
		{"portrait-infinite", 390, 704, &theme.Light, infinite},
		{"portrait-64", 390, 704, &theme.Light, "p=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16*8,15,14,13,12,11,10,9,8,7,6,5,4,3,2,1*27&q=1*64&sel=20"},
		{"embed", 640, 344, &theme.Light, ""},
		{"embed-dark", 640, 344, &theme.Dark, "sel=3"},
		{"embed-floor", 640, 344, &theme.Light, "p=5,3,2&q=1,0,1&floor=.01"},
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
	s.Reconcile(func(string) bool { return true })
	s.Layout(geom.Rect{W: g.width, H: g.height}, env)
	return s, env
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			s, env := g.picture(t)
			c := svg.New(g.width, g.height)
			s.Draw(c, env)
			got := c.Bytes("Two distributions", s.Describe(env))
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
