// The menu behind "⋯": what the toolbar has no room for, and the settings that are rarely changed.

import { makeIconButton } from "./button.js";
import { byId, make } from "./dom.js";
import { icons } from "./icons.js";
import { closable, opens } from "./popover.js";
import { strings } from "./strings.js";
import { makeThemeChoice } from "./theme.js";

/** Makes the button and the parts of its menu that items move into: controls and ranges, which keep it open, and actions, which close it. */
export function makeMenu() {
  const dialog = byId("more", HTMLDialogElement);
  const controls = make("div", { class: "controls" });
  const ranges = make("div", { class: "controls ranges" }); // in the margin, where there is room for a note (explain/note.js)
  const actions = make("div", { class: "actions" });
  const settings = make("div", { class: "controls settings" }, makeThemeChoice());
  const close = make("button", { type: "button", class: "button square quiet", "data-close": true, "aria-label": strings.close });
  close.append(...makeIconButton(icons.close, "", () => {}).childNodes);
  dialog.append(make("header", {}, make("h2", { id: "more-title" }, strings.moreTitle), close), actions, controls, ranges, settings, make("p", { id: "offline", class: "help" }));
  dialog.setAttribute("aria-labelledby", "more-title");
  closable(dialog);
  actions.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button && !button.closest(".stepper") && button.getAttribute("aria-disabled") !== "true") dialog.close();
  }, { capture: true });
  const button = makeIconButton(icons.more, strings.more, () => {});
  button.id = "more-button";
  opens(button, dialog, { menu: true });
  return { button, controls, ranges, actions };
}
