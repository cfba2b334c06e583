// The conversation with a page that shows this one in a frame: messages v1, described in web/guide/embed.md. Whoever the host is, it
// can only ask for what a reader of the frame could do. Its origin says nothing ("null" in a sandbox): it is known by its window.

import { readingsOf } from "../glue/readings.js";
import { Ration } from "./ration.js";

/** How much text a state may have, as the parser of links has it. */
const STATE_LIMIT = 1 << 16;

/** Answers to an exercise that are checked at once. */
const ANSWERS = 100;

/** Questions that wait for the program at the same time. */
const WAITING = 100;

/**
 * @typedef {Record<string, unknown>} Fields
 * @typedef {object} Figure What the conversation is about.
 * @property {import("../types").Iridescent} core
 * @property {() => string} [picture] the picture as an address
 * @property {(name: string) => boolean} setTheme reports whether there is such a theme
 */

/** A mistake of the host, in a sentence for it. */
class Refusal extends Error {}

/** One end of the conversation. */
export class HostConversation {
  #core;
  #setTheme;
  #picture;
  #post;
  #ration;
  /** @type {Promise<unknown> | null} Fulfils when those that came before may be answered, if they wait for that. */
  #line = null;
  #waiting = 0;
  #flooded = false;
  #told = "";

  /**
   * @param {Figure} figure
   * @param {(message: Fields) => void} post says something to the host
   * @param {() => number} now milliseconds on a steady clock
   */
  constructor({ core, setTheme, picture = () => "" }, post, now) {
    this.#core = core;
    this.#setTheme = setTheme;
    this.#picture = picture;
    this.#post = (/** @type {Fields} */ fields) => post({ iridescent: 1, ...fields });
    this.#ration = new Ration(now);
  }

  /** Says that the figure is there, or is there again. @param {Fields} [answer] with the id of the question, if it is an answer */
  ready(answer) {
    const state = this.#state();
    this.#told = state.state;
    this.#post({ type: "ready", ...answer, ...state });
  }

  /** Says how far the download is. @param {{ loaded: number, total: number }} bytes */
  progress({ loaded, total }) {
    this.#post({ type: "progress", loaded, total });
  }

  /** Says why there is no figure. @param {import("../types").Events["failed"]} failure */
  failed({ reason, detail }) {
    this.#post({ type: "error", reason, message: detail.split("\n")[0] });
  }

  /** Says what has changed, if the state has. @param {string} cause */
  changed(cause) {
    const { state, readings } = this.#state();
    if (state === this.#told) return;
    this.#told = state;
    this.#post({ type: "change", state, readings, cause });
  }

  /** Says that the goal of an exercise is met, or not any more. @param {import("../types").Events["goal"]} goal */
  goal({ id, met }) {
    this.#post({ type: "goal", exercise: id, met, state: this.#core.hash() });
  }

  /** Hears anything at all; what does not speak this language is not answered. @param {unknown} data */
  async hear(data) {
    if (typeof data !== "object" || data === null || !("iridescent" in data)) return;
    const fields = /** @type {Fields} */ (data);
    const { id } = fields;
    const answer = typeof id === "string" || typeof id === "number" ? { id } : {};
    const turn = this.#ration.turn();
    if (turn === Infinity) {
      if (!this.#flooded) this.#post({ type: "error", ...answer, message: "These are more messages than a second can bring; some are left out." });
      this.#flooded = true;
      return;
    }
    this.#flooded = false;
    if (turn) this.#line = Promise.all([this.#line, new Promise((run) => setTimeout(run, turn))]);
    const line = this.#line; // of those that came after a late one, too, so that all stay in order
    if (line) await line;
    if (line === this.#line) this.#line = null;
    try {
      const result = await this.#answer(fields, answer);
      if (result) this.#post({ type: "result", ...answer, ...result });
    } catch (error) {
      const message = error instanceof Refusal ? error.message : `The figure has failed: ${error instanceof Error ? error.message : error}`;
      this.#post({ type: "error", ...answer, message });
    }
  }

  /** @param {Fields} fields @param {Fields} answer @returns {Promise<Fields | null>} */
  async #answer(fields, answer) {
    if (fields.iridescent !== 1) throw new Refusal(`iridescent: this figure speaks version 1, not ${quote(fields.iridescent)}.`);
    const type = String(fields.type);
    if (!Object.hasOwn(this.#answers, type)) throw new Refusal(`type: there is no message ${quote(fields.type)}; there are ${Object.keys(this.#answers).join(", ")}.`);
    await this.#running();
    return this.#ration.work(() => this.#answers[type](fields, answer));
  }

  #answers = /** @type {Record<string, (fields: Fields, answer: Fields) => Fields | null | Promise<Fields>>} */ ({
    hello: (_, answer) => {
      this.ready(answer);
      return null;
    },
    get: () => this.#state(),
    set: (/** @type {Fields} */ fields) => this.#set(fields),
    svg: () => ({ svg: this.#core.svg() }),
    png: async (/** @type {Fields} */ { scale = 2 }) => {
      if (typeof scale !== "number" || !(scale >= 1 && scale <= 4)) throw new Refusal(`scale: ${quote(scale)} is not a number from 1 to 4.`);
      return { png: await dataURL(await this.#core.png(scale)) };
    },
    picture: () => ({ picture: this.#picture() }),
    check: (/** @type {Fields} */ fields) => this.#check(fields),
  });

  /** @param {Fields} fields */
  #set({ state, theme }) {
    if (state === undefined && theme === undefined) throw new Refusal("set: neither state nor theme is given.");
    if (state !== undefined && typeof state !== "string") throw new Refusal(`state: ${quote(state)} is not a text such as "p=5,3,2&q=1,1,1".`);
    if (state !== undefined && state.length > STATE_LIMIT) throw new Refusal(`state: ${state.length} characters are too many; ${STATE_LIMIT} are read.`);
    if (theme !== undefined && !(typeof theme === "string" && this.#setTheme(theme))) throw new Refusal(`theme: ${quote(theme)} is none of light, dark, projector, auto.`);
    if (state !== undefined) this.#core.send({ type: "follow", hash: state });
    const { state: now, readings } = this.#state();
    return { state: now, readings, notices: this.#core.view()?.notices ?? [] };
  }

  /** @param {Fields} fields */
  #check({ task = "", answers }) {
    if (typeof task !== "string") throw new Refusal(`task: ${quote(task)} is not the address of an exercise.`);
    if (!Array.isArray(answers) || answers.length > ANSWERS || answers.some((answer) => typeof answer !== "string")) throw new Refusal(`answers: this is not a list of at most ${ANSWERS} addresses.`);
    return { verdicts: answers.map((answer) => this.#core.check(task, answer)) };
  }

  #state() {
    const view = this.#core.view();
    return { state: this.#core.hash(), readings: readingsOf(view), title: view?.title ?? "", description: view?.description ?? "" };
  }

  /** Waits until the program can be asked. */
  async #running() {
    const core = this.#core;
    if (core.running && core.ready) return;
    if (core.failure) throw new Refusal(`The figure is not running (${core.failure.reason}).`);
    if (this.#waiting >= WAITING) throw new Refusal(`More than ${WAITING} messages wait for the figure to start.`);
    this.#waiting++;
    const gone = new AbortController();
    try {
      await new Promise((resolve, reject) => {
        const once = { signal: gone.signal };
        core.addEventListener("ready", resolve, once);
        core.addEventListener("resumed", resolve, once);
        core.addEventListener("failed", ({ detail }) => reject(new Refusal(`The figure is not running (${detail.reason}).`)), once);
      });
    } finally {
      gone.abort();
      this.#waiting--;
    }
  }
}

/** @param {unknown} value */
function quote(value) {
  let text;
  try {
    text = typeof value === "string" ? JSON.stringify(value) : String(value);
  } catch {
    text = typeof value;
  }
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** @param {Blob} blob @returns {Promise<string>} */
function dataURL(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
