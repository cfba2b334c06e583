// How often the page follows the canvas, which shows every step. Where there is no graphics card, each change of the page
// costs as much as a frame: what moves on by itself or under a finger is followed a few times a second, and at its end at once.

/** Milliseconds between two runs while things are in motion. */
export const pace = 100;

/** Runs something soon after each burst of changes. */
export class Pace {
  #due = false;
  #slow = false;
  #timer = 0;
  #last = -Infinity;
  #run;
  #clock;

  /**
   * @param {() => void} run
   * @param {{ now: () => number, setTimeout: (run: () => void, ms: number) => number, clearTimeout: (id: number) => void }} clock
   */
  constructor(run, clock) {
    this.#run = run;
    this.#clock = clock;
  }

  /** Asks for one run: after the current burst of messages or, in motion, not before the pace allows. @param {boolean} moving */
  ask(moving) {
    if (this.#due && (moving || !this.#slow)) return;
    if (this.#due) this.#clock.clearTimeout(this.#timer);
    this.#due = true;
    this.#slow = moving;
    const wait = moving ? Math.max(0, this.#last + pace - this.#clock.now()) : 0;
    this.#timer = this.#clock.setTimeout(() => this.#go(), wait);
  }

  #go() {
    this.#due = false;
    this.#last = this.#clock.now();
    this.#run();
  }
}
