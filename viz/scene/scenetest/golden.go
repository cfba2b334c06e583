package scenetest

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/canvas/svg"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Golden is one picture that is kept, in testdata. Its hash may have these words before those of the scene: "preset" to
// begin with, "focus" for the handle that has the keyboard focus, "steps" for how often the action "step" is carried out.
//
// It is another name of a type without one, so that tables of goldens in other packages need no names of fields.
type Golden = struct {
	Name          string
	Width, Height float64
	Theme         *theme.Theme
	Hash          string
}

// OpenGolden brings a new scene into the state of a golden.
func OpenGolden(t testing.TB, s scene.Scene, g Golden) *Player {
	t.Helper()
	p := seat(t, s, g.Width, g.Height)
	p.Env.Theme = g.Theme
	if g.Hash == "" {
		p.Env.Telling = s.Presets()[0].Telling
	}
	steps := 0
	for _, v := range param.ParseHash(g.Hash) {
		switch v.Key {
		case "preset":
			p.mustDo("preset", v.Raw)
		case "focus":
			p.Env.Focus = v.Raw
		case "steps":
			var err error
			if steps, err = strconv.Atoi(v.Raw); err != nil {
				t.Fatal(err)
			}
		default:
			p.assign(v.Key, v.Raw)
		}
	}
	scene.Reconcile(s, func(string) bool { return true })
	p.Layout()
	if steps > 0 {
		for range steps {
			p.mustDo("step", "")
		}
		p.Layout()
	}
	return p
}

// Goldens compares the pictures with the kept ones, or with -update keeps them.
func Goldens(t *testing.T, title string, goldens []Golden, open func(t testing.TB, g Golden) *Player) {
	for _, g := range goldens {
		t.Run(g.Name, func(t *testing.T) {
			p := open(t, g)
			c := svg.New(g.Width, g.Height)
			p.Scene.OnStage().Draw(c)
			got := c.Bytes(title, p.Scene.Describe(p.Env))
			file := filepath.Join("testdata", g.Name+".svg")
			if *update {
				if err := errors.Join(os.MkdirAll("testdata", 0o755), os.WriteFile(file, got, 0o644)); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatalf("%v; if it is new, go test ./viz/... -update writes it, then look at it", err)
			}
			if string(got) != string(want) {
				t.Errorf("%s differs; go test ./viz/... -update writes it anew, then look at it", file)
			}
		})
	}
}

// EachGolden checks the goldens as drawn.
func EachGolden(t *testing.T, goldens []Golden, open func(t testing.TB, g Golden) *Player, rules ...Rule) {
	for _, g := range goldens {
		t.Run(g.Name, func(t *testing.T) {
			p := open(t, g)
			r := p.Record()
			for _, rule := range rules {
				rule(t, p, r)
			}
		})
	}
}

// Record draws onto a recorder.
func (p *Player) Record() *recorder.Recorder {
	r := new(recorder.Recorder)
	p.Scene.OnStage().Draw(r)
	return r
}
