// The toolbar: everything in it follows from the view; arrangement.js says what is seen first and what stays longest.

import { group, lastRank, order, primaryRank, rank } from "./arrangement.js";
import { makeButton, updateButton } from "./button.js";
import { makeChoice } from "./choice.js";
import { act, onView } from "./core.js";
import { makeScenes, makeShare, makeValues } from "./dialogs.js";
import { byId, icon, keepFocus, make } from "./dom.js";
import { makeFullscreen } from "./fullscreen.js";
import { icons } from "./icons.js";
import { makeMenu } from "./menu.js";
import { makeNumbers } from "./numbers.js";
import { Overflow } from "./overflow.js";
import { makePresets } from "./presets.js";
import { embedded, stateAddress } from "./presentation.js";
import { makeRange } from "./range.js";
import { makeStepper } from "./stepper.js";
import { strings } from "./strings.js";
import { startTabs, tabbed } from "./tabs.js";

/**
 * @typedef {import("../types.js").View} View
 * @typedef {import("./button.js").Action} Action
 * @typedef {{element: HTMLElement, proxy?: HTMLElement, primary?: boolean, update?: (view: View) => void}} Widget
 */

/** Builds the toolbar with the first view and keeps it up to date. */
export function startToolbar() {
  const menu = makeMenu();
  const row = byId("toolbar", HTMLElement);
  byId("sketch", HTMLElement).remove();
  row.append(menu.button);
  const overflow = new Overflow(row, menu.button, lastRank);
  /** @type {Map<string, Widget>} */
  const widgets = new Map();
  const fixed = fixedWidgets();
  let shape = "";
  let scene = "";
  onView((view) => {
    const next = shapeOf(view);
    if (next !== shape) {
      const kept = view.scene === scene ? widgets : new Map(); // another scene's controls may have the same names
      const wanted = new Map([...fixedOf(view, fixed), ...sceneWidgets(view, kept)]);
      // Send gives way to Pause: who has pressed the one may want the other next.
      const first = () => (view.scene === scene && [...wanted.values()].find(({ primary }) => primary)?.element) || menu.button;
      keepFocus(() => rebuild(wanted, widgets, overflow, menu), first);
      [shape, scene] = [next, view.scene];
    }
    for (const widget of widgets.values()) widget.update?.(view);
  });
  document.fonts?.addEventListener?.("loadingdone", () => overflow.remeasure());
}

/** @param {View} view */
function shapeOf(view) {
  return JSON.stringify([view.scene, view.values !== "", view.controls.map((c) => [c.key, c.kind]), actionsOf(view).map((a) => [a.name, a.primary])]);
}

/**
 * The scene's actions, with those that matter most of the row about outcomes where the toolbar has its place.
 * @param {View} view
 */
function actionsOf(view) {
  const hidden = document.documentElement.dataset.rows === "one" && !view.inspector.selected;
  return hidden ? view.actions.concat(view.inspector.actions.filter((action) => action.primary)) : view.actions;
}

/**
 * What of the widgets of all scenes makes sense in this one.
 * @param {View} view
 * @param {Map<string, Widget>} fixed
 */
function fixedOf(view, fixed) {
  return [...fixed].filter(([name]) => name !== "values" || view.values !== "");
}

/**
 * Puts the wanted widgets in their places and drops those that are not wanted any more.
 * @param {Map<string, Widget>} wanted
 * @param {Map<string, Widget>} widgets
 * @param {Overflow} overflow
 * @param {ReturnType<typeof makeMenu>} menu
 */
function rebuild(wanted, widgets, overflow, menu) {
  for (const [name, widget] of widgets) if (wanted.get(name) !== widget) overflow.remove(widget.element);
  widgets.clear();
  overflow.items = [];
  let primaries = 0;
  for (const name of inOrder(wanted)) {
    const widget = wanted.get(name);
    if (!widget || widgets.has(name)) continue;
    widgets.set(name, widget);
    const home = widget.element.matches(".range") ? menu.ranges : widget.element.matches(".control") ? menu.controls : menu.actions;
    const importance = widget.primary ? primaryRank(primaries++) : rank(name);
    if (importance < 0) home.append(widget.element);
    else overflow.add({ element: widget.element, proxy: widget.proxy, rank: importance, group: group(name), home });
  }
  overflow.arrange();
}

/**
 * The names of widgets in the order in which they are seen: what the reader wants next stands before the settings.
 * @param {Map<string, Widget>} widgets
 */
function inOrder(widgets) {
  const primary = [...widgets.keys()].filter((name) => widgets.get(name)?.primary);
  return order.flatMap((name) => (name === "*" ? primary : name)).concat([...widgets.keys()]);
}

/** The widgets that every scene has. */
function fixedWidgets() {
  const scenes = makeScenes();
  startTabs(scenes);
  const widgets = new Map(/** @type {[string, Widget][]} */ ([
    ["presets", { element: makePresets() }],
    ["undo", makeHistory("undo")],
    ["redo", makeHistory("redo")],
    ["values", { element: makeValues() }],
    ["share", { element: makeShare() }],
    ["numbers", makeNumbers()],
    ["reset", { element: makeButton({ name: "reset", label: strings.reset, help: strings.resetHelp }, () => act("reset")) }],
  ]));
  if (!tabbed) widgets.set("scenes", { element: scenes });
  else widgets.set("overview", { element: makeButton({ name: "scenes", label: strings.scenes, help: strings.scenesHelp }, () => scenes.click()) }); // in the menu, where the tabs have no room
  const fullscreen = makeFullscreen();
  if (fullscreen) widgets.set("fullscreen", { element: fullscreen });
  if (embedded) widgets.set("open", makeOpen());
  return widgets;
}

/**
 * The widgets of the scene's controls and actions; those that exist are kept.
 * @param {View} view
 * @param {Map<string, Widget>} old
 * @returns {Map<string, Widget>}
 */
function sceneWidgets(view, old) {
  /** @type {Map<string, Widget>} */
  const widgets = new Map();
  const stepper = old.get("stepper") ?? makeStepper(view);
  if (stepper) widgets.set("stepper", stepper);
  for (const { key, kind } of view.controls) {
    widgets.set(key, old.get(key) ?? makeControl(view, key, kind));
  }
  for (const action of actionsOf(view)) {
    if (["add", "remove", "undo", "redo", "reset", "values", "preset"].includes(action.name)) continue;
    widgets.set(action.name, old.get(action.name) ?? makeAction(action));
  }
  return widgets;
}

/**
 * @param {View} view
 * @param {string} key
 * @param {string} kind
 * @returns {Widget}
 */
function makeControl(view, key, kind) {
  const find = (/** @type {View} */ v) => v.controls.find((control) => control.key === key);
  const first = /** @type {View["controls"][number]} */ (find(view));
  const made = kind === "range" ? makeRange(first) : makeChoice(first, rank(key) >= 0);
  made.element.dataset.control = key;
  return { element: made.element, update: (next) => {
    const control = find(next);
    if (control) made.update(control);
  } };
}

/**
 * @param {Action} first
 * @returns {Widget}
 */
function makeAction(first) {
  const element = makeButton(first, () => act(first.name));
  return { element, primary: first.primary, update: (view) => {
    const action = actionsOf(view).find((a) => a.name === first.name);
    if (action) updateButton(element, action);
  } };
}

/**
 * @param {"undo" | "redo"} name
 * @returns {Widget}
 */
function makeHistory(name) {
  const [label, help, none] = name === "undo" ? [strings.undo, strings.undoHelp, strings.nothingToUndo] : [strings.redo, strings.redoHelp, strings.nothingToRedo];
  const element = makeButton({ name, label, help }, () => act(name));
  return { element, update: (view) => {
    const can = name === "undo" ? view.canUndo : view.canRedo;
    updateButton(element, { name, label, help, why: can ? "" : none });
  } };
}

/**
 * A link to the same state in a tab of its own.
 * @returns {Widget}
 */
function makeOpen() {
  const element = make("a", { class: "button has-icon", target: "_blank", rel: "noopener", title: strings.openHelp, href: "" }, make("span", { class: "label" }, strings.open), icon(icons.open));
  return { element, update: () => element.setAttribute("href", stateAddress()) };
}
