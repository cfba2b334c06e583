// Hands on the stage: taps and swipes at the edges go through the steps, and what hands do to the picture can be recorded and done again.

import { make } from "./parts.js";
import { Recorder } from "./script.js";

/** How far a tap may slip, and a swipe must go, in parts of the smaller side of the screen. */
const slip = 0.03;
const swipe = 0.06;

/**
 * Puts a strip for hands on both edges of the picture.
 * @param {HTMLElement} place
 * @param {{previous: () => void, next: () => void}} moves
 */
export function startEdges(place, { previous, next }) {
  for (const side of /** @type {const} */ (["left", "right"])) {
    const edge = make("div", { class: `talk-edge ${side}`, "aria-hidden": "true" });
    /** @type {Map<number, PointerEvent>} */
    const down = new Map();
    edge.addEventListener("pointerdown", (event) => {
      down.set(event.pointerId, event);
      try {
        edge.setPointerCapture(event.pointerId);
      } catch {
        // a pointer of a script
      }
    });
    edge.addEventListener("pointercancel", (event) => down.delete(event.pointerId));
    edge.addEventListener("pointerup", (event) => {
      const start = down.get(event.pointerId);
      down.delete(event.pointerId);
      if (!start) return;
      const smaller = Math.min(innerWidth, innerHeight);
      const across = (event.clientX - start.clientX) * (side === "left" ? 1 : -1);
      const tapped = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) < slip * smaller;
      if (tapped || across > swipe * smaller) (side === "left" ? previous : next)();
    });
    place.append(edge);
  }
}

/** Records what pointers do to the picture, and does it again. */
export class Hands {
  /** @type {import("./script.js").Script | null} */
  script = null;
  #core;
  /** @type {Recorder | null} */
  #recorder = null;
  #replaying = 0;

  /** @param {import("../types").Iridescent} core */
  constructor(core) {
    this.#core = core;
    for (const type of /** @type {const} */ (["pointerdown", "pointermove", "pointerup", "pointercancel"])) {
      addEventListener(type, (event) => this.#note(event), { capture: true, passive: true });
    }
  }

  get recording() {
    return this.#recorder !== null;
  }

  record() {
    this.#recorder = new Recorder(this.#core.hash(), performance.now());
  }

  /** Ends the recording and returns how many moves it has. */
  stop() {
    this.script = this.#recorder?.script ?? this.script;
    this.#recorder = null;
    return this.script?.moves.length ?? 0;
  }

  /** @param {PointerEvent} event */
  #note(event) {
    const canvas = canvasOf();
    if (!this.#recorder || !canvas || (event.type === "pointerdown" && event.target !== canvas)) return;
    const box = canvas.getBoundingClientRect();
    this.#recorder.note(event.type, event.pointerId, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height, performance.now());
  }

  /**
   * Does a script again, from its own state on, in its own time or at once.
   * @param {import("./script.js").Script} script
   * @param {boolean} [atOnce]
   */
  async replay(script, atOnce = false) {
    const run = ++this.#replaying;
    if (script.state) this.#core.send({ type: "restore", hash: script.state, history: "\n" });
    const began = performance.now();
    for (const move of script.moves) {
      const wait = began + move.at - performance.now();
      if (!atOnce && wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      if (run !== this.#replaying) return;
      dispatch(move);
    }
  }
}

/** @returns {HTMLCanvasElement | null} */
const canvasOf = () => document.querySelector("body > canvas");

/** The numbers of pointers of a script begin here: no real pointer has one. */
const own = 7000;

/** @param {import("./script.js").Move} move */
export function dispatch({ phase, pointer, x, y }) {
  const canvas = canvasOf();
  if (!canvas) return;
  const box = canvas.getBoundingClientRect();
  const [clientX, clientY] = [box.left + x * box.width, box.top + y * box.height];
  canvas.dispatchEvent(new PointerEvent(`pointer${phase}`, {
    bubbles: true, cancelable: true, pointerId: own + pointer, pointerType: "touch", clientX, clientY,
    button: phase === "move" ? -1 : 0, buttons: phase === "up" || phase === "cancel" ? 0 : 1, isPrimary: pointer === 1, pressure: 0.5,
  }));
}
