// Moves the picture from state to state: weights along a path, all else by a cross-fade, at once where the reader wants no motion.

import { pathOf } from "./path.js";

/** How long a move and a cross-fade take, in milliseconds. */
const duration = 700;
const fade = 260;

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Moves one page. */
export class Mover {
  exponential = false;
  #core;
  #running = 0;
  /** @type {string | null} where the move under way ends */
  #end = null;

  /** @param {import("../types").Iridescent} core */
  constructor(core) {
    this.#core = core;
  }

  /** Ends a move under way where it was to end. */
  finish() {
    const end = this.#end;
    this.#running++;
    this.#end = null;
    if (end !== null) this.#restore(end);
  }

  /**
   * Goes to a state.
   * @param {string} to a hash
   * @param {boolean} [jump]
   */
  go(to, jump = false) {
    this.finish();
    const path = jump || still.matches ? null : this.#path(to);
    if (path) this.#follow(path, to);
    else {
      this.#restore(to);
      if (!jump && !still.matches) document.querySelector("body > canvas")?.animate([{ opacity: 0.2 }, { opacity: 1 }], fade);
    }
  }

  /** Steps of undo belong to one step of the talk. @param {string} hash */
  #restore(hash) {
    this.#core.send({ type: "restore", hash, history: "\n" });
  }

  /** @param {string} to */
  #path(to) {
    const whole = (/** @type {string} */ hash) => this.#core.figure({ hash, theme: "light", hide: "terms", width: 320, height: 200 })?.whole;
    const [from, end] = [whole(this.#core.hash()), whole(to)];
    return from && end ? pathOf(from, end, this.exponential) : null;
  }

  /** @param {(t: number) => string} path @param {string} to */
  #follow(path, to) {
    const run = ++this.#running;
    this.#end = to;
    const veil = /[#&](veil=[^&]*)/.exec(to)?.[1];
    if (veil) this.#core.send({ type: "set", hash: veil }); // what the next step hides is hidden on the way
    const start = performance.now();
    const frame = () => {
      if (run !== this.#running) return;
      const t = Math.min((performance.now() - start) / duration, 1);
      if (t < 1) {
        this.#core.send({ type: "set", hash: path(t * t * (3 - 2 * t)) });
        requestAnimationFrame(frame);
      } else this.finish();
    };
    requestAnimationFrame(frame);
  }
}
