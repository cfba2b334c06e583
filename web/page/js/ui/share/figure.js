// What a snippet is made from, and the addresses in it.

import { address, prose } from "./escape.js";
import { hashOf } from "./state.js";

/**
 * @typedef {object} State What is shown.
 * @property {import("./state.js").Pair[]} pairs of the hash, v and scene first, all that have a value: no default of tomorrow changes them
 * @property {string} title
 * @property {string} description one sentence
 * @property {[name: string, value: string, unit: string][]} readings
 *
 * @typedef {object} Options How it is shown, and from where.
 * @property {string} base the address of the site, with a final slash
 * @property {string} [theme] "light", "dark", "projector"; none is that of the page around or of the system
 * @property {string[]} [hide] "toolbar", "inspector", "terms"
 * @property {string} [loading] "click", "visible", "eager"
 * @property {number} [width] in CSS pixels, 0 is all there is
 * @property {string} [poster] the address of the picture
 * @property {string} [caption] the text under it, if there is one
 *
 * @typedef {(state: State, options: Options) => string} Snippet
 */

/** The size of pictures, and of frames whose width is not chosen. */
export const size = { width: 640, height: 400 };

/** How large the picture of a figure is. @param {Options} options */
export function pictureSize({ width }) {
  const wide = Math.min(width || size.width, size.width);
  return { width: wide, height: Math.round((wide * size.height) / size.width) };
}

/** The address of the whole page in a state. @type {Snippet} */
export function pageAddress(state, options) {
  return address(options.base + query(presentation(options)) + hashOf(state.pairs));
}

/** The address for a frame. @type {Snippet} */
export function frameAddress(state, options) {
  return address(options.base + query(["embed=1", ...presentation(options)]) + hashOf(state.pairs));
}

/** The address of the picture that the server draws. @type {Snippet} */
export function posterAddress(state, options) {
  const pairs = state.pairs.map((pair) => pair.join("="));
  const hide = options.hide?.includes("terms") ? ["hide=terms"] : [];
  const theme = options.theme && options.theme !== "light" ? [`theme=${options.theme}`] : [];
  return address(`${options.base}poster.svg${query([...pairs, ...theme, ...hide])}`);
}

/** @param {Options} options */
function presentation({ theme, hide }) {
  return [...(theme ? [`theme=${theme}`] : []), ...(hide?.length ? [`hide=${hide.join(",")}`] : [])];
}

/** @param {string[]} pairs */
function query(pairs) {
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

/** The numbers of a figure in one line of HTML. @param {State} state */
export function numbers(state) {
  return state.readings.map((reading) => prose(reading.filter(Boolean).join(" "))).join(" · ");
}

/** How high a frame of some width is. @param {number} width */
export function heightFor(width) {
  return Math.max(300, Math.round((width * size.height) / size.width));
}
