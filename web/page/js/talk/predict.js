// Predict, then reveal: a marker on the empty scale of a reading, the answers of a room, and after the reveal the number beside them.

import { nameOf } from "../glue/readings.js";
import { readGuesses, roomOf, scaleOf, scoreOf, shownNumber, ticksOf } from "./guess.js";
import { button, make, setAttribute, setText } from "./parts.js";
import { words } from "./words.js";

/** Units in nats. @type {Record<string, number>} */
const nats = { bit: Math.LN2, nat: 1, ban: Math.LN10 };

/** The names of a veil that are no readings. */
const others = new Set(["all", "terms", "sentence", ""]);

/**
 * @typedef {object} Answer What was guessed in a step.
 * @property {number | null} marker
 * @property {string} typed
 */

/** The reading that a step asks for, or "". @param {import("./file.js").Step | undefined} step */
export function askedBy(step) {
  if (!step || step.guess === "none") return "";
  const veil = decodeURIComponent(/[#&]veil=([^&]*)/.exec(step.hash)?.[1] ?? "").split(",");
  return step.guess ?? veil.find((name) => !others.has(name)) ?? "";
}

/** The panel in the corner of the picture. */
export class Predict {
  #element;
  #title = make("p", { class: "guess-title" });
  #value = make("p", { class: "guess-value", hidden: true });
  #reveal;
  #track = make("div", { class: "track", role: "slider", tabindex: "0" });
  #ticks = make("div", { class: "ticks", "aria-hidden": "true" });
  #answers = make("div", { class: "answers", "aria-hidden": "true" });
  #marker = make("div", { class: "marker", "aria-hidden": "true", hidden: true });
  #truth = make("div", { class: "truth", "aria-hidden": "true", hidden: true });
  #typed = make("input", { type: "text", inputmode: "text", autocomplete: "off", "aria-label": words.typed, placeholder: words.typedHelp });
  #said = make("p", { class: "said", role: "status" });
  /** @type {Map<import("./file.js").Step, Answer>} */
  #given = new Map();
  /** @type {import("./file.js").Step | undefined} */
  #step;
  #id = "";
  #unit = "bit";
  #number = NaN;
  /** @type {[number, number]} */
  #ends = [0, 8];
  #drawn = "";

  /** @param {HTMLElement} place @param {() => void} reveal */
  constructor(place, reveal) {
    this.#reveal = button("reveal", words.reveal, reveal, { primary: true });
    this.#track.append(this.#ticks, this.#answers, this.#truth, this.#marker);
    this.#element = make("section", { id: "guess", "aria-label": words.guessTitle, hidden: true },
      make("header", {}, this.#title, this.#value, this.#reveal), this.#track, make("div", { class: "typed" }, this.#typed), this.#said);
    place.append(this.#element);
    this.#drag();
    this.#track.addEventListener("keydown", (event) => this.#key(event));
    this.#typed.addEventListener("input", () => {
      this.#answer().typed = this.#typed.value;
      this.#draw();
    });
  }

  /** The panel is there. */
  get open() {
    return !this.#element.hidden;
  }

  /** What was guessed in the step, for tests and for a talk that is over. @returns {Answer} */
  #answer() {
    const step = /** @type {import("./file.js").Step} */ (this.#step);
    const answer = this.#given.get(step) ?? { marker: null, typed: "" };
    this.#given.set(step, answer);
    return answer;
  }

  /** Forgets all guesses. */
  forget() {
    this.#given.clear();
    this.#drawn = "";
  }

  /**
   * Follows the step and the view.
   * @param {import("./file.js").Step | undefined} step
   * @param {import("../types").View} view
   */
  follow(step, view) {
    const id = askedBy(step);
    const reading = id ? view.readings.find((r) => nameOf(r.id) === nameOf(id)) : undefined;
    this.#element.hidden = !reading;
    if (!step || !reading) return;
    const unit = view.unitName;
    const number = reading.veiled ? NaN : shownNumber(reading.value);
    const key = [step.hash, id, unit, reading.value, reading.veiled].join();
    if (step !== this.#step) this.#typed.value = this.#given.get(step)?.typed ?? "";
    else if (key === this.#drawn) return;
    this.#drawn = key;
    [this.#step, this.#id, this.#unit] = [step, id, unit];
    this.#number = reading.veiled || !Number.isNaN(number) ? number : reading.nats / nats[unit];
    this.#ends = scaleOf(unit, step.scale);
    setText(this.#title, reading.veiled ? words.guess(reading.name) : reading.name);
    this.#value.hidden = reading.veiled;
    this.#value.replaceChildren(make("b", {}, reading.veiled ? "" : reading.value), ` ${reading.unit}`);
    this.#reveal.hidden = !reading.veiled;
    setAttribute(this.#track, "aria-label", words.guess(reading.name));
    this.#draw();
  }

  #drag() {
    const track = this.#track;
    /** @type {number | null} */
    let holds = null;
    track.addEventListener("pointerdown", (event) => {
      if (holds !== null || event.button !== 0) return; // a second hand is not heard
      holds = event.pointerId;
      try {
        track.setPointerCapture(event.pointerId);
      } catch {
        // a pointer of a script
      }
      this.#at(event.clientX);
    });
    track.addEventListener("pointermove", (event) => event.pointerId === holds && this.#at(event.clientX));
    for (const type of /** @type {const} */ (["pointerup", "pointercancel", "lostpointercapture"])) {
      track.addEventListener(type, (event) => event.pointerId === holds && (holds = null));
    }
  }

  /** @param {number} x */
  #at(x) {
    const box = this.#track.getBoundingClientRect();
    const part = Math.min(Math.max((x - box.left) / box.width, 0), 1);
    this.#mark(this.#ends[0] + part * (this.#ends[1] - this.#ends[0]));
  }

  /** @param {number} value */
  #mark(value) {
    const [from, to] = this.#ends;
    const step = (to - from) / 100;
    this.#answer().marker = Number((Math.round(Math.min(Math.max(value, from), to) / step) * step).toPrecision(6));
    this.#draw();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const [from, to] = this.#ends;
    const now = this.#answer().marker ?? from;
    const step = (to - from) / 100;
    const value = { ArrowRight: now + step, ArrowUp: now + step, ArrowLeft: now - step, ArrowDown: now - step, PageUp: now + 10 * step, PageDown: now - 10 * step, Home: from, End: to }[event.key];
    if (value === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#mark(value);
  }

  /** @param {number} value */
  #left(value) {
    const [from, to] = this.#ends;
    return `${Math.min(Math.max((value - from) / (to - from), 0), 1) * 100}%`;
  }

  /** All guesses: the marker, and what was typed. */
  #guesses() {
    const { marker, typed } = this.#answer();
    const { guesses, wrong } = readGuesses(typed, this.#id, this.#unit);
    return { guesses: marker === null ? guesses : [{ value: marker, people: 1 }, ...guesses], wrong, marker };
  }

  #draw() {
    const { guesses, wrong, marker } = this.#guesses();
    this.#ticks.replaceChildren(...ticksOf(this.#ends).map((tick) => {
      const element = make("span", {}, `${tick}`);
      element.style.left = this.#left(tick);
      return element;
    }));
    const most = Math.max(...guesses.map((guess) => guess.people), 1);
    this.#answers.replaceChildren(...(marker === null ? guesses : guesses.slice(1)).map(({ value, people }) => {
      const element = make("span", {}, people > 1 ? `${people}` : "");
      element.style.left = this.#left(value);
      element.style.height = `${20 + (60 * people) / most}%`;
      return element;
    }));
    this.#marker.hidden = marker === null;
    if (marker !== null) this.#marker.style.left = this.#left(marker);
    this.#truth.hidden = Number.isNaN(this.#number);
    if (!Number.isNaN(this.#number)) this.#truth.style.left = this.#left(this.#number);
    for (const [name, value] of /** @type {const} */ ([["aria-valuemin", this.#ends[0]], ["aria-valuemax", this.#ends[1]], ["aria-valuenow", marker ?? this.#ends[0]]])) setAttribute(this.#track, name, value);
    setAttribute(this.#track, "aria-valuetext", marker === null ? "none" : `${marker} ${this.#unit}s`);
    setText(this.#said, wrong ? words.notUnderstood(wrong) : this.#score(guesses, marker));
  }

  /** What the guesses were worth, after the reveal. @param {{value: number, people: number}[]} guesses @param {number | null} marker */
  #score(guesses, marker) {
    const truth = this.#number;
    if (Number.isNaN(truth) || guesses.length === 0) return "";
    const write = (/** @type {number} */ x) => (Math.abs(x) >= 100 ? x.toFixed(0) : x.toFixed(2)).replace("Infinity", "∞").replace("-", "−");
    const share = (/** @type {number} */ p) => `${p < 0.1 ? (p * 100).toPrecision(2) : (p * 100).toFixed(0)} %`;
    const first = marker ?? guesses[0].value;
    const score = scoreOf(this.#id, this.#unit, truth, first);
    const people = guesses.reduce((sum, guess) => sum + guess.people, 0);
    const room = people > 1 ? roomOf(guesses, truth, this.#ends) : null;
    return [
      words.compared(write(first), write(truth), `${this.#unit}s`),
      score && words.score(share(score.guess), share(score.truth), write(score.bits)),
      room && words.room(room.right, room.people, write(room.bits)),
    ].filter(Boolean).join(" ");
  }
}
