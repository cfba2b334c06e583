// Effects come while Go is running. They are kept until it has returned, so that who hears of them may call Go again.

/** @typedef {{ name: string, argument: unknown }} Effect */

/** Collects effects and hands them out in batches. */
export class Outbox {
  /** @type {Effect[]} */
  #effects = [];
  #depth = 0;
  #scheduled = false;
  #deliver;
  #later;

  /**
   * @param {(effects: Effect[]) => void} deliver
   * @param {(run: () => void) => void} later runs something after the present task
   */
  constructor(deliver, later) {
    this.#deliver = deliver;
    this.#later = later;
  }

  /** Keeps an effect. @param {string} name @param {unknown} argument */
  put(name, argument) {
    this.#effects.push({ name, argument });
    if (this.#depth > 0 || this.#scheduled) return;
    this.#scheduled = true;
    this.#later(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  /**
   * Runs what may cause effects and hands them out before it returns.
   * @template T
   * @param {() => T} run
   * @returns {T}
   */
  during(run) {
    this.#depth++;
    try {
      return run();
    } finally {
      this.#depth--;
      if (this.#depth === 0) this.#flush();
    }
  }

  #flush() {
    while (this.#depth === 0 && this.#effects.length > 0) {
      const effects = this.#effects;
      this.#effects = [];
      this.#deliver(effects);
    }
  }
}
