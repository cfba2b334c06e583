// A talk as a text: lines of "key: value", a step from each line "step: …" on, or the same as JSON. What is wrong is told with its
// line; the rest is kept.

import { readJSON, Wrong } from "./json.js";

/**
 * @typedef {object} Step One moment of a talk.
 * @property {string} hash the state, with "#"; a veil is a part of it
 * @property {string} caption what the audience is asked or told
 * @property {string} [guess] the reading that the audience guesses, as in the veil; the first that is veiled if there is none
 * @property {[number, number]} [scale] the ends of the scale on which it is guessed, in the unit of the state
 * @property {boolean} [jump] the step does not move to its state
 *
 * @typedef {{line: number, text: string}} Mistake line is 0 where there is none
 * @typedef {{title: string, steps: Step[], mistakes: Mistake[]}} Talk
 */

/** The most words of a caption: more are not read while somebody speaks. */
export const mostWords = 25;

/** The most steps, and characters of a file. */
const mostSteps = 200;
export const mostCharacters = 1 << 18;

const keys = ["talk", "step", "caption", "veil", "guess", "scale", "jump"];

/** @param {string} text */
const quoted = (text) => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

/** @param {string} text */
export const wordsIn = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A talk while it is read. */
class Reader {
  /** @type {Talk} */
  talk = { title: "", steps: [], mistakes: [] };
  /** @type {Step | null} */
  #step = null;
  #scenes;

  /** @param {readonly string[]} scenes names of all there are; none is any */
  constructor(scenes) {
    this.#scenes = scenes;
  }

  /** @param {number} line @param {string} text */
  wrong(line, text) {
    this.talk.mistakes.push({ line, text });
  }

  /** @param {number} line @param {string} key @param {string} value */
  take(line, key, value) {
    if (key === "talk") this.talk.title = value;
    else if (key === "step") this.#begin(line, value);
    else if (!keys.includes(key)) this.wrong(line, `${quoted(key)} is no key of a talk; there are ${keys.join(", ")}`);
    else if (!this.#step) this.wrong(line, `${quoted(key)} stands before the first step`);
    else this.#refine(line, key, value, this.#step);
  }

  /** @param {number} line @param {string} value */
  #begin(line, value) {
    const hash = `#${value.trim().replace(/^.*#/, "")}`;
    const scene = /[#&]scene=([^&]*)/.exec(hash)?.[1];
    this.#step = { hash, caption: "" };
    if (/\s/.test(hash)) this.wrong(line, "a state has no spaces; write %20");
    else if (scene && this.#scenes.length && !this.#scenes.includes(scene)) this.wrong(line, `there is no scene ${quoted(scene)}; the step is left out`);
    else if (this.talk.steps.length >= mostSteps) this.wrong(line, `a talk has at most ${mostSteps} steps; this one is left out`);
    else this.talk.steps.push(this.#step);
  }

  /** @param {number} line @param {string} key @param {string} value @param {Step} step */
  #refine(line, key, value, step) {
    const words = wordsIn(value);
    switch (key) {
      case "caption":
        if (words > mostWords) this.wrong(line, `the caption has ${words} words; ${mostWords} can be read in a talk`);
        step.caption = value.slice(0, 400);
        break;
      case "veil":
        step.hash = `${step.hash.replace(/([#&])veil=[^&]*&?/, "$1").replace(/&$/, "")}&veil=${value.replace(/\s/g, "")}`.replace("#&", "#");
        break;
      case "guess":
        if (/^[\w-]+$/.test(value)) step.guess = value;
        else this.wrong(line, `guess: ${quoted(value)} is no name of a reading`);
        break;
      case "scale": {
        const ends = value.split(/\s*\.\.\s*|\s*,\s*/).map(Number);
        if (ends.length === 2 && ends.every(Number.isFinite) && ends[0] < ends[1]) step.scale = [ends[0], ends[1]];
        else this.wrong(line, `scale: ${quoted(value)} is none; write 0..5`);
        break;
      }
      case "jump":
        step.jump = value !== "no";
        break;
    }
  }
}

/**
 * Reads a talk. It has no step if nothing of it can be used.
 * @param {string} text
 * @param {readonly string[]} [scenes] names of all there are
 * @returns {Talk}
 */
export function readTalk(text, scenes = []) {
  const reader = new Reader(scenes);
  if (text.length > mostCharacters) {
    reader.wrong(0, "this is no talk: the file is larger than 256 kB");
    return reader.talk;
  }
  if (/^[\s\uFEFF]*[{[]/.test(text)) readAsJSON(text, reader);
  else readAsLines(text, reader);
  if (reader.talk.steps.length === 0 && reader.talk.mistakes.length === 0) reader.wrong(0, 'there is no step: a step begins with a line such as "step: #p=3,1&q=1,1"');
  return reader.talk;
}

/** @param {string} text @param {Reader} reader */
function readAsLines(text, reader) {
  text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/).forEach((raw, index) => {
    const content = raw.trim();
    if (!content || content.startsWith("//")) return;
    const [, key, value] = /^(\w+)\s*:\s*(.*)$/.exec(content) ?? [];
    if (key) reader.take(index + 1, key.toLowerCase(), value);
    else reader.wrong(index + 1, `${quoted(content)} is no "key: value"`);
  });
}

/** @param {string} text @param {Reader} reader */
function readAsJSON(text, reader) {
  try {
    const { value: whole, line } = readJSON(text);
    const steps = Array.isArray(whole) ? { value: whole, line } : whole.get("steps");
    const title = Array.isArray(whole) ? null : whole.get("talk");
    if (title) reader.take(title.line, "talk", String(title.value));
    if (!steps || !Array.isArray(steps.value)) throw new Wrong(steps?.line ?? line, 'a talk has a list "steps"');
    for (const step of steps.value) {
      if (!(step.value instanceof Map) || !step.value.has("step")) reader.wrong(step.line, 'a step has at least its state, "step"');
      else {
        const { value: hash, line: place } = step.value.get("step");
        reader.take(place, "step", String(hash));
        for (const [key, { value, line: its }] of step.value) if (key !== "step") reader.take(its, key, plain(value));
      }
    }
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    reader.wrong(error.line, error.message);
  }
}

/** @param {any} value */
const plain = (value) => (Array.isArray(value) ? value.map((item) => String(item.value)).join(",") : value === false ? "no" : String(value));

/**
 * Writes a talk as lines, which readTalk reads to the same.
 * @param {{title: string, steps: readonly Step[]}} talk
 */
export function writeTalk({ title, steps }) {
  const line = (/** @type {string} */ key, /** @type {string | undefined} */ value) => (value ? `${key}: ${value.replace(/\s+/g, " ")}\n` : "");
  const text = steps.map(({ hash, caption, guess, scale, jump }) =>
    `\n${line("step", hash)}${line("caption", caption)}${line("guess", guess)}${line("scale", scale?.join(".."))}${line("jump", jump ? "yes" : "")}`);
  return `${line("talk", title)}${text.join("")}`;
}

/**
 * The steps of a query: step=state or step=state|caption, as often as wanted.
 * @param {URLSearchParams} query
 * @param {readonly string[]} [scenes]
 */
export function talkOfQuery(query, scenes = []) {
  const reader = new Reader(scenes);
  query.getAll("step").forEach((text, index) => {
    const [hash, ...caption] = text.split("|");
    reader.take(index + 1, "step", hash);
    if (caption.length) reader.take(index + 1, "caption", caption.join("|"));
  });
  return reader.talk;
}
