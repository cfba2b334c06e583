// The element: its methods and properties. What it does is in figure.js.

import { keysOf, mirror, upgrade } from "./attributes.js";
import { figureOf } from "./figure.js";

class Viz extends HTMLElement {
  static formAssociated = true; // has a value in the history
  #figure = figureOf(this);

  /** @param {string} kept */
  formStateRestoreCallback(kept) {
    this.#figure.restore(kept);
  }

  connectedCallback() {
    upgrade(this);
    this.#figure.enter();
  }

  disconnectedCallback() {
    this.#figure.leave();
  }

  /** The state as a hash: the one that the figure has come to, or that of the attributes. */
  get state() {
    return this.#figure.state();
  }

  set state(state) {
    for (const key of keysOf(this)) this.removeAttribute(key); // they would have the last word
    this.setAttribute("state", state);
  }

  /** Shows the frame; fulfils when it can be used. */
  load() {
    return this.#figure.load();
  }

  /** Takes the frame away. A picture of its state stands for it, from which it goes on. */
  unload() {
    return this.#figure.unload();
  }

  /** Fulfils with { state, readings, title, description }; readings are in nats. */
  get() {
    return this.#figure.call({ type: "get" });
  }

  /** Goes to a state, "p=1,2" or { p: [1, 2] }; one that names v or scene is whole. @param {string | Record<string, unknown>} state */
  async set(state) {
    const pair = (/** @type {[string, any]} */ [key, value]) => `${key}=${encodeURIComponent(value).replace(/%2C/g, ",")}`;
    const answer = await this.#figure.call({ type: "set", state: typeof state === "string" ? state : Object.entries(state).map(pair).join("&") });
    this.#figure.lead(answer.state);
    return answer;
  }

  /** Fulfils with the picture as SVG. */
  async toSVG() {
    return (await this.#figure.call({ type: "svg" })).svg;
  }

  /** Fulfils with the picture as the data: address of a PNG. @param {number} [scale] 1 to 4 */
  async toPNG(scale) {
    return (await this.#figure.call({ type: "png", scale })).png;
  }
}

if (!customElements.get("iridescent-viz")) {
  Object.setPrototypeOf(Viz.prototype, mirror);
  customElements.define("iridescent-viz", Viz);
}
