// What a host may ask for in a second, so that a flood of messages leaves the reader time to use the figure.

/** Messages in a second; a host that drags in step with the screen sends half as many. */
const MESSAGES = 240;

/** Work on messages in a second, in milliseconds. */
const WORK = 500;

/** Messages that wait for the next second when there has been so much work: a large picture on a slow machine is no flood. */
const LATE = 8;

/** Counts messages and the work on them, second by second. */
export class Ration {
  #now;
  #since = -Infinity;
  #messages = 0;
  #work = 0;
  #late = 0;

  /** @param {() => number} now milliseconds on a steady clock */
  constructor(now) {
    this.#now = now;
  }

  /** Counts a message, and says in how many milliseconds it may be answered: 0 at once, Infinity never. */
  turn() {
    const now = this.#now();
    if (now - this.#since >= 1000) {
      this.#since = now;
      this.#messages = this.#work = this.#late = 0;
    }
    if (++this.#messages > MESSAGES) return Infinity;
    if (this.#work < WORK) return 0;
    return ++this.#late > LATE ? Infinity : this.#since + 1000 - now;
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
