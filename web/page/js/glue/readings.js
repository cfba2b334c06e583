// The numbers under the names by which other programs ask for them.

/** What some readings are called outside; others have their own id. @type {Record<string, string>} */
const NAMES = {
  "h-p": "hP",
  "h-q": "hQ",
  "ce-pq": "cePQ",
  "ce-qp": "ceQP",
  "kl-pq": "klPQ",
  "kl-qp": "klQP",
  jsdist: "jsDistance",
  gap: "freeEnergyGap",
};

/** What a reading is called outside. @param {string} id */
export const nameOf = (id) => ({ "terms-pq": "termsPQ", "terms-qp": "termsQP" })[id] ?? NAMES[id] ?? id;

/**
 * Nats by name; Infinity is a number, and what does not exist is absent.
 * @param {import("../types").View | null} view
 * @returns {Record<string, number>}
 */
export function readingsOf(view) {
  return Object.fromEntries((view?.readings ?? []).filter((r) => r.nats !== null).map((r) => [NAMES[r.id] ?? r.id, r.nats]));
}
