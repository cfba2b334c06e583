// What a text of weights was understood as: a table of shares with a bar each.

import { make } from "../dom.js";
import { strings, valuesWords as words } from "../strings.js";

/**
 * @typedef {import("../../types.js").Parsed} Parsed
 */

/**
 * The shares of weights: they are divided by the largest first, so that 1e300 does not overflow.
 * @param {number[]} weights
 */
export function shares(weights) {
  const largest = Math.max(...weights);
  const scaled = weights.map((weight) => weight / largest);
  const sum = scaled.reduce((a, b) => a + b, 0);
  return scaled.map((weight) => weight / sum);
}

/**
 * The table.
 * @param {Parsed} parsed
 * @param {string} target "p", "q" or "pq"
 */
export function understood(parsed, target) {
  const columns = parsed.columns.map(shares);
  const head = make("tr", {}, make("th", { scope: "col" }, words.label), ...[...target].map((name) => make("th", { scope: "col", "data-of": name }, name)));
  const rows = columns[0].map((_, i) => make("tr", {}, make("th", { scope: "row" }, parsed.labels[i] || String(i + 1)), ...columns.map((column, k) => shareCell(column[i], target[k]))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
}

/**
 * A table: the share of each cell.
 * @param {Parsed} parsed
 * @param {boolean} distributions each column is a distribution of its own
 */
export function understoodTable(parsed, distributions) {
  const rows = parsed.columns[0].length;
  const all = distributions ? parsed.columns.flatMap(shares) : shares(parsed.columns.flat());
  const colour = (/** @type {number} */ k) => (distributions ? { p: "p", q: "q" }[parsed.names[k]] ?? "m" : "p"); // the third one has that of m, as in the picture
  const head = make("tr", {}, make("th", { scope: "col" }, ""), ...parsed.columns.map((_, k) => make("th", { scope: "col" }, parsed.names[k] || `y${k + 1}`)));
  const lines = parsed.columns[0].map((_, i) => make("tr", {}, make("th", { scope: "row" }, parsed.labels[i] || `x${i + 1}`), ...parsed.columns.map((_, k) => shareCell(all[k * rows + i], colour(k)))));
  return make("table", {}, make("thead", {}, head), make("tbody", {}, ...lines));
}

/**
 * @param {number} share
 * @param {string} of
 */
function shareCell(share, of) {
  const cell = make("td", { "data-of": of }, percent(share));
  cell.style.setProperty("--share", String(share));
  return cell;
}

/** @param {number} share */
function percent(share) {
  if (share === 0) return `0 ${strings.percent}`;
  if (share < 0.0005) return `< 0.1 ${strings.percent}`;
  return `${(100 * share).toFixed(1)} ${strings.percent}`;
}
