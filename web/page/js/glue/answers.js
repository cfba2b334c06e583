// What the program answers about its state: nothing here changes it. See types.d.ts for each answer.

import { linkTo } from "./link.js";
import { assemble } from "./png.js";

/** The answers; while the program does not run they are null, "" or []. */
export class Answers extends EventTarget {
  #window;
  #conversation;

  /** @param {Window} window @param {import("./conversation.js").Conversation} conversation */
  constructor(window, conversation) {
    super();
    this.#window = window;
    this.#conversation = conversation;
  }

  get running() {
    return this.#conversation.open;
  }

  view() {
    return this.#conversation.view();
  }

  /** @param {string} reading @returns {import("../types").Explanation | null} */
  explain(reading) {
    return this.#conversation.ask("an explanation", (p) => JSON.parse(p.explain(reading)));
  }

  /** @returns {import("../types").Place[]} */
  words() {
    return this.#conversation.ask("the words", (p) => JSON.parse(p.words())) ?? [];
  }

  /** @returns {import("../types").Table | null} */
  table() {
    return this.#conversation.ask("the table", (p) => JSON.parse(p.table()));
  }

  /** @returns {import("../types").Preset[]} */
  presets() {
    return this.#conversation.ask("the presets", (p) => JSON.parse(p.presets())) ?? [];
  }

  /** @param {string} text @param {string} [choices] @param {boolean} [joint] @returns {import("../types").Parsed | null} */
  parse(text, choices = "", joint = false) {
    return this.#conversation.ask("parse", (p) => JSON.parse(p.parse({ text, choices, joint })));
  }

  /** @param {string} scene */
  picture(scene) {
    return this.#conversation.ask("a picture", (p) => p.picture(scene)) ?? "";
  }

  /** @param {import("../types").FigureWish} wish @returns {import("../types").Figure | null} */
  figure(wish) {
    return this.#conversation.ask("a figure", (p) => JSON.parse(p.figure(wish)));
  }

  /** @param {string} task @param {string} answer @returns {import("../types").Verdict | null} */
  check(task, answer) {
    return this.#conversation.ask("a check", (p) => JSON.parse(p.check({ task, answer })));
  }

  /** @param {string} text */
  qr(text) {
    return this.#conversation.ask("a QR code", (p) => p.qr(text));
  }

  /** @returns {import("../types").Face[]} */
  fonts() {
    return this.#conversation.ask("the fonts", (p) => p.fonts()) ?? [];
  }

  svg() {
    const source = linkTo(this.#window, this.hash());
    return this.#conversation.ask("svg", (p) => p.svg(source)) ?? "";
  }

  /** @param {number} scale */
  async png(scale) {
    if (!(scale >= 1 && scale <= 4)) throw new RangeError(`A picture has 1 to 4 pixels for each pixel of the page, not ${scale}.`);
    if (!this.running) throw new Error("The picture is not running.");
    const source = linkTo(this.#window, this.hash());
    const pixels = this.#conversation.ask("a PNG", (p) => p.png({ scale, source }));
    if (!pixels) throw new Error("A picture of this size would be too large; a smaller scale helps.");
    return assemble(pixels);
  }

  /** @param {import("../types").ExportKind} kind */
  export(kind) {
    return this.#conversation.ask("an export", (p) => p.export(kind)) ?? "";
  }

  hash() {
    this.#conversation.note();
    return this.#conversation.state;
  }
}
