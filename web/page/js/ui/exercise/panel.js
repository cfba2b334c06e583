// The panel of an exercise, under its question: whether it is done, what may change, a hint for those who ask, a prediction if one is
// asked for, and the way on.

import { makeButton, makeIconButton, updateButton } from "../button.js";
import { copy } from "../clipboard.js";
import { act, core, send } from "../core.js";
import { byId, keepFocus, make, setAttribute, setText } from "../dom.js";
import { icons } from "../icons.js";
import { stateAddress } from "../presentation.js";
import { say } from "../status.js";
import { makePrediction } from "./prediction.js";
import { words } from "./words.js";

/** @typedef {import("../../types.js").Task} Task */

/**
 * Makes the panel and lets it follow the view.
 * @param {typeof import("../core.js").onView} follow
 */
export function fill(follow) {
  const state = make("strong", { class: "state" });
  const text = make("p", { class: "text" });
  let hinted = "";
  /** @type {Task | null} */
  let task = null;
  const hint = makeButton({ name: "hint", label: words.hint }, () => {
    hinted = hinted === key() ? "" : key();
    show();
    if (hinted && task) say(task.hint);
  });
  const answer = makeButton({ name: "copy", label: words.copy, help: words.copyHelp }, () => void copy(stateAddress()));
  const next = make("a", { class: "button primary", href: "" }, words.next);
  const leave = makeIconButton(icons.close, words.leave, () => act("leave"));
  leave.classList.add("quiet");
  const prediction = makePrediction((guess) => send({ type: "set", hash: `guess=${encodeURIComponent(guess)}` }));
  const panel = make("section", { id: "exercise", "aria-label": words.exercise }, make("div", { class: "line" }, state, text), prediction.element, make("div", { class: "buttons" }, hint, answer, next, leave));
  const key = () => (task ? task.id + task.say : "");

  const show = () => {
    document.documentElement.toggleAttribute("data-exercise", task !== null);
    panel.hidden = task === null;
    if (!task) return;
    const { id, met, asked, guess } = task;
    setAttribute(panel, "aria-label", words.numbered(id));
    setAttribute(panel, "data-met", met);
    setText(state, met ? words.done : `${words.numbered(id)}.`);
    setText(text, textOf(task, hinted === key()));
    updateButton(hint, { name: "hint", label: words.hint, toggle: true, pressed: hinted === key(), why: task.hint ? "" : words.noHint });
    keepFocus(() => {
      prediction.show(asked.length > 0 && guess === "" ? asked : []);
      answer.hidden = !met;
      next.hidden = !task?.next;
    }, () => hint);
    setAttribute(next, "href", `#exercise=${task.next}`);
    next.classList.toggle("primary", met);
  };
  byId("masthead", HTMLElement).append(panel);
  const update = (/** @type {import("../../types.js").View} */ view) => {
    task = view.task;
    show();
  };
  follow(update);
  const view = core.view();
  if (view) update(view);
}

/** What the panel says beside whether it is done. @param {Task} task @param {boolean} hinted */
function textOf({ met, why, told, hint, may, asked, guess }, hinted) {
  if (asked.length > 0 && guess === "" && !hinted) return asked.length > 1 ? words.firstOrder : words.firstNumber;
  if (met) return [told, why].filter(Boolean).join(" ");
  return hinted ? hint : told || may;
}
