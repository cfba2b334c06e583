// Markdown: a picture and a sentence that lead to the page, and the numbers. GitHub and forums run nothing.

import { addressInMarkdown, markdown as text } from "./escape.js";
import { pageAddress } from "./figure.js";

/** @type {import("./figure.js").Snippet} */
export function markdown(state, options) {
  return [`${picture(state, options)}\\\n${readingsText(state)}`, ...(options.caption ? [text(options.caption)] : [])].join("\n\n");
}

/**
 * The link with the picture and the sentence.
 * @param {import("./figure.js").State} state
 * @param {import("./figure.js").Options} options
 * @param {string} [attributes] of the picture, where the dialect has them
 */
export function picture(state, options, attributes = "") {
  const image = `![${text(state.title)}](${addressInMarkdown(options.poster ?? "")})${attributes}`;
  return `[${image} ${text(state.description)}](${addressInMarkdown(pageAddress(state, { base: options.base }))})`;
}

/** The numbers in one line. @param {import("./figure.js").State} state */
export function readingsText(state) {
  return state.readings.map((reading) => text(reading.filter(Boolean).join(" "))).join(" · ");
}
