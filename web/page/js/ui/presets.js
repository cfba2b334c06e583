// The list of presets: a name and one line each.

import { makeButton } from "./button.js";
import { act, core, onView } from "./core.js";
import { byId, make, reconcile, setText } from "./dom.js";
import { closable, opens } from "./popover.js";
import { say } from "./status.js";
import { strings } from "./strings.js";

/**
 * @typedef {import("../types.js").Preset} Preset
 */

/** Makes the button that opens the list. */
export function makePresets() {
  const dialog = byId("presets", HTMLDialogElement);
  const list = make("ul", { class: "presets" });
  dialog.append(make("h2", { id: "presets-title" }, strings.presetsTitle), list);
  dialog.setAttribute("aria-labelledby", "presets-title");
  closable(dialog);
  const button = makeButton({ name: "presets", label: strings.presets }, () => {});
  button.classList.add("opens");
  const fill = () => reconcile(list, core.presets(), (preset) => preset.name, (preset) => makePreset(preset, dialog), updatePreset);
  opens(button, dialog, { menu: true, before: fill });
  onView(() => dialog.open && fill());
  return button;
}

/**
 * @param {Preset} preset
 * @param {HTMLDialogElement} dialog
 */
function makePreset(preset, dialog) {
  const run = () => {
    dialog.close();
    act("preset", preset.name);
    say([preset.label, core.view()?.count].filter(Boolean).join(", ") + ".");
  };
  return make("li", {}, make("button", { type: "button", onclick: run }, make("strong"), make("span")));
}

/**
 * @param {HTMLElement} element
 * @param {Preset} preset
 */
function updatePreset(element, preset) {
  const [name, caption] = [element.querySelector("strong"), element.querySelector("span")];
  if (name) setText(name, preset.label);
  if (caption) setText(caption, preset.caption);
}
