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
    `<a href="${html(pageAddress(state, { base: options.base }))}"><img src="${html(options.poster ?? "")}" alt="${html(state.description)}" width="${size.width}" height="${size.height}" style="max-width:100%;height:auto"></a>`,
    `<p>${numbers(state)}</p>`,
    "</iridescent-viz>",
  ].join("\n");
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
