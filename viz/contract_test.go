package viz

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// What a scene promises to the application, for every scene.

func TestEveryPresetIsTheStateOfItsAddress(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		for k, preset := range p.app.scene.Presets() {
			s := p.app.named(p.app.name).make()
			if notes := scene.Open(s, preset.State); len(notes) > 0 || (preset.State == "") != (k == 0) {
				t.Errorf("%s, number %d, %q: %v", preset.Name, k, preset.State, notes)
			}
			p.do("preset", preset.Name)
			if !scene.Same(s, s.Snapshot(), p.app.scene.Snapshot()) {
				t.Errorf("%s is not the state of its address", preset.Name)
			}
			if strings.Contains(p.app.Presets()[k].Caption, "{") {
				t.Errorf("%s: the caption asks for a number that is none: %q", preset.Name, p.app.Presets()[k].Caption)
			}
		}
	})
}

func TestAPresetLendsItsLookAndTakesItBack(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		for _, preset := range p.app.scene.Presets() {
			for _, pair := range param.ParseHash(preset.State) {
				d := p.app.scene.Params().Find(pair.Key)
				if d == nil || !d.Look {
					continue
				}
				q := newPlayer(t, "scene="+p.app.name)
				q.do("preset", preset.Name)
				if !q.has(d.Key) {
					t.Errorf("%s: %s", preset.Name, q.hash())
				}
				if q.do("undo", ""); q.has(d.Key) {
					t.Errorf("%s undone: %s", preset.Name, q.hash())
				}
				q.do("redo", "")
				q.set(d.Key + "=" + pair.Raw) // now it is the reader's
				if q.do("preset", p.app.scene.Presets()[0].Name); !q.has(d.Key) {
					t.Errorf("what the reader chose is gone: %s", q.hash())
				}
			}
		}
	})
}

// What was touched last belongs to the state that goes: a link and a preset show what they show to somebody who touched nothing.
func TestAStateThatComesKnowsOfNoTouch(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		start, preset := p.hash(), p.app.scene.Presets()[0].Name
		ways := []struct {
			name string
			goes func(p *player)
		}{
			{"a link", func(p *player) { p.send(Restore{Hash: start}) }},
			{"a state of the host", func(p *player) { p.send(Follow{Hash: start}) }},
			{"a preset", func(p *player) { p.do("preset", preset) }},
		}
		for _, way := range ways {
			fresh := newPlayer(t, "scene="+p.app.name)
			way.goes(fresh)
			want := fresh.app.View()
			touched := 0
			for _, twin := range want.Handles {
				q := newPlayer(t, "scene="+p.app.name)
				before := q.app.scene.Snapshot()
				q.key(twin.ID, "ArrowUp")
				if q.unchangedSince(before) {
					q.key(twin.ID, "ArrowDown")
				}
				if !q.unchangedSince(before) {
					touched++
				}
				way.goes(q)
				got := q.app.View()
				if !reflect.DeepEqual(got.Inspector, want.Inspector) {
					t.Errorf("%s after %s: the inspector says %+v, want %+v", way.name, twin.ID, got.Inspector, want.Inspector)
				}
			}
			if touched == 0 {
				t.Error("nothing can be touched")
			}
		}
	})
}

func TestEverySceneRefusesWhatItDoesNotKnow(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		for _, action := range []string{"", "fly", "lock-", "weight-7", "Reset", "preset ", "\x00"} {
			before := p.app.scene.Snapshot()
			effects := strings.Join(p.do(action, "x"), "|")
			if !strings.Contains(effects, "There is no action") || !strings.Contains(effects, "changed refused") || !p.unchangedSince(before) {
				t.Errorf("the action %q: %s", action, effects)
			}
		}
		if effects := strings.Join(p.do("preset", "nowhere"), "|"); !strings.Contains(effects, `There is no preset "nowhere"`) {
			t.Errorf("a preset that does not exist: %s", effects)
		}
	})
}

func TestEveryNumberIsInTheUnitOfTheReader(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		description := map[string]bool{}
		for unit := range infotheory.Unit(3) {
			p.set("unit=" + unit.String())
			v := p.app.View()
			description[v.Description] = true
			for _, r := range v.Readings {
				if strings.HasPrefix(r.Unit, "√") || !strings.HasPrefix(r.Unit, unit.String()) { // a root, an energy
					continue
				}
				if want := infotheory.Format(unit.FromNats(r.Nats)); r.Value != want || !strings.Contains(r.Numbers, r.Value) {
					t.Errorf("%s is %s %s and %q, of %g nats", r.ID, r.Value, r.Unit, r.Numbers, r.Nats)
				}
			}
		}
		if len(description) != 3 {
			t.Errorf("one description for all units: %v", description)
		}
	})
}

func TestEverySceneGivesItsNumbers(t *testing.T) {
	everyState(t, func(t *testing.T, p *player) {
		fresh := p.app.named(p.app.name).make()
		scene.Open(fresh, strings.TrimPrefix(p.hash(), "#v=1&scene="+p.app.name))
		for name, s := range map[string]scene.Scene{"laid out": p.app.scene, "not laid out": fresh} {
			d := s.Data()
			numbers := 0
			for _, r := range d.Records {
				if len(r.Values) != len(d.Columns) || (r.Label == "") != (d.Label == "") {
					t.Fatalf("%s: the record %+v has not the columns %+v", name, r, d.Columns)
				}
				for _, x := range r.Values {
					if !math.IsNaN(x) {
						numbers++
					}
				}
			}
			if empty := strings.Contains(p.hash(), "seen=none"); len(d.Columns) == 0 || !empty && numbers == 0 {
				t.Errorf("%s: %d columns, %d numbers", name, len(d.Columns), numbers)
			}
			if got, want := idsOf(s.Readings(&p.app.env)), idsOf(p.app.View().Readings); !slices.Equal(got, want) || len(got) == 0 {
				t.Errorf("%s: readings %q, on the page %q", name, got, want)
			}
		}
	})
}

func idsOf(readings []scene.Reading) (ids []string) {
	for _, r := range readings {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestFingersAndStagesGetLargerHandles(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		size := func() (sum float64) {
			for _, a := range p.app.Areas(nil) {
				sum += a.R
			}
			return sum
		}
		mouse := size()
		p.send(Input{input.Pointer{Phase: input.Down, ID: 1, Device: input.Touch, At: geom.Point{X: 1, Y: 1}, Time: p.now}})
		p.send(Input{input.Pointer{Phase: input.Up, ID: 1, Device: input.Touch, At: geom.Point{X: 1, Y: 1}, Time: p.now}})
		touch := size()
		p.send(Surroundings{Theme: "light", Talk: true})
		if talk := size(); !(touch > mouse) || talk < touch {
			t.Errorf("with a mouse all handles together are %g wide, with a finger %g, on a stage %g", mouse, touch, talk)
		}
	})
}

func TestASnapshotSharesNothingWithTheScene(t *testing.T) {
	everyParameter(t, func(t *testing.T, p *player, find func() *param.Param) {
		for _, value := range p.samples(find()) {
			p.send(Restore{Hash: "scene=" + p.app.name})
			start, snapshot := p.hash(), p.app.state().snapshot()
			p.set(find().Key + "=" + value)
			p.app.state().restore(snapshot)
			if p.hash() != start && !find().Look {
				t.Errorf("%s=%s: the snapshot has become %s", find().Key, value, p.hash())
			}
		}
	})
}

func TestLayoutDoesNotChangeTheModel(t *testing.T) {
	everyState(t, func(t *testing.T, p *player) {
		before, hash := p.app.scene.Snapshot(), p.hash()
		for _, size := range [][2]float64{{320, 200}, {390, 704}, {1280, 688}} {
			p.app.scene.Layout(geom.Rect{W: size[0], H: size[1]}, &p.app.env)
			p.app.scene.OnStage().Draw(recorder.Discard{})
		}
		if !p.unchangedSince(before) || p.hash() != hash {
			t.Errorf("it leads to %s", p.hash())
		}
	})
}
