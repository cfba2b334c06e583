// The row about the selected outcome. Where there is only one row it takes the toolbar's place until it is closed.

import { makeButton, makeIconButton, updateButton } from "./button.js";
import { act, onView } from "./core.js";
import { byId, make, reconcile, scrollByKey, setAttribute, setText } from "./dom.js";
import { icons } from "./icons.js";
import { strings } from "./strings.js";
import { textFactor } from "./text.js";

/**
 * @typedef {import("../types.js").View} View
 */

const root = document.documentElement;

/** Builds the row and keeps it up to date. */
export function startInspector() {
  const row = byId("inspector", HTMLElement);
  const text = make("p", { class: "text" });
  const cells = make("dl", { class: "cells" });
  const actions = make("div", { class: "row-actions" });
  const close = makeIconButton(icons.close, strings.back, () => {
    act("deselect");
    swapRows(false);
    byId("toolbar", HTMLElement).querySelector("button")?.focus();
  });
  close.classList.add("back");
  const outcome = make("div", { class: "outcome", role: "group", "aria-label": strings.selected }, text, cells);
  byId("hint", HTMLElement).remove();
  row.append(outcome, actions, close);
  new ResizeObserver(() => scrollByKey(outcome)).observe(outcome);
  onView((view) => {
    const { inspector } = view;
    row.classList.toggle("selected", inspector.selected);
    setText(text, inspector.text);
    reconcile(cells, inspector.cells, (cell) => cell.name, makeCell, (element, cell) => setText(/** @type {Element} */ (element.lastElementChild), cell.value));
    reconcile(actions, inspector.actions.filter((action) => action.name !== "deselect"), (action) => action.name, (action) => makeButton(action, () => act(action.name)), updateButtonElement);
    scrollByKey(outcome);
    turn(view);
  });
}

/**
 * @param {HTMLElement} element
 * @param {import("./button.js").Action} action
 */
function updateButtonElement(element, action) {
  updateButton(/** @type {HTMLButtonElement} */ (element), action);
}

/** @param {{name: string, value: string}} cell */
function makeCell(cell) {
  const element = make("div", {}, make("dt", {}, cell.name), make("dd"));
  if (["p", "q", "m"].includes(cell.name)) element.dataset.of = cell.name;
  return element;
}

/**
 * Shows the row in place of the toolbar while an outcome is selected, unless the focus is in the toolbar.
 * @param {View} view
 */
function turn(view) {
  const want = view.inspector.selected;
  const inToolbar = byId("toolbar", HTMLElement).contains(document.activeElement);
  if (!want || !inToolbar) swapRows(want);
}

/** @param {boolean} inspecting */
function swapRows(inspecting) {
  setAttribute(root, "data-inspecting", inspecting);
  settleRows();
}

/** Whether there is room for one row, as the style sheets ask. */
const cramped = () => innerHeight < 520 * textFactor() || innerWidth < 560 * textFactor();

/** Decides between one row and two, and keeps the row that is not seen out of reach. */
export function settleRows() {
  const one = cramped() || root.dataset.embed !== undefined || root.dataset.talk !== undefined;
  setAttribute(root, "data-rows", one ? "one" : "two");
  byId("toolbar", HTMLElement).inert = one && root.dataset.inspecting !== undefined;
  byId("inspector", HTMLElement).inert = one && root.dataset.inspecting === undefined;
}

addEventListener("resize", settleRows);
