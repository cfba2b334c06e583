// Each reading on the canvas is a button: a transparent one of the page lies over it.

import { onView } from "./core.js";
import { byId, make, reconcile, setAttribute } from "./dom.js";
import { explain } from "./explain.js";
import { strings } from "./strings.js";

/**
 * @typedef {import("../types.js").View["readings"][number]} Reading
 */

/** Keeps a button over every reading that is shown. */
export function startReadings() {
  const layer = byId("readings", HTMLElement);
  onView((view) => {
    const shown = view.readings.filter((reading) => reading.place.w > 0 && reading.place.h > 0);
    reconcile(layer, shown, (reading) => reading.id, makeReading, follow);
  });
}

/** @param {Reading} reading */
function makeReading(reading) {
  const button = make("button", { type: "button", "data-reading": reading.id, "aria-haspopup": "dialog", onclick: () => explain(reading.id, button) });
  return button;
}

/**
 * @param {HTMLElement} button
 * @param {Reading} reading
 */
function follow(button, { name, value, unit, place }) {
  setAttribute(button, "aria-label", `${[name, value, unit].filter(Boolean).join(" ")}, ${strings.explain}`);
  for (const [property, length] of /** @type {const} */ ([["left", place.x], ["top", place.y], ["width", place.w], ["height", place.h]])) {
    button.style[property] = `${length}px`;
  }
}
