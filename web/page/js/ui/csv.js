// The tables of numbers as CSV (RFC 4180) that programs read: plain minus signs, 1.2e-5, inf.

import { strings } from "./strings.js";

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
 * Lines of fields. The first column holds names, the others numbers.
 * @param {string[]} head
 * @param {string[][]} rows
 */
function lines(head, rows) {
  const body = rows.map(([name, ...numbers]) => [name, ...numbers.map(plainNumber)]);
  return [head, ...body].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * All numbers: the table of outcomes and, after an empty line, that of readings.
 * @param {Table} table
 */
export function tableCSV({ head, rows, foot, readings }) {
  const outcomes = lines(head, foot.length > 0 ? [...rows, foot] : rows);
  return readings.length > 0 ? `${outcomes}\r\n${lines(strings.readingsHead, readings)}` : outcomes;
}
