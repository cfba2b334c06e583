package driver

// Source is one input device and what it does, step by step. When several
// sources act together, their steps run in the same ticks: the nth step of
// each begins when all steps before have ended.
type Source struct {
	kind  string // "pointer", "wheel" or "key"
	name  string
	touch bool
	steps []params
}

// Mouse is the mouse. It stays where it was from one call of Actions to the
// next.
func Mouse() *Source { return &Source{kind: "pointer", name: "mouse"} }

// Finger is a touch pointer; fingers of different names touch together.
func Finger(name string) *Source {
	return &Source{kind: "pointer", name: "finger " + name, touch: true}
}

// Wheel is a mouse wheel.
func Wheel() *Source { return &Source{kind: "wheel", name: "wheel"} }

// Move goes to a place of the viewport.
func (s *Source) Move(x, y float64) *Source {
	return s.step(params{"type": "pointerMove", "x": x, "y": y, "duration": 0, "origin": "viewport"})
}

// Press puts the left button, or the finger, down.
func (s *Source) Press() *Source { return s.step(params{"type": "pointerDown", "button": 0}) }

// Release lets the left button, or the finger, up.
func (s *Source) Release() *Source { return s.step(params{"type": "pointerUp", "button": 0}) }

// Pause does nothing for a tick that lasts at least ms milliseconds.
func (s *Source) Pause(ms int) *Source { return s.step(params{"type": "pause", "duration": ms}) }

// Scroll turns a wheel over a place by so many pixels; down is positive.
func (s *Source) Scroll(x, y, dx, dy float64) *Source {
	return s.step(params{"type": "scroll", "x": x, "y": y, "deltaX": int(dx), "deltaY": int(dy), "duration": 0, "origin": "viewport"})
}

func (s *Source) step(p params) *Source {
	s.steps = append(s.steps, p)
	return s
}

// json is the source as WebDriver wants it, moved by (left, top).
func (s *Source) json(left, top float64) params {
	steps := make([]params, len(s.steps))
	for i, step := range s.steps {
		moved := params{}
		for k, v := range step {
			moved[k] = v
		}
		if x, ok := step["x"].(float64); ok {
			moved["x"], moved["y"] = int(x+left+.5), int(step["y"].(float64)+top+.5)
		}
		steps[i] = moved
	}
	p := params{"type": s.kind, "id": s.name, "actions": steps}
	if s.kind == "pointer" {
		pointer := "mouse"
		if s.touch {
			pointer = "touch"
		}
		p["parameters"] = params{"pointerType": pointer}
	}
	return p
}

// Actions lets the sources act, at places of the current frame's viewport,
// and returns when they have. Coordinates are rounded to whole pixels.
//
// Chromium and WebKit deliver input only to places of the top frame, Firefox
// only to those of the frame that is asked. Fingers of Firefox touch its window.
func (b *Browser) Actions(sources ...*Source) error {
	if b.engine == Firefox && allTouch(sources) {
		return b.touchFirefox(sources)
	}
	if b.engine == Firefox {
		return b.perform(0, 0, sources)
	}
	if err := b.reachFrame(); err != nil {
		return err
	}
	return b.fromTop(func(left, top float64) error { return b.perform(left, top, sources) })
}

// reachFrame moves the mouse about in the corner of the current frame until
// the frame notices: one that has just been drawn gets no input yet.
func (b *Browser) reachFrame() error {
	if len(b.frames) == 0 || b.reached {
		return nil
	}
	err := b.Eval(`window.iridescentReached = 0; addEventListener('pointermove', () => window.iridescentReached++, {capture: true})`, nil)
	if err != nil {
		return err
	}
	x := 1.0
	b.reached = true
	return poll(Patience, "frame that takes input", func() (met bool, err error) {
		x = 3 - x
		err = b.fromTop(func(left, top float64) error { return b.perform(left, top, []*Source{Mouse().Move(x, 1)}) })
		if err == nil {
			err = b.EvalAsync(`await new Promise(requestAnimationFrame); return window.iridescentReached > 0`, &met)
		}
		return met, err
	})
}

// perform sends the actions with all places moved by (left, top).
func (b *Browser) perform(left, top float64, sources []*Source) error {
	actions := make([]params, len(sources))
	for i, s := range sources {
		actions[i] = s.json(left, top)
	}
	_, err := b.wire.send(cmdActions, params{"actions": actions})
	return err
}

// ReleaseAll lets go of every button, finger and key that is still down.
func (b *Browser) ReleaseAll() error {
	_, err := b.wire.send(cmdRelease, nil)
	return err
}
