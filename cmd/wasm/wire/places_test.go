package wire

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"testing"

	"iridescent/viz"
)

// hostile are states with names that HTML, Markdown and templates take for their own, of scenes with keys that end in a digit, lists of
// their own and infinities of both signs.
var hostile = []string{
	"scene=compare&p=5,3,2&q=1,0,1&labels=%3Cb%3E%22x%22%26%27%7B%7B+%7D%7D%3C/b%3E,Rain%2C+heavy,%23a%26b%3Dc",
	"scene=distance&p=6,0,4&q=0,4,6&r=1,1,0&measure=chi2&labels=%3Cb%3E,%7B%25+x+%25%7D,Rain%2C+heavy",
	"scene=energy&levels=0,-1.5,1e3&q=1,0,0&kt=.25&labels=%22%3E,%5D%28x%29,%60c%60",
	"scene=bet&p=90,9,1&q=80,15,5&b=9,1,0&labels=calm,%7B%7Bx%7D%7D,%3C/iridescent-viz%3E&fraction=1",
	"scene=bet&p=6,3,1&q=6,4,0&b=6,3,1&names=a%26b,%23c,%22d%22",
	"scene=curiosity&coin1=.5,.5&coin2=1e3,1&coin3=2,7&truth=0,1,.5&flips=1h,3t*20,2h&policy=curious&title=%3Cimg+src%3Dx%3E",
	"scene=inference&view=split&q=0,1&q2=2,.5&bumps=-6:1:.01,6:1:.1",
	"scene=surprise&weight=inf&mean=0&seen=w6,b1&labels=%2A,_,%7C",
}

// Every example of every scene lands in every place as the state that it was.
func TestEveryStateArrivesWhereverItIsShared(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("node is not installed:", err)
	}
	var hashes []string
	var figures []map[string]any
	add := func(app *viz.App) {
		v := app.View()
		hashes = append(hashes, v.Hash)
		figures = append(figures, Figure(&v, app.Whole(), "<svg/>"))
	}
	for _, s := range viz.Scenes() {
		app := viz.New()
		app.Update(viz.Restore{Hash: "scene=" + s.Name})
		for _, preset := range app.Presets() {
			app.Update(viz.Do{Action: "preset", Argument: preset.Name})
			add(app)
		}
	}
	for _, hash := range hostile {
		app := viz.New()
		app.Update(viz.Restore{Hash: hash})
		if notices := app.Notices(); len(notices) > 0 {
			t.Errorf("%s: %q", hash, notices)
		}
		add(app)
	}
	input, err := json.Marshal(figures)
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(node, "testdata/places.mjs")
	c.Stdin, c.Stderr = bytes.NewReader(input), os.Stderr
	output, err := c.Output()
	var places []map[string]string
	if err != nil {
		t.Fatal(err)
	} else if err := json.Unmarshal(output, &places); err != nil || len(places) != len(hashes) {
		t.Fatalf("%v: %d of %d", err, len(places), len(hashes))
	}
	for k, all := range places {
		if len(all) < 8 {
			t.Errorf("%s: only %d places", hashes[k], len(all))
		}
		for place, state := range all {
			app := viz.New()
			app.Update(viz.Restore{Hash: state})
			if got := app.Hash(); got != hashes[k] || len(app.Notices()) > 0 {
				t.Errorf("%s gets %s, which is %s (%q), want %s", place, state, got, app.Notices(), hashes[k])
			}
		}
	}
}
