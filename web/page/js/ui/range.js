// A range of the param table: a slider and a number field that show the same value.

import { send } from "./core.js";
import { make, setAttribute, setText } from "./dom.js";
import { notches, position, valueAt } from "./sliderscale.js";
import { strings } from "./strings.js";

/**
 * @typedef {import("../types.js").Control} Control
 */

/**
 * Makes the control.
 * @param {Control} first
 * @returns {{element: HTMLElement, update: (control: Control) => void}}
 */
export function makeRange(first) {
  let control = first;
  const id = `control-${first.key}`;
  const set = (/** @type {string} */ value) => send({ type: "set", hash: `${control.key}=${encodeURIComponent(value)}` });
  const slider = make("input", { type: "range", id, oninput: () => set(String(valueAt(control, slider.valueAsNumber))) });
  const number = make("input", { type: "number", step: "any", inputmode: "decimal", onchange: () => number.value !== "" && set(number.value) });
  const label = make("label", { for: id });
  const help = make("p", { class: "help", id: `${id}-help` });
  const element = make("div", { class: "control range" }, label, slider, number, help);
  const update = (/** @type {Control} */ next) => {
    control = next;
    updateRange({ element, label, slider, number, help }, control);
  };
  update(first);
  return { element, update };
}

/**
 * @param {{element: HTMLElement, label: HTMLElement, slider: HTMLInputElement, number: HTMLInputElement, help: HTMLElement}} parts
 * @param {Control} control
 */
function updateRange({ element, label, slider, number, help }, control) {
  setText(label, control.label);
  setText(help, control.help);
  setAttribute(element, "title", control.help || undefined);
  setAttribute(slider, "min", control.log ? 0 : control.min);
  setAttribute(slider, "max", control.log ? notches : control.max);
  setAttribute(slider, "step", control.log ? 1 : control.step || "any");
  setAttribute(slider, "aria-valuetext", control.shown);
  setAttribute(slider, "aria-describedby", control.help ? help.id : undefined);
  setAttribute(number, "aria-label", `${control.label}, ${strings.number}`);
  const value = Number(control.value);
  slider.value = String(position(control, value));
  slider.style.setProperty("--share", String(share(slider)));
  if (document.activeElement !== number) number.value = String(value);
}

/**
 * How much of the slider's way is filled, 0 … 1.
 * @param {HTMLInputElement} slider
 */
function share(slider) {
  const low = Number(slider.min);
  return (slider.valueAsNumber - low) / (Number(slider.max) - low || 1);
}
