// JSON with the line of every value, so that an error in a file says where it is. JSON.parse tells no line in every browser.

/** @typedef {{value: any, line: number}} Placed a value; inside of it are Placed values too */

/** What is wrong with a text, and in which line. */
export class Wrong extends Error {
  /** @param {number} line @param {string} text */
  constructor(line, text) {
    super(text);
    this.line = line;
  }
}

/** How deep brackets go; a talk has three levels. */
const deepest = 20;

/**
 * Reads a text of JSON.
 * @param {string} text
 * @returns {Placed}
 */
export function readJSON(text) {
  let at = 0;
  let line = 1;
  const space = () => {
    for (; /[\s\uFEFF]/.test(text[at] ?? ""); at++) if (text[at] === "\n") line++;
  };
  const fail = (/** @type {string} */ wanted) => {
    const found = at < text.length ? `"${text.slice(at, at + 12).split("\n")[0]}"` : "the end of the text";
    return new Wrong(line, `${wanted} is missing before ${found}`);
  };
  const take = (/** @type {string} */ sign) => {
    space();
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  /** @returns {string} */
  const string = () => {
    const found = /^"(?:[^"\\\n]|\\.)*"/.exec(text.slice(at));
    if (!found) throw fail("a text in quotation marks");
    at += found[0].length;
    try {
      return JSON.parse(found[0]);
    } catch {
      throw new Wrong(line, `${found[0].slice(0, 40)} is no text of JSON`);
    }
  };
  /**
   * @template T
   * @param {string} end
   * @param {T} into
   * @param {(into: T) => void} one
   */
  const list = (end, into, one) => {
    if (take(end)) return into;
    do one(into);
    while (take(","));
    if (!take(end)) throw fail(`"${end}" or ","`);
    return into;
  };
  /** @param {number} depth @returns {Placed} */
  const value = (depth) => {
    space();
    const start = line;
    if (depth > deepest) throw new Wrong(line, "there are too many brackets inside of each other");
    if (take("{")) {
      return { line: start, value: list("}", /** @type {Map<string, Placed>} */ (new Map()), (into) => {
        space();
        const key = string();
        if (!take(":")) throw fail('":"');
        into.set(key, value(depth + 1));
      }) };
    }
    if (take("[")) return { line: start, value: list("]", /** @type {Placed[]} */ ([]), (into) => void into.push(value(depth + 1))) };
    if (text[at] === '"') return { line: start, value: string() };
    const word = /^(?:-?\d[\d.eE+-]*|true|false|null)/.exec(text.slice(at))?.[0];
    if (!word) throw fail("a value");
    at += word.length;
    try {
      return { line: start, value: JSON.parse(word) };
    } catch {
      throw new Wrong(line, `${word} is no number`);
    }
  };
  const whole = value(0);
  space();
  if (at < text.length) throw new Wrong(line, `something follows after the end: "${text.slice(at, at + 12).split("\n")[0]}"`);
  return whole;
}
