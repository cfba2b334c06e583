// Ebitengine listens on its canvas, prevents the default of everything it hears, takes the focus and loses ends of
// gestures. The shield stops the events on their way down, so that it hears nothing and the browser does what it would
// do on a picture. It must stand on window before the program starts.

const HEARD = ["mousedown", "mouseup", "mousemove", "keydown", "keyup", "contextmenu", "dragover", "drop", "blur"];
const HEARD_WHILE_SCROLLING = ["wheel", "touchmove", "touchend", "touchcancel"];

/**
 * @typedef {object} Judge Decides which presses are ours; positions are CSS pixels.
 * @property {() => Element | null} canvas
 * @property {(x: number, y: number, pointerType: string) => boolean} takes
 */

/**
 * Puts the shield up.
 * @param {Window} window
 * @param {Judge} judge
 */
export function shield(window, judge) {
  /** @param {Event} event */
  const ours = (event) => event.target !== null && event.target === judge.canvas();
  /** @param {Event} event */
  const stop = (event) => {
    if (ours(event)) event.stopPropagation();
  };
  // A press on a handle must neither select text nor take the focus from the handle's twin.
  window.addEventListener("mousedown", (event) => {
    if (ours(event) && event.button === 0 && judge.takes(event.clientX, event.clientY, "mouse")) event.preventDefault();
  }, { capture: true });

  for (const type of HEARD) window.addEventListener(type, stop, { capture: true });
  for (const type of HEARD_WHILE_SCROLLING) window.addEventListener(type, stop, { capture: true, passive: true });

  // A finger on a handle must not scroll the page, a finger elsewhere must. Passive would be the default on window.
  window.addEventListener("touchstart", (event) => {
    if (!ours(event)) return;
    event.stopPropagation();
    const taken = Array.from(event.changedTouches).some((t) => judge.takes(t.clientX, t.clientY, "touch"));
    if (taken && event.cancelable) event.preventDefault();
  }, { capture: true, passive: false });
}
