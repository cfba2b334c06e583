// The frame gate: Ebitengine asks for the next frame in every frame; the gate keeps that request until somebody wants a
// frame and the document can be seen. So an idle page has no frame callbacks at all.

/** The callbacks of the one game loop in the page. */
export class FrameGate {
  /** @type {FrameRequestCallback | null} the request of the game loop that waits */
  #held = null;
  #armed = false;
  #wanted = 0;
  #open = true;
  #raf;
  #around;
  #idle;

  /**
   * @param {(callback: FrameRequestCallback) => unknown} raf the browser's requestAnimationFrame
   * @param {(run: () => void) => void} around runs one frame
   * @param {() => void} idle is called when the last wanted frame is done
   */
  constructor(raf, around, idle) {
    this.#raf = raf;
    this.#around = around;
    this.#idle = idle;
  }

  /** Takes the game loop's request for a frame. @param {FrameRequestCallback} callback */
  hold(callback) {
    this.#held = callback;
    this.#pump();
  }

  /** Forgets the request of a game loop that has ended. */
  drop() {
    this.#held = null;
    this.#wanted = 0;
  }

  /** Asks for n frames from now on. @param {number} n */
  wake(n = 1) {
    this.#wanted = Math.max(this.#wanted, n);
    this.#pump();
  }

  /** Whether frames are let through; off the screen none are. */
  get open() {
    return this.#open;
  }

  set open(open) {
    this.#open = open;
    if (open) this.#pump();
  }

  /** No frame is wanted, or none will come before the document is seen. */
  get idle() {
    return !this.#open || (!this.#armed && this.#wanted <= 0);
  }

  #pump() {
    if (!this.#held || this.#armed || !this.#open || this.#wanted <= 0) return;
    this.#armed = true;
    this.#raf((time) => this.#frame(time));
  }

  /** @param {number} time */
  #frame(time) {
    this.#armed = false;
    const callback = this.#held;
    if (!callback || !this.#open) return;
    this.#held = null;
    this.#wanted = Math.max(0, this.#wanted - 1);
    this.#around(() => callback(time));
    this.#pump();
    if (this.idle) this.#idle();
  }
}
