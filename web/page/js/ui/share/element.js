// The element: a picture with a link that a tap makes live.

import { address, html } from "./escape.js";
import { numbers, pageAddress, size } from "./figure.js";

/** @typedef {import("./figure.js").State} State */
/** @typedef {import("./figure.js").Options} Options */

/** @type {import("./figure.js").Snippet} */
export function element(state, options) {
  return [
    `<script async src="${html(address(`${options.base.replace(/[^/]*$/, "")}embed.js`))}"></script>`,
    `<iridescent-viz ${attributes(state, options).join(" ")}>`,
    `<a href="${html(pageAddress(state, { base: options.base }))}">${picture(state, options.poster ?? "")}</a>`,
    `<p>${numbers(state)}</p>`,
    "</iridescent-viz>",
  ].join("\n");
}

/** The poster, and a standing one for narrow windows where the server draws it. @param {State} state @param {string} poster */
function picture(state, poster) {
  const image = `<img src="${html(poster)}" alt="${html(state.description)}" width="${size.width}" height="${size.height}" style="max-width:100%;height:auto">`;
  if (!/^https?:[^?]*\/poster\.svg\?/.test(poster)) return image;
  return `<picture><source media="(max-width:599px)" srcset="${html(poster)}&amp;w=390&amp;h=624" width="390" height="624">${image}</picture>`;
}

/** @param {State} state @param {Options} options */
function attributes(state, { theme, hide, loading, width }) {
  return [
    ...state.pairs.filter(([key]) => key !== "v").map(([key, value]) => `${key}="${html(address(value))}"`), // as in a hash
    `label="${html(state.title)}"`,
    ...(theme ? [`theme="${theme}"`] : []),
    ...(hide?.length ? [`hide="${hide.join(",")}"`] : []),
    ...(loading && loading !== "click" ? [`loading="${loading}"`] : []),
    ...(width ? [`style="max-width:${width}px"`] : []),
  ];
}
