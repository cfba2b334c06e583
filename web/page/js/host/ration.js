// What a host may ask for in a second, so that a flood of messages leaves the reader time to use the figure.

/** Messages in a second; a host that drags in step with the screen sends half as many. */
const MESSAGES = 240;

/** Work on messages in a second, in milliseconds. */
const WORK = 500;

/** Counts messages and the work on them, second by second. */
export class Ration {
  #now;
  #since = -Infinity;
  #messages = 0;
  #work = 0;

  /** @param {() => number} now milliseconds on a steady clock */
  constructor(now) {
    this.#now = now;
  }

  /** Counts a message, and reports whether it may still be answered in this second. */
  take() {
    if (this.#now() - this.#since >= 1000) {
      this.#since = this.#now();
      this.#messages = this.#work = 0;
    }
    return ++this.#messages <= MESSAGES && this.#work < WORK;
  }

  /**
   * Does something on account of a message and counts its time, up to where it begins to wait.
   * @template T
   * @param {() => T} task
   */
  work(task) {
    const begun = this.#now();
    try {
      return task();
    } finally {
      this.#work += this.#now() - begun;
    }
  }
}
