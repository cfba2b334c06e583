// The title of the document and the description of the picture, for those who do not see it.

import { onView } from "./core.js";
import { byId, make, reconcile, setText } from "./dom.js";

/** Keeps title and description up to date. */
export function startTitle() {
  const name = document.title;
  onView((view) => {
    const title = `${view.title} · ${name}`;
    if (document.title !== title) document.title = title;
    setText(byId("description", HTMLElement), view.description);
    const keys = view.keys.map((text, i) => ({ id: `keys-${i}`, text }));
    reconcile(byId("keys", HTMLElement), keys, ({ id }) => id, ({ id }) => make("p", { id }), (element, { text }) => setText(element, text));
  });
}
