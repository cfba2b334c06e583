// The page that checks answers: the program itself judges them, in a frame that shows the answer that is looked at.

import { make, setText } from "./ui/dom.js";
import { answersOf } from "./guide/answers.js";

/** @typedef {import("./types").Verdict} Verdict */

const MOST = 100;
const main = /** @type {HTMLElement} */ (document.querySelector("main"));

const task = make("input", { type: "text", id: "task", autocomplete: "off", spellcheck: "false" });
const list = make("textarea", { id: "answers", rows: 8, spellcheck: "false", placeholder: "Anna https://…#v=1&scene=…&exercise=1" });
const told = make("p", { role: "status" });
const results = make("ol", { class: "verdicts" });
const place = make("div", { class: "answer" });
const form = make("form", {},
  make("label", { for: "answers" }, "Answers, one a line"), list,
  make("label", { for: "task" }, "The address of the exercise, if it is one of your own"), task,
  make("button", { type: "submit" }, "Check"));
main.append(form, told, results, place);

/** @type {HTMLIFrameElement | null} */
let frame = null;
/** @type {Promise<void> | null} */
let ready = null;
let asked = 0;
/** @type {Map<number, (answer: Record<string, any>) => void>} */
const waiting = new Map();
let begun = () => {};

addEventListener("message", ({ source, data }) => {
  if (!frame || source !== frame.contentWindow || data?.iridescent !== 1) return;
  if (data.id === undefined) {
    if (data.type === "ready") begun();
    if (data.type === "error") setText(told, `The program does not run here: ${data.message}`);
    return;
  }
  waiting.get(data.id)?.(data);
  waiting.delete(data.id);
});

/** Starts the program, once. */
function start() {
  ready ??= new Promise((resolve) => {
    begun = resolve;
    frame = make("iframe", { src: "../?embed=1", title: "The answer that is looked at" });
    place.append(frame);
  });
  return ready;
}

/** @param {object} message @returns {Promise<Record<string, any>>} */
function ask(message) {
  const id = ++asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    frame?.contentWindow?.postMessage({ iridescent: 1, id, ...message }, "*");
  });
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answers = answersOf(list.value);
  results.replaceChildren();
  if (answers.length === 0) return setText(told, "There is nothing to check yet.");
  setText(told, "The program starts …");
  await start();
  /** @type {Verdict[]} */
  const verdicts = [];
  for (let k = 0; k < answers.length; k += MOST) {
    const answer = await ask({ type: "check", task: task.value.trim(), answers: answers.slice(k, k + MOST).map(({ address }) => address) });
    if (answer.type === "error") return setText(told, answer.message);
    verdicts.push(...answer.verdicts);
  }
  results.replaceChildren(...answers.map((answer, k) => lineOf(answer, verdicts[k])));
  const done = verdicts.filter(({ met }) => met).length;
  setText(told, `${done} of ${verdicts.length} ${verdicts.length === 1 ? "answer is" : "answers are"} right.`);
});

/** @param {import("./guide/answers.js").Answer} answer @param {Verdict} verdict */
function lineOf({ name, address }, { id, say, met, text }) {
  const hash = address.includes("#") ? address.slice(address.indexOf("#")) : "";
  const look = make("button", { type: "button", disabled: hash === "" }, "Look");
  look.addEventListener("click", () => void ask({ type: "set", state: hash }).then(() => place.scrollIntoView({ block: "nearest" })));
  return make("li", { class: met ? "met" : "missed" },
    make("strong", {}, met ? "✓ right" : "✗ not yet"), " ", name || address.slice(0, 60), id ? ` (exercise ${id})` : "", ": ", met ? say : text, " ", look);
}
