// What people paste as answers: an address in each line, with whatever stands beside it as the name.

/** @typedef {{ name: string, address: string }} Answer */

/**
 * Reads lines. A line without an address is kept, so that it is told; lines of white space are none.
 * @param {string} text
 * @returns {Answer[]}
 */
export function answersOf(text) {
  return text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).map((line) => {
    const address = (/[<"']?([^\s<"']*#\S*[^\s>"',;.)])/.exec(line) ?? [])[1] ?? "";
    const name = line.replace(address, "").replace(/[<>"'()[\]]/g, " ").replace(/\s+/g, " ").replace(/^[\s,;:|·–-]+|[\s,;:|·.–-]+$/g, "");
    return { name: address ? name : "", address: address || line };
  });
}
