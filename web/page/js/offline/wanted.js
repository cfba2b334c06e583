// Whether this page is to be kept for the time without a network.

/**
 * @typedef {object} Situation
 * @property {string} when what the build says: always, asked or never
 * @property {string} protocol of the page's address
 * @property {string} search the query of the page's address
 * @property {boolean} framed it stands inside another page
 */

/**
 * Never inside frames, whose readers have not come for this page, and never from a file. A query decides otherwise than the build
 * where that says "always" or "asked": ?offline=1 and ?offline=0. Tests have to ask.
 * @param {Situation} situation
 */
export function wanted({ when, protocol, search, framed }) {
  if (framed || protocol === "file:" || when === "never") return false;
  const query = new URLSearchParams(search);
  const asked = query.get("offline");
  if (asked !== null) return asked === "1";
  return when === "always" && query.get("test") !== "1";
}

/**
 * Whether the reader asks that nothing is kept any more.
 * @param {Situation} situation
 */
export function refused({ search, framed }) {
  return !framed && new URLSearchParams(search).get("offline") === "0";
}
