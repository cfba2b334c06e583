// Markdown: a picture that leads to the page. GitHub and forums run nothing and drop pictures in data: addresses, so this one is a file.

import { addressInMarkdown, markdown as text } from "./escape.js";
import { pageAddress } from "./figure.js";

/** @type {import("./figure.js").Snippet} */
export function markdown(state, options) {
  return `[![${text(state.description)}](${addressInMarkdown(options.poster ?? "")})](${addressInMarkdown(pageAddress(state, { base: options.base }))})`;
}
