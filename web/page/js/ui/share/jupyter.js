// Jupyter: a cell of Python. IFrame works in notebooks that are not trusted too, where scripts in HTML do not run; it puts its arguments
// into HTML as they are.

import { html, python } from "./escape.js";
import { frameAddress, heightFor, size } from "./figure.js";

/** @type {import("./figure.js").Snippet} */
export function jupyter(state, options) {
  const width = options.width || python("100%");
  const height = options.width ? heightFor(options.width) : size.height;
  const extras = [`title="${html(state.title)}"`, 'allow="fullscreen; clipboard-write"'].map(python);
  return `from IPython.display import IFrame\n\nIFrame(${python(html(frameAddress(state, options)))}, width=${width}, height=${height}, extras=[${extras.join(", ")}])`;
}
