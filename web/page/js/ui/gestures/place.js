// Where a note of the first run stands, and the arrow from it.

/** @typedef {{x: number, y: number, w: number, h: number}} Box */
/** @typedef {{x: number, y: number}} Point */

const margin = 6;

/** How far a note is from what it points at, and the angles at which it is tried, in turns: 0 is right of it, ¼ above. */
const distances = [34, 56, 84, 120, 170, 220];
const angles = [0.12, 0.38, 0.06, 0.44, 0.25, 0, 0.5, 0.88, 0.62, 0.75];

/** Those of a note that stands above what it points at, if it can. */
export const aboveFirst = [0.25, ...angles];
/** Those of a note that stands right of it. */
export const rightFirst = [0, ...angles];

/**
 * The first place of a box near a point that is inside an area and clear of other boxes, or undefined.
 * @param {Point} at
 * @param {{w: number, h: number}} size
 * @param {{w: number, h: number}} area
 * @param {readonly Box[]} taken
 * @param {readonly number[]} [ways] the angles at which it is tried, in this order
 * @returns {Box | undefined}
 */
export function near(at, size, area, taken, ways = angles) {
  for (const distance of distances) {
    for (const angle of ways) {
      const [dx, dy] = [Math.cos(2 * Math.PI * angle), -Math.sin(2 * Math.PI * angle)];
      // the edge that faces the point is that far from it
      const x = at.x + distance * dx + (size.w / 2) * (Math.abs(dx) < 0.2 ? 0 : Math.sign(dx)) - size.w / 2;
      const y = at.y + distance * dy + (size.h / 2) * dy - size.h / 2;
      const box = { x, y, ...size };
      if (x >= margin && y >= margin && x + size.w <= area.w - margin && y + size.h <= area.h - margin && !taken.some((other) => overlap(box, other))) return box;
    }
  }
  return undefined;
}

/** @param {Box} a @param {Box} b */
function overlap(a, b) {
  return a.x < b.x + b.w + margin && b.x < a.x + a.w + margin && a.y < b.y + b.h + margin && b.y < a.y + a.h + margin;
}

/** The point of a box that is nearest to the middle of another. @param {Box} box @param {Box} other @returns {Point} */
export function facing(box, other) {
  return { x: clamp(other.x + other.w / 2, box.x, box.x + box.w), y: clamp(other.y + other.h / 2, box.y, box.y + box.h) };
}

/**
 * The path of a thin curved arrow from a box to a point, which it does not touch, as of SVG.
 * @param {Box} box
 * @param {Point} at
 * @param {number} gap how far from the point it ends
 */
export function arrow(box, at, gap) {
  const from = { x: clamp(at.x, box.x + 8, box.x + box.w - 8), y: clamp(at.y, box.y, box.y + box.h) };
  if (from.y > box.y && from.y < box.y + box.h) from.x = at.x < box.x ? box.x : box.x + box.w;
  const [dx, dy] = [at.x - from.x, at.y - from.y];
  const long = Math.hypot(dx, dy) || 1;
  const bend = { x: from.x + dx / 2 - 0.28 * dy, y: from.y + dy / 2 + 0.28 * dx };
  const turn = Math.atan2(at.y - bend.y, at.x - bend.x);
  const tip = { x: at.x - gap * Math.cos(turn), y: at.y - gap * Math.sin(turn) };
  const wing = Math.min(8, long / 3);
  const barb = (/** @type {number} */ by) => `${show(tip.x - wing * Math.cos(turn + by))} ${show(tip.y - wing * Math.sin(turn + by))}`;
  return `M${show(from.x)} ${show(from.y)}Q${show(bend.x)} ${show(bend.y)} ${show(tip.x)} ${show(tip.y)}M${barb(0.5)}L${show(tip.x)} ${show(tip.y)}L${barb(-0.5)}`;
}

/** @param {number} v @param {number} least @param {number} most */
function clamp(v, least, most) {
  return Math.max(least, Math.min(v, Math.max(least, most)));
}

/** @param {number} v */
function show(v) {
  return String(Math.round(v * 10) / 10);
}
