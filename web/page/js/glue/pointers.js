// Pointer events become records in the queue. Only presses on a place are ours; all others stay the browser's.

import { Device, Phase } from "./queue.js";

/**
 * @typedef {object} Hand What the pointers work on.
 * @property {() => HTMLElement | null} canvas
 * @property {(event: PointerEvent) => number} hit the index of the place under the pointer, or -1
 * @property {(x: number, y: number) => boolean} taps whether a tap there counts though a press does not
 * @property {(place: number) => void} grabbed a place has been pressed
 * @property {(over: number, held: boolean) => void} hovers tells the place under the mouse, or -1
 * @property {(over: number, x: number, y: number) => void} lights tells where a mouse or a pen is that holds nothing; the place is -1 beside the canvas
 * @property {(step: import("./queue.js").Step) => boolean} push
 */

/** How far a finger that taps may move, in CSS pixels: as in viz/hand. */
const SLOP = 8;

/** The pointers that hold something. */
export class Pointers {
  /** @type {Set<number>} */
  #held = new Set();
  /** a finger that taps, unless it scrolls @type {PointerEvent | null} */
  #maybe = null;
  #hand;

  /** @param {Hand} hand */
  constructor(hand) {
    this.#hand = hand;
  }

  /** Listens to the pointers of a window. @param {Window} window */
  listen(window) {
    const capture = { capture: true };
    window.addEventListener("pointerdown", (e) => this.#down(e), capture);
    window.addEventListener("pointermove", (e) => this.#move(e), capture);
    window.addEventListener("pointerup", (e) => this.#end(e, Phase.up), capture);
    window.addEventListener("pointercancel", (e) => this.#end(e, Phase.cancel), capture);
    window.document.documentElement.addEventListener("pointerleave", () => this.#hand.lights(-1, -1, -1));
    window.addEventListener("lostpointercapture", (e) => this.#lost(e), capture);
  }

  /** How many pointers hold something. */
  get held() {
    return this.#held.size;
  }

  /** Forgets all pointers, without records: whom they would tell is gone. */
  forget() {
    this.#held.clear();
  }

  /** @param {PointerEvent} event */
  #down(event) {
    const canvas = this.#hand.canvas();
    if (!canvas || event.target !== canvas || event.button !== 0) return;
    if (this.#held.has(event.pointerId)) this.#end(event, Phase.cancel);
    const place = this.#hand.hit(event);
    this.#maybe = place < 0 && event.pointerType === "touch" && this.#hand.taps(event.clientX, event.clientY) ? event : null;
    if (place < 0 || !this.#hand.push(step(event, event, Phase.down))) return;
    this.#held.add(event.pointerId);
    capturePointer(canvas, event.pointerId);
    this.#hand.grabbed(place);
    this.#hand.hovers(place, true);
  }

  /**
   * A finger goes up that could not press, since it might have scrolled: if the browser has not taken it away, it has tapped.
   * @param {PointerEvent} event
   */
  #tapped(event) {
    const down = this.#maybe;
    this.#maybe = null;
    if (down?.pointerId !== event.pointerId || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= SLOP) return;
    if (this.#hand.push(step(down, down, Phase.down))) this.#hand.push(step(down, event, Phase.up));
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (!this.#held.has(event.pointerId)) {
      if (event.pointerType !== "touch") this.#over(event);
      return;
    }
    if (event.pointerType === "mouse" && !(event.buttons & 1)) {
      this.#end(event, Phase.cancel); // released where no event could reach us, or while another button is down: who knows where
      return;
    }
    for (const part of parts(event)) this.#hand.push(step(part, event, Phase.move));
  }

  /** A pointer that holds nothing. @param {PointerEvent} event */
  #over(event) {
    const inside = event.target === this.#hand.canvas();
    const place = inside ? this.#hand.hit(event) : -1;
    if (inside && event.pointerType === "mouse") this.#hand.hovers(place, false);
    this.#hand.lights(place, event.clientX, event.clientY);
  }

  /**
   * The capture ends with the gesture; the pointer holds nothing any more then. But Chromium also drops it when the page
   * is laid out under a mouse at rest: a pointer that is still down goes on.
   * @param {PointerEvent} event
   */
  #lost(event) {
    const canvas = this.#hand.canvas();
    if (event.buttons !== 0 && canvas && this.#held.has(event.pointerId)) capturePointer(canvas, event.pointerId);
    else this.#end(event, Phase.cancel);
  }

  /** @param {PointerEvent} event @param {number} phase */
  #end(event, phase) {
    if (phase === Phase.up && this.#maybe) this.#tapped(event);
    if (!this.#held.delete(event.pointerId)) return;
    this.#hand.push(step(event, event, phase));
    if (event.pointerType === "mouse") this.#hand.hovers(this.#hand.hit(event), false);
  }
}

/** The moves that one event stands for; synthetic events and insecure contexts have none listed. @param {PointerEvent} event */
function parts(event) {
  const all = event.getCoalescedEvents ? event.getCoalescedEvents() : [];
  return all.length > 0 ? all : [event];
}

/**
 * The step that a part of an event tells of. Some engines leave pointerId of coalesced events 0.
 * @param {PointerEvent} part
 * @param {PointerEvent} event
 * @param {number} phase
 * @returns {import("./queue.js").Step}
 */
function step(part, event, phase) {
  return {
    phase,
    pointer: event.pointerId,
    x: part.clientX,
    y: part.clientY,
    device: deviceOf(event.pointerType),
    buttons: part.buttons,
    pressure: part.pressure,
    seconds: part.timeStamp / 1000,
  };
}

/** @param {string} pointerType */
function deviceOf(pointerType) {
  if (pointerType === "touch") return Device.touch;
  return pointerType === "pen" ? Device.pen : Device.mouse;
}

/** Keeps a pointer's events coming when it leaves the frame. @param {Element} canvas @param {number} pointerId */
function capturePointer(canvas, pointerId) {
  try {
    canvas.setPointerCapture(pointerId);
  } catch {
    // The pointer of a synthetic event is unknown to the browser; it reaches us without capture.
  }
}
