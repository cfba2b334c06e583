// The explanation in the margin: where the panel keeps room for it, it stands there from the start, beside what it explains and not over
// it. The sliders for which the toolbar has no room stand there, too, those first of which the explanation speaks.

import { byId, keepFocus, make, setAttribute } from "../dom.js";

/** @typedef {import("../../types.js").View} View */

const note = make("aside", { id: "note", "aria-labelledby": "explain-title", tabindex: "0" });

/** Which reading and sliders it was last put in order for. */
let sorted = "";

/** Whether it stands in the margin. */
export const docked = () => note.isConnected;

/** Leads the focus and what scrolls to the beginning of the note. */
export function enter() {
  note.scrollTop = 0;
  note.focus({ preventScroll: true });
}

/** Whether something in it has the focus. */
export const focused = () => note.contains(document.activeElement);

/**
 * Puts the note where the panel has room, or takes it away and gives its parts back.
 * @param {View["note"]} place
 * @param {HTMLElement[]} parts
 * @param {HTMLElement} otherwise has them where there is no room
 */
export function dock({ x, y, w, h }, parts, otherwise) {
  if (w > 0 !== docked()) keepFocus(() => (w > 0 ? arrive(parts) : leave(parts, otherwise)), () => document.body);
  for (const [property, length] of /** @type {const} */ ([["left", x], ["top", y], ["width", w], ["height", h]])) note.style[property] = `${Math.round(length)}px`;
}

/** @param {HTMLElement[]} parts */
function arrive(parts) {
  note.append(...parts, ranges());
  document.body.insertBefore(note, byId("bar", HTMLElement));
}

/** @param {HTMLElement[]} parts @param {HTMLElement} otherwise */
function leave(parts, otherwise) {
  otherwise.prepend(...parts);
  /** @type {Element} */ (byId("more", HTMLElement).querySelector(".settings")).before(ranges());
  note.remove();
  for (const button of document.querySelectorAll("#readings [aria-current]")) button.removeAttribute("aria-current");
}

/** Where the sliders are that the toolbar has no room for (ui/menu.js). */
const ranges = () => /** @type {Element} */ (document.querySelector(".ranges"));

/**
 * Marks the note as one about a reading, and the reading as the one that it is about.
 * @param {string} id
 */
export function about(id) {
  for (const button of document.querySelectorAll("#readings button")) setAttribute(button, "aria-current", button.getAttribute("data-reading") === id && "true");
  const sliders = [...ranges().children];
  const about = [id, ...sliders.map(({ textContent }) => textContent)].join();
  if (about === sorted) return;
  sorted = about;
  note.dataset.reading = id;
  const text = note.textContent ?? "";
  for (const range of sliders) {
    const [sign] = (range.querySelector("label")?.textContent ?? "").split(",");
    range.classList.toggle("first", sign !== "" && text.replace(range.textContent ?? "", "").includes(sign));
  }
}
