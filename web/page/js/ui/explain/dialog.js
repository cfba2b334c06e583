// What a reading means: one sentence, the formula, the formula with the numbers of this moment, and when it is ∞.
// Where the panel has room, all of it is a note in the margin (note.js). Elsewhere it is a dialog, which is not modal: handles can be
// dragged while it is open, and its numbers follow.

import { makeIconButton } from "../button.js";
import { core } from "../core.js";
import { byId, make, scrollByKey, setText } from "../dom.js";
import { icons } from "../icons.js";
import { largest } from "../largest.js";
import { strings } from "../strings.js";
import { formulaOf } from "./formulas.js";
import { about, dock, docked, enter, focused } from "./note.js";

/**
 * @typedef {import("../../types.js").View["readings"][number]} Reading
 */

const dialog = byId("explain", HTMLDialogElement);
dialog.tabIndex = -1;
const name = make("h2", { id: "explain-title" });
const value = make("span", { class: "value", id: "explain-value" });
const sentence = make("p", { class: "sentence", id: "explain-sentence" });
const plain = make("p", { class: "plain" });
const formula = make("div", { class: "formula" });
const numbers = make("p", { class: "numbers" });
const infinite = make("p", { class: "infinite" });
const parts = [make("header", {}, name, value), sentence, plain, formula, numbers, infinite];

let current = "";
let shown = ""; // which formula, in which unit
/** @type {HTMLElement | null} */
let opener = null;

/**
 * Fills the dialog and returns what explains a reading beside its place, for the button that asked.
 * @param {(part: (view: import("../../types.js").View) => void) => void} onView
 */
export function fill(onView) {
  dialog.setAttribute("aria-labelledby", name.id);
  dialog.setAttribute("aria-describedby", `${value.id} ${sentence.id}`);
  const button = makeIconButton(icons.close, strings.close, close);
  button.classList.add("quiet");
  dialog.append(...parts, button);
  addEventListener("keydown", closeOnEscape, { capture: true });
  closeOnTap();
  onView(keepUp);
  const view = core.view();
  if (view) keepUp(view);
  return explain;
}

/** @param {import("../../types.js").View} view */
function keepUp(view) {
  dock(view.note, parts, dialog);
  const reading = view.readings.find((r) => r.id === current);
  if (docked()) {
    if (dialog.open) dialog.close();
    const standing = reading?.place.w ? reading : largest(view.readings);
    if (!standing) return;
    follow(standing);
    about(standing.id);
  } else if (!dialog.open) return;
  else if (reading) follow(reading);
  else close();
}

/**
 * @param {string} id
 * @param {HTMLElement} button
 */
function explain(id, button) {
  const reading = core.view()?.readings.find((r) => r.id === id);
  if (!reading) return;
  opener = button;
  current = id;
  follow(reading);
  if (docked()) {
    about(id);
    enter();
    return;
  }
  if (!dialog.open) dialog.show();
  dialog.focus({ preventScroll: true });
  scrollByKey(formula);
  placeBeside(reading.place);
}

/** @param {Reading} reading */
function showFormula(reading) {
  const unit = core.view()?.unitName ?? "";
  if (shown === `${reading.id} ${unit}`) return;
  shown = `${reading.id} ${unit}`;
  formula.replaceChildren(makeFormula(reading, unit));
}

/** @param {Reading} reading @param {string} unit */
function makeFormula(reading, unit) {
  const line = new DocumentFragment();
  const formulas = formulaOf(reading.id, unit);
  if (formulas) {
    line.append(...formulas);
    return line;
  }
  const { formula: text } = core.explain(reading.id) ?? { formula: "" };
  line.append(...text.split(/_([a-z]+\*?)/).map((part, i) => (i % 2 ? make("sub", {}, part) : part)));
  return line;
}

/** @param {Reading} reading */
function follow(reading) {
  dialog.dataset.reading = reading.id;
  setText(name, reading.name);
  setText(value, [reading.value, reading.unit].filter(Boolean).join(" "));
  showFormula(reading);
  const explanation = core.explain(reading.id);
  setText(sentence, explanation?.sentence ?? "");
  setText(plain, explanation?.plain ?? "");
  showNumbers(explanation?.numbers ?? "");
  setText(infinite, explanation?.infinite ?? "");
}

/** What the outcome that is lit adds stands in brackets, and is marked. @param {string} text */
function showNumbers(text) {
  const parts = text.split(/[[\]]/);
  if (parts.length === 1) setText(numbers, text);
  else numbers.replaceChildren(...parts.map((part, i) => (i % 2 ? make("mark", {}, part) : part)));
}

/**
 * At the right edge, below the reading or above it, so that the plot stays free.
 * @param {Reading["place"]} place
 */
function placeBeside(place) {
  const bottom = byId("bar", HTMLElement).getBoundingClientRect().top - 8;
  const height = dialog.offsetHeight;
  const below = place.y + place.h + 8;
  const above = place.y - 8 - height;
  const top = below + height <= bottom ? below : above >= 8 ? above : Math.max(8, bottom - height);
  dialog.style.setProperty("--top", `${Math.round(top)}px`);
}

/** Closes the dialog. The focus goes back to the reading if it was inside, or nowhere, as after reading with a screen reader's arrows. */
function close() {
  const focused = document.activeElement;
  const lost = focused === document.body || dialog.contains(focused);
  dialog.close();
  const back = lost ? opener : focused;
  if (back instanceof HTMLElement && document.activeElement !== back) back.focus({ preventScroll: true }); // WebKit takes it along
}

/**
 * Escape closes the dialog wherever the focus is, and leads from the note back to its reading, unless it has a gesture or a menu to take back first.
 * @param {KeyboardEvent} event
 */
function closeOnEscape(event) {
  if (event.key !== "Escape" || !(dialog.open || focused()) || core.view()?.busy || document.querySelector("dialog:modal")) return;
  event.preventDefault();
  event.stopPropagation();
  if (dialog.open) close();
  else opener?.focus({ preventScroll: true });
}

/** How far a pointer may move and still have tapped, in CSS pixels. */
const tap = 8;

/** A tap on the picture closes the dialog; a drag of a handle does not. */
function closeOnTap() {
  /** @type {Map<number, PointerEvent>} */
  const down = new Map();
  const onCanvas = (/** @type {Event} */ event) => event.target instanceof HTMLCanvasElement;
  addEventListener("pointerdown", (event) => onCanvas(event) && down.set(event.pointerId, event), { capture: true });
  addEventListener("pointerup", (event) => {
    const start = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (start && dialog.open && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < tap) close();
  }, { capture: true });
  addEventListener("pointercancel", (event) => down.delete(event.pointerId), { capture: true });
}
