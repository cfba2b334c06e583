// Typing or pasting p, q and their labels: what is understood is shown before anything is applied, and nothing is lost on an error.

import { makeButton, makeIconButton } from "./button.js";
import { act, core, send } from "./core.js";
import { byId, make, setAttribute, setText } from "./dom.js";
import { icons } from "./icons.js";
import { closable, opens } from "./popover.js";
import { chosen, forget, showNotes, showQuestions } from "./questions.js";
import { countOutcomes, strings } from "./strings.js";
import { understood, understoodTable } from "./understood.js";

/**
 * @typedef {import("../types.js").View} View
 * @typedef {import("../types.js").Parsed} Parsed
 */

const fileLimit = 1 << 20; // bytes
const dialog = byId("values", HTMLDialogElement);
const text = byId("values-text", HTMLTextAreaElement);
const help = byId("values-help", HTMLElement);
const helpJoint = byId("values-help-joint", HTMLElement);
const error = byId("values-error", HTMLElement);
const side = byId("values-side", HTMLFieldSetElement);
const count = byId("values-count", HTMLElement);
const preview = byId("values-preview", HTMLElement);
/** What the picture tells: name, label and most characters of each field, whose inputs stand in `telling`. @type {[string, string, number][]} */
const fields = [["title", strings.question, 80], ["story", strings.story, 160], ["p", strings.nameOf("p"), 40], ["q", strings.nameOf("q"), 40], ["each", strings.nameOfEach, 40]];
const telling = new Map(fields.map(([name, , most]) => [name, make("input", { type: "text", id: `telling-${name}`, maxlength: most, autocomplete: "off" })]));
const apply = makeButton({ name: "apply", label: strings.apply }, submit);

/** Prepares the dialog and makes the button that opens it. */
export function makeValues() {
  apply.classList.add("primary");
  const close = makeIconButton(icons.close, strings.close, () => dialog.close());
  close.classList.add("quiet");
  dialog.querySelector("header")?.append(close);
  byId("values-buttons", HTMLElement).append(makeButton({ name: "cancel", label: strings.cancel }, () => dialog.close()), apply);
  text.addEventListener("input", lookSoon);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  });
  text.addEventListener("paste", forget);
  side.addEventListener("change", look);
  byId("values-questions", HTMLElement).addEventListener("change", look);
  byId("values-notes", HTMLElement).after(make("details", { id: "values-telling" }, make("summary", {}, strings.telling),
    ...fields.map(([name, label]) => make("label", {}, make("span", {}, label), telling.get(name)))));
  acceptFiles();
  setAttribute(text, "autofocus", matchMedia("(pointer: fine)").matches); // a finger would get a keyboard over the preview
  closable(dialog);
  const button = makeButton({ name: "values", label: strings.values, help: strings.valuesHelp }, () => {});
  opens(button, dialog, { before: begin });
  return button;
}

/** Starts from the values of now. */
function begin() {
  const view = core.view();
  forget();
  const joint = view?.tabular === true;
  help.hidden = joint;
  helpJoint.hidden = !joint;
  setAttribute(text, "aria-describedby", `${joint ? helpJoint.id : help.id} ${error.id}`);
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
  setAttribute(apply, "title", good ? undefined : fault || strings.nothingYet);
  setText(count, !good ? (empty ? strings.nothingYet : "") : joint ? strings.tableOf(good.columns[0].length, good.columns.length) : countOutcomes(good.columns[0].length));
  preview.replaceChildren(...(good ? [joint ? understoodTable(good) : understood(good, target(good))] : []));
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
  return n < 2 || n > 64 ? strings.outcomeLimits(n) : "";
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
  dialog.close();
}

/** Sets what of the question, the story and the names the reader has changed. */
function tell() {
  const value = (/** @type {string} */ name) => encodeURIComponent(telling.get(name)?.value.trim() ?? "");
  const changed = (/** @type {string} */ name) => telling.get(name)?.value !== telling.get(name)?.defaultValue;
  const set = ["title", "story"].filter(changed).map((name) => `${name}=${value(name)}`);
  if (["p", "q", "each"].some(changed)) set.push(`names=${["p", "q", "each"].map(value).join(",")}`);
  if (set.length) send({ type: "set", hash: `#${set.join("&")}` });
}

/** A file may be chosen or dropped. */
function acceptFiles() {
  const chooser = byId("values-file", HTMLInputElement);
  chooser.addEventListener("change", () => {
    read(chooser.files?.[0]);
    chooser.value = ""; // the same file may be chosen again
  });
  dialog.addEventListener("dragover", (event) => {
    event.preventDefault();
    dialog.classList.add("dropping");
  });
  dialog.addEventListener("dragleave", () => dialog.classList.remove("dropping"));
  dialog.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    dialog.classList.remove("dropping");
    if (!file) return;
    event.preventDefault();
    read(file);
  });
}

/** @param {File | undefined} file */
async function read(file) {
  if (!file) return;
  if (file.size > fileLimit) return setText(error, strings.fileTooLarge);
  try {
    text.value = await file.text();
    forget();
    look();
  } catch {
    setText(error, strings.fileUnreadable);
  }
}
