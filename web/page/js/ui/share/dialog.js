// The share dialog: the state as a link or as a figure for other people's pages, and the picture and the numbers to take away.

import { makeButton, makeIconButton } from "../button.js";
import { save } from "../clipboard.js";
import { core } from "../core.js";
import { make } from "../dom.js";
import { makeExports } from "../export.js";
import { icons } from "../icons.js";
import { strings } from "../strings.js";
import { makeChoices } from "./choices.js";
import { makeCode } from "./code.js";
import { posterAddress, size } from "./figure.js";
import { formats } from "./formats.js";
import { placeOf } from "./place.js";
import { drawn, fileName } from "./poster.js";
import { makePreview } from "./preview.js";
import { makeDone, makeSnippet } from "./snippet.js";
import { groupsOf, hashOf, keep, leave, pairsOf, tell } from "./state.js";
import { words } from "./words.js";

const alone = document.getElementById("program") !== null; // the build puts it into the single file
const place = placeOf(location.href, document.querySelector('meta[name="address"]')?.getAttribute("content") ?? "", alone);
const framed = !alone && /^https?:$/.test(location.protocol);
const settles = 400; // milliseconds; a scene that goes on by itself is shown as it was

/**
 * Fills the dialog and returns what brings it up to date. It has its modules to itself, so it is told how the page follows the program.
 * @param {HTMLDialogElement} dialog
 * @param {(part: () => void) => void} onView
 */
export function fill(dialog, onView) {
  const sharing = new Sharing();
  const close = makeIconButton(icons.close, strings.close, () => dialog.close());
  close.classList.add("quiet");
  dialog.append(make("header", {}, make("h2", { id: "share-title" }, strings.shareTitle), close), ...sharing.elements);
  const { field, button } = sharing.text;
  (matchMedia("(pointer: fine)").matches ? field : button).autofocus = true; // a finger would get a keyboard; set in place, or Chromium complains in frames
  dialog.setAttribute("aria-describedby", "share-about share-reach"); // the focus goes to the text, behind them
  dialog.addEventListener("close", (event) => event.target === dialog && sharing.rest());
  let waiting = 0;
  onView(() => {
    clearTimeout(waiting);
    if (dialog.open && core.hash() !== sharing.hash) waiting = setTimeout(() => dialog.open && sharing.show(), settles);
  });
  return () => sharing.show();
}

/** What is in the dialog, and what the reader has chosen there while the page is open. */
class Sharing {
  /** of the state that is shown */
  hash = "";
  #format = formats[0];
  #draws = false;
  #asked = false;
  #svg = "";

  constructor() {
    this.text = makeSnippet("share-text");
    this.file = makeSnippet("share-file");
    this.text.button.classList.add("primary");
    this.choices = makeChoices(() => this.show());
    this.code = makeCode();
    this.preview = makePreview(framed);
    this.note = make("p", { class: "help" });
    this.pictureFile = make("p", { class: "help" });
    this.picture = make("div", { class: "aside" }, this.pictureFile, makeButton({ name: "save", label: words.savePicture }, () => save(fileName(this.#svg), "image/svg+xml", this.#svg)));
    this.aside = make("div", { class: "aside" }, this.file.label, this.file.field, this.file.row);
    const taken = make("div", { class: "taken" }, this.text.label, this.text.field, this.text.row, this.note, this.aside, this.picture);
    const seen = make("section", { class: "seen", "aria-label": words.seen }, this.code.element, this.preview.element);
    const saved = makeDone();
    const reach = make("p", { class: "reach", id: "share-reach" }, words.reach[place.reach]);
    reach.hidden = !reach.textContent;
    this.elements = [make("p", { class: "unseen", id: "share-about" }, words.about), this.#makeFormats(), reach, make("div", { class: "sides" }, taken, seen), this.choices.element, make("section", { class: "saves", "aria-label": words.save }, ...makeExports(saved.say), saved.element)];
  }

  #makeFormats() {
    const choose = (/** @type {import("./formats.js").Format} */ format) => {
      this.#format = format;
      this.show();
    };
    return make("fieldset", { class: "formats" }, make("legend", { class: "unseen" }, words.formats), ...formats.map((format, i) =>
      make("label", {}, make("input", { type: "radio", name: "share-format", value: format.name, checked: i === 0, onchange: () => choose(format) }), make("span", {}, words.names[format.name]))));
  }

  /** Brings everything up to date with the state and the choices. */
  show() {
    this.hash = core.hash();
    const format = this.#format;
    const controls = new Map(core.view()?.controls.map((control) => [control.key, control.look]));
    const pairs = pairsOf(this.hash);
    this.choices.update(groupsOf(pairs, controls), format);
    const { without, title, story, ...options } = { base: place.base, ...this.choices.read() };
    const kept = tell(leave(pairs, controls, without), { title, story });
    const theme = /** @type {"light"} */ (options.theme || "light");
    const figure = core.figure({ hash: hashOf(kept), theme, hide: options.hide.join(" "), ...size });
    if (!figure) return;
    this.#svg = figure.svg;
    this.text.field.dataset.format = format.name;
    const state = { ...figure, pairs: format.name === "link" ? kept : keep(pairsOf(figure.whole), kept) };
    const file = fileName(figure.svg);
    const poster = this.#draws ? posterAddress(state, options) : file;
    const text = format.snippet(state, { ...options, poster });
    this.text.show(text, format.name === "link" ? words.link : words.snippet(words.names[format.name]));
    this.note.textContent = words.notes[format.name];
    this.file.show(format.file?.text ?? "", format.file?.path ?? "");
    this.aside.hidden = !format.file;
    this.picture.hidden = !text.includes(file);
    this.pictureFile.textContent = words.pictureFile(file);
    this.#preview(state, options, text);
    void this.#ask();
  }

  /** @param {import("./figure.js").State} state @param {import("./figure.js").Options} options @param {string} text */
  #preview(state, options, text) {
    const kind = this.#format.preview;
    this.code.element.hidden = kind !== "code";
    this.preview.element.hidden = kind === "code";
    if (kind === "code") {
      this.preview.rest();
      this.code.show(text);
    } else this.preview.show({ kind, svg: this.#svg, state, options: { ...options, base: new URL("./", location.href).href } });
  }

  /** Asks once whether the server draws pictures; without a public address they would be no use to others. */
  async #ask() {
    if (this.#asked || !place.known || !framed) return;
    this.#asked = true;
    this.#draws = await drawn(new URL("./", location.href).href);
    if (this.#draws) this.show();
  }

  /** Ends what goes on in the dialog. */
  rest() {
    this.preview.rest();
  }
}
