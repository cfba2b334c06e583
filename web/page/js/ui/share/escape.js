// Putting text of unknown origin into other formats: a label must never end the string, tag or block that it stands in.

/**
 * Text inside HTML, as an attribute in double quotes or between tags, on one line. Braces become references too: Liquid, Hugo and
 * Quarto look for theirs before anybody reads HTML; and backticks, which would end a fence of Markdown.
 * @param {string} text
 */
export function html(text) {
  return plain(text).replace(/[&<>"`{}]/g, (c) => named[c] ?? `&#${c.charCodeAt(0)};`);
}

/** @type {Record<string, string>} */
const named = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text between tags, which Pandoc and MDX read as Markdown: its marks become references too.
 * @param {string} text
 */
export function prose(text) {
  return html(text).replace(/&[^;]+;|[*_~^[\]\\|$@#!':]|-(?=-)|\.(?=\.)/g, (c) => (c.length > 1 ? c : `&#${c.charCodeAt(0)};`));
}

/**
 * Text of Markdown inside brackets, on one line.
 * @param {string} text
 */
export function markdown(text) {
  const marked = plain(text).replace(/[\\`*_{}[\]()|$~@#!"':]|-(?=-)|\.(?=\.)/g, "\\$&");
  return marked.replace(/[&<>^]/g, (c) => named[c] ?? "&#94;"); // [^ would begin a footnote
}

/**
 * A string of Python 3. What JSON writes as pairs of escapes, Python would read as two characters: they stay as they are.
 * @param {string} text
 */
export function python(text) {
  const escaped = text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}

/**
 * An address of which every format takes each character for itself: what is not plain is percent-encoded, once.
 * @param {string} text
 */
export function address(text) {
  return text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[^\w\-.~%,*+:;/@=&?#()!]/gu, percent);
}

/**
 * The same for Markdown, where a parenthesis may end an address.
 * @param {string} text
 */
export function addressInMarkdown(text) {
  return address(text).replace(/[()*_!]/g, percent);
}

/** @param {string} c */
function percent(c) {
  return encodeURIComponent(c).replace(/[!'()*_]/g, (plain) => `%${plain.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Text on one line, of characters that XML has too, and without those that turn the direction of what follows.
 * @param {string} text
 */
export function plain(text) {
  return text.replace(/\p{Bidi_Control}/gu, "").replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd").trim();
}
