// The way from one state to the next: weights move along the mixture (1−t)·a + t·b, or along the exponential path a^(1−t)·b^t where both
// rule out the same outcomes. States that differ in anything else cross-fade.

/** The keys that are weights. */
const weights = new Set(["p", "q", "r", "b", "joint"]);

/** Keys that may differ on the way: they say how a state is looked at or told. */
const looks = new Set(["v", "veil", "title", "story", "names", "sel", "axis", "terms", "unit", "floor", "lambda", "kt"]);

/** @param {string} hash */
const pairsOf = (hash) => new Map(hash.replace(/^#/, "").split("&").filter(Boolean).map((pair) => {
  const at = pair.indexOf("=");
  return /** @type {[string, string]} */ (at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)]);
}));

/** The numbers of a list as in the address, rows and all; null if it is no plain list. @param {string} text */
export function numbersOf(text) {
  const list = [];
  for (const part of decodeURIComponent(text).split(/[,;]/)) {
    const [, number, times = "1"] = /^\s*(\d*\.?\d+(?:e[-+]?\d+)?)(?:\*(\d+))?\s*$/i.exec(part) ?? [];
    if (number === undefined || +times > 64) return null;
    for (let k = 0; k < +times; k++) list.push(Number(number));
  }
  return list.length > 1 && list.some((x) => x > 0) ? list : null;
}

/** @param {number[]} list */
function normalised(list) {
  const sum = list.reduce((a, b) => a + b, 0);
  return list.map((x) => x / sum);
}

/**
 * A way from one list to another, or null if there is none.
 * @param {number[]} from
 * @param {number[]} to
 * @param {boolean} exponential
 * @returns {(t: number) => number[]}
 */
export function between(from, to, exponential) {
  const [a, b] = [normalised(from), normalised(to)];
  if (exponential && a.every((x, i) => (x > 0) === (b[i] > 0))) {
    return (t) => normalised(a.map((x, i) => (x > 0 ? x ** (1 - t) * b[i] ** t : 0)));
  }
  return (t) => a.map((x, i) => (1 - t) * x + t * b[i]);
}

/** How a list is written: rows of a table keep their signs. @param {string} like @param {number[]} list */
function written(like, list) {
  const signs = decodeURIComponent(like).replace(/[^,;]/g, "");
  const plain = signs.length === list.length - 1 ? signs : ",".repeat(list.length - 1);
  return list.map((x, i) => `${Number(x.toPrecision(12))}${plain[i] ?? ""}`).join("");
}

/**
 * The pairs on the way from one whole state to another, by t from 0 to 1; null where they cross-fade instead.
 * @param {string} from a hash with all that has a value
 * @param {string} to
 * @param {boolean} [exponential]
 * @returns {((t: number) => string) | null}
 */
export function pathOf(from, to, exponential = false) {
  const [a, b] = [pairsOf(from), pairsOf(to)];
  /** @type {[string, string, (t: number) => number[]][]} */
  const moves = [];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(key), b.get(key)];
    if (x === y || looks.has(key)) continue;
    const [start, end] = [x, y].map((text) => (weights.has(key) && text !== undefined ? numbersOf(text) : null));
    if (!start || !end || start.length !== end.length) return null;
    moves.push([key, String(y), between(start, end, exponential)]);
  }
  return moves.length ? (t) => moves.map(([key, like, at]) => `${key}=${written(like, at(t))}`).join("&") : null;
}
