// Buttons of actions: the reason why one is disabled is told, so it stays focusable.

import { icon, make, setAttribute, setText } from "./dom.js";
import { iconOf } from "./icons.js";
import { say } from "./status.js";

/**
 * @typedef {{name: string, label: string, help?: string, why?: string, toggle?: boolean, pressed?: boolean, primary?: boolean}} Action
 */

/**
 * Makes a button with an icon, if there is one of that name, and a label that a narrow place may hide.
 * @param {Action} action
 * @param {(event: MouseEvent) => void} run is not called while the button is disabled; the reason is said instead
 */
export function makeButton(action, run) {
  const [kind, of] = action.name.split("-"); // "lock-p" is the lock of p
  const path = iconOf(kind);
  const button = make("button", { type: "button", class: "button", "data-action": action.name }, path ? icon(path) : null, make("span", { class: "label" }, action.label));
  if (path) button.classList.add("has-icon");
  if (path && of) button.append(make("span", { class: "of", "data-of": of, "aria-hidden": "true" }, of));
  button.addEventListener("click", (event) => {
    if (button.getAttribute("aria-disabled") !== "true") run(event);
    else if (button.title) say(button.title);
  });
  updateButton(button, action);
  return button;
}

/**
 * Brings a button up to date with its action.
 * @param {HTMLElement} button
 * @param {Action} action
 */
export function updateButton(button, action) {
  const label = button.querySelector(".label");
  if (label) setText(label, action.label);
  setAttribute(button, "aria-disabled", action.why ? "true" : undefined);
  setAttribute(button, "title", action.why || action.help || undefined);
  setAttribute(button, "aria-pressed", action.toggle ? String(Boolean(action.pressed)) : undefined); // a switch says "not pressed" too
}

/**
 * Makes a button that only shows an icon; its name is read aloud and shown on hover.
 * @param {string} path
 * @param {string} label
 * @param {(event: MouseEvent) => void} run
 */
export function makeIconButton(path, label, run) {
  return make("button", { type: "button", class: "button square", "aria-label": label, title: label, onclick: run }, icon(path));
}
