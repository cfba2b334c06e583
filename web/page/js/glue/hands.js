// The reader's hands on the canvas: what they press, where that goes, what the page does at once.

import { Places, reachOf } from "./places.js";
import { Pointers } from "./pointers.js";
import { PointerQueue } from "./queue.js";
import { shield } from "./shield.js";

/** Pointers, the queue they fill, the places they may press. */
export class Hands {
  queue = new PointerQueue();
  places = new Places();
  #pointers;
  #document;
  #canvas;
  #talk = false;
  #over = -1;

  /**
   * @param {Window} window
   * @param {() => HTMLCanvasElement | null} canvas
   * @param {() => void} queued is called after each record
   * @param {(x: number, y: number) => void} lights is called where a pointer that holds nothing has come to another place
   */
  constructor(window, canvas, queued, lights) {
    this.#document = window.document;
    this.#canvas = canvas;
    this.#pointers = new Pointers({
      canvas,
      hit: (event) => this.#hit(event.clientX, event.clientY, event.pointerType),
      taps: (x, y) => this.#scrolls() && this.places.isAround(this.places.hit(x, y, 0)),
      grabbed: (place) => this.#focusTwin(place),
      hovers: (place, held) => this.#showCursor(place, held),
      lights: (place, x, y) => {
        if (place === this.#over && !(place >= 0 && this.places.twin(place) < 0)) return; // one place can be many outcomes
        this.#over = place;
        lights(place < 0 ? -1 : x, y);
      },
      push: (step) => {
        const kept = this.queue.push(step);
        queued();
        return kept;
      },
    });
    shield(window, { canvas, takes: (x, y, type) => !this.#zoomed(type) && this.places.hit(x, y, reachOf(type, this.#stage), type === "touch" && !this.#talk) >= 0 });
    this.#pointers.listen(window);
    window.visualViewport?.addEventListener("resize", () => this.dress());
  }

  /** How many pointers hold something. */
  get held() {
    return this.#pointers.held;
  }

  /** On a stage: a wider reach, and no finger scrolls. @param {boolean} talk */
  set talk(talk) {
    this.#talk = talk;
    this.dress();
  }

  /** Gives a new canvas what the hands need of it. */
  dress() {
    const canvas = this.#canvas();
    if (canvas) canvas.style.touchAction = this.#scrolls() ? "manipulation" : "pinch-zoom"; // on a stage the page forbids pinches (page.css)
  }

  /**
   * Whether a finger beside the discs belongs to the browser: in a frame it scrolls the page around it, and in a page that is
   * zoomed in it moves that. Elsewhere it takes the whole column; two fingers there zoom.
   */
  #scrolls() {
    return !this.#talk && (this.#document.documentElement.hasAttribute("data-embed") || (this.#document.defaultView?.visualViewport?.scale ?? 1) > 1.01);
  }

  /** How large the screen of a talk is; 0 is none. */
  get #stage() {
    const window = this.#document.defaultView;
    return this.#talk && window ? Math.max(Math.min(window.innerWidth, window.innerHeight) / 1080, 1e-9) : 0;
  }

  /** Lets go of everything: the program that knew of it has ended. */
  forget() {
    this.#pointers.forget();
    this.queue.take();
  }

  /** @param {number} x @param {number} y @param {string} pointerType */
  #hit(x, y, pointerType) {
    return this.places.hit(x, y, reachOf(pointerType, this.#stage), pointerType === "touch" && this.#scrolls());
  }

  /** Fingers on a zoomed page of a stage may bring it back by a pinch (ui/stage.js). @param {string} type of a pointer */
  #zoomed(type) {
    return this.#talk && type === "touch" && this.#document.documentElement.hasAttribute("data-zoomed");
  }

  /** @param {number} place */
  #focusTwin(place) {
    const twin = this.#document.getElementById("twins")?.children[this.places.twin(place)];
    if (twin instanceof HTMLElement) twin.focus({ preventScroll: true });
  }

  /** The cursor over what has no disc: the way on which it moves what is there. @param {number} place */
  #moves(place) {
    if (!this.places.isAround(place)) return "crosshair";
    return this.#document.getElementById("twins")?.children[this.places.twin(place)]?.getAttribute("aria-orientation") === "vertical" ? "ns-resize" : "ew-resize";
  }

  /** @param {number} place @param {boolean} held */
  #showCursor(place, held) {
    const canvas = this.#canvas();
    if (!canvas) return;
    if (place < 0) canvas.style.removeProperty("cursor");
    else if (this.places.isHandle(place)) canvas.style.cursor = held ? "grabbing" : "grab";
    else canvas.style.cursor = this.#moves(place);
  }
}
