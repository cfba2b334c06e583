package compare

import (
	"fmt"

	"iridescent/infotheory"
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, what is held, and where everything stands. Make one with New.
type Scene struct {
	Model
	look

	grips  [2]*grip // of the distributions that something is held of
	grabs  []grab
	stroke *stroke
	before *Model // as the first pointer found it
	tap    tap
	keys   keyRun
	zeroed [2][MaxOutcomes]float64 // values before they were set to 0
	status string

	fresh    bool    // nothing was applied since Reset
	levelled bool    // q was made uniform because p came without it
	unread   *unread // p was given and refused
	misnamed error   // there were more or fewer names than outcomes

	measured infotheory.Comparison
	floored  [2]flooring
	places   places
	captions scene.Captions
}

// look is how the model is looked at. None of it is a step of undo.
type look struct {
	logAxis    bool
	presetAxis bool    // the axis is logarithmic because of a preset, and goes with it
	top        float64 // of the linear axis; 0 before the first layout
	excess     bool    // terms as p·log(p/q) − p + q, never negative
	paint      paint
}

// paint says what the brush paints.
type paint int

const (
	paintOff paint = iota
	paintP
	paintQ
)

var _ scene.Scene = (*Scene)(nil)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.Reset()
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.EndGestures()
	s.look = look{}
	s.load(&presets()[0])
	s.fresh, s.levelled, s.unread, s.misnamed = true, false, nil, nil
}

// load makes the model that of a preset.
func (s *Scene) load(p *preset) {
	s.setWeights(p.p, p.q, p.labels)
	s.Lambda, s.KT, s.Floor = 0.5, 1, 0
	s.logAxis, s.presetAxis, s.top, s.Selected = p.logAxis, p.logAxis, 0, -1
	s.forget()
}

// forget drops what belongs to weights that are gone.
func (s *Scene) forget() {
	s.zeroed = [2][MaxOutcomes]float64{}
	s.keys, s.tap = keyRun{}, tap{}
	if s.Selected >= s.outcomes() {
		s.Selected = -1
	}
}

// Snapshot returns a copy of the model.
func (s *Scene) Snapshot() any {
	m := s.Model.clone()
	return &m
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	if s.presetAxis {
		s.logAxis, s.presetAxis = false, false
	}
	s.Model = snapshot.(*Model).clone()
	s.forget()
	s.top = 0
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool { return a.(*Model).equal(b.(*Model)) }

// Busy reports whether a pointer holds something.
func (s *Scene) Busy() bool { return s.before != nil }

// Status returns the sentence about the last event, once.
func (s *Scene) Status() string {
	text := s.status
	s.status = ""
	return text
}

func (s *Scene) say(format string, a ...any) { s.status = fmt.Sprintf(format, a...) }

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) string {
	switch e := e.(type) {
	case input.Pointer:
		s.pointer(e, env)
	case input.Key:
		return s.key(e)
	case input.Assign:
		return s.assign(e)
	case input.Tick:
		s.tick(e.Time)
	}
	return ""
}

// sides are p and q, for loops.
var sides = [...]side{sideP, sideQ}
