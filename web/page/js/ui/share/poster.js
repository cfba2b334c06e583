// The picture in a snippet: drawn by the server, or a file to be laid beside the post. No picture inside the snippet: sanitizers break its address.

/**
 * The name of the file, another one for another picture.
 * @param {string} svg
 */
export function fileName(svg) {
  let sum = 0x811c9dc5; // FNV-1a
  for (let i = 0; i < svg.length; i++) sum = Math.imul(sum ^ svg.charCodeAt(i), 0x01000193);
  return `iridescent-${(sum >>> 0).toString(36)}.svg`;
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
