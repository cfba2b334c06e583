// Hugo leaves HTML in Markdown out unless it is told to be "unsafe", and has no shortcode of its own for HTML. One of a single line lets
// just this through. Its content is looked through for other shortcodes only; the element has no braces.

import { element } from "./element.js";

/** @type {import("./figure.js").Snippet} */
export function hugo(state, options) {
  return `{{< rawhtml >}}\n${element(state, options)}\n{{< /rawhtml >}}`;
}

/** The file layouts/_shortcodes/rawhtml.html, before Hugo 0.146 layouts/shortcodes/rawhtml.html. What is inside is HTML to Hugo. */
export const shortcode = "{{ .Inner }}";
