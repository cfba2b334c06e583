// Keys that work anywhere on the page but in fields where people type.

import { act, core } from "./core.js";
import { talk } from "./presentation.js";

/** Whether people type there. @param {EventTarget | null} target */
export function takesText(target) {
  if (target instanceof HTMLInputElement) return ["text", "number", "search", "url"].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** Listens for undo, redo, Escape, which takes a gesture back or puts the brush away, R, which reveals (see lettersCount), and Alt with PageUp and PageDown, which change the scene. */
export function startKeys() {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || takesText(event.target)) return;
    const [action, argument] = actionOf(event);
    if (!action) return;
    event.preventDefault();
    act(action, argument);
  });
}

/**
 * @param {KeyboardEvent} event
 * @returns {[action: string, argument?: string]} "" is none
 */
function actionOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }) {
  if (key === "Escape") return [core.view()?.busy ? "cancel" : brush()];
  if (ctrlKey || metaKey) return [altKey ? "" : history(/^[a-z]$/i.test(key) ? key.toLowerCase() : latin[code], shiftKey)];
  if (altKey && key === "PageDown") return ["scene", "next"];
  if (altKey && key === "PageUp") return ["scene", "previous"];
  if (/^r$/i.test(key) && !altKey && !shiftKey && lettersCount()) return [offered("reveal") || offered("veil")];
  return [""];
}

/** A single letter means something where the focus is in the picture, or in a talk: whoever speaks to the computer says letters everywhere. */
const lettersCount = () => talk || document.activeElement?.closest("#twins, [data-action=reveal], [data-action=veil]");

/** An action that the program offers now, or "". @param {string} name */
const offered = (name) => (core.view()?.actions.some((action) => action.name === name) ? name : "");

/** What puts a brush away that is out, or "". Escape closes a dialog first. */
const brush = () => (core.view()?.inspector.actions.some(({ name }) => name === "unpaint") && !document.querySelector("dialog:modal") ? "unpaint" : "");

/** Keys of layouts that have no Latin letters, by their place. @type {Record<string, string>} */
const latin = { KeyZ: "z", KeyY: "y" };

/** @param {string | undefined} key @param {boolean} shift */
function history(key, shift) {
  if (key === "z") return shift ? "redo" : "undo";
  return key === "y" && !shift ? "redo" : "";
}
