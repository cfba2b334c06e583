// Where a value stands on a slider, linear or logarithmic.

/**
 * @typedef {Pick<import("../types.js").Control, "log" | "min" | "max" | "default">} Scale
 */

/** Positions of a logarithmic slider. */
export const notches = 1000;

/**
 * Where a value stands on the slider.
 * @param {Scale} control
 * @param {number} value
 */
export function position(control, value) {
  if (!control.log) return value;
  return Math.round((notches * Math.log(value / control.min)) / Math.log(control.max / control.min));
}

/**
 * The value at a position of the slider. A logarithmic one has three digits and catches the default within a hundredth of its way.
 * @param {Scale} control
 * @param {number} at
 */
export function valueAt(control, at) {
  if (!control.log) return at;
  if (Math.abs(at - position(control, Number(control.default))) <= notches / 100) return Number(control.default);
  return Number((control.min * (control.max / control.min) ** (at / notches)).toPrecision(3));
}
