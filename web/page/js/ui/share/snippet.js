// A text to take away: the field that shows it and the button that copies it.

import { makeButton } from "../button.js";
import { copy } from "../clipboard.js";
import { make, setText } from "../dom.js";
import { strings } from "../strings.js";

/**
 * Makes a field with its label, and the button that copies it with what came of it.
 * @param {string} id
 */
export function makeSnippet(id) {
  const label = make("label", { for: id });
  const field = make("textarea", { id, readonly: true, spellcheck: "false", onfocus: () => field.select() });
  const done = makeDone();
  const button = makeButton({ name: "copy", label: strings.copy }, async () => {
    const copied = await copy(field.value, field);
    done.say(copied ? strings.copied : strings.copyFailed, !copied);
  });
  const row = make("div", { class: "actions" }, button, done.element);
  const show = (/** @type {string} */ text, /** @type {string} */ name) => {
    setText(label, name);
    if (field.value === text) return;
    field.value = text;
    done.say("");
  };
  return { label, field, button, row, show };
}

/** Makes the place for a sentence about what was done last. */
export function makeDone() {
  const element = make("p", { class: "done", role: "status" });
  const say = (/** @type {string} */ sentence, failed = false) => {
    element.classList.toggle("failed", failed);
    setText(element, sentence && sentence === element.textContent ? `${sentence}\u00a0` : sentence); // the same again would not be heard
  };
  return { element, say };
}
