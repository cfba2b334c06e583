// A sentence is shown over the row of numbers, so it must go when the row has other numbers to tell.

/**
 * @typedef {Pick<import("../types.js").View, "inspector" | "handles" | "busy">} Row
 * @typedef {{place: string, numbers: string, held: boolean}} About
 */

/**
 * What a sentence is about: the outcome that is selected, its numbers, and whether it was said in a gesture.
 * @param {Row} view
 * @returns {About}
 */
export function about({ inspector, handles, busy }) {
  return {
    place: JSON.stringify([inspector.selected, inspector.text, handles[0]?.id]),
    numbers: JSON.stringify(inspector.cells),
    held: busy,
  };
}

/**
 * What the sentence is about now, or null if it must go: another outcome is selected, or the numbers have changed by
 * something else than the gesture in which it was said.
 * @param {About} was
 * @param {Row} view
 * @returns {About | null}
 */
export function still(was, view) {
  const is = about(view);
  const held = was.held && is.held;
  if (is.place !== was.place || (is.numbers !== was.numbers && !held)) return null;
  return { ...is, held };
}
