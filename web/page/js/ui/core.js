// The door to the program: messages in, the view out, and one round of updates after each change.

/**
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").Message} Message
 * @typedef {(view: View) => void} Part
 */

export const core = window.iridescent;

/**
 * Sends one message. It is carried out before send returns.
 * @param {Message} message
 */
export function send(message) {
  core.send(message);
}

/**
 * Carries out an action.
 * @param {string} action
 * @param {string} [argument]
 */
export function act(action, argument = "") {
  send({ type: "do", action, argument });
}

/** @type {Part[]} */
const parts = [];
let due = false;
let dawdling = false;
let timer = 0;

/**
 * Registers what brings one part of the page up to date.
 * @param {Part} part
 */
export function onView(part) {
  parts.push(part);
}

/** Brings every part up to date now, if the program runs. */
function refresh() {
  due = false;
  const view = core.view();
  if (!view) return;
  for (const part of parts) part(view);
}

/**
 * Asks for a refresh once the frame that was just drawn can be seen, or a moment later where nobody looks.
 * @param {() => void} before is called first
 */
export function refreshAfterPaint(before) {
  let asked = false;
  const once = () => {
    if (asked) return;
    asked = true;
    before();
    refresh();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, document.visibilityState === "visible" ? 1000 : 0);
}

/** How often the page follows a scene that goes on by itself, in milliseconds: the canvas shows every step. */
const pace = 100;

/**
 * Asks for one refresh after the current burst of messages. The frames belong to the canvas: this is a timer.
 * @param {CustomEvent<{cause: string}>} event
 */
export function refreshSoon({ detail: { cause } }) {
  const tick = cause === "tick";
  if (due && (tick || !dawdling)) return;
  due = true;
  dawdling = tick;
  clearTimeout(timer);
  timer = setTimeout(refresh, tick ? pace : 0);
}
