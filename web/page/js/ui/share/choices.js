// What the giver of a figure chooses: what it tells, how it looks, what is seen of it, and which parts of the state go along.

import { make, reconcile, setText } from "../dom.js";
import { words } from "./words.js";

/**
 * @typedef {object} Choice
 * @property {string} title of the picture, "" is that of the state
 * @property {string} story the same
 * @property {string} caption
 * @property {string} theme
 * @property {string[]} hide
 * @property {string} loading
 * @property {number} width
 * @property {ReadonlySet<string>} without the parts of the state that stay behind
 */

/**
 * Makes the controls.
 * @param {() => void} changed
 */
export function makeChoices(changed) {
  const title = makeText("name", words.title, 80, changed);
  const story = makeText("story", words.story, 160, changed);
  const caption = makeText("caption", words.caption, 300, changed);
  const theme = makeSelect("theme", words.look, words.looks);
  const loading = makeSelect("loading", words.loading, words.loadings);
  const width = makeSelect("width", words.width, words.widths);
  const parts = Object.entries(words.parts).map(([name, label]) => makeBox(name, label));
  const shown = makeGroup(words.shown, ...parts);
  const groups = make("div", { class: "groups" });
  const travels = makeGroup(words.travels, groups);
  const open = matchMedia("(min-width: 760px) and (min-height: 640px)").matches;
  const element = make("details", { class: "choices", open, onchange: changed }, make("summary", {}, words.choices), make("div", { class: "row" }, title, story, caption, theme, loading, width, shown, travels));
  /** @param {import("./state.js").Group[]} present @param {import("./formats.js").Format} format */
  const update = (present, { choices }) => {
    reconcile(groups, present, (group) => group.name, (group) => makeBox(group.name, words.groups[group.name], true), (box, group) => setText(/** @type {Element} */ (box.querySelector("small")), group.keys.join(", ")));
    travels.hidden = present.length === 0;
    caption.hidden = !choices.includes("caption");
    theme.hidden = !choices.includes("theme");
    loading.hidden = !choices.includes("loading");
    width.hidden = !choices.includes("width");
    parts.forEach((box) => (box.hidden = !choices.includes("hide") && !choices.includes(nameOf(box))));
    shown.hidden = parts.every((box) => box.hidden);
  };
  /** @returns {Choice} */
  const read = () => ({
    title: valueOf(title),
    story: valueOf(story),
    caption: valueOf(caption),
    theme: valueOf(theme),
    hide: unticked(parts.filter((box) => !box.hidden)),
    loading: valueOf(loading),
    width: Number(valueOf(width)),
    without: new Set(unticked([.../** @type {HTMLCollectionOf<HTMLElement>} */ (groups.children)])),
  });
  return { element, update, read };
}

/** No fieldset: its legend stands in the row only in some engines. @param {string} label @param {...HTMLElement} boxes */
function makeGroup(label, ...boxes) {
  return make("div", { class: "boxes", role: "group", "aria-label": label }, make("span", { "aria-hidden": "true" }, label), ...boxes);
}

/** @param {string} name @param {string} label @param {Record<string, string>} options */
function makeSelect(name, label, options) {
  const id = `share-${name}`;
  const select = make("select", { id }, ...Object.entries(options).map(([value, text]) => make("option", { value }, text)));
  return make("div", { class: "control choice" }, make("label", { for: id }, label), select);
}

/** @param {string} name @param {string} label @param {number} maxLength @param {() => void} changed */
function makeText(name, label, maxLength, changed) {
  const id = `share-${name}`;
  return make("div", { class: "control choice" }, make("label", { for: id }, label), make("input", { id, type: "text", maxLength, oninput: changed }));
}

/** @param {string} name @param {string} label @param {boolean} [explained] has small print */
function makeBox(name, label, explained = false) {
  return make("label", { class: "box" }, make("input", { type: "checkbox", value: name, checked: true }), make("span", {}, label, ...(explained ? [" ", make("small")] : [])));
}

/** @param {HTMLElement} control */
function valueOf(control) {
  return /** @type {HTMLSelectElement | HTMLInputElement | null} */ (control.querySelector("select, input"))?.value.trim() ?? "";
}

/** @param {HTMLElement} box */
function nameOf(box) {
  return box.querySelector("input")?.value ?? "";
}

/** @param {HTMLElement[]} boxes */
function unticked(boxes) {
  return boxes.filter((box) => !box.querySelector("input")?.checked).map(nameOf);
}
