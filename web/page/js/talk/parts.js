// Small parts of the controls of a talk.

import { icon, make, setAttribute, setText } from "../ui/dom.js";
import { icons } from "../ui/icons.js";

/**
 * A button. One that is disabled stays focusable.
 * @param {string} name
 * @param {string} label
 * @param {() => void} run
 * @param {{help?: string, icon?: keyof typeof icons, primary?: boolean, bare?: boolean}} [look]
 */
export function button(name, label, run, { help, icon: path, primary, bare } = {}) {
  const element = make("button", { type: "button", class: `button${primary ? " primary" : ""}${path ? " has-icon" : ""}`, "data-talk-action": name, title: help, "aria-label": bare ? label : undefined },
    path ? icon(icons[path]) : null, bare ? null : make("span", { class: "label" }, label));
  element.addEventListener("click", () => element.getAttribute("aria-disabled") !== "true" && run());
  return element;
}

/** @param {HTMLElement} element @param {boolean} on */
export const enable = (element, on) => setAttribute(element, "aria-disabled", on ? undefined : "true");

/**
 * A switch.
 * @param {string} name
 * @param {string} label
 * @param {(on: boolean) => void} set
 * @param {{on?: boolean, help?: string}} [look]
 */
export function toggle(name, label, set, { on = false, help } = {}) {
  const element = button(name, label, () => {
    const now = element.getAttribute("aria-pressed") !== "true";
    setAttribute(element, "aria-pressed", String(now));
    set(now);
  }, { help });
  setAttribute(element, "aria-pressed", String(on));
  return element;
}

/**
 * A dialog in the middle of the page that a tap beside it closes.
 * @param {string} id
 * @param {string} title
 * @param {string} close
 * @param {...Node} children
 */
export function dialog(id, title, close, ...children) {
  const heading = make("h2", { id: `${id}-title` }, title);
  const element = make("dialog", { id, class: "talk-dialog", "aria-labelledby": heading.id });
  element.append(make("header", {}, heading, button("close", close, () => element.close(), { icon: "close", bare: true })), ...children);
  element.addEventListener("click", (event) => {
    const box = element.getBoundingClientRect();
    const outside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
    if (event.target === element && outside) element.close();
  });
  document.body.append(element);
  return element;
}

/** Saves a text as a file. @param {string} name @param {string} text */
export function saveFile(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export { make, setAttribute, setText };
