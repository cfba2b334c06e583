package viz_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"iridescent/viz"
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/input"
)

// stages are the canvases of screens in front of an audience: what the caption and the controls leave of 1920 × 1080, 3840 × 2160, 1024 × 768
// and 1080 × 1920.
var stages = []struct{ width, height, smaller float64 }{{1920, 740, 1080}, {3840, 1480, 2160}, {1024, 520, 768}, {1080, 1500, 1080}}

func onStage(width, height, smaller float64, ledger bool) *viz.App {
	a := viz.New()
	a.Update(viz.Surroundings{Theme: "projector", Talk: true, Stage: smaller / 1080, HideTerms: !ledger, Still: true})
	a.Update(viz.Resize{Width: width, Height: height})
	return a
}

// TestStage: no type is below 24 pixels at 1080, the numbers of the claim are at least 120 high, discs 44 across; also on
// larger and smaller screens, by the smaller side.
func TestStage(t *testing.T) {
	for _, s := range stages {
		factor := s.smaller / 1080
		for _, ledger := range []bool{false, true} {
			a := onStage(s.width, s.height, s.smaller, ledger)
			for _, sc := range a.View().Scenes {
				a.Update(viz.Restore{Hash: "#scene=" + sc.Name})
				for _, p := range a.Presets() {
					a.Update(viz.Do{Action: "preset", Argument: p.Name})
					name := fmt.Sprintf("%s %s, %g × %g, ledger %v", sc.Name, p.Name, s.width, s.height, ledger)
					checkStage(t, a, name, factor, ledger)
				}
			}
		}
	}
}

func checkStage(t *testing.T, a *viz.App, name string, factor float64, ledger bool) {
	t.Helper()
	r := &recorder.Recorder{}
	a.Layout()
	a.Draw(r)
	largest := 0.0
	for _, c := range r.Of(recorder.Text) {
		if c.Style.Size < 24*factor-0.01 {
			t.Errorf("%s: %q is %.1f high", name, c.Text, c.Style.Size)
		}
		if strings.ContainsAny(c.Text, "0123456789∞") && c.Style.Face == canvas.Bold {
			largest = max(largest, c.Style.Size)
		}
	}
	if !ledger && largest < 120*factor && !powers(r) {
		t.Errorf("%s: the largest number is %.1f high", name, largest)
	}
	if len(a.Handles()) > 14 {
		return // as large as there is room
	}
	for _, h := range a.Handles() {
		if h.R > 0 && h.R < 22*factor {
			t.Errorf("%s: the disc of %s is %.1f across", name, h.ID, 2*h.R)
		}
	}
}

// powers reports whether there are numbers as 1.2×10⁻⁶, which have to be smaller.
func powers(r *recorder.Recorder) bool {
	return slices.ContainsFunc(r.Texts(), func(text string) bool { return strings.Contains(text, "×10") })
}

// TestNoDoubleTapOnStage: pointing twice at a bar does not make it 0, and a second finger on a bar that is held is not heard.
func TestNoDoubleTapOnStage(t *testing.T) {
	a := onStage(1920, 740, 1080, false)
	h := a.Handles()[0]
	before := a.Hash()
	for k := range 4 {
		a.Update(viz.Input{Event: pointerAt(h.X, h.Y, input.Down, 1, float64(k)*0.1)})
		a.Update(viz.Input{Event: pointerAt(h.X, h.Y, input.Up, 1, float64(k)*0.1+0.05)})
	}
	if got, _, _ := strings.Cut(a.Hash(), "&sel="); got != before {
		t.Errorf("two taps made %s of %s", a.Hash(), before)
	}
	h = a.Handles()[0]
	a.Update(viz.Input{Event: pointerAt(h.X, h.Y, input.Down, 1, 2)})
	a.Update(viz.Input{Event: pointerAt(h.X+5, h.Y+5, input.Down, 2, 2.1)})
	a.Update(viz.Input{Event: pointerAt(h.X+5, h.Y+90, input.Move, 2, 2.2)})
	if got, _, _ := strings.Cut(a.Hash(), "&sel="); got != before {
		t.Errorf("a second finger on the same disc made %s of %s", a.Hash(), before)
	}
}

func pointerAt(x, y float64, phase input.Phase, id int, time float64) input.Pointer {
	p := input.Pointer{ID: id, Device: input.Touch, Phase: phase, Time: time}
	p.At.X, p.At.Y = x, y
	return p
}

// BenchmarkStage is a step of a drag with 64 outcomes on a screen of 3840 × 2160: update, layout and the triangles of the frame.
func BenchmarkStage(b *testing.B) {
	a := onStage(3840, 1480, 2160, true)
	a.Update(viz.Restore{Hash: "#p=1*64&q=2,1*63&sel=3"})
	var h struct{ x, y float64 }
	for _, g := range a.Handles() {
		if g.R > 0 {
			h.x, h.y = g.X, g.Y
			break
		}
	}
	a.Update(viz.Input{Event: pointerAt(h.x, h.y, input.Down, 1, 0)})
	c := mesh.New(atlas.New(1))
	step := func(k int) {
		a.Update(viz.Input{Event: pointerAt(h.x, h.y+float64(k%200), input.Move, 1, float64(k))})
		a.Layout()
		c.Begin(a.Theme().Background)
		a.Draw(c)
	}
	for k := range 200 {
		step(k) // glyphs are drawn once
	}
	b.ReportAllocs()
	b.ResetTimer()
	for k := range b.N {
		step(k)
	}
}
