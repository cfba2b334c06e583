// The frame: for places that let frames in, but no scripts. Who drops the frame keeps the link with sentence and numbers.

import { html, prose } from "./escape.js";
import { frameAddress, heightFor, numbers, pageAddress, size } from "./figure.js";

/** @type {import("./figure.js").Snippet} */
export function iframe(state, options) {
  const width = options.width || "100%";
  const height = options.width ? heightFor(options.width) : size.height;
  const caption = options.caption ? `${prose(options.caption)}<br /> ` : "";
  return [
    "<figure>",
    `<iframe src="${html(frameAddress(state, options))}" title="${html(state.title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen; clipboard-write" frameborder="0"></iframe>`,
    `<figcaption>${caption}<a href="${html(pageAddress(state, { base: options.base }))}">${prose(state.description)}<br /> ${numbers(state)}</a></figcaption>`,
    "</figure>",
  ].join("\n");
}
