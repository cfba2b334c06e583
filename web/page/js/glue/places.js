// The page's own copy of the places that take a pointer. Go writes it after each layout; the page asks it whether a
// press is ours or the browser's, also while no Go program runs.

/** The numbers of one record: x, y, r, w, h, twin. A circle around (x, y), or the rectangle x, y, w, h if r is 0. */
export const RECORD = 6;

/** How far from the middle of a circle a press still counts, in CSS pixels. */
export const Reach = Object.freeze({ fine: 24, coarse: 28, talk: 44 });

/**
 * The reach for a pointer.
 * @param {string} pointerType as in PointerEvent
 * @param {number} stage units of 1080 pixels of the smaller side of a screen in front of an audience; 0 is no such screen
 */
export function reachOf(pointerType, stage) {
  if (stage > 0) return Reach.talk * Math.max(stage, 1);
  return pointerType === "mouse" ? Reach.fine : Reach.coarse;
}

/** The places of one layout. */
export class Places {
  #records = new Float64Array(RECORD * 64);
  #length = 0;

  /** How many places there are. */
  get length() {
    return this.#length;
  }

  /** The bytes to write n records into. @param {number} n */
  room(n) {
    if (n * RECORD > this.#records.length) this.#records = new Float64Array(2 * n * RECORD);
    return new Uint8Array(this.#records.buffer);
  }

  /** Says how many records have been written. @param {number} n */
  set(n) {
    this.#length = n;
  }

  /**
   * The index of the place at a point, or -1: the nearest circle within reach, else the first rectangle around it.
   * @param {number} x CSS pixels
   * @param {number} y
   * @param {number} reach the least radius of a circle
   * @param {boolean} [discs] whether only discs count, and what has none of its own; not what is around a disc
   */
  hit(x, y, reach, discs = false) {
    const r = this.#records;
    let circle = -1;
    let nearest = Infinity;
    let rectangle = -1;
    for (let i = 0; i < this.#length; i++) {
      const o = i * RECORD;
      const dx = x - r[o];
      const dy = y - r[o + 1];
      const radius = r[o + 2];
      if (radius > 0) {
        const d = Math.hypot(dx, dy);
        if (d <= Math.max(radius, reach) && d < nearest) [circle, nearest] = [i, d];
      } else if (rectangle < 0 && dx >= 0 && dy >= 0 && dx <= r[o + 3] && dy <= r[o + 4] && !(discs && r[o + 5] >= 0)) {
        rectangle = i;
      }
    }
    return circle >= 0 ? circle : rectangle;
  }

  /** Whether a place is a circle, a thing to grab. @param {number} i */
  isHandle(i) {
    return this.#records[i * RECORD + 2] > 0;
  }

  /** Whether a place is a rectangle around a disc: the column of a bar. @param {number} i */
  isAround(i) {
    return !this.isHandle(i) && this.twin(i) >= 0;
  }

  /** The index of the place's twin among the children of #twins, or -1. @param {number} i */
  twin(i) {
    return this.#records[i * RECORD + 5];
  }
}
