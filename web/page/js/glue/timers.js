// Ebitengine keeps a ticker of 100 ms for as long as it runs. The timers of one Go program go through here: while the
// page is idle, long ones are parked for ever. Go arms its timers anew whenever it is entered, so nothing is replayed.
// Hence no time.Sleep or Ticker of our own Go code fires while idle; see the effect "wake" for what does.

/** Timers of at least this many milliseconds are parked while idle. */
const LONG = 90;

/**
 * @typedef {object} Clock The browser's timers.
 * @property {(run: () => void, ms?: number) => number} setTimeout
 * @property {(id?: number) => void} clearTimeout
 */

/** The timers of one Go program. */
export class GoTimers {
  /** @type {Set<number>} */
  #live = new Set();
  #stopped = false;
  #clock;
  #idle;

  /**
   * @param {Clock} clock
   * @param {() => boolean} idle tells whether the page is idle
   */
  constructor(clock, idle) {
    this.#clock = clock;
    this.#idle = idle;
  }

  /**
   * Is to Go what setTimeout is to a page; a parked timer has the id 0.
   * @param {() => void} run
   * @param {number} [ms]
   */
  set = (run, ms = 0) => {
    if (this.#stopped || (ms >= LONG && this.#idle())) return 0;
    const id = this.#clock.setTimeout(() => {
      this.#live.delete(id);
      run();
    }, ms);
    this.#live.add(id);
    return id;
  };

  /** Is to Go what clearTimeout is to a page. @param {number} [id] */
  clear = (id) => {
    if (id !== undefined && this.#live.delete(id)) this.#clock.clearTimeout(id);
  };

  /** Ends all timers, also those that are asked for later. */
  stop() {
    this.#stopped = true;
    for (const id of this.#live) this.#clock.clearTimeout(id);
    this.#live.clear();
  }
}
