// Quarto and Pandoc: the tags of the element are raw blocks, what is inside and the caption are Markdown, so that PDF, Word, EPUB and plain
// text have picture, sentence, link and numbers. Quarto leaves the script out where none runs; Pandoc knows no such condition.

import { opening, scriptAddress } from "./element.js";
import { html, markdown as text } from "./escape.js";
import { pictureSize } from "./figure.js";
import { picture, readingsText } from "./markdown.js";

/** @type {import("./figure.js").Snippet} */
export function quarto(state, options) {
  const raw = (/** @type {string[]} */ ...lines) => `\`\`\`{=html}\n${lines.join("\n")}\n\`\`\``;
  const { width, height } = pictureSize(options);
  const script = `::: {.content-visible when-format="html:js"}\n\n${raw(`<script async="async" src="${html(scriptAddress(options))}"></script>`)}\n\n:::`;
  const end = options.caption ? [raw("</iridescent-viz>", "<figcaption>"), text(options.caption), raw("</figcaption>", "</figure>")] : [raw("</iridescent-viz>", "</figure>")];
  return [
    raw("<figure>", opening(state, options)),
    `${picture(state, options, `{width=${width} height=${height}}`)}\\\n${readingsText(state)}`,
    ...end,
    script,
  ].join("\n\n");
}
