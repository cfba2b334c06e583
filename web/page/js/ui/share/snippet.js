// A text to take away: the field that shows it and the button that copies it.

import { makeButton } from "../button.js";
import { copy } from "../clipboard.js";
import { make, setText } from "../dom.js";
import { strings } from "../strings.js";

/**
 * Makes a field with its label and button.
 * @param {string} id
 * @param {(sentence: string) => void} done is told how the copying went
 */
export function makeSnippet(id, done) {
  const label = make("label", { for: id });
  const field = make("textarea", { id, readonly: true, spellcheck: "false", onfocus: () => field.select() });
  const button = makeButton({ name: "copy", label: strings.copy }, async () => done((await copy(field.value, field)) ? strings.copied : strings.copyFailed));
  const show = (/** @type {string} */ text, /** @type {string} */ name) => {
    setText(label, name);
    if (field.value !== text) field.value = text;
  };
  return { label, field, button, show };
}
