/** Allows something a number of times in any span of time. */
export class Budget {
  /** @type {number[]} */
  #spent = [];
  #times;
  #span;
  #now;

  /**
   * @param {number} times
   * @param {number} span milliseconds
   * @param {() => number} now milliseconds on a steady clock
   */
  constructor(times, span, now) {
    this.#times = times;
    this.#span = span;
    this.#now = now;
  }

  /** Reports whether it may happen once more now, and counts it if so. */
  spend() {
    const now = this.#now();
    this.#spent = this.#spent.filter((t) => now - t < this.#span);
    if (this.#spent.length >= this.#times) return false;
    this.#spent.push(now);
    return true;
  }
}
