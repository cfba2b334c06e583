// The queue of pointer records that Go empties once a frame. It is one block of float64, so that a frame costs one
// call and one copy however many records wait.

/** The numbers of one record: phase, pointer, x, y, device, buttons, pressure, seconds. */
export const RECORD = 8;

/** Records that fit in. */
export const CAPACITY = 512;

/** The last places, which moves must leave to presses and releases. */
export const RESERVE = 64;

/** What a pointer did; the numbers are those of viz/input.Phase. */
export const Phase = Object.freeze({ down: 0, move: 1, up: 2, cancel: 3 });

/** What kind of pointer it is; the numbers are those of viz/input.Device. */
export const Device = Object.freeze({ mouse: 0, touch: 1, pen: 2 });

/**
 * @typedef {object} Step One step of a pointer.
 * @property {number} phase
 * @property {number} pointer
 * @property {number} x CSS pixels
 * @property {number} y
 * @property {number} device
 * @property {number} buttons
 * @property {number} pressure
 * @property {number} seconds
 */

/** A queue that never loses where a pointer went or that it has gone. */
export class PointerQueue {
  #records = new Float64Array(RECORD * CAPACITY);
  #length = 0;

  /** The records as Go copies them. */
  bytes = new Uint8Array(this.#records.buffer);

  /** How many records wait. */
  get length() {
    return this.#length;
  }

  /** Empties the queue and returns how many records there were; they stay in bytes until the next push. */
  take() {
    const n = this.#length;
    this.#length = 0;
    return n;
  }

  /** The i-th record, for tests and for those who look. @param {number} i */
  at(i) {
    return Array.from(this.#records.subarray(i * RECORD, (i + 1) * RECORD));
  }

  /**
   * Adds a step and reports whether it is kept. When the queue is nearly full, a move takes the place of the pointer's
   * last move; when it is full, so does the end of a gesture.
   * @param {Step} step
   */
  push(step) {
    const limit = step.phase === Phase.move ? CAPACITY - RESERVE : CAPACITY;
    if (this.#length < limit) {
      this.#write(this.#length++, step);
      return true;
    }
    const last = step.phase === Phase.down ? -1 : this.#lastMove(step.pointer);
    if (last < 0) return false;
    this.#write(last, step);
    return true;
  }

  /** The pointer's last record if that is a move, else -1: nothing may overtake a press or a release. @param {number} pointer */
  #lastMove(pointer) {
    for (let i = this.#length - 1; i >= 0; i--) {
      if (this.#records[i * RECORD + 1] === pointer) return this.#records[i * RECORD] === Phase.move ? i : -1;
    }
    return -1;
  }

  /** @param {number} i @param {Step} s */
  #write(i, s) {
    const r = this.#records;
    const o = i * RECORD;
    r[o] = s.phase;
    r[o + 1] = s.pointer;
    r[o + 2] = s.x;
    r[o + 3] = s.y;
    r[o + 4] = s.device;
    r[o + 5] = s.buttons;
    r[o + 6] = s.pressure;
    r[o + 7] = s.seconds;
  }
}
