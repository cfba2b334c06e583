// A download of which nothing comes any more, without breaking off: the reader is told, and it may still go on.

/** How often it is looked at, in milliseconds. */
export const LOOK = 3000;

/** In so many looks nothing has come before that is told. They are counted: a computer that slept has slept through one. */
export const LOOKS = 3;

/** Watches one download. */
export class Stall {
  #clock;
  #told;
  #looks = 0;
  #timer = 0;

  /**
   * @param {{ setTimeout: (run: () => void, ms: number) => number, clearTimeout: (id: number) => void }} clock
   * @param {() => void} told is called when nothing has come for a while, at most once
   */
  constructor(clock, told) {
    this.#clock = clock;
    this.#told = told;
    this.#wait();
  }

  /** Something has come. */
  came() {
    this.#looks = 0;
  }

  /** All has come, or nothing more will. */
  end() {
    this.#clock.clearTimeout(this.#timer);
  }

  #wait() {
    this.#timer = this.#clock.setTimeout(() => {
      if (++this.#looks < LOOKS) this.#wait();
      else this.#told();
    }, LOOK);
  }
}
