package driver

// nativeTouch puts fingers on Firefox's window the way a touch screen does, so
// that they also scroll; WebDriver's own touches reach the page alone. A tick
// ends when the window has painted.
const nativeTouch = `
const [ticks, done] = arguments, browser = gBrowser.selectedBrowser;
const r = browser.getBoundingClientRect(), dpr = window.devicePixelRatio;
const CONTACT = 2, REMOVE = 4, at = new Map(), down = new Set();
const touch = (finger, state) => {
  const {x, y} = at.get(finger);
  const screenX = (window.mozInnerScreenX + r.left + x) * dpr, screenY = (window.mozInnerScreenY + r.top + y) * dpr;
  window.windowUtils.sendNativeTouchPoint(finger, state, Math.round(screenX), Math.round(screenY), 1, 90);
};
const act = {
  pointerMove(s) { at.set(s.finger, s); if (down.has(s.finger)) touch(s.finger, CONTACT); },
  pointerDown(s) { down.add(s.finger); touch(s.finger, CONTACT); },
  pointerUp(s) { down.delete(s.finger); touch(s.finger, REMOVE); },
  pause() {},
};
(async () => {
  for (const tick of ticks) {
    for (const step of tick) act[step.kind](step);
    const ms = Math.max(...tick.map(s => s.ms));
    if (ms > 0) await new Promise(f => window.setTimeout(f, ms));
    for (let i = 0; i < 2; i++) await new Promise(f => window.requestAnimationFrame(f));
  }
})().then(() => done(null), e => done(String(e)));`

// touchFirefox lets the fingers act on Firefox's window.
func (b *Browser) touchFirefox(fingers []*Source) error {
	return b.fromTop(func(left, top float64) error {
		var failure *string
		p := params{"script": nativeTouch, "args": []any{touchTicks(left, top, fingers)}, "newSandbox": true, "sandbox": "system"}
		err := b.asChrome(func() error { return b.ask(cmdScriptAsync, p, &failure) })
		if err == nil && failure != nil {
			err = &Error{Code: "javascript error", Message: *failure}
		}
		return err
	})
}
