package viz

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// allParams are the parameters of the scene and of the application.
func (a *App) allParams() param.Set {
	return append(append(a.scene.Params(), a.params()...), a.tellingParams()...)
}

func (p *player) tells() scene.Telling { return p.app.View().Telling }

func TestEveryPresetTellsItsStory(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		states := map[string]string{}
		for _, preset := range p.app.Presets() {
			p.do("preset", preset.Name)
			v := p.app.View()
			if v.Telling != preset.Telling || preset.Story == "" || preset.Title == "" && preset.Names == (scene.Names{}) || !strings.HasSuffix(v.Title, "?") {
				t.Errorf("%s: it asks %q and tells %+v", preset.Name, v.Title, v.Telling)
			}
			if p.has("title") || p.has("story") || p.has("names") {
				t.Errorf("%s: a link to it has what it tells: %s", preset.Name, p.hash())
			}
			if back := newPlayer(t, p.hash()); back.tells() != preset.Telling {
				t.Errorf("%s: its link tells %+v", preset.Name, back.tells())
			}
			if utf8.RuneCountInString(preset.Story) > storyLimit-len(swapped) || utf8.RuneCountInString(preset.Title) > titleLimit {
				t.Errorf("%s: its title or story is too long", preset.Name)
			}
			if other := states[stateOf(p.app.scene)]; other != "" {
				t.Errorf("%s is the same state as %s", preset.Name, other)
			}
			states[stateOf(p.app.scene)] = preset.Name
		}
	})
}

func TestALinkWithoutAStoryHasNone(t *testing.T) {
	for hash, want := range map[string]string{
		"": "What does it cost to believe the forecast?", "p=5,3,2&q=1,1,1": "What does it cost to believe q?",
		"p=5,3,2&q=1,1,1&names=,the+market": "What does it cost to believe the market?", "unit=nat&sel=2": "What does it cost to believe the forecast?",
		"p=1,2&q=2,1&title=Why%3F&story=Because.&names=a%2Cb,c,d": "Why?", "title=": "What does it cost to believe the forecast?",
	} {
		p := newPlayer(t, hash)
		p.wants(hash+" asks", p.app.View().Title, want)
		back := newPlayer(t, p.hash())
		if back.tells() != p.tells() || back.hash() != p.hash() {
			t.Errorf("%s: %s comes back as %s", hash, p.hash(), back.hash())
		}
	}
	p := newPlayer(t, "p=1,2&q=2,1&title=Why%3F&story=Because.&names=a%2Cb,c,d")
	p.wants("it tells", p.tells(), scene.Telling{Title: "Why?", Story: "Because.", Names: scene.Names{P: "a,b", Q: "c", Each: "d"}})
}

func TestHostileTellingIsOneCleanLine(t *testing.T) {
	p := newPlayer(t, "title=%E2%80%AEevil%0A%00%3Cb%3E&story="+strings.Repeat("x", 500)+"&names=%E2%80%AE,"+strings.Repeat("y", 90))
	told := p.tells()
	if told.Title != "evil <b>" || utf8.RuneCountInString(told.Story) != storyLimit || told.Names.P != "" || utf8.RuneCountInString(told.Names.Q) != param.LabelLimit {
		t.Errorf("%+v", told)
	}
	p = newPlayer(t, "names=a,b,c,d")
	if n := p.app.View().Notices; len(n) != 1 || !strings.Contains(n[0], "names") || p.tells().Names.P != "what the sky did" {
		t.Errorf("four names: %q, %+v", n, p.tells())
	}
}

func TestWhatIsToldIsAStepOfUndoAndStaysThroughADrag(t *testing.T) {
	p := newPlayer(t, "")
	first := p.tells()
	p.drag(0)
	p.wants("after a drag", p.tells(), first)
	if !p.has("story") || newPlayer(t, p.hash()).tells() != first {
		t.Errorf("the link of what was dragged is %s", p.hash())
	}
	p.set("story=Another.")
	p.wants("a story of the reader", p.tells().Story, "Another.")
	p.do("undo", "")
	p.wants("undone", p.tells(), first)
	p.do("preset", "coin")
	p.do("undo", "")
	p.wants("a preset undone", p.tells(), first)
	p.do("redo", "")
	if p.tells().Names.Each != "toss" {
		t.Errorf("redone it tells %+v", p.tells())
	}
	p.do("reset", "")
	p.wants("reset", p.tells(), first)
}

func TestOtherOutcomesAreAnotherStory(t *testing.T) {
	for name, do := range map[string]func(p *player){
		"values":      func(p *player) { p.do("values", "pq:a,1,2\nb,2,1") },
		"host labels": func(p *player) { p.set("labels=a,b,c,d,e,f") },
		"host p":      func(p *player) { p.set("p=1,2&q=2,1") },
	} {
		p := newPlayer(t, "")
		before, steps := p.tells(), p.undos()
		do(p)
		p.wants(name, p.tells(), scene.Telling{})
		p.wants(name+": steps", p.undos(), steps+1)
		p.do("undo", "")
		p.wants(name+", undone", p.tells(), before)
	}
	p := newPlayer(t, "")
	before := p.tells()
	p.do("values", "p:1,2,3,4,5,6")
	p.wants("other numbers of the same outcomes", p.tells(), before)
}

func TestSwapExchangesTheNames(t *testing.T) {
	p := newPlayer(t, "")
	p.do("swap", "")
	p.wants("a title made of the names", p.app.View().Title, "What does it cost to believe what the sky did?")
	p.do("swap", "")
	p.wants("swapped twice", p.hash(), "#v=1&scene=compare")
	p.do("preset", "black-swan")
	before := p.tells()
	p.do("swap", "")
	if told := p.tells(); told.Names != before.Names.Swapped() || told.Title != before.Title || told.Story != before.Story+swapped {
		t.Errorf("a title of its own: %+v", told)
	}
	p.do("swap", "")
	p.wants("swapped twice", p.tells(), before)
}

func TestAScenesStoryWaitsForItsReader(t *testing.T) {
	p := newPlayer(t, "")
	p.set("title=Mine")
	p.do("scene", "surprise")
	p.wants("another scene", p.app.View().Title, "How much does one black swan teach?")
	p.do("scene", "compare")
	p.wants("back again", p.app.View().Title, "Mine")
	history := newPlayer(t, p.hash())
	history.send(Restore{Hash: p.hash(), History: p.app.History()})
	history.do("undo", "")
	p.wants("a program that goes on where this one ended", history.app.View().Title, "What does it cost to believe the forecast?")
}

// A page lays its masthead over the top of the canvas: all below it must be the picture of that room, only lower.
func TestAPictureUnderAMastheadIsTheSameOneLower(t *testing.T) {
	everyState(t, func(t *testing.T, p *player) {
		const top = 72
		p.send(Resize{960, 552})
		want := p.record()
		areas := p.app.Areas(nil)
		p.send(Resize{960, 552 + top})
		p.send(Surroundings{Theme: "light", Top: top, Still: true})
		got := p.record()
		if len(got.Calls) != len(want.Calls) {
			t.Fatalf("%d calls, not %d", len(got.Calls), len(want.Calls))
		}
		for k, c := range got.Calls {
			if w := want.Calls[k]; c.Kind != w.Kind || c.Text != w.Text || math.Abs(c.Bounds.Y-top-w.Bounds.Y) > 1e-6 || math.Abs(c.Bounds.X-w.Bounds.X) > 1e-6 || math.Abs(c.Bounds.H-w.Bounds.H) > 1e-6 {
				t.Fatalf("%q at %.2f, without a masthead %q at %.2f", c.Text, c.Bounds, w.Text, w.Bounds)
			}
		}
		for k, a := range p.app.Areas(nil) {
			if math.Abs(a.Y-top-areas[k].Y) > 1e-6 || a.X != areas[k].X || a.R != areas[k].R {
				t.Fatalf("a place for pointers is %+v, without a masthead %+v", a, areas[k])
			}
		}
	})
}

// record draws the picture.
func (p *player) record() *recorder.Recorder {
	p.app.Layout()
	r := new(recorder.Recorder)
	p.app.Draw(r)
	return r
}

func TestAPictureThatStandsAloneHasItsQuestionAndStory(t *testing.T) {
	says := func(p *player, text string) bool {
		return slices.ContainsFunc(p.record().Of(recorder.Text), func(c recorder.Call) bool { return strings.HasPrefix(c.Text, text) })
	}
	for _, c := range []struct {
		head          Head
		hash          string
		width, height float64
		title, story  bool
	}{
		{HeadNone, "title=Why%3F", 960, 552, false, false}, {HeadGiven, "", 960, 552, false, false}, {HeadGiven, "title=Why%3F", 640, 400, true, false},
		{HeadWhole, "title=Why%3F", 1280, 800, true, true}, {HeadWhole, "title=Why%3F", 390, 700, true, true}, {HeadWhole, "title=Why%3F", 640, 400, true, false}, {HeadWhole, "title=Why%3F", 320, 320, false, false},
	} {
		p := newPlayer(t, c.hash)
		p.send(Resize{c.width, c.height})
		p.send(Surroundings{Head: c.head})
		if says(p, "Why?") != c.title || says(p, "What the sky did on") != c.story {
			t.Errorf("%+v: the title %v, the story %v", c, says(p, "Why?"), says(p, "What the sky did"))
		}
	}
	p := newPlayer(t, "")
	p.app.Alone(func(width, height float64) {
		if !says(p, "What does it cost to believe the forecast?") {
			t.Error("alone it has no question")
		}
	})
	if says(p, "What does it cost") {
		t.Error("the question stays on the page's picture")
	}
}

// A page of any height has its masthead over the canvas; the file has as much of it, on the ground of the theme, and the scene below.
func TestAFileHasTheMastheadWhereThePageHasIt(t *testing.T) {
	for _, size := range [][2]float64{{480, 268}, {390, 700}, {1280, 700}, {300, 240}} {
		app := New()
		app.Update(Resize{Width: size[0], Height: size[1]})
		app.Update(Surroundings{Theme: "light", Top: 54 + 26, Above: 54}) // the tabs are no part of the file
		app.Layout()
		app.Alone(func(width, height float64) {
			if width != size[0] || height != size[1]-54 {
				t.Errorf("%v: the file is %v × %v", size, width, height)
			}
			var r recorder.Recorder
			app.Draw(&r)
			covered := false
			for _, c := range r.Of(recorder.Rect) {
				covered = covered || c.Fill.Color == app.Theme().Background && c.Bounds.X <= 0 && c.Bounds.Y <= 0 && c.Bounds.Right() >= size[0] && c.Bounds.Bottom() >= 26
			}
			if !covered {
				t.Errorf("%v: the upper end of the file has no ground", size)
			}
			if size[0] >= 340 && !strings.Contains(strings.Join(r.Texts(), " "), "forecast") {
				t.Errorf("%v: the file does not ask its question: %q", size, r.Texts())
			}
		})
	}
}
