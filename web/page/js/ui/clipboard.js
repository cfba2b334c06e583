// Copying text and saving files, also where the page runs in a sandbox.

import { make } from "./dom.js";
import { say } from "./status.js";
import { strings } from "./strings.js";

/**
 * Copies text and says so. Without the clipboard's permission the old command does it, from the field that shows the text.
 * @param {string} text
 * @param {HTMLInputElement | HTMLTextAreaElement} [shown]
 */
export async function copy(text, shown) {
  const done = (await copyAsync(text)) || copyCommand(text, shown);
  say(done ? strings.copied : strings.copyFailed);
  return done;
}

/** @param {string} text */
async function copyAsync(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the selected text of a field. Where that fails too, a field that is shown keeps the selection and the focus, so that the
 * reader's own keys copy.
 * @param {string} text
 * @param {HTMLInputElement | HTMLTextAreaElement} [shown]
 */
function copyCommand(text, shown) {
  const field = shown ?? make("textarea", { class: "unseen", "aria-hidden": "true", tabindex: "-1" });
  const before = document.activeElement;
  if (!shown) {
    field.value = text;
    (document.querySelector("dialog[open]") ?? document.body).append(field);
  }
  field.focus();
  field.setSelectionRange(0, field.value.length);
  const done = document.execCommand("copy");
  if (!shown) field.remove();
  if ((done || !shown) && before instanceof HTMLElement) before.focus();
  return done;
}

/**
 * Saves a file.
 * @param {string} name
 * @param {string} type
 * @param {BlobPart} content
 */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  say(strings.saved);
}
