package viz

import "strings"

// History returns the steps that can be undone and redone as text for Restore: a line for each, its state as a hash
// behind "<" if it lies before the state of now and ">" if it lies after it, the nearest ones last. A
// gesture in progress ends.
func (a *App) History() string {
	a.release()
	var b strings.Builder
	scratch := newApp(a.scenes)
	scratch.choose(a.name)
	write := func(mark byte, steps []moment) {
		for _, m := range steps {
			scratch.state().restore(m)
			b.WriteByte(mark)
			b.WriteString(scratch.Hash())
			b.WriteByte('\n')
		}
	}
	write('<', a.history.past)
	write('>', a.history.future)
	return b.String()
}

// remember makes the steps those of a text from History. What is none of this scene is left out.
func (a *App) remember(text string) {
	a.history.reset(a.state())
	scratch := newApp(a.scenes)
	for line := range strings.Lines(text) {
		hash := strings.TrimSuffix(line[1:], "\n")
		scratch.restore(hash)
		if scratch.name != a.name {
			continue
		}
		switch line[0] {
		case '<':
			a.history.past = append(a.history.past, scratch.state().snapshot())
		case '>':
			a.history.future = append(a.history.future, scratch.state().snapshot())
		}
	}
}
