// The table of numbers as CSV (RFC 4180) that programs read: plain minus signs, 1.2e-5, inf.

/**
 * @typedef {import("../types.js").Table} Table
 */

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A number as the picture writes it, in ASCII; other text as it is.
 * @param {string} text
 */
export function plainNumber(text) {
  const power = text.replace(/\s?×\s?10([⁻]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/u, (_, sign, digits) => `e${sign ? "-" : ""}${[...digits].map((d) => superscripts.indexOf(d)).join("")}`);
  const ascii = power.replace(/^−/u, "-").replace(/^([-+]?)∞$/u, "$1inf");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e-?\d+)?$|^[-+]?inf$/.test(ascii) ? ascii : text;
}

/** @param {string} text */
function field(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param {string} text of a cell that is no label
 */
function number(text) {
  return field(plainNumber(text));
}

/**
 * The whole table. The first column holds labels.
 * @param {Table} table
 */
export function tableCSV({ head, rows, foot }) {
  const lines = [head.map(field), ...[...rows, foot].filter((row) => row.length > 0).map((row) => row.map((text, i) => (i === 0 ? field(text) : number(text))))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}
