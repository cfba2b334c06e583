// The element: a picture with a link that a tap makes live. One text for all that takes HTML, and for what takes it for something else
// (Markdown, MDX, React, Svelte, XHTML): a <figure> begins a block in every Markdown, each tag has an end, no attribute is without a value
// or has a syntax of its own (style, srcset), and without scripts or in a sanitizer the link stays, with sentence and numbers as its text.

import { address, html, prose } from "./escape.js";
import { numbers, pageAddress, pictureSize } from "./figure.js";

/** @typedef {import("./figure.js").State} State */
/** @typedef {import("./figure.js").Options} Options */

/** @type {import("./figure.js").Snippet} */
export function element(state, options) {
  return figure(state, options, `<script async="async" src="${html(scriptAddress(options))}"></script>`);
}

/** @param {State} state @param {Options} options @param {string} script the tag that loads the script */
export function figure(state, options, script) {
  const { width, height } = pictureSize(options);
  const image = `<img src="${html(options.poster ?? "")}" alt="${html(state.title)}" width="${width}" height="${height}" />`;
  return [
    "<figure>",
    opening(state, options),
    `<a href="${html(pageAddress(state, { base: options.base }))}">${image}<br /> ${prose(state.description)}<br /> ${numbers(state)}</a>`,
    "</iridescent-viz>",
    script,
    ...(options.caption ? [`<figcaption>${prose(options.caption)}</figcaption>`] : []), // HTML wants it last
    "</figure>",
  ].join("\n");
}

/** The start tag of the element. @type {import("./figure.js").Snippet} */
export function opening(state, options) {
  const { theme, hide, loading, width } = options;
  const attributes = [
    ...state.pairs.map(([key, value]) => `${key}="${html(address(value))}"`), // as in a hash
    `label="${html(state.title)}"`,
    ...(theme ? [`theme="${theme}"`] : []),
    ...(hide?.length ? [`hide="${hide.join(",")}"`] : []),
    ...(loading && loading !== "click" ? [`loading="${loading}"`] : []),
    ...(width ? [`width="${width}"`] : []),
  ];
  return `<iridescent-viz ${attributes.join(" ")}>`;
}

/** The address of the script. @param {Options} options */
export function scriptAddress({ base }) {
  return address(`${base.replace(/[^/]*$/, "")}embed.js`);
}
