// Quarto: a raw block, which is part of pages and of revealjs slides and left out of PDF and Word. The element has no backticks.

import { element } from "./element.js";

/** @type {import("./figure.js").Snippet} */
export function quarto(state, options) {
  return `\`\`\`{=html}\n${element(state, options)}\n\`\`\``;
}
