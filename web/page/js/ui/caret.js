// The caret of those who read with a screen reader's arrow keys. It stays where they read when the focus goes to a control. If the
// sentence there changes then, a browser tells that the caret has moved, and the screen reader follows it: the slider falls silent.

/** Takes the caret out of the text when the focus goes to a control that has no text of its own. What somebody has marked stays. */
export function startCaret() {
  document.addEventListener("focusin", ({ target }) => {
    const selection = getSelection();
    if (selection?.isCollapsed && /** @type {Element} */ (target).matches("button, select, summary, [type=range], [type=radio], [type=checkbox]")) selection.removeAllRanges();
  });
}
