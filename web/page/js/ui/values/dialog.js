// Typing or pasting p, q and their labels: what is understood is shown before anything is applied, and nothing is lost on an error.

import { makeButton } from "../button.js";
import { act, core, send } from "../core.js";
import { setAttribute, setText } from "../dom.js";
import { countOutcomes, valuesWords as words } from "../strings.js";
import { Form } from "./form.js";
import { chosen, forget, showNotes, showQuestions } from "./questions.js";
import { understood, understoodTable } from "./understood.js";

/**
 * @typedef {import("../../types.js").Parsed} Parsed
 */

const fileLimit = 1 << 20; // bytes
const form = new Form();
const { text, error, side, count, preview, telling } = form;
const apply = makeButton({ name: "apply", label: words.apply }, submit);
let dialog = /** @type {HTMLDialogElement | null} */ (null);

/**
 * Fills the dialog and returns what starts it from the values of now.
 * @param {HTMLDialogElement} element
 */
export function fill(element) {
  dialog = element;
  apply.classList.add("primary");
  form.fill(element, apply);
  text.addEventListener("input", lookSoon);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  });
  text.addEventListener("paste", forget);
  side.addEventListener("change", look);
  form.questions.addEventListener("change", look);
  acceptFiles(element);
  return begin;
}

/** Starts from the values of now. */
function begin() {
  const view = core.view();
  forget();
  const joint = view?.tabular === true;
  form.explain(joint);
  if (view) {
    text.value = view.values;
    const [p, q, each] = view.names;
    for (const [name, value] of Object.entries({ title: view.title, story: view.story, p, q, each })) {
      const field = telling.get(name);
      if (field) field.value = field.defaultValue = value;
    }
  }
  look();
}

let looking = 0;
let named = ""; // the distribution that the text names, if it is one list

function lookSoon() {
  clearTimeout(looking);
  looking = setTimeout(look, text.value.length > 10_000 ? 300 : 60);
}

/** Shows what the text means. */
function look() {
  clearTimeout(looking);
  const empty = text.value.trim() === "";
  const joint = core.view()?.tabular === true;
  const parsed = empty ? null : core.parse(text.value, chosen(), joint);
  const fault = !parsed ? "" : joint ? parsed.error : problem(parsed);
  setText(error, fault);
  setAttribute(text, "aria-invalid", fault ? "true" : undefined);
  const good = parsed && !fault ? parsed : null;
  side.hidden = joint || good?.columns.length !== 1;
  follow(good ? good.side : "");
  setAttribute(apply, "aria-disabled", good ? undefined : "true");
  setAttribute(apply, "title", good ? undefined : fault || words.nothingYet);
  setText(count, !good ? (empty ? words.nothingYet : "") : joint ? words.tableOf(good.columns[0].length, good.columns.length) : countOutcomes(good.columns[0].length));
  preview.replaceChildren(...(good ? [joint ? understoodTable(good, core.view()?.distributions === true) : understood(good, target(good))] : []));
  showQuestions(parsed ? parsed.questions : []);
  showNotes(good ? good.notes : []);
}

/**
 * Chooses the distribution that the text names, once: the reader may choose the other one.
 * @param {string} name
 */
function follow(name) {
  const radio = name && name !== named ? side.querySelector(`input[value="${name}"]`) : null;
  if (radio instanceof HTMLInputElement) radio.checked = true;
  named = name;
}

/**
 * What keeps a parsed text from being applied, or "".
 * @param {Parsed} parsed
 */
function problem(parsed) {
  if (parsed.error) return parsed.error;
  const n = parsed.columns[0].length;
  return n < 2 || n > 64 ? words.outcomeLimits(n) : "";
}

/**
 * Which distributions the text sets.
 * @param {Parsed} parsed
 */
function target(parsed) {
  if (parsed.columns.length === 2) return "pq";
  const chosen = side.querySelector("input:checked");
  return chosen instanceof HTMLInputElement ? chosen.value : "p";
}

/** Applies the text. If the scene refuses, its sentence is shown and the dialog stays. */
function submit() {
  look();
  const joint = core.view()?.tabular === true;
  const parsed = core.parse(text.value, chosen(), joint);
  if (apply.getAttribute("aria-disabled") === "true" || !parsed) return text.focus();
  let refusal = "";
  let refused = false;
  const hear = (/** @type {CustomEvent<{text: string}>} */ event) => (refusal = event.detail.text);
  const watch = (/** @type {CustomEvent<{cause: string}>} */ event) => (refused ||= event.detail.cause === "refused");
  core.addEventListener("announce", hear);
  core.addEventListener("changed", watch);
  act("values", joint ? parsed.text : `${target(parsed)}:${parsed.text}`);
  core.removeEventListener("announce", hear);
  core.removeEventListener("changed", watch);
  if (refused) return setText(error, refusal);
  tell();
  dialog?.close();
}

/** Sets what of the question, the story and the names the reader has changed. */
function tell() {
  const value = (/** @type {string} */ name) => encodeURIComponent(telling.get(name)?.value.trim() ?? "");
  const changed = (/** @type {string} */ name) => telling.get(name)?.value !== telling.get(name)?.defaultValue;
  const set = ["title", "story"].filter(changed).map((name) => `${name}=${value(name)}`);
  if (["p", "q", "each"].some(changed)) set.push(`names=${["p", "q", "each"].map(value).join(",")}`);
  if (set.length) send({ type: "set", hash: `#${set.join("&")}` });
}

/** A file may be chosen or dropped. @param {HTMLDialogElement} element */
function acceptFiles(element) {
  const chooser = form.chooser;
  chooser.addEventListener("change", () => {
    read(chooser.files?.[0]);
    chooser.value = ""; // the same file may be chosen again
  });
  element.addEventListener("dragover", (event) => {
    event.preventDefault();
    element.classList.add("dropping");
  });
  element.addEventListener("dragleave", () => element.classList.remove("dropping"));
  element.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    element.classList.remove("dropping");
    if (!file) return;
    event.preventDefault();
    read(file);
  });
}

/** @param {File | undefined} file */
async function read(file) {
  if (!file) return;
  if (file.size > fileLimit) return setText(error, words.fileTooLarge);
  try {
    text.value = await file.text();
    forget();
    look();
  } catch {
    setText(error, words.fileUnreadable);
  }
}
