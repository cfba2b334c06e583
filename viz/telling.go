package viz

import (
	"math"
	"strings"
	"sync"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// The most characters of a title and of a story that are kept. A name has those of a label.
const (
	titleLimit = 80
	storyLimit = 160
)

// swapped is what the story of a state with a title of its own ends with while p and q have changed places.
const swapped = " p and q are swapped."

// state is what steps of undo are made of.
func (a *App) state() state { return state{a.scene, &a.env.Telling} }

// question is the title of the state, or the question of the scene with its names.
func (a *App) question() string {
	if a.task != nil {
		return a.task.Say
	}
	t := a.env.Telling
	if a.env.Veil.Tells(t.Title) {
		t.Title = ""
	}
	return t.Question(a.named(a.name).question)
}

// masthead places what the picture shows of the question and the story, and returns the area of the scene.
func (a *App) masthead() geom.Rect {
	a.sheet.Begin(a.env.Theme, a.env.Unit, 1)
	switch {
	case a.head == HeadWhole && a.top > 0:
		return a.mastheadAsThePage()
	case a.head == HeadWhole:
		return a.sheet.Masthead(a.size, a.question(), a.env.Veil.Text(a.env.Telling.Story))
	case a.head == HeadGiven && (a.task != nil || a.env.Telling.Title != a.example().Title):
		return a.sheet.Masthead(a.size, a.question(), "")
	}
	_, rest := a.size.CutTop(math.Min(a.top, a.size.H))
	return rest
}

// mastheadAsThePage places the question, and the story if it has room there, where the page has its own masthead, so that the scene
// is where the reader sees it. Where not even the question has room, the scene makes some.
func (a *App) mastheadAsThePage() geom.Rect {
	const slack = 4 // pixels by which the page's own may be lower, as that of WebKit is
	strip, _ := a.size.CutTop(math.Min(a.top, a.size.H))
	room := a.size
	room.H = math.Max(room.H, mark.MastheadLeast) // the page has a masthead in less
	end := 0.0
	for _, story := range []string{a.env.Veil.Text(a.env.Telling.Story), ""} {
		a.sheet.Begin(a.env.Theme, a.env.Unit, 1)
		a.sheet.Rect(strip, 0, canvas.Fill{Color: a.env.Theme.Background}, canvas.Stroke{})
		if end = a.sheet.Masthead(room, a.question(), story).Y; end <= strip.H+slack {
			end = strip.H
			break
		}
	}
	_, rest := a.size.CutTop(math.Min(end, a.size.H))
	return rest
}

// Alone lays the picture out as one that stands alone, with question and story in it and nothing of the page above them, while draw
// runs, which is told the size of it.
func (a *App) Alone(draw func(width, height float64)) {
	size, top, head := a.size, a.top, a.head
	above := math.Min(a.above, size.H)
	a.size.H, a.top, a.head, a.stale = size.H-above, math.Max(top-above, 0), HeadWhole, true
	a.layout()
	draw(a.size.W, a.size.H)
	a.size, a.top, a.head, a.stale = size, top, head, true
	a.layout()
}

// example is what the preset tells whose state is that of the model; nothing if there is none.
func (a *App) example() scene.Telling {
	own := stateOf(a.scene)
	for k := range a.examples.presets {
		if a.examples.state(k) == own {
			return a.examples.presets[k].Telling
		}
	}
	return scene.Telling{}
}

// examples are the presets of a scene and the states that they are, without how they are looked at, as far as they were asked for.
type examples struct {
	make    func() scene.Scene
	presets []scene.Preset
	working sync.Mutex // a server has many applications
	states  []string
}

// known are the examples of scenes by name: they never change, and take a while.
var known sync.Map

func examplesOf(n named) *examples {
	if e, ok := known.Load(n.name); ok {
		return e.(*examples)
	}
	e, _ := known.LoadOrStore(n.name, &examples{make: n.make, presets: n.make().Presets()})
	return e.(*examples)
}

// state is what preset k comes to.
func (e *examples) state(k int) string {
	e.working.Lock()
	defer e.working.Unlock()
	for n := len(e.states); n <= k; n++ {
		blank := e.make()
		scene.Open(blank, e.presets[n].State)
		e.states = append(e.states, stateOf(blank))
	}
	return e.states[k]
}

// Unprepared reports whether there is something to prepare.
func (a *App) Unprepared() bool { return a.prepared < len(a.examples.presets) }

// Prepare works out the next of the things that a hand would wait for when it moves a handle for the first time: to what state each
// preset comes. It reports whether there was one, and is for a time when nobody waits.
func (a *App) Prepare() bool {
	if !a.Unprepared() {
		return false
	}
	a.examples.state(a.prepared)
	a.prepared++
	return true
}

// stateOf writes a model without how it is looked at.
func stateOf(s scene.Scene) string {
	var b []byte
	set := s.Params()
	for k := range set {
		if !set[k].Look {
			b = set[k : k+1].AppendHash(b)
		}
	}
	return string(b)
}

// tellingOf is what a scene tells as the reader left it, or as it begins.
func (a *App) tellingOf(name string) scene.Telling {
	if name == a.name {
		return a.env.Telling
	}
	if before, ok := a.left[name]; ok {
		return before.telling
	}
	return a.named(name).make().Presets()[0].Telling
}

// labels are the names of the outcomes, as in a link; other ones make it another story.
func (a *App) labels() string {
	set := a.scene.Params()
	if p := set.Find("labels"); p != nil {
		return p.Get()
	}
	return ""
}

// swapNames exchanges the names of p and q, after their values. A title that is not made of the names stays, and the story says
// what happened.
func (a *App) swapNames() {
	t := &a.env.Telling
	t.Names = t.Names.Swapped()
	if t.Title == "" {
		return
	}
	if before, ok := strings.CutSuffix(t.Story, strings.TrimSpace(swapped)); ok {
		t.Story = strings.TrimSpace(before)
	} else {
		t.Story = param.Clean(param.Clean(t.Story, storyLimit-len(swapped))+swapped, storyLimit)
	}
}

// tellingParams declares what a state tells. What its example tells need not be in a link.
func (a *App) tellingParams() param.Set {
	t, implied := &a.env.Telling, a.example()
	return param.Set{
		text("title", "Title", "The question over the picture, at most 80 characters.", &t.Title, implied.Title, titleLimit),
		text("story", "Story", "A sentence or two about the example and its source, at most 160 characters.", &t.Story, implied.Story, storyLimit),
		{
			Key: "names", Label: "Names", Help: "What p, q and one observation are called, separated by commas; a comma in a name is %2C.",
			Default: joinNames(implied.Names),
			Get:     func() string { return joinNames(t.Names) },
			Set: func(raw string) error {
				list := param.SplitLabels(raw, 2, 4)
				if len(list) > 3 {
					return param.Refuse("names has more than 3 names; p, q and one observation have one each.")
				}
				var all [3]string
				copy(all[:], list)
				t.Names = scene.Names{P: all[0], Q: all[1], Each: all[2]}
				return nil
			},
		},
	}
}

// text declares a line of text that is shown.
func text(key, label, help string, v *string, implied string, limit int) param.Param {
	return param.Param{
		Key: key, Label: label, Help: help, Default: param.Escape(implied),
		Get: func() string { return param.Escape(*v) },
		Set: func(raw string) error {
			*v = param.Clean(param.Unescape(raw), limit)
			return nil
		},
	}
}

// joinNames writes names for a hash, as many as are needed.
func joinNames(n scene.Names) string {
	return strings.TrimRight(param.JoinLabels([]string{n.P, n.Q, n.Each}), ",")
}
