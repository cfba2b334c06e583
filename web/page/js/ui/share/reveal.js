// reveal.js: a slide with the element. As a background frame (data-background-iframe) the figure would keep every key once it is touched,
// and a clicker would turn no more slides; the element hands them on. Slides are not displayed before their turn, and "visible" waits for it.

import { element } from "./element.js";

/** @type {import("./figure.js").Snippet} */
export function reveal(state, options) {
  return `<section>\n${element(state, options)}\n</section>`;
}
