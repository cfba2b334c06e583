package curves

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
	at            string // the handle that has the focus
}

// goldens are the pictures of the gallery: sizes, themes and states that a person should look at.
func goldens() []golden {
	const (
		tails = "p=t(0,1,2)&q=normal(0,1.3)"
		cut   = "q=normal(0,1)&p=normal(0,1)&cutq=-1,2"
	)
	return []golden{
		{"wide", 960, 552, &theme.Light, "", ""},
		{"wide-dark", 960, 552, &theme.Dark, "", ""},
		{"wide-projector", 1280, 688, &theme.Projector, "", ""},
		{"wide-large", 1600, 900, &theme.Light, "p=mix(.5,-2,.6,2,.6)&q=normal(0,2.088)", ""},
		{"wide-tails", 960, 552, &theme.Light, tails, ""},
		{"wide-cut", 960, 552, &theme.Light, cut, ""},
		{"wide-bins", 960, 552, &theme.Light, "bins=10", ""},
		{"wide-bins-dark", 960, 552, &theme.Dark, "bins=16&p=mix(.5,-2,.6,2,.6)&q=normal(2,.6)", ""},
		{"wide-excess", 960, 552, &theme.Light, "terms=excess&unit=nat&lambda=.3&kt=4.2&p=gamma(3,1.5)&q=exponential(.5)", ""},
		{"wide-negative", 960, 552, &theme.Light, "p=normal(0,.1)&q=normal(.1,.2)", ""},
		{"wide-unbounded", 960, 552, &theme.Light, "p=beta(.5,.5)&q=beta(2,5)", ""},
		{"wide-both", 960, 552, &theme.Light, "p=uniform(0,2)&q=uniform(1,4)", ""},
		{"wide-lognormal", 960, 552, &theme.Light, "p=lognormal(0,.6)&q=normal(1.2,.8)&cutq=0,inf", ""},
		{"wide-spike", 960, 552, &theme.Light, "p=normal(0,.001)&q=laplace(0,3)", ""},
		{"wide-mixture", 960, 552, &theme.Light, "p=mix(.4,-2,.6,2,1)&q=normal(.5,2)", "p-weight"},
		{"portrait", 390, 704, &theme.Light, "", ""},
		{"portrait-dark", 390, 704, &theme.Dark, "bins=8", ""},
		{"portrait-cut", 390, 704, &theme.Light, cut, ""},
		{"embed", 640, 344, &theme.Light, "", ""},
		{"embed-dark", 640, 344, &theme.Dark, tails, ""},
		{"embed-bins", 640, 344, &theme.Light, "bins=8", ""},
		{"embed-narrow", 320, 424, &theme.Light, "", ""},
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
	s.at, env.Focus = g.at, g.at
	s.Layout(geom.Rect{W: g.width, H: g.height}, env)
	return s, env
}

func TestPicturesAreTheGoldenOnes(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			s, env := g.picture(t)
			c := svg.New(g.width, g.height)
			s.Draw(c, env)
			got := c.Bytes("Two curves", s.Describe(env))
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
