// What the notes of the first run say: what can be done with the first handle, what the large number is, and more of some scenes.

/**
 * @typedef {import("../../types.js").View} View
 */

/** What the first large number of a scene tells. @type {Record<string, string>} */
const numbers = {
  compare: "the cost of believing {q}",
  curves: "the cost of believing {q}",
  surprise: "how unlikely the last one was",
  inference: "what q costs",
  code: "what a symbol takes",
  entropy: "how open it is",
  mutual: "what one tells of the other",
  distance: "how far q is from p",
  energy: "the work that could be gained",
  bet: "how fast the wealth grows",
  curiosity: "what the next flip may teach",
};

/** A name of this many letters is as good as the letter. */
const longest = 24;

/** What q is called. @param {View} view */
const believed = ({ names: [, q] }) => (q && q.length <= longest ? q : "q");

/** What the first large number is, in the names of the state. @param {View} view */
export function ofNumber(view) {
  return `${(numbers[view.scene] ?? "what it tells").replace("{q}", believed(view))}. Press me`;
}

/** What the hatched bar is and where infinity comes from. @param {View} view */
export function ofZero(view) {
  return `hatched: ${believed(view)}. Pull me to 0, and see ∞`;
}
