// A choice of the param table: a select, or a row of radios where the options are few and short.

import { send } from "./core.js";
import { make, setAttribute, setText } from "./dom.js";

/**
 * @typedef {import("../types.js").Control} Control
 */

/**
 * Makes the control.
 * @param {Control} first
 * @param {boolean} compact asks for a select
 * @returns {{element: HTMLElement, update: (control: Control) => void}}
 */
export function makeChoice(first, compact) {
  const few = first.options.length <= 4 && first.options.every((option) => option.label.length <= 14);
  return few && !compact ? makeRadios(first) : makeSelect(first);
}

/**
 * @param {string} key
 * @param {string} value
 */
function set(key, value) {
  send({ type: "set", hash: `${key}=${encodeURIComponent(value)}` });
}

/** @param {Control} first */
function makeSelect(first) {
  const id = `control-${first.key}`;
  const select = make("select", { id, onchange: () => set(first.key, select.value) });
  const label = make("label", { for: id });
  const element = make("div", { class: "control choice" }, label, select);
  const update = (/** @type {Control} */ control) => {
    setText(label, control.label);
    setAttribute(select, "title", control.help || undefined);
    updateOptions(select, control);
    select.value = control.value;
  };
  update(first);
  return { element, update };
}

/**
 * @param {HTMLSelectElement} select
 * @param {Control} control
 */
function updateOptions(select, control) {
  const same = select.options.length === control.options.length && control.options.every((option, i) => select.options[i].value === option.value && select.options[i].text === option.label);
  if (!same) select.replaceChildren(...control.options.map((option) => make("option", { value: option.value }, option.label)));
}

/** @param {Control} first */
function makeRadios(first) {
  const name = `control-${first.key}`;
  const legend = make("legend");
  const row = make("div", { class: "segments" });
  const help = make("p", { class: "help" });
  const element = make("fieldset", { class: "control radios" }, legend, row, help);
  const update = (/** @type {Control} */ control) => {
    setText(legend, control.label);
    setText(help, control.help);
    if (row.children.length !== control.options.length) {
      row.replaceChildren(...control.options.map((option) => makeRadio(name, option, () => set(control.key, option.value))));
    }
    for (const input of row.querySelectorAll("input")) input.checked = input.value === control.value;
  };
  update(first);
  return { element, update };
}

/**
 * @param {string} name
 * @param {{value: string, label: string}} option
 * @param {() => void} run
 */
function makeRadio(name, option, run) {
  return make("label", {}, make("input", { type: "radio", name, value: option.value, onchange: run }), make("span", {}, option.label));
}
