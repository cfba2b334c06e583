// What a stage needs of the page: a clicker edits nothing, and no pinch takes the picture away from everybody.

import { takesText } from "./keys.js";

/** The keys that clickers send, and those with which speakers go through their slides. */
const CLICKER = new Set(["PageUp", "PageDown", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", " ", "b", "B", "."]);

/** Keeps clickers and pinches away from what they would change. For talk mode only. */
export function startStage() {
  keepClicker();
  keepPinch();
}

/** The keys of a clicker belong to the stage, unless somebody has come to a control by the Tab key. */
function keepClicker() {
  let byTab = false;
  addEventListener("pointerdown", () => (byTab = false), { capture: true });
  addEventListener("keydown", (event) => {
    if (event.key === "Tab") byTab = true;
    if (byTab || !CLICKER.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}

/** A page that is zoomed already can be brought back anywhere, on the picture too. */
function keepPinch() {
  const viewport = window.visualViewport;
  const note = () => document.documentElement.toggleAttribute("data-zoomed", (viewport?.scale ?? 1) > 1.01);
  viewport?.addEventListener("resize", note);
  note();
  const refuse = (/** @type {Event} */ event) => {
    if (!document.documentElement.hasAttribute("data-zoomed") && event.cancelable) event.preventDefault();
  };
  addEventListener("gesturestart", refuse, { passive: false }); // Safari's
  addEventListener("wheel", (event) => event.ctrlKey && refuse(event), { passive: false, capture: true }); // of a touchpad
}
