// The formats that a figure is given away in, in the order of the dialog.

import { element } from "./element.js";
import { pageAddress } from "./figure.js";
import { hugo, shortcode } from "./hugo.js";
import { iframe } from "./iframe.js";
import { jupyter } from "./jupyter.js";
import { markdown } from "./markdown.js";
import { quarto } from "./quarto.js";
import { vue } from "./vue.js";

/**
 * @typedef {object} Format
 * @property {keyof typeof import("./words.js").words.names} name
 * @property {import("./figure.js").Snippet} snippet
 * @property {"code" | "figure" | "frame" | "picture"} preview a QR code, a figure that a tap makes live, one that is live by itself, or a picture
 * @property {readonly string[]} choices that make a difference, besides the parts of the state
 * @property {{path: string, text: string}} [file] that the site must have
 */

const ofElement = /** @type {const} */ ({ preview: "figure", choices: ["caption", "theme", "hide", "loading", "width"] });

/** @type {Format[]} */
export const formats = [
  { name: "link", snippet: pageAddress, preview: "code", choices: ["theme", "hide"] },
  { name: "element", snippet: element, ...ofElement },
  { name: "iframe", snippet: iframe, preview: "frame", choices: ["caption", "theme", "hide", "width"] },
  { name: "markdown", snippet: markdown, preview: "picture", choices: ["caption", "theme", "terms"] },
  { name: "hugo", snippet: hugo, ...ofElement, file: shortcode },
  { name: "quarto", snippet: quarto, ...ofElement },
  { name: "vue", snippet: vue, ...ofElement },
  { name: "jupyter", snippet: jupyter, ...ofElement },
];
