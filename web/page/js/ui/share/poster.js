// The picture in a snippet: drawn by the server, inside the snippet if it is small, or a file to be laid beside the post.

/** The most that a picture may add to a snippet, in characters. */
export const limit = 8192;

/** The name of the file. */
export const fileName = "iridescent.svg";

/**
 * An SVG as an address. It has quotation marks by the thousand, which become apostrophes; the rest is what addresses and HTML want.
 * @param {string} svg
 */
export function dataAddress(svg) {
  const quiet = svg.trim().replace(/>\n</g, "><").replaceAll("'", "&#39;").replaceAll('"', "'");
  return `data:image/svg+xml,${quiet.replace(/[%#<>{}|\\^`\s]/g, (c) => (c === " " ? c : encodeURIComponent(c)))}`;
}

/**
 * Whether the server draws pictures of any state: it is asked for one of a size that no static site has.
 * @param {string} base of this page
 * @returns {Promise<boolean>}
 */
export async function drawn(base) {
  try {
    const answer = await fetch(`${base}poster.svg?w=320&h=200`);
    return answer.ok && /^<svg[^>]*\swidth="320"/.test(await answer.text());
  } catch {
    return false; // without a network, or a policy forbids it
  }
}
