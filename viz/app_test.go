package viz

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// player plays with the application as the edge does.
type player struct {
	t   *testing.T
	app *App
	now float64
}

func newPlayer(t *testing.T, hash string) *player {
	t.Helper()
	p := &player{t: t, app: newApp(lawful()), now: 10}
	p.send(Restore{Hash: hash})
	return p
}

// send carries out a message and returns the effects in words: "changed edit", "replace", "push", "say …", "wake".
func (p *player) send(m Msg) []string {
	var list []string
	for _, e := range p.app.Update(m) {
		switch e := e.(type) {
		case Changed:
			list = append(list, "changed "+e.Cause)
		case ReplaceURL:
			list = append(list, "replace")
		case PushURL:
			list = append(list, "push")
		case Announce:
			list = append(list, "say "+e.Text)
		case Goal:
			list = append(list, fmt.Sprintf("goal %s %v", e.ID, e.Met))
		case Wake:
			list = append(list, fmt.Sprintf("wake %g", e.Seconds))
		default:
			p.t.Fatalf("an effect that nobody knows: %T", e)
		}
	}
	return list
}

func (p *player) do(action, argument string) []string {
	p.now += 0.01
	return p.send(Do{Action: action, Argument: argument, Time: p.now})
}

func (p *player) set(hash string) []string {
	p.now += 0.01
	return p.send(Set{Hash: hash, Time: p.now})
}

func (p *player) key(handle, name string) []string {
	p.now += 0.01
	return p.send(Input{input.Key{Name: name, Handle: handle, Time: p.now}})
}

func (p *player) pointer(id int, phase input.Phase, at geom.Point) []string {
	p.now += 0.01
	return p.send(Input{input.Pointer{Phase: phase, ID: id, At: at, Time: p.now}})
}

// press takes p's or q's handle of the selected outcome with a pointer and moves it 30 px up.
func (p *player) press(id int, twin int) geom.Point {
	p.t.Helper()
	h := p.app.View().Handles[twin]
	at := geom.Point{X: h.X, Y: h.Y}
	p.pointer(id, input.Down, at)
	p.pointer(id, input.Move, at.Add(0, -30))
	if !p.app.View().Busy {
		p.t.Fatalf("nothing is held at %v", at)
	}
	return at.Add(0, -30)
}

// drag moves a handle 30 px up and lets go.
func (p *player) drag(twin int) {
	p.t.Helper()
	at := p.press(1, twin)
	p.pointer(1, input.Up, at)
}

func (p *player) hash() string { return p.app.Hash() }

// undos counts the steps that can be undone, and leaves the application as it was.
func (p *player) undos() int {
	n := p.toTheEnd("undo", func() {})
	for range n {
		p.do("redo", "")
	}
	return n
}

func (p *player) wants(what string, got, want any) {
	p.t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		p.t.Errorf("%s: %v, want %v", what, got, want)
	}
}

func TestAnEmptyURLIsTheFirstSceneInItsFirstPreset(t *testing.T) {
	for _, hash := range []string{"", "#", "#&&", "v=1", "#v=1&scene=compare"} {
		p := newPlayer(t, hash)
		v := p.app.View()
		if p.hash() != "#v=1&scene=compare" || v.Scene != "compare" || len(v.Notices) != 0 || v.CanUndo || v.CanRedo {
			t.Errorf("%q: %s, notices %q, undo %v", hash, p.hash(), v.Notices, v.CanUndo)
		}
	}
}

func TestTheEntryThatIsLeftKeepsTheStateThatIsLeft(t *testing.T) {
	for action, argument := range map[string]string{"preset": "coin", "scene": "curves"} {
		p := newPlayer(t, "")
		p.press(1, 0)
		held := p.hash()
		p.now += 0.01
		var got []Effect
		for _, e := range p.app.Update(Do{Action: action, Argument: argument, Time: p.now}) {
			switch e.(type) {
			case ReplaceURL, PushURL:
				got = append(got, e)
			}
		}
		p.wants(action, got, []Effect{ReplaceURL{held}, PushURL{p.hash()}})
	}
}

func TestEffectsOfMessages(t *testing.T) {
	tests := []struct {
		name string
		send func(p *player) []string
		want string
	}{
		{"a preset pushes", func(p *player) []string { return p.do("preset", "coin") }, "push|changed edit"},
		{"an edit replaces", func(p *player) []string { return p.do("swap", "") }, "changed edit|replace"},
		{"a key replaces", func(p *player) []string { return p.key("p0", "ArrowUp") }, "changed edit|replace"},
		{"a restored link leaves the address alone", func(p *player) []string { return p.send(Restore{Hash: "p=1,2&q=3,4"}) }, "changed restore"},
		{"a unit replaces", func(p *player) []string { return p.set("unit=nat") }, "changed edit|replace"},
		{"nothing to undo is said", func(p *player) []string { return p.do("undo", "") }, "say Nothing to undo.|changed undo"},
		{"a refusal is said and leaves the address alone", func(p *player) []string { return p.do("preset", "x") }, `say There is no preset "x".|changed refused`},
		{"a resize changes the places only", func(p *player) []string { return p.send(Resize{500, 400}) }, "changed edit"},
		{"the same size changes nothing", func(p *player) []string { return p.send(Resize{960, 552}) }, ""},
		{"the same surroundings change nothing", func(p *player) []string { return p.send(Surroundings{Theme: "light"}) }, ""},
		{"a theme is no edit", func(p *player) []string { return p.send(Surroundings{Theme: "dark"}) }, "changed surroundings"},
		{"cancel without a gesture changes nothing", func(p *player) []string { return p.do("cancel", "") }, ""},
		{"a dismissed notice", func(p *player) []string { return p.send(Dismiss{}) }, "changed notice"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newPlayer(t, "")
			got := slices.Compact(slices.DeleteFunc(tt.send(p), func(e string) bool { return e == "" }))
			p.wants("effects", strings.Join(got, "|"), tt.want)
		})
	}
}

func TestTheAddressWaitsUntilTheGestureEnds(t *testing.T) {
	p := newPlayer(t, "")
	h := p.app.View().Handles[0]
	at := geom.Point{X: h.X, Y: h.Y}
	for _, e := range [][]string{p.pointer(1, input.Down, at), p.pointer(1, input.Move, at.Add(0, -20)), p.pointer(1, input.Move, at.Add(0, -30))} {
		if slices.Contains(e, "replace") {
			t.Errorf("in the middle of a gesture: %q", e)
		}
	}
	if e := p.pointer(1, input.Up, at.Add(0, -30)); !slices.Contains(e, "replace") || slices.Contains(e, "push") {
		t.Errorf("at its end: %q", e)
	}
}

func TestASceneAboveItsTopAsksToBeWoken(t *testing.T) {
	p := newPlayer(t, "")
	h := p.app.View().Handles[0]
	p.pointer(1, input.Down, geom.Point{X: h.X, Y: h.Y})
	if e := p.pointer(1, input.Move, geom.Point{X: h.X, Y: -40}); !slices.Contains(e, "wake 0.3") {
		t.Errorf("effects %q", e)
	}
	p.send(Input{input.Tick{Time: p.now + 0.3}})
	if e := p.send(Input{input.Tick{Time: p.now + 0.6}}); slices.Contains(e, "wake 0.3") {
		t.Errorf("after it was raised: %q", e)
	}
}

func TestSelectingAnOutcomeReplacesTheAddress(t *testing.T) {
	p := newPlayer(t, "")
	h := p.app.View().Handles[1]
	at := geom.Point{X: h.X, Y: h.Y}
	p.pointer(1, input.Down, at)
	if e := p.pointer(1, input.Up, at); !slices.Contains(e, "replace") || !strings.Contains(p.hash(), "sel=1") {
		t.Errorf("a tap: %q, %s", e, p.hash())
	}
	if e := p.key("p0", "ArrowRight"); !slices.Contains(e, "replace") || !strings.Contains(p.hash(), "sel=2") {
		t.Errorf("an arrow: %q, %s", e, p.hash())
	}
	if p.undos() != 0 {
		t.Error("selecting is a step of undo")
	}
}

func TestSurroundingsChangeTheLookAndNothingElse(t *testing.T) {
	p := newPlayer(t, "p=1,2&q=3,4")
	before := p.hash()
	for _, s := range []Surroundings{{Theme: "dark"}, {Theme: "projector", Talk: true}, {Theme: "nonsense"}, {Focus: "p0"}} {
		p.send(s)
		p.app.Draw(recorder.Discard{})
	}
	p.wants("hash", p.hash(), before)
	p.wants("an unknown theme", p.app.Theme().Name, "light")
	p.wants("steps", p.undos(), 0)
}

func TestViewsShareNoMemoryWithTheApplication(t *testing.T) {
	p := newPlayer(t, "x=1&sel=1")
	v := p.app.View()
	v.Notices[0] = "changed"
	if w := p.app.View(); w.Notices[0] == "changed" {
		t.Error("a view can be written through")
	}
}

func TestEveryStringOfTheViewSaysSomething(t *testing.T) {
	for _, hash := range []string{"", "sel=2", "p=1,0&q=0,1&sel=1", "p=1,0&q=1,1&floor=.1", "p=1*64&q=1*64", "p=1,1&q=1,1&lambda=0&unit=ban", "paint=q"} {
		p := newPlayer(t, hash)
		v := p.app.View()
		all := stringsOf(&v)
		maps.Copy(all, stringsOfTable(p.app.Table()))
		for _, preset := range p.app.Presets() {
			all["preset"] = append(all["preset"], preset.Name, preset.Label, preset.Caption)
		}
		for what, list := range all {
			for _, s := range list {
				if strings.TrimSpace(s) == "" || strings.Contains(s, "NaN") || strings.Contains(s, "%!") || strings.Contains(s, "Inf") {
					t.Errorf("%q: %s is %q among %q", hash, what, s, list)
				}
			}
		}
	}
}

// stringsOf collects what people read, by what it is.
func stringsOf(v *View) map[string][]string {
	all := map[string][]string{"title": {v.Title, v.Description, v.UnitName, v.Hash, v.Scene}, "inspector": {v.Inspector.Text}}
	add := func(what string, texts ...string) { all[what] = append(all[what], texts...) }
	for _, c := range v.Controls {
		add("control", c.Label, c.Help, c.Shown, c.Key)
	}
	for _, a := range slices.Concat(v.Actions, v.Inspector.Actions) {
		add("action", a.Name, a.Label, a.Help)
	}
	for _, h := range v.Handles {
		add("handle", h.ID, h.Label, h.ValueText)
	}
	for _, r := range v.Readings {
		add("reading "+r.ID, r.ID, r.Name, r.Value, r.Unit, r.Sentence, r.Formula, r.Numbers, r.Infinite)
	}
	for _, c := range v.Inspector.Cells {
		add("cell", c.Name, c.Value)
	}
	return all
}

// stringsOfTable collects what people read in a table.
func stringsOfTable(t scene.Table) map[string][]string {
	return map[string][]string{"table": slices.Concat([]string{t.Caption}, t.Head, t.Foot, slices.Concat(t.Rows...))}
}

func TestReadingsAreNamedOnce(t *testing.T) {
	v := newPlayer(t, "p=1,0&q=0,1&floor=.1").app.View()
	var ids []string
	for _, r := range v.Readings {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	if unique := slices.Compact(slices.Clone(ids)); len(unique) != len(ids) {
		t.Errorf("readings %q", ids)
	}
}

func TestHandlesAreTheTwinsOfAreas(t *testing.T) {
	p := newPlayer(t, "sel=2")
	handles := p.app.View().Handles
	found := 0
	for _, a := range p.app.Areas(nil) {
		if a.Twin >= len(handles) {
			t.Fatalf("area %+v names a twin that does not exist", a)
		}
		if h := handles[a.Twin]; (scene.Area{X: h.X, Y: h.Y, R: h.R, Twin: a.Twin}) == a {
			found++
		}
	}
	if found != 2 {
		t.Errorf("%d of the two twins stand on an area", found)
	}
}

func TestAGestureTakenBackLeavesTheAddressOfTheState(t *testing.T) {
	for name, back := range map[string]func(p *player) []string{
		"Escape":   func(p *player) []string { return p.key("p0", "Escape") },
		"a button": func(p *player) []string { return p.do("cancel", "") },
	} {
		p := newPlayer(t, "")
		at := p.app.Areas(nil)[4]
		p.pointer(1, input.Down, geom.Point{X: at.X, Y: at.Y})
		p.pointer(1, input.Move, geom.Point{X: at.X, Y: at.Y - 30}) // which selects another outcome
		back(p)
		p.addressIsTheHash(nil)
		p.wants(name, modelOf(p.hash()), "v=1&scene=compare")
	}
}
