// The picture and its numbers to take away: files for people and for programs, formulas for papers.

import { makeButton } from "./button.js";
import { copy, save } from "./clipboard.js";
import { core } from "./core.js";
import { make } from "./dom.js";
import { exporting as words, strings } from "./strings.js";


/**
 * @typedef {import("../types.js").ExportKind} Kind
 * @typedef {(sentence: string, failed?: boolean) => void} Done is told what came of a press
 */

/**
 * Makes the elements, one row for each kind of thing.
 * @param {Done} done
 */
export function makeExports(done) {
  const scale = makeScale();
  const svg = makeTaker("save", "svg", () => saved(done, "svg", "image/svg+xml", core.svg()));
  const png = makeTaker("save", "png", () => savePNG(Number(scale.value), png, done));
  const numbers = files.map(([kind, type]) => makeTaker("save", kind, () => saved(done, kind, type, core.export(kind))));
  const formulas = texts.map((kind) => makeTaker("copy", kind, () => copied(done, kind)));
  return [
    makeRow(words.picture, svg, png, scale),
    makeRow(words.numbers, ...numbers, ...formulas),
    make("p", { class: "help" }, words.licence),
  ];
}

/** @type {[kind: "csv" | "json", type: string][]} */
const files = [["csv", "text/csv"], ["json", "application/json"]];

/** @type {("latex" | "mathml")[]} */
const texts = ["latex", "mathml"];

/**
 * Makes a button that saves or copies.
 * @param {"save" | "copy"} name
 * @param {Kind | "svg" | "png"} kind
 * @param {() => void} run
 */
function makeTaker(name, kind, run) {
  const button = makeButton({ name, label: words.kinds[kind], help: words.help[kind] }, run);
  button.dataset.export = kind;
  return button;
}

/**
 * @param {string} label
 * @param {...HTMLElement} elements
 */
function makeRow(label, ...elements) {
  return make("div", { class: "export", role: "group", "aria-label": label }, make("span", { "aria-hidden": "true" }, label), make("div", { class: "actions" }, ...elements));
}

/** How many pixels of the file a pixel of the page becomes. */
function makeScale() {
  const options = [1, 2, 3, 4].map((n) => make("option", { value: n, selected: n === 2 }, words.scale(n)));
  return make("select", { "aria-label": words.scales, "data-export": "scale" }, ...options);
}

const name = () => `iridescent-${core.view()?.scene ?? "picture"}`;

/**
 * Saves a file of the scene's name, if the program made one.
 * @param {Done} done
 * @param {string} ending
 * @param {string} type
 * @param {BlobPart} content
 */
function saved(done, ending, type, content) {
  if (content === "") return done(words.failed, true);
  save(`${name()}.${ending}`, type, content);
  done(self.origin === "null" ? words.perhaps : strings.saved);
}

/**
 * @param {number} scale
 * @param {HTMLElement} button is busy meanwhile
 * @param {Done} done
 */
async function savePNG(scale, button, done) {
  if (button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  try {
    saved(done, "png", "image/png", await core.png(scale));
  } catch (error) {
    done(error instanceof Error ? error.message : String(error), true);
  }
  button.ariaBusy = null;
}

/** @param {Done} done @param {Kind} kind */
async function copied(done, kind) {
  const text = core.export(kind);
  if (!text) return done(words.failed, true);
  const worked = await copy(text);
  done(worked ? strings.copied : words.notCopied, !worked);
}
