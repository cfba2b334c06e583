// Which controls and actions have a place in the toolbar, and how important each is. What is not named here goes into the menu.

import { embedded } from "./presentation.js";

/** Names in the order in which they are seen; "*" stands for the actions that the reader is most likely to want next. */
export const order = ["scenes", "presets", "*", "familyp", "familyq", "objective", "values", "stepper", "swap", "undo", "redo", "floor", "unit", "kt", "lambda", "axis", "share", "numbers", "fullscreen", "open"];

/** Names from the most important to the least: the last leave the row first. */
const importance = embedded
  ? ["presets", "floor", "unit", "objective", "familyp", "familyq", "undo", "open", "scenes", "redo", "swap", "share", "stepper", "fullscreen", "values", "kt", "lambda", "axis", "numbers"]
  : ["scenes", "presets", "floor", "share", "fullscreen", "swap", "values", "undo", "objective", "familyp", "familyq", "redo", "stepper", "unit", "kt", "lambda", "numbers", "axis", "open"];

/**
 * How important the actions are that the reader is most likely to want next: for the first two, only two of all others are more so;
 * the third and those after it leave room for what must never fall out.
 * @param {number} before how many of them there are before it
 */
export const primaryRank = (before) => (before < 2 ? 1.5 : lastRank + 0.5);

/** The rank up to which everything must be in sight, where words have to give way for it. */
export const lastRank = importance.indexOf(embedded ? "share" : "fullscreen");

/**
 * How important a name is; -1 if it has no place in the toolbar.
 * @param {string} name
 */
export function rank(name) {
  return importance.indexOf(name);
}

/**
 * What is there for p and for q is of no use alone: the name of the pair, if there is one.
 * @param {string} name
 */
export function group(name) {
  return /^(family|cut-)[pq]$/.exec(name)?.[1];
}
