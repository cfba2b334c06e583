package driver

// SwitchFrame makes the frame element that the selector finds in the current
// frame the current frame.
func (b *Browser) SwitchFrame(css string) error {
	e, err := b.find(css)
	if err != nil {
		return err
	}
	if err := b.enter(e); err != nil {
		return err
	}
	b.frames = append(b.frames, e)
	return nil
}

// SwitchFrameOf does the same for the frame element that a script returns: one
// in a shadow tree is out of reach for selectors.
func (b *Browser) SwitchFrameOf(script string, args ...any) error {
	var e element
	if err := b.Eval(script, &e, args...); err != nil {
		return err
	}
	if err := b.enter(e); err != nil {
		return err
	}
	b.frames = append(b.frames, e)
	return nil
}

// SwitchTop makes the top frame the current one.
func (b *Browser) SwitchTop() error {
	if len(b.frames) == 0 {
		return nil
	}
	b.frames = nil
	return b.leave()
}

// enter switches to a frame of the current frame.
func (b *Browser) enter(e element) error {
	p := params{"id": e}
	if b.engine == Firefox {
		p = params{"element": e.id(), "focus": true}
	}
	_, err := b.wire.send(cmdFrame, p)
	return err
}

// leave switches to the top frame but remembers where we were.
func (b *Browser) leave() error {
	_, err := b.wire.send(cmdFrame, params{"id": nil})
	return err
}

// fromTop carries out what only works from the top frame, and returns to the
// current one. It passes the place of the current frame's viewport in the top
// one.
func (b *Browser) fromTop(do func(left, top float64) error) error {
	if len(b.frames) == 0 {
		return do(0, 0)
	}
	if err := b.leave(); err != nil {
		return err
	}
	var left, top float64
	for _, f := range b.frames {
		var at struct{ X, Y float64 }
		err := b.Eval(`const e = arguments[0], r = e.getBoundingClientRect();
return {x: r.left + e.clientLeft, y: r.top + e.clientTop};`, &at, f)
		if err != nil {
			return err
		}
		left, top = left+at.X, top+at.Y
		if err := b.enter(f); err != nil {
			return err
		}
	}
	if err := b.leave(); err != nil {
		return err
	}
	failure := do(left, top)
	for _, f := range b.frames {
		if err := b.enter(f); err != nil {
			return err
		}
	}
	return failure
}
