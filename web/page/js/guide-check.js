// The page that checks answers: the program itself judges them, in a frame that shows the answer that is looked at.

import { frameOf, gone } from "./embed/frame.js";
import { answersOf } from "./guide/answers.js";
import { make, setText } from "./ui/dom.js";

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

/** @type {ReturnType<typeof frameOf> | undefined} */
let frame;
let begin = () => {};
/** @type {Promise<ReturnType<typeof frameOf>> | undefined} the frame, once the program runs in it */
let ready;

addEventListener("message", (event) => {
  const { iridescent, type, id, ...said } = Object(event.data);
  if (iridescent !== 1 || !frame?.owns(event)) return;
  if (type === "ready") begin();
  if (type === "error" && id === undefined) setText(told, `The program does not run here: ${said.message}`);
  frame.hear(id, said, type === "result");
});

/** Starts the program, once. */
function start() {
  ready ??= new Promise((resolve) => {
    const made = frameOf("../?embed=1", () => setText(told, gone.message));
    made.title = "The answer that is looked at";
    frame = made;
    begin = () => resolve(made);
    place.append(made);
  });
  return ready;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const answers = answersOf(list.value);
  results.replaceChildren();
  if (answers.length === 0) return setText(told, "There is nothing to check yet.");
  setText(told, "The program starts …");
  const program = await start();
  /** @type {Verdict[]} */
  const verdicts = [];
  try {
    for (let k = 0; k < answers.length; k += MOST) {
      verdicts.push(...(await program.ask({ type: "check", task: task.value.trim(), answers: answers.slice(k, k + MOST).map(({ address }) => address) })).verdicts);
    }
  } catch (error) {
    return setText(told, /** @type {Error} */ (error).message);
  }
  results.replaceChildren(...answers.map((answer, k) => lineOf(answer, verdicts[k])));
  const done = verdicts.filter(({ met }) => met).length;
  setText(told, `${done} of ${verdicts.length} ${verdicts.length === 1 ? "answer is" : "answers are"} right.`);
});

/** @param {import("./guide/answers.js").Answer} answer @param {Verdict} verdict */
function lineOf({ name, address }, { id, say, met, text }) {
  const hash = address.includes("#") ? address.slice(address.indexOf("#")) : "";
  const look = make("button", { type: "button", disabled: hash === "" }, "Look");
  look.addEventListener("click", () => void frame?.ask({ type: "set", state: hash }).then(() => place.scrollIntoView({ block: "nearest" })));
  return make("li", { class: met ? "met" : "missed" },
    make("strong", {}, met ? "✓ right" : "✗ not yet"), " ", name || address.slice(0, 60), id ? ` (exercise ${id})` : "", ": ", met ? say : text, " ", look);
}
