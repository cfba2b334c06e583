// The largest number of a picture: what a first look falls on.

/** @typedef {import("../types.js").View["readings"][number]} Reading */

/**
 * The reading with the largest number: of those that stand in the picture the tallest, of equals the leftmost, of those the upper.
 * @param {Reading[]} readings
 * @returns {Reading | undefined} undefined where none stands there
 */
export function largest(readings) {
  const standing = readings.filter(({ place }) => place.w > 0);
  const tallest = Math.max(...standing.map(({ place }) => place.h));
  return standing.filter(({ place }) => place.h > tallest - 1).sort(({ place: a }, { place: b }) => a.x - b.x || a.y - b.y)[0];
}
