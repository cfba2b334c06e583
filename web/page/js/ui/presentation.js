// How this page is presented, as the query of its address asks. The hash is state and not read here.

import { readQuery } from "./query.js";

export const { embedded, talk, theme: askedTheme, hidden, notices } = readQuery(location.search);

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
