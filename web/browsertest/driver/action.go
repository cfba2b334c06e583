package driver

import (
	"maps"
	"slices"
	"time"
)

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
		moved := maps.Clone(step)
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
// only to those of the frame that is asked. Fingers touch the window.
func (b *Browser) Actions(sources ...*Source) error {
	b.acted = true
	if err := b.reach(sources); err != nil {
		return err
	}
	return b.deliver(sources)
}

// ScrollHost lets the sources act in a frame of the top document until that
// document has scrolled down, and stays there.
func (b *Browser) ScrollHost(frame string, sources ...*Source) error {
	return b.actUntil("scrollY > 0", func() error {
		for _, step := range []func() error{
			b.SwitchTop,
			func() error { return b.SwitchFrame(frame) },
			func() error { return b.Actions(sources...) },
			b.SwitchTop,
		} {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
}

// ActUntil lets the sources act until the condition, a JavaScript expression,
// is true in the current frame.
func (b *Browser) ActUntil(condition string, sources ...*Source) error {
	return b.actUntil(condition, func() error { return b.Actions(sources...) })
}

// actUntil acts again after each second without the condition: engines lose
// what a wheel or a finger does over a document that has not reached the screen
// yet, and a hand does it again.
func (b *Browser) actUntil(condition string, act func() error) error {
	return poll(Patience, condition, func() (met bool, err error) {
		if err = act(); err != nil {
			return false, err
		}
		for range 50 { // a scroll may begin some frames later
			if err = b.Eval("return "+condition, &met); met || err != nil {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		return met, err
	})
}

// deliver sends the actions the way that reaches the current frame.
func (b *Browser) deliver(sources []*Source) error {
	switch {
	case b.engine == Firefox && allTouch(sources):
		return b.touchFirefox(sources)
	case b.engine == Firefox:
		return b.perform(0, 0, sources)
	case b.engine == Chromium && allTouch(sources):
		return b.touchChromium(sources)
	}
	return b.fromTop(func(left, top float64) error { return b.perform(left, top, sources) })
}

// reach makes sure that the current document gets input: one that has just
// been drawn may not get touches yet, and none at all if it is in a frame; a
// wheel turns nothing where no mouse has been. It moves the mouse about in the
// corner, or taps there, until the document notices.
func (b *Browser) reach(sources []*Source) error {
	touch, wheel := allTouch(sources), slices.ContainsFunc(sources, func(s *Source) bool { return s.kind == "wheel" })
	if !touch && (len(b.frames) == 0 && !wheel || b.engine == Firefox) {
		return nil
	}
	event, probe := "pointermove", func(x float64) *Source { return Mouse().Move(x, 1) }
	if touch {
		event, probe = "pointerdown", func(x float64) *Source { return Finger("probe").Move(x, 1).Press().Release() }
	}
	const notice = `const event = arguments[0], seen = window.iridescentReached ??= {};
if (!(event in seen)) { seen[event] = 0; addEventListener(event, () => seen[event]++, {capture: true}); }
return seen[event] > 0`
	x := 1.0
	return poll(Patience, "document that takes input", func() (met bool, err error) {
		if err := b.Eval(notice, &met, event); met || err != nil {
			return met, err
		}
		x = 3 - x
		if err := b.deliver([]*Source{probe(x)}); err != nil {
			return false, err
		}
		err = b.EvalAsync(`await new Promise(requestAnimationFrame);`+notice, &met, event)
		return met, err
	})
}

// perform sends the actions with all places moved by (left, top).
func (b *Browser) perform(left, top float64, sources []*Source) error {
	actions := make([]params, len(sources))
	for i, s := range sources {
		actions[i] = s.json(left, top)
		if b.engine == WebKit && s.kind == "wheel" { // it wants to know where the wheel is, and turns it by the difference
			for _, step := range actions[i]["actions"].([]params) {
				for axis, name := range []string{"deltaX", "deltaY"} {
					b.turned[axis] += step[name].(int)
					step[name] = b.turned[axis]
				}
			}
		}
	}
	_, err := b.wire.send(cmdActions, params{"actions": actions})
	return err
}

// ReleaseAll lets go of every button, finger and key that is still down.
func (b *Browser) ReleaseAll() error {
	if !b.acted {
		return nil
	}
	b.acted, b.turned = false, [2]int{}
	if len(b.fingers) > 0 {
		clear(b.fingers)
		if err := b.dispatchTouch("touchEnd"); err != nil {
			return err
		}
	}
	_, err := b.wire.send(cmdRelease, nil)
	return err
}

// Releases is how often the source lets go.
func (s *Source) Releases() (n int) {
	for _, step := range s.steps {
		if step["type"] == "pointerUp" {
			n++
		}
	}
	return n
}
