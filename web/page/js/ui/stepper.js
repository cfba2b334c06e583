// The number of parts, as outcomes, with a button on either side, built from the actions "remove" and "add".

import { makeButton, updateButton } from "./button.js";
import { act } from "./core.js";
import { make, setText } from "./dom.js";

/**
 * @typedef {import("../types.js").View} View
 */

/**
 * Makes the stepper.
 * @param {View} view
 * @returns {{element: HTMLElement, update: (view: View) => void} | null} null if the scene has no such actions
 */
export function makeStepper(view) {
  const less = find(view, "remove");
  const more = find(view, "add");
  if (!less || !more) return null;
  const buttons = [less, more].map((action) => makeButton(action, () => act(action.name)));
  for (const button of buttons) button.classList.add("square", "quiet");
  const count = make("span", { class: "count" });
  const element = make("div", { class: "control stepper", role: "group" }, buttons[0], count, buttons[1]);
  const update = (/** @type {View} */ next) => {
    setText(count, next.count);
    element.setAttribute("aria-label", count.textContent ?? "");
    for (const button of buttons) {
      const action = find(next, button.dataset.action ?? "");
      if (action) updateButton(button, action);
    }
  };
  update(view);
  return { element, update };
}

/**
 * @param {View} view
 * @param {string} name
 */
function find(view, name) {
  return view.actions.find((action) => action.name === name);
}
