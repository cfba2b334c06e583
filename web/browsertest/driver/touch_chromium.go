package driver

import (
	"cmp"
	"maps"
	"slices"
	"time"
)

// touchPoint is a finger that is down, as the Chrome DevTools Protocol has it.
type touchPoint struct {
	X  float64 `json:"x"`
	Y  float64 `json:"y"`
	ID int     `json:"id"`
}

// touchChromium puts fingers on the page through the Chrome DevTools Protocol.
//
// Without a window Chromium 156 passes no touch to later documents of a tab
// that has seen two fingers at once; the next address is opened in a new tab.
func (b *Browser) touchChromium(fingers []*Source) error {
	b.deaf = b.deaf || len(fingers) > 1
	return b.fromTop(func(left, top float64) error {
		at := map[int]touchPoint{} // where each finger is, down or not
		for _, tick := range touchTicks(left, top, fingers) {
			if err := b.touchTick(tick, at); err != nil {
				return err
			}
		}
		return nil
	})
}

// touchTick carries out one tick. Chromium compares the list of the fingers
// that are down with the last one and makes an event of each difference.
func (b *Browser) touchTick(tick []touchStep, at map[int]touchPoint) error {
	event, pause := "", 0
	for _, s := range tick {
		pause = max(pause, s.MS)
		switch s.Kind {
		case "pointerMove":
			at[s.Finger] = touchPoint{s.X, s.Y, s.Finger}
			if _, down := b.fingers[s.Finger]; down {
				b.fingers[s.Finger] = at[s.Finger]
				event = cmp.Or(event, "touchMove")
			}
		case "pointerDown":
			b.fingers[s.Finger] = at[s.Finger]
			event = "touchStart"
		case "pointerUp":
			delete(b.fingers, s.Finger)
			event = cmp.Or(event, "touchMove")
		}
	}
	if event != "" {
		if err := b.dispatchTouch(event); err != nil {
			return err
		}
	}
	time.Sleep(time.Duration(pause) * time.Millisecond)
	return nil
}

// dispatchTouch sends the list of the fingers that are down.
func (b *Browser) dispatchTouch(event string) error {
	points := slices.SortedFunc(maps.Values(b.fingers), func(p, q touchPoint) int { return p.ID - q.ID })
	if len(points) == 0 {
		event, points = "touchEnd", []touchPoint{}
	}
	return b.CDP("Input.dispatchTouchEvent", map[string]any{"type": event, "touchPoints": points}, nil)
}

// newTab opens an empty tab in place of the present one.
func (b *Browser) newTab() error {
	var tab struct{ Handle string }
	if err := b.ask(cmdNewWindow, params{"type": "tab"}, &tab); err != nil {
		return err
	}
	if _, err := b.wire.send(cmdCloseWindow, nil); err != nil {
		return err
	}
	if _, err := b.wire.send(cmdWindow, params{"handle": tab.Handle}); err != nil {
		return err
	}
	b.deaf, b.emulated, b.frames = false, false, nil
	return nil
}
