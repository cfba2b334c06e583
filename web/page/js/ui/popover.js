// Dialogs of the page: menus that open above their button, and sheets in the middle. A tap beside one or Escape closes it;
// the focus goes back to what opened it.

import { setAttribute } from "./dom.js";

/**
 * Makes a dialog close on a tap beside it and by its buttons marked data-close.
 * @param {HTMLDialogElement} dialog
 */
export function closable(dialog) {
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("[data-close]") || (target === dialog && outside(dialog, event))) dialog.close();
  });
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {MouseEvent} event
 */
function outside(dialog, event) {
  const box = dialog.getBoundingClientRect();
  return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
}

/**
 * Makes a button open a dialog, as a menu above the button where there is room.
 * @param {HTMLElement} button
 * @param {HTMLDialogElement} dialog
 * @param {{menu?: boolean, before?: () => void | Promise<boolean>}} [options] a promise of false keeps it closed
 */
export function opens(button, dialog, { menu = false, before } = {}) {
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-controls", dialog.id);
  button.setAttribute("aria-expanded", "false");
  const open = () => {
    if (menu) place(dialog, button);
    showModal(dialog);
    setAttribute(button, "aria-expanded", "true");
  };
  button.addEventListener("click", () => {
    if (dialog.open) return;
    const ready = before?.();
    if (ready) void ready.then((well) => well && !dialog.open && open());
    else open();
  });
  dialog.addEventListener("close", () => {
    setAttribute(button, "aria-expanded", "false");
    if (button.offsetParent === null) document.getElementById("more-button")?.focus(); // it is in the menu, which is closed
  });
}

/**
 * Opens a dialog, over another one that is closed first.
 * @param {HTMLDialogElement} dialog
 */
function showModal(dialog) {
  for (const other of document.querySelectorAll("dialog[open]")) /** @type {HTMLDialogElement} */ (other).close();
  dialog.showModal();
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLElement} button
 */
function place(dialog, button) {
  const box = button.getBoundingClientRect();
  const end = box.left + box.width / 2 > innerWidth / 2;
  dialog.style.setProperty("--lift", `${Math.round(innerHeight - box.top + 8)}px`);
  dialog.style.setProperty("--start", end ? "auto" : `${Math.round(Math.max(8, box.left))}px`);
  dialog.style.setProperty("--end", end ? `${Math.round(Math.max(8, innerWidth - box.right))}px` : "auto");
}
