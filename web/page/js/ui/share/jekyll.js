// Jekyll: a block of HTML that kramdown leaves as it is. Liquid, which comes first, finds no braces in the element.

import { element } from "./element.js";

/** @type {import("./figure.js").Snippet} */
export function jekyll(state, options) {
  return `<div markdown="0">\n${element(state, options)}\n</div>`;
}
