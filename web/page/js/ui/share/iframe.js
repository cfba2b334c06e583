// The frame: for places that let frames in, but no scripts.

import { html } from "./escape.js";
import { frameAddress, heightFor, size } from "./figure.js";

/** @type {import("./figure.js").Snippet} */
export function iframe(state, options) {
  const width = options.width || "100%";
  const height = options.width ? heightFor(options.width) : size.height;
  return `<iframe src="${html(frameAddress(state, options))}" title="${html(state.title)}" width="${width}" height="${height}" loading="lazy" allow="fullscreen; clipboard-write" style="border:0;max-width:100%"></iframe>`;
}
