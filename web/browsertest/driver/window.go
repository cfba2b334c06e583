package driver

import (
	"fmt"
	"time"
)

// size is that of the viewport and of the window around it, in CSS pixels.
type size struct{ Width, Height, OuterWidth, OuterHeight int }

// SetWindowSize changes the window until the viewport of the top frame has
// exactly this size in CSS pixels.
func (b *Browser) SetWindowSize(width, height int) error {
	return b.fromTop(func(_, _ float64) error { return b.resize(width, height) })
}

// resize sets the size of the window to that of the viewport and the
// difference between the two, which is known after the first try at the latest.
func (b *Browser) resize(width, height int) error {
	now, err := b.size()
	if err != nil || now.Width == width && now.Height == height {
		return err
	}
	if err := b.letViewportBeNarrow(width, height); err != nil {
		return err
	}
	if now, err = b.size(); err != nil {
		return err
	}
	for tries := 0; now.Width != width || now.Height != height; tries++ {
		if tries == 5 {
			return fmt.Errorf("driver: the viewport is %d×%d, not %d×%d", now.Width, now.Height, width, height)
		}
		rect := params{"width": width + now.OuterWidth - now.Width, "height": height + now.OuterHeight - now.Height}
		if _, err := b.wire.send(cmdWindowRect, rect); err != nil {
			return err
		}
		if now, err = b.settledSize(width, height); err != nil {
			return err
		}
	}
	return b.EvalAsync(nextFrames, nil)
}

// nextFrames waits until the page has heard of its size, with its next frames; where it draws none, half a second.
const nextFrames = `await Promise.race([new Promise(heard => requestAnimationFrame(() => requestAnimationFrame(heard))), new Promise(late => setTimeout(late, 500))])`

// settledSize waits for the wanted size, or half a second for another one.
func (b *Browser) settledSize(width, height int) (now size, err error) {
	deadline := time.Now().Add(500 * time.Millisecond)
	for {
		now, err = b.size()
		if err != nil || now.Width == width && now.Height == height || time.Now().After(deadline) {
			return now, err
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (b *Browser) size() (s size, err error) {
	err = b.Eval(`return {width: innerWidth, height: innerHeight, outerWidth: outerWidth, outerHeight: outerHeight};`, &s)
	return s, err
}

// narrowest is a width that every window of Chromium can have.
const narrowest = 500

// letViewportBeNarrow gets round the least width of a browser's window:
// Firefox takes it from its own interface; Chromium's is fixed, but it can
// emulate another viewport.
func (b *Browser) letViewportBeNarrow(width, height int) error {
	if b.engine == Chromium && width < narrowest {
		return b.emulate(width, height, 0)
	}
	if b.engine == Chromium && b.emulated {
		b.emulated = false
		if err := b.CDP("Emulation.clearDeviceMetricsOverride", nil, nil); err != nil {
			return err
		}
		_, err := b.settledSize(b.real.Width, b.real.Height) // until then the window seems to have no frame
		return err
	}
	if b.engine != Firefox {
		return nil
	}
	return b.inChrome(`for (const e of [document.documentElement, document.body]) e?.style.setProperty('min-width', '0', 'important');`, nil)
}

// Zoom changes how many device pixels there are to a CSS pixel, as the reader
// does with the keyboard or by moving the window to another screen. Firefox
// keeps the size of the window, so that the viewport changes.
func (b *Browser) Zoom(factor float64) error {
	if !b.Has(Zoom) {
		return fmt.Errorf("driver: %s cannot zoom", b.engine)
	}
	if b.engine == Firefox {
		return b.inChrome(fmt.Sprintf(`gBrowser.selectedBrowser.fullZoom = %g;`, factor), nil)
	}
	now, err := b.size()
	if err != nil {
		return err
	}
	return b.emulate(now.Width, now.Height, factor)
}

// emulate makes Chromium show its page in a viewport that its window has not;
// a ratio of 0 leaves that of the screen.
func (b *Browser) emulate(width, height int, ratio float64) (err error) {
	if !b.emulated {
		if b.real, err = b.size(); err != nil {
			return err
		}
	}
	b.emulated = true
	metrics := map[string]any{"width": width, "height": height, "deviceScaleFactor": ratio, "mobile": false}
	return b.CDP("Emulation.setDeviceMetricsOverride", metrics, nil)
}
