// A download of which nothing comes any more, without breaking off: the reader is told, and it may still go on.

/** How long nothing comes before that is told, in milliseconds. */
export const SILENCE = 9000;

/** Watches one download. */
export class Stall {
  #clock;
  #told;
  #timer = 0;
  #over = false;

  /**
   * @param {{ setTimeout: (run: () => void, ms: number) => number, clearTimeout: (id: number) => void }} clock
   * @param {() => void} told is called when nothing has come for a while, at most once
   */
  constructor(clock, told) {
    this.#clock = clock;
    this.#told = told;
    this.came();
  }

  /** Something has come. */
  came() {
    if (this.#over) return;
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(() => {
      this.#over = true;
      this.#told();
    }, SILENCE);
  }

  /** All has come, or nothing more will. */
  end() {
    this.#over = true;
    this.#clock.clearTimeout(this.#timer);
  }
}
