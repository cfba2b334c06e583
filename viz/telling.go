package viz

import (
	"strings"

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
