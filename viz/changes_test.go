package viz

import (
	"slices"
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// says are the texts of the picture that begin with an arrow: changes beside readings.
func (p *player) changes() (list []string) {
	for _, c := range p.record().Of(recorder.Text) {
		if strings.HasPrefix(c.Text, "▲ ") || strings.HasPrefix(c.Text, "▼ ") {
			list = append(list, c.Text)
		}
	}
	return list
}

// While a hand changes something the picture says by how much, and a while after; nothing else does.
func TestReadingsTellTheirChangeUntilTheHandHasLetGo(t *testing.T) {
	for _, name := range []string{"compare", "code", "mutual", "entropy", "bet"} {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "#scene="+name)
			if name == "entropy" {
				p.send(Restore{Hash: "#scene=entropy&view=grain"})
			}
			p.send(Resize{1280, 700})
			h := firstBar(t, p)
			at := geom.Point{X: h.X, Y: h.Y}
			if list := p.changes(); list != nil {
				t.Fatalf("before any press: %q", list)
			}
			pointer := func(phase input.Phase, dy, time float64) {
				p.send(Input{input.Pointer{Phase: phase, ID: 1, At: at.Add(0, dy), Time: time}})
			}
			outlines := func() (n int) {
				for _, c := range p.record().Of(recorder.Rect) {
					if c.Stroke.Dash == 3 && c.Stroke.Color == p.app.Theme().Ink && c.Fill.Color.A() == 0 {
						n++
					}
				}
				return n
			}
			still := outlines()
			pointer(input.Down, 0, 10)
			pointer(input.Move, 25, 10.1)
			pointer(input.Move, 60, 10.2)
			held := p.changes()
			if len(held) == 0 || outlines() <= still {
				t.Fatalf("while it is held: %q, %d outlines, %d at rest", held, outlines(), still)
			}
			p.send(Surroundings{Theme: "light", Still: true, Focus: h.ID})
			pointer(input.Up, 60, 10.3)
			p.send(Input{input.Tick{Time: 12}})
			if list := p.changes(); !slices.Equal(list, held) {
				t.Errorf("a moment after: %q, it was %q", list, held)
			}
			p.send(Input{input.Tick{Time: 13.4}})
			if list := p.changes(); list != nil || outlines() > still+2 {
				t.Errorf("three seconds later: %q, %d outlines", list, outlines())
			}
			pointer(input.Down, 60, 20)
			pointer(input.Move, 0, 20.1)
			p.send(Do{Action: "undo"})
			if list := p.changes(); list != nil {
				t.Errorf("after undo: %q", list)
			}
		})
	}
}

// firstBar is a handle that moves up and down.
func firstBar(t *testing.T, p *player) scene.Handle {
	t.Helper()
	for _, h := range p.app.Handles() {
		if h.R > 0 && !h.Horizontal && h.Value > 0.05 && !strings.HasPrefix(h.ID, "g") {
			if p.app.name != "code" || strings.HasPrefix(h.ID, "q") {
				return h
			}
		}
	}
	t.Fatal("no bar")
	return scene.Handle{}
}

// Pointing at an outcome lights it without changing anything: no step of undo, no address, the same readings.
func TestPointingAtAnOutcomeLightsItEverywhere(t *testing.T) {
	for _, name := range []string{"compare", "code", "mutual", "entropy&view=grain", "bet"} {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "#scene="+name)
			p.send(Resize{1280, 700})
			h := firstBar(t, p)
			hash, dark := p.app.Hash(), len(p.record().Calls)
			p.send(Hover{geom.Point{X: h.X, Y: h.Y + 3}})
			lit := p.record()
			if len(lit.Calls) <= dark {
				t.Fatal("nothing is lit")
			}
			if v := p.app.View(); p.app.Hash() != hash || v.CanUndo {
				t.Errorf("it changed the state: %s, undo %v", p.app.Hash(), v.CanUndo)
			}
			effects := p.app.Update(Hover{geom.Point{X: h.X, Y: h.Y + 4}})
			if len(effects) != 0 {
				t.Errorf("the same outcome again causes %v", effects)
			}
			p.send(nowhere)
			if got := len(p.record().Calls); got != dark {
				t.Errorf("beside it the picture has %d parts, before %d", got, dark)
			}
		})
	}
}

// The explanation of a divergence marks the term of the outcome that is lit; exports do not.
func TestTheFormulaMarksTheLitTerm(t *testing.T) {
	p := newPlayer(t, "#p=5,3,2&q=1,1,1")
	p.send(Resize{1280, 700})
	h := firstBar(t, p)
	p.send(Hover{geom.Point{X: h.X, Y: h.Y + 3}})
	r, _ := p.app.Explain("kl-pq")
	if !strings.HasPrefix(r.Numbers, "[0.500·log₂(0.500/0.333)] + 0.300") {
		t.Errorf("it says %q", r.Numbers)
	}
	if text := p.app.Export("latex"); strings.Contains(text, "[") {
		t.Errorf("the export has %q", text)
	}
}
