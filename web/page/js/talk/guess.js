// What an audience guesses: the scale, the answers of a room, and what they are worth in bits. Nothing here knows the page.

/** Readings that are −log of a probability, so that a guess of one is a guess of that probability. */
const surprisals = new Set(["surprisal", "nextWhiteSurprisal", "nextBlackSurprisal", "heads", "tails"]);

/** Units in nats. @type {Record<string, number>} */
const nats = { bit: Math.LN2, bits: Math.LN2, nat: 1, nats: 1, ban: Math.LN10, bans: Math.LN10 };

/** @param {string} id of a reading */
export const isSurprisal = (id) => surprisals.has(id);

/**
 * The scale on which a reading is guessed. It is the same whatever the number is, or it would tell.
 * @param {string} unit
 * @param {[number, number]} [asked]
 * @returns {[number, number]}
 */
export function scaleOf(unit, asked) {
  if (asked) return asked;
  return { nat: /** @type {[number, number]} */ ([0, 6]), ban: /** @type {[number, number]} */ ([0, 3]) }[unit] ?? [0, 8];
}

/** Whole steps of a scale, at most nine. @param {[number, number]} ends @returns {number[]} */
export function ticksOf([from, to]) {
  const rough = (to - from) / 8;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ten * ([1, 2, 5, 10].find((k) => k * ten >= rough * (1 - 1e-9)) ?? 10);
  const ticks = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) ticks.push(Number((k * step).toPrecision(12)));
  return ticks;
}

/** The number that is shown as "−0.5" or "−∞"; NaN where it is shown as a power of ten. @param {string} text */
export function shownNumber(text) {
  return Number(text.replace("−", "-").replace("∞", "Infinity"));
}

/**
 * Reads guesses: "0.5", "1 %" of a surprisal, "∞", and of a room "0.5×12, 1×20, ∞×3".
 * @param {string} text
 * @param {string} id of the reading
 * @param {string} unit
 * @returns {{guesses: {value: number, people: number}[], wrong: string}}
 */
export function readGuesses(text, id, unit) {
  const guesses = [];
  const joined = text.replace(/\s*[×x*:]\s*(?=\d)/gi, "×").replace(/\s+%/g, "%");
  for (const part of joined.split(/[,;\s]+/).filter(Boolean)) {
    const [, number, percent, people = "1"] = /^([-−]?(?:\d*\.?\d+|∞|inf))(%)?(?:×(\d+))?$/i.exec(part) ?? [];
    if (number === undefined || (percent && !isSurprisal(id))) return { guesses, wrong: part.replace("%", " %") };
    const given = shownNumber(number.replace(/inf/i, "∞"));
    const value = percent ? Math.max(-Math.log(given / 100) / (nats[unit] ?? 1), 0) : given;
    guesses.push({ value, people: Math.min(Number(people), 1e6) });
  }
  return { guesses, wrong: "" };
}

/** The cost, in bits an observation, of believing a probability g where p is true. @param {number} p @param {number} g */
export function costOf(p, g) {
  const part = (/** @type {number} */ a, /** @type {number} */ b) => (a === 0 ? 0 : b === 0 ? Infinity : a * Math.log2(a / b));
  return Math.max(part(p, g) + part(1 - p, 1 - g), 0);
}

/**
 * What a guess of a surprisal costs as a belief, in bits; null if the reading is no probability.
 * @param {string} id
 * @param {string} unit
 * @param {number} truth in the unit
 * @param {number} guess
 */
export function scoreOf(id, unit, truth, guess) {
  if (!isSurprisal(id)) return null;
  const [p, g] = [truth, guess].map((x) => Math.exp(-x * (nats[unit] ?? 1)));
  return { truth: p, guess: g, bits: costOf(p, g) };
}

/** In how many equal parts of the scale answers are counted; beyond the end is one more. */
export const parts = 10;

/**
 * How surprised a room is: its answers are a belief about the part of the scale where the number lies, each part with one
 * answer more than was given. In bits.
 * @param {{value: number, people: number}[]} guesses
 * @param {number} truth
 * @param {[number, number]} ends
 */
export function roomOf(guesses, truth, [from, to]) {
  const part = (/** @type {number} */ x) => Math.min(Math.max(Math.floor(((x - from) / (to - from)) * parts), 0), parts);
  const people = guesses.reduce((sum, guess) => sum + guess.people, 0);
  const right = guesses.filter((guess) => part(guess.value) === part(truth)).reduce((sum, guess) => sum + guess.people, 0);
  return { people, right, bits: -Math.log2((right + 1) / (people + parts + 1)) };
}
