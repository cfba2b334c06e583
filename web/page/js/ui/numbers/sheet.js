// All numbers as tables, in a <details> whose summary stands in the toolbar and whose sheet opens above it.

import { makeButton, makeIconButton } from "../button.js";
import { copy } from "../clipboard.js";
import { core } from "../core.js";
import { make, reconcile, setText } from "../dom.js";
import { icons } from "../icons.js";
import { strings } from "../strings.js";

/**
 * Fills the details, whose summary is there already. What it returns brings them up to date, and leads the focus into them.
 * @param {HTMLDetailsElement} element
 */
export function fill(element) {
  const outcomes = makeTable();
  const readings = makeTable();
  readings.element.classList.add("readings");
  const copyButton = makeButton({ name: "copy", label: strings.copyCSV }, () => copy(core.export("csv")));
  const close = makeIconButton(icons.close, strings.close, () => shut(element));
  close.classList.add("quiet");
  const told = make("p", { class: "sentence" });
  const sentence = make("p", { class: "sentence" });
  const scroller = make("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": strings.numbers }, told, sentence, outcomes.element, readings.element);
  element.append(make("div", { class: "sheet" }, make("header", {}, make("h2", {}, strings.numbers), copyButton, close), scroller));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    event.preventDefault(); // or a deck around this page takes it for its own
    shut(element);
  });
  const refresh = () => {
    const view = core.view();
    if (!view || !element.open) return;
    setText(told, [view.title, view.story].filter(Boolean).join(" ")); // small windows have no room for them
    setText(sentence, view.description); // all of it, where the picture has room for a short form only
    const table = core.table();
    if (!table) return;
    outcomes.update(table);
    readings.update({ caption: strings.readings, head: strings.readingsHead, rows: table.readings, foot: [] });
  };
  element.addEventListener("toggle", refresh);
  return { refresh, enter: () => scroller.focus() };
}

/** Closes the sheet. The focus goes back to the button that opened it. @param {HTMLDetailsElement} element */
function shut(element) {
  element.open = false;
  const opener = element.classList.contains("folded") ? document.getElementById("more-button") : element.querySelector("summary");
  opener?.focus();
}

/** Makes a table whose first column holds names. */
function makeTable() {
  const caption = make("caption");
  const [head, body, foot] = [make("tr"), make("tbody"), make("tr")];
  const element = make("table", {}, caption, make("thead", {}, head), body, make("tfoot", {}, foot));
  const update = (/** @type {Pick<import("../../types.js").Table, "caption" | "head" | "rows" | "foot">} */ next) => {
    setText(caption, next.caption);
    fillRow(head, next.head, () => make("th", { scope: "col" }));
    reconcile(body, next.rows, (_, i) => String(i), () => make("tr"), (row, cells) => fillRow(row, cells, makeCell));
    fillRow(foot, next.foot, makeCell);
    foot.hidden = next.foot.length === 0;
  };
  return { element, update };
}

/** @param {number} column */
function makeCell(column) {
  return column === 0 ? make("th", { scope: "row" }) : make("td");
}

/**
 * @param {HTMLElement} row
 * @param {string[]} texts
 * @param {(column: number) => HTMLElement} create
 */
function fillRow(row, texts, create) {
  while (row.children.length > texts.length) row.lastElementChild?.remove();
  while (row.children.length < texts.length) row.append(create(row.children.length));
  texts.forEach((text, i) => setText(row.children[i], text));
}
