// What a text of weights leaves open, and what was taken for what.

import { byId, make } from "../dom.js";
import { valuesWords } from "../strings.js";

/**
 * @typedef {import("../../types.js").ParsedNote} ParsedNote
 * @typedef {import("../../types.js").ParsedQuestion} ParsedQuestion
 */

/** The answers that the reader gave. @type {Map<string, string>} */
const answers = new Map();
let shown = ""; // the questions that stand there

/** The answers as the program reads them. */
export function chosen() {
  return [...answers].map(([key, value]) => `${key}=${value}`).join(" ");
}

/** Another text begins: its questions are new. */
export function forget() {
  answers.clear();
}

/**
 * Shows a row of radio buttons for each question. Those that stand there stay, with the focus in them.
 * @param {ParsedQuestion[]} questions
 */
export function showQuestions(questions) {
  const place = byId("values-questions", HTMLElement);
  const text = JSON.stringify(questions.map(({ key, words, answers }) => [key, words, answers]));
  if (text !== shown) place.replaceChildren(...questions.map(question));
  shown = text;
  for (const { key, taken } of questions) {
    for (const input of place.querySelectorAll(`input[name="values-${key}"]`)) if (input instanceof HTMLInputElement) input.checked = input.value === taken;
  }
}

/** @param {ParsedQuestion} question */
function question({ key, words, answers: choices }) {
  const radios = choices.map(({ value, words }) => make("label", {}, make("input", { type: "radio", name: `values-${key}`, value, onchange: () => answers.set(key, value) }), " ", words));
  return make("fieldset", { "data-question": key }, make("legend", {}, words), ...radios);
}

/**
 * Shows what was taken for what; a guess says so.
 * @param {ParsedNote[]} notes
 */
export function showNotes(notes) {
  const place = byId("values-notes", HTMLElement);
  const text = JSON.stringify(notes);
  if (place.dataset.notes === text) return; // nothing is read aloud twice
  place.dataset.notes = text;
  place.replaceChildren(...notes.map(({ words, guess }) => make("li", { class: guess ? "guess" : undefined }, guess ? make("strong", {}, valuesWords.guess) : null, guess ? " " : null, words)));
}
