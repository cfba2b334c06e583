// Two lines of numbers, one for p and one for q, as the rows of two columns.

/**
 * @typedef {import("../types.js").Parsed} Parsed
 */

/**
 * The text with two lines of equally many numbers turned into rows "p,q"; any other text as it is. The parser alone reads
 * such lines as one list.
 * @param {string} text
 * @param {(text: string) => Parsed | null} parse
 */
export function pairLines(text, parse) {
  const lines = text.trim().split(/\r\n?|\n/);
  if (lines.length !== 2) return text;
  const [p, q] = lines.map((line) => list(parse(line)));
  if (!p || !q || p.length !== q.length || p.length < 3) return text;
  return ["p,q", ...p.map((weight, i) => `${weight},${q[i]}`)].join("\n");
}

/**
 * The numbers of a line that is nothing but a list of numbers.
 * @param {Parsed | null} parsed
 */
function list(parsed) {
  return parsed && !parsed.error && parsed.columns.length === 1 && parsed.labels.length === 0 ? parsed.columns[0] : null;
}
