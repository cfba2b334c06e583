// Keys that work anywhere on the page but in fields where people type.

import { act, core } from "./core.js";

/** @param {EventTarget | null} target */
function takesText(target) {
  if (target instanceof HTMLInputElement) return ["text", "number", "search", "url"].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** Listens for undo, redo and Escape. */
export function startKeys() {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || takesText(event.target)) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
}

/** @param {KeyboardEvent} event */
function actionOf(event) {
  if (event.key === "Escape") return core.view()?.busy ? "cancel" : "";
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return "";
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : "";
}
