// Each reading on the canvas is a button: a transparent one of the page lies over it.

import { onView } from "./core.js";
import { arrival } from "./dialogs.js";
import { byId, make, reconcile, setAttribute } from "./dom.js";
import { heard } from "./heard.js";
import { strings } from "./strings.js";

/**
 * @typedef {import("../types.js").View["readings"][number]} Reading
 */

/** The least size of a button, CSS pixels. */
const smallest = 24;

/** Keeps a button over every reading that is shown. */
export function startReadings() {
  const layer = byId("readings", HTMLElement);
  setAttribute(layer, "aria-label", strings.readingsHelp);
  let asked = false;
  onView((view) => {
    const shown = view.readings.filter((reading) => reading.place.w > 0 && reading.place.h > 0);
    reconcile(layer, shown, (reading) => reading.id, makeReading, follow);
    const noted = view.note.w > 0;
    for (const button of layer.children) setAttribute(button, "aria-haspopup", !noted && "dialog");
    if (noted && !asked) void import("../explain.js").then(explanation, console.warn); // who presses one hears of it, if it did not come
    asked ||= noted;
  });
}

/** @param {Reading} reading */
function makeReading(reading) {
  const button = make("button", { type: "button", "data-reading": reading.id, onclick: () => void explain(reading.id, button) });
  return button;
}

const explanation = arrival("explain", async () => (await import("../explain.js")).fill(onView));

/**
 * @param {string} id of a reading
 * @param {HTMLElement} button
 */
async function explain(id, button) {
  (await explanation())?.(id, button);
}

/**
 * @param {HTMLElement} button
 * @param {Reading} reading
 */
function follow(button, reading) {
  const { place } = reading;
  const width = Math.max(place.w, smallest);
  const height = Math.max(place.h, smallest);
  setAttribute(button, "aria-label", `${heard(reading)}, ${strings.explain}`);
  const left = place.x - (width - place.w) / 2;
  const top = place.y - (height - place.h) / 2;
  for (const [property, length] of /** @type {const} */ ([["left", left], ["top", top], ["width", width], ["height", height]])) {
    button.style[property] = `${length}px`;
  }
  button.style.zIndex = String(Math.round(1e6 / (width * height))); // where two overlap, the smaller one is on top
}
