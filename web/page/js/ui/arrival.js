// The beginning, for those who hear the page: that it loads, and in a frame what has come, for a reader who has just asked for it.

import { core } from "./core.js";
import { byId, setText } from "./dom.js";
import { embedded } from "./presentation.js";
import { strings } from "./strings.js";

const soon = 500; // milliseconds: the line must be there a while before its text

/** Says both in the status line. */
export function startArrival() {
  const line = byId("status", HTMLElement);
  const loading = () => document.documentElement.dataset.state === "loading";
  setTimeout(() => loading() && setText(line, strings.loading), soon);
  core.addEventListener("ready", () => {
    const view = core.view();
    if (line.textContent === strings.loading) setText(line, "");
    if (embedded && view && document.hasFocus()) setTimeout(() => setText(line, `${view.title} ${view.description}`), soon);
  }, { once: true });
}
