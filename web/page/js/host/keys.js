// Keys that mean nothing here go to the host page: a clicker must turn the slides of the deck around the figure.

/** What native controls do with keys, by the selector of the control. @type {[selector: string, keys: RegExp][]} */
const TAKEN = [
  ["input:not([type=range], [type=radio], [type=checkbox]), textarea, select", /./],
  ["[type=range], [type=radio]", /^(Arrow|Page|Home|End)/],
  ["button, summary, a, input, [role=tab]", /^( |Enter)$/],
  ["[tabindex='0']", /^( |Arrow|Page|Home|End)/], // it scrolls
  ["dialog *, dialog", /./],
];

/**
 * Passes on the keys that are left over.
 * @param {(message: object) => void} post
 */
export function forwardKeys(post) {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || taken(event)) return;
    const { key, code, keyCode, shiftKey, altKey } = event;
    post({ iridescent: 1, type: "key", key, code, keyCode, shiftKey, altKey });
  });
}

/** @param {KeyboardEvent} event */
function taken({ key, target }) {
  if (key === "Tab" || !(target instanceof Element)) return true;
  return TAKEN.some(([selector, keys]) => keys.test(key) && target.matches(selector));
}
