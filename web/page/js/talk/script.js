// Scripts of pointers: what hands did to the picture, to be done again. Places are parts of the picture's width and height, so that
// a script fits every screen. Nothing here knows the page.

/**
 * @typedef {object} Move
 * @property {number} at milliseconds since the beginning
 * @property {"down" | "move" | "up" | "cancel"} phase
 * @property {number} pointer
 * @property {number} x
 * @property {number} y
 *
 * @typedef {{state: string, moves: Move[]}} Script state is the hash from which it starts
 */

/** How long a script may be. */
export const mostMoves = 100000;

/** Records one script. */
export class Recorder {
  /** @type {Script} */
  script;
  #began;
  /** @type {Map<number, number>} pointers of the browser and their numbers in the script */
  #pointers = new Map();
  #next = 1;

  /** @param {string} state @param {number} now milliseconds */
  constructor(state, now) {
    this.script = { state, moves: [] };
    this.#began = now;
  }

  /**
   * @param {string} type of a PointerEvent
   * @param {number} id
   * @param {number} x
   * @param {number} y
   * @param {number} now
   */
  note(type, id, x, y, now) {
    const phase = /** @type {Move["phase"]} */ (type.replace("pointer", ""));
    if (phase === "down") this.#pointers.set(id, this.#next++);
    const pointer = this.#pointers.get(id);
    if (!pointer || this.script.moves.length >= mostMoves) return;
    this.script.moves.push({ at: Math.round(now - this.#began), phase, pointer, x: round(x), y: round(y) });
    if (phase === "up" || phase === "cancel") this.#pointers.delete(id);
  }
}

/** @param {number} x */
const round = (x) => Math.round(x * 1e4) / 1e4;

/** The script as a text. @param {Script} script */
export function writeScript({ state, moves }) {
  return `script: ${state}\n${moves.map(({ at, phase, pointer, x, y }) => `${at} ${phase} ${pointer} ${x} ${y}\n`).join("")}`;
}

/**
 * Reads a script; wrong says what is not understood.
 * @param {string} text
 * @returns {{script: Script, wrong: {line: number, text: string}[]}}
 */
export function readScript(text) {
  /** @type {Script} */
  const script = { state: "", moves: [] };
  /** @type {{line: number, text: string}[]} */
  const wrong = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (!line || line.startsWith("//")) return;
    const state = /^script:\s*(#\S*)$/.exec(line)?.[1];
    const move = /^(\d+) (down|move|up|cancel) (\d+) (-?[\d.]+) (-?[\d.]+)$/.exec(line);
    if (state !== undefined) script.state = state;
    else if (move && script.moves.length < mostMoves) {
      script.moves.push({ at: +move[1], phase: /** @type {Move["phase"]} */ (move[2]), pointer: +move[3], x: +move[4], y: +move[5] });
    } else wrong.push({ line: index + 1, text: `"${line.slice(0, 40)}" is no move: write "120 down 1 0.5 0.25"` });
  });
  return { script, wrong };
}

/** Numbers from 0 to 1 by a seed, the same in every browser (mulberry32). @param {number} seed */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A script of many hands that do anything: they press near places, drag, let go, and some are lost.
 * @param {number} seed
 * @param {{pointers: number, steps: number, places: {x: number, y: number}[]}} wish places are parts of the picture
 * @returns {Move[]}
 */
export function wildScript(seed, { pointers, steps, places }) {
  const next = random(seed);
  /** @type {({x: number, y: number} | null)[]} */
  const hands = Array.from({ length: pointers }, () => null);
  /** @type {Move[]} */
  const moves = [];
  for (let k = 0; k < steps; k++) {
    const index = Math.floor(next() * pointers);
    const hand = hands[index];
    const pointer = index + 1;
    if (!hand) {
      const place = places[Math.floor(next() * places.length)] ?? { x: 0.5, y: 0.5 };
      hands[index] = next() < 0.8 ? { x: place.x + (next() - 0.5) * 0.02, y: place.y + (next() - 0.5) * 0.02 } : { x: next(), y: next() };
      moves.push({ at: k, phase: "down", pointer, ...hands[index] });
      continue;
    }
    const roll = next();
    const phase = roll < 0.75 ? "move" : roll < 0.95 ? "up" : "cancel";
    hands[index] = phase === "move" ? { x: hand.x + (next() - 0.5) * 0.2, y: hand.y + (next() - 0.5) * 0.3 } : null;
    moves.push({ at: k, phase, pointer, ...(hands[index] ?? hand) });
  }
  hands.forEach((hand, index) => hand && moves.push({ at: steps, phase: "up", pointer: index + 1, ...hand }));
  return moves;
}
