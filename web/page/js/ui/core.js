// The door to the program: messages in, the view out, and one round of updates after each change.

import { Pace } from "./pace.js";

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
/** @type {Part[]} those that follow each step of a finger */
const prompt = [];

/**
 * Registers what brings one part of the page up to date.
 * @param {Part} part
 */
export function onView(part) {
  parts.push(part);
}

/**
 * Registers what others follow: it hears of each step of a finger too.
 * @param {Part} part
 */
export function onEachView(part) {
  prompt.push(part);
}

/** Brings every part up to date now, if the program runs. */
function refresh() {
  bring(parts);
}

/** @param {Part[]} some */
function bring(some) {
  const view = core.view();
  if (!view) return;
  for (const part of some) part(view);
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
    bring(prompt);
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, document.visibilityState === "visible" ? 1000 : 0);
}

const clock = {
  now: () => performance.now(),
  setTimeout: (/** @type {() => void} */ run, /** @type {number} */ ms) => window.setTimeout(run, ms),
  clearTimeout: (/** @type {number} */ id) => window.clearTimeout(id),
};
const seen = new Pace(refresh, clock, () => core.frames);
const told = new Pace(() => bring(prompt), clock, () => core.frames);

/**
 * Asks for one refresh after the current burst of messages. The frames belong to the canvas: this is a timer.
 * @param {CustomEvent<{cause: string}>} event
 */
export function refreshSoon({ detail: { cause } }) {
  seen.ask(cause === "tick" || core.held > 0);
  if (prompt.length > 0) told.ask(cause === "tick");
}
