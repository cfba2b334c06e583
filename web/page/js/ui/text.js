// How large the reader wants text, by the settings of the browser or a style sheet of their own. All is laid out then as in a window
// that is so many times smaller; what that takes is a script of its own, for the few who need it.

import { make } from "./dom.js";

const probe = make("i", { id: "text", "aria-hidden": "true" });
let factor = 1;

/** How many times as large as usual: 1 or more. */
export const textFactor = () => factor;

/**
 * Follows the size of text.
 * @param {() => void} changed
 */
export function followText(changed) {
  document.body.append(probe);
  new ResizeObserver(async () => {
    const next = Math.max(1, Math.round((20 * probe.offsetWidth) / (probe.offsetHeight || 1)) / 20);
    if (next === factor) return;
    factor = next;
    document.documentElement.toggleAttribute("data-large", factor > 1);
    await import("../large.js").then(({ enlarge }) => enlarge(factor), console.warn);
    changed();
  }).observe(probe);
}
