// The hash of the address bar: written when the state changes, read when the reader changes it.

/** Milliseconds between two writes; Safari refuses more than 100 in 30 seconds. */
const PAUSE = 334;

/**
 * @typedef {object} Bar Where the address is.
 * @property {() => string} hash
 * @property {(hash: string, push: boolean) => void} write may throw
 * @property {boolean} top whether new entries of the history are ours to make; in a frame they are the host's
 */

/** The address bar of a window. @param {Window} window @returns {Bar} */
export function barOf(window) {
  return {
    hash: () => window.location.hash,
    write: (hash, push) => window.history[push ? "pushState" : "replaceState"](null, "", hash),
    top: window.top === window,
  };
}

/**
 * The hash to start from: a veil that the query asks for belongs to it, unless it has one of its own.
 * @param {{hash: string, search: string}} address
 */
export function startingHash({ hash, search }) {
  const veil = new URLSearchParams(search).get("veil");
  if (!veil || /[#&]veil=/.test(hash)) return hash;
  return `${hash || "#"}${/^#?$/.test(hash) ? "" : "&"}veil=${encodeURIComponent(veil)}`;
}

/** Keeps the hash and the state the same. */
export class Address {
  /** @type {string | null} the hash that waits to be written */
  #pending = null;
  #timer = 0;
  #written = -Infinity;
  #seen;
  #bar;
  #clock;
  #now;
  #restore;

  /**
   * @param {Bar} bar
   * @param {import("./timers.js").Clock} clock
   * @param {() => number} now milliseconds on a steady clock
   * @param {(hash: string) => void} restore goes to the state of a hash
   */
  constructor(bar, clock, now, restore) {
    this.#bar = bar;
    this.#clock = clock;
    this.#now = now;
    this.#restore = restore;
    this.#seen = bar.hash();
  }

  /** Writes a hash in place of the present one, at most three times a second; the last one is always written. @param {string} hash */
  replace(hash) {
    this.#pending = hash;
    const wait = this.#written + PAUSE - this.#now();
    if (wait <= 0) this.flush();
    else if (!this.#timer) this.#timer = this.#clock.setTimeout(() => this.flush(), wait);
  }

  /** Makes a new entry of the history; in a frame, replaces. @param {string} hash */
  push(hash) {
    if (!this.#bar.top) {
      this.replace(hash);
      return;
    }
    this.flush(); // the entry that is left must have the state that is left
    if (hash !== this.#bar.hash()) this.#write(hash, true);
  }

  /** Writes what waits. */
  flush() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = 0;
    const hash = this.#pending;
    this.#pending = null;
    if (hash !== null) this.#write(hash, false);
  }

  /** Follows the address bar, after an event of it. */
  follow() {
    const hash = this.#bar.hash();
    if (hash === this.#seen) return;
    this.#clock.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#pending = null;
    this.#seen = hash;
    this.#restore(hash);
  }

  /** @param {string} hash @param {boolean} push */
  #write(hash, push) {
    this.#written = this.#now();
    try {
      this.#bar.write(hash, push);
    } catch {
      // Some sandboxes and documents without an address forbid it; the state is in the share link all the same.
    }
    this.#seen = this.#bar.hash();
  }
}
