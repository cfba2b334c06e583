// Where a gesture of the first run stands.

/** @typedef {{x: number, y: number, w: number, h: number}} Box */

const margin = 6;

/**
 * A box moved inside an area and above the boxes that are there, or undefined if it has no place.
 * @param {Box} box
 * @param {{w: number, h: number}} area
 * @param {readonly Box[]} taken
 * @returns {Box | undefined}
 */
export function clear(box, area, taken) {
  const x = Math.max(margin, Math.min(box.x, area.w - box.w - margin));
  let { y } = box;
  for (let moved = true; moved; ) {
    moved = false;
    for (const other of taken) {
      if (x + box.w + margin <= other.x || other.x + other.w + margin <= x || y + box.h + margin <= other.y || other.y + other.h + margin <= y) continue;
      y = other.y - box.h - margin;
      moved = true;
    }
  }
  return y < margin || y + box.h > area.h - margin || box.w > area.w - 2 * margin ? undefined : { ...box, x, y };
}
