/** Milliseconds that the ratio must be at rest. */
const REST = 150;

/**
 * Watches devicePixelRatio, which Ebitengine reads once. A change by zooming comes in steps: it calls back when the
 * ratio has been at rest for a moment and is not the one the picture was made for.
 */
export class RatioWatch {
  #window;
  #changed;
  #made;
  #timer = 0;
  /** @type {MediaQueryList | null} */
  #query = null;

  /** @param {Window} window @param {() => void} changed */
  constructor(window, changed) {
    this.#window = window;
    this.#changed = changed;
    this.#made = window.devicePixelRatio;
  }

  /** Notes that a picture is made for the present ratio, and waits for another. */
  note() {
    this.#made = this.#window.devicePixelRatio;
    this.#query?.removeEventListener("change", this.check);
    this.#query = this.#window.matchMedia(`(resolution: ${this.#made}dppx)`);
    this.#query.addEventListener("change", this.check);
  }

  /** Looks whether the ratio differs; emulated changes fire no event, so each wake looks too. */
  check = () => {
    if (this.#window.devicePixelRatio === this.#made || this.#timer) return;
    this.#timer = this.#window.setTimeout(() => {
      this.#timer = 0;
      if (this.#window.devicePixelRatio !== this.#made) this.#changed();
    }, REST);
  };
}
