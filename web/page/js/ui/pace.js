// How often the page follows the canvas, which shows every step. Where there is no graphics card, each change of the page
// costs as much as a frame: what moves on by itself or under a finger is followed a few times a second, and at its end at once.

/** Milliseconds between two runs while things are in motion. */
export const pace = 100;

/** The same where frames are slow: as many frames, and not more milliseconds. */
const FRAMES = 6;
const SLOWEST = 300;

/** After so many milliseconds without a run there was a rest, which says nothing of frames. */
const REST = 1000;

/** Runs something soon after each burst of changes. */
export class Pace {
  #due = false;
  #slow = false;
  #timer = 0;
  #last = -Infinity;
  #frames = 0;
  #gap = 0; // milliseconds between two frames of late
  #run;
  #clock;
  #drawn;

  /**
   * @param {() => void} run
   * @param {{ now: () => number, setTimeout: (run: () => void, ms: number) => number, clearTimeout: (id: number) => void }} clock
   * @param {() => number} drawn how many frames have been drawn
   */
  constructor(run, clock, drawn) {
    this.#run = run;
    this.#clock = clock;
    this.#drawn = drawn;
  }

  /** Asks for one run: after the current burst of messages or, in motion, not before the pace allows. @param {boolean} moving */
  ask(moving) {
    if (this.#due && (moving || !this.#slow)) return;
    if (this.#due) this.#clock.clearTimeout(this.#timer);
    this.#due = true;
    this.#slow = moving;
    this.#timer = this.#clock.setTimeout(() => this.#go(), moving ? this.#wait() : 0);
  }

  /** Milliseconds until the pace allows a run. */
  #wait() {
    const spell = Math.min(Math.max(pace, FRAMES * this.#gap), SLOWEST);
    return Math.max(0, this.#last + spell - this.#clock.now());
  }

  #go() {
    const now = this.#clock.now();
    const frames = this.#drawn();
    const spell = now - this.#last;
    this.#gap = spell < REST && frames > this.#frames ? spell / (frames - this.#frames) : 0;
    this.#due = false;
    this.#last = now;
    this.#frames = frames;
    this.#run();
  }
}
