// Taps of a second hand: browsers make a click of one finger alone, so while a finger holds a bar no button would answer to
// anybody else. Here a button that was pressed and left while other fingers were down is clicked.

/** How far a finger may slip and still mean the button, in CSS pixels. */
const SLOP = 16;

/** A click that the browser makes after all within this time, in milliseconds, is the same one. */
const ECHO = 500;

/**
 * @typedef {object} Press
 * @property {HTMLElement} button
 * @property {number} x
 * @property {number} y
 * @property {boolean} alone no other finger was down meanwhile
 */

/** Lets buttons answer to every finger. */
export function startTaps() {
  const taps = new Taps();
  const on = { capture: true };
  addEventListener("pointerdown", (event) => taps.down(event), on);
  addEventListener("pointerup", (event) => taps.up(event)?.click(), on);
  addEventListener("pointercancel", (event) => taps.cancel(event), on);
  addEventListener("click", (event) => {
    if (!taps.echo(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, on);
}

/** The fingers that are down, and what they press. */
export class Taps {
  /** @type {Map<number, Press | null>} */
  #down = new Map();
  /** @type {{button: HTMLElement, until: number} | null} */
  #made = null;

  /** @param {PointerEvent} event */
  down(event) {
    if (event.pointerType !== "touch") return;
    const others = this.#down.size > 0;
    if (others) for (const press of this.#down.values()) if (press) press.alone = false;
    const button = buttonOf(event.target);
    this.#down.set(event.pointerId, button && { button, x: event.clientX, y: event.clientY, alone: !others });
  }

  /** The button that the finger has tapped and that the browser does not click, if any. @param {PointerEvent} event */
  up(event) {
    const press = this.#down.get(event.pointerId);
    this.#down.delete(event.pointerId);
    if (!press || press.alone || Math.hypot(event.clientX - press.x, event.clientY - press.y) > SLOP) return null;
    this.#made = { button: press.button, until: event.timeStamp + ECHO };
    return press.button;
  }

  /** @param {PointerEvent} event */
  cancel(event) {
    this.#down.delete(event.pointerId);
  }

  /** Whether a click is the browser's own for a tap that was answered. @param {MouseEvent} event */
  echo(event) {
    return event.isTrusted && this.#made !== null && event.timeStamp < this.#made.until && buttonOf(event.target) === this.#made.button;
  }
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
function buttonOf(target) {
  return target instanceof Element ? target.closest("button, summary, a[href]") : null;
}
