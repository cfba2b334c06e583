/** Watches devicePixelRatio and calls back when it is not the one that was noted last. */
export class RatioWatch {
  #window;
  #changed;
  #noted;
  /** @type {MediaQueryList | null} */
  #query = null;

  /** @param {Window} window @param {() => void} changed */
  constructor(window, changed) {
    this.#window = window;
    this.#changed = changed;
    this.#noted = window.devicePixelRatio;
  }

  /** Notes the present ratio and waits for another. */
  note() {
    this.#noted = this.#window.devicePixelRatio;
    this.#query?.removeEventListener("change", this.check);
    this.#query = this.#window.matchMedia(`(resolution: ${this.#noted}dppx)`);
    this.#query.addEventListener("change", this.check);
  }

  /** Looks whether the ratio differs; emulated changes fire no event, so each wake looks too. */
  check = () => {
    if (this.#window.devicePixelRatio === this.#noted) return;
    this.note();
    this.#changed();
  };
}
