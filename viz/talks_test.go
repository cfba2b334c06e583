package viz_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"iridescent/viz"
	"iridescent/viz/scene"
)

// TestReadyMadeTalks: the states of the talks that come with the page are understood whole, and what they ask for is a reading, veiled.
func TestReadyMadeTalks(t *testing.T) {
	text, err := os.ReadFile("../web/page/js/talk/talks.js")
	if err != nil {
		t.Fatal(err)
	}
	steps := regexp.MustCompile(`(?m)^step: (#\S+)\ncaption: .+\n(?:guess: (\S+))?`).FindAllStringSubmatch(string(text), -1)
	if len(steps) < 14 {
		t.Fatalf("%d steps", len(steps))
	}
	for _, step := range steps {
		a := viz.New()
		a.Update(viz.Restore{Hash: step[1]})
		v := a.View()
		if n := a.Notices(); len(n) > 0 {
			t.Errorf("%s: %q", step[1], n)
		}
		if !strings.Contains(step[1], "scene="+v.Scene) {
			t.Errorf("%s names no scene: the one before would stay", step[1])
		}
		if step[2] == "" || step[2] == "none" {
			continue
		}
		k := slices.IndexFunc(v.Readings, func(r scene.Reading) bool { return scene.NameOf(r.ID) == step[2] })
		if k < 0 || !v.Readings[k].Veiled {
			t.Errorf("%s: %s is no reading that is veiled", step[1], step[2])
		}
	}
}
