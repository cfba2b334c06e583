// A range of the param table: a slider and a number field that show the same value.

import { core, send } from "./core.js";
import { make, setAttribute, setText } from "./dom.js";
import { heard } from "./heard.js";
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
  const slider = make("input", { type: "range", id, oninput: () => {
    delete slider.dataset.at; // the hand has put it elsewhere
    set(String(valueAt(control, slider.valueAsNumber)));
  } });
  slider.addEventListener("focus", () => effects(slider));
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
  setAttribute(slider, "aria-valuetext", [control.shown, ...effects(slider)].join(", "));
  setAttribute(slider, "aria-describedby", control.help ? help.id : undefined);
  setAttribute(number, "aria-label", `${control.label}, ${strings.number}`);
  const value = Number(control.value);
  const at = String(position(control, value));
  if (slider.dataset.at !== at) slider.value = at; // to assign it tells a change, also where there is none
  slider.dataset.at = at;
  slider.style.setProperty("--share", String(share(slider)));
  if (document.activeElement !== number) number.value = String(value);
}

/** The readings as they were when the focus came to a slider. @type {WeakMap<HTMLElement, Map<string, string>>} */
const before = new WeakMap();

/**
 * What a slider that is in use has changed: two readings, in the order of the picture.
 * @param {HTMLInputElement} slider
 */
function effects(slider) {
  if (document.activeElement !== slider) {
    before.delete(slider);
    return [];
  }
  const readings = core.view()?.readings ?? [];
  const known = before.get(slider) ?? new Map(readings.map(({ id, value }) => [id, value]));
  before.set(slider, known);
  const changed = readings.filter(({ id, value, again }) => known.get(id) !== value && !again);
  return changed.slice(0, 2).map(heard);
}

/**
 * How much of the slider's way is filled, 0 … 1.
 * @param {HTMLInputElement} slider
 */
function share(slider) {
  const low = Number(slider.min);
  return (slider.valueAsNumber - low) / (Number(slider.max) - low || 1);
}
