// What a reader predicts before anything is shown: a number, or an order.

import { make, setText } from "../dom.js";
import { say } from "../status.js";
import { words } from "./words.js";

/** @typedef {import("../../types.js").Task["asked"]} Asked */

/**
 * Makes the form of a prediction.
 * @param {(guess: string) => void} give takes a number as text, or ids with the largest first
 */
export function makePrediction(give) {
  const fields = make("span", { class: "fields" });
  const form = make("form", { class: "prediction", hidden: true }, fields, make("button", { type: "submit", class: "button primary", "data-action": "predict" }, words.predict));
  /** @type {Asked} */
  let asked = [];
  let shown = "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const values = [...form.querySelectorAll("input, select")].map((field) => /** @type {HTMLInputElement | HTMLSelectElement} */ (field).value.trim());
    const wrong = asked.length === 1 ? wrongNumber(values[0]) : wrongOrder(values);
    if (wrong) say(wrong);
    else give(values.join(",").replace("−", "-"));
  });
  return {
    element: form,
    /** Asks for something, or for nothing. @param {Asked} now */
    show(now) {
      const next = now.map(({ id }) => id).join();
      form.hidden = now.length === 0;
      if (next === shown) return;
      [asked, shown] = [now, next];
      fields.replaceChildren(...(now.length === 1 ? [makeNumber(now[0].name)] : now.map((_, place) => makePlace(now, place))));
    },
  };
}

/** @param {string} text */
const wrongNumber = (text) => (text === "" || Number.isNaN(Number(text.replace("−", "-").replace("∞", "Infinity"))) ? words.noNumber : "");

/** @param {string[]} ids */
const wrongOrder = (ids) => (ids.includes("") || new Set(ids).size < ids.length ? words.incomplete : "");

/** @param {string} name */
function makeNumber(name) {
  const label = make("label", {}, make("span"), make("input", { type: "text", inputmode: "decimal", autocomplete: "off", size: 6 }));
  setText(/** @type {Element} */ (label.firstElementChild), words.number(name));
  return label;
}

/** @param {Asked} asked @param {number} place */
function makePlace(asked, place) {
  const select = make("select", { "aria-label": words.place(place + 1) }, make("option", { value: "" }, words.choose), ...asked.map(({ id, name }) => make("option", { value: id }, name)));
  return make("label", {}, place > 0 ? ">" : "", select);
}
