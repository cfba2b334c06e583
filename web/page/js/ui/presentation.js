// What the query of the address asks of the presentation. The hash is state and not read here.

const query = new URLSearchParams(location.search);

/** @param {string} key */
const on = (key) => query.has(key) && query.get(key) !== "0";

/** Shown inside another page. */
export const embedded = on("embed");

/** Shown on a stage: larger type and targets. */
export const talk = on("talk");

/** The theme the address asks for, or "". */
export const askedTheme = query.get("theme") ?? "";

/** The parts the address asks to leave out. */
export const hidden = new Set((query.get("hide") ?? "").split(",").map((part) => part.trim()).filter(Boolean));

/** Puts the presentation on the root element, where the style sheet finds it. */
export function present() {
  const root = document.documentElement;
  if (embedded) root.dataset.embed = "";
  if (talk) root.dataset.talk = "";
  if (hidden.size) root.dataset.hide = [...hidden].join(" ");
}

/** The address of the current state without what belongs to this presentation. */
export function stateAddress() {
  const address = new URL(location.href);
  address.search = "";
  address.hash = window.iridescent.hash();
  return address.href;
}
