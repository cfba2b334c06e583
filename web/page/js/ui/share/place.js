// Where the page is, and for whom a link to it works.

/**
 * @typedef {"everyone" | "network" | "machine" | "file"} Reach
 * @typedef {object} Place
 * @property {string} base the address that others are given: a folder with a final slash, or a file
 * @property {Reach} reach who can open it
 * @property {boolean} known the site's address is known, so it is that of the site
 */

/**
 * The address to give away.
 * @param {string} href of the page
 * @param {string} known the site's public address, or ""
 * @param {boolean} alone the page is one file with everything inside
 * @returns {Place}
 */
export function placeOf(href, known, alone) {
  if (known) return { base: known, reach: reachOf(new URL(known)), known: true };
  const url = new URL(href);
  if (alone || !/^https?:$/.test(url.protocol)) {
    url.search = url.hash = "";
    return { base: url.href, reach: "file", known: false };
  }
  return { base: new URL("./", url).href, reach: reachOf(url), known: false };
}

/**
 * Who can open an address, as far as its host tells.
 * @param {URL} url
 * @returns {Reach}
 */
function reachOf({ hostname }) {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (/^(localhost|.*\.localhost|127\.[\d.]+|0\.0\.0\.0|::1?)$/.test(host)) return "machine";
  const local = /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$|^f[cd][\da-f]*:|^fe[89ab][\da-f]:|\.(local|lan|internal|home\.arpa)$/;
  return local.test(host) || !/[.:]/.test(host) ? "network" : "everyone";
}
