// Hugo leaves HTML in Markdown out unless it is told to be "unsafe", and has no shortcode of its own for HTML. One of a single line lets
// just this through. Its content is looked through for other shortcodes only; the element has no braces.

import { element } from "./element.js";

/** @type {import("./figure.js").Snippet} */
export function hugo(state, options) {
  return `{{< rawhtml >}}\n${element(state, options)}\n{{< /rawhtml >}}`;
}

/** The shortcode. Hugo takes what is inside for HTML. Since version 0.146 the folder may be called _shortcodes too. */
export const shortcode = { path: "layouts/shortcodes/rawhtml.html", text: "{{ .Inner }}" };
