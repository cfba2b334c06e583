// The address by which a state can be found again.

/**
 * The address of a state without what belongs to one presentation of it: under the public address of the site if that is known, else
 * under the one that the page has. A page that was opened as a file has none that would mean anything to others: "".
 * @param {Window} window
 * @param {string} hash
 */
export function linkTo({ document, location }, hash) {
  const known = document.querySelector("meta[name=address]")?.getAttribute("content");
  const address = new URL(known || location.href);
  if (!address.protocol.startsWith("http")) return "";
  address.search = "";
  address.hash = hash;
  return address.href;
}
