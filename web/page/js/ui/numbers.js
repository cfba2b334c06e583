// The button of the sheet with all numbers. What is in the sheet arrives when it is first wanted.

import { makeButton } from "./button.js";
import { onView } from "./core.js";
import { arrival } from "./dialogs.js";
import { byId, icon, make } from "./dom.js";
import { icons } from "./icons.js";
import { strings } from "./strings.js";

/** Makes the button that opens the sheet, and the one that stands for it in the menu. */
export function makeNumbers() {
  const element = byId("numbers", HTMLDetailsElement);
  const summary = element.querySelector("summary") ?? element.appendChild(make("summary"));
  summary.replaceChildren(icon(icons.numbers), make("span", { class: "label" }, strings.numbers));
  const sheet = arrival("numbers", async () => {
    const made = (await import("../numbers.js")).fill(element);
    onView(made.refresh);
    made.refresh();
    return made;
  });
  const filled = async () => {
    const made = await sheet();
    if (!made) element.open = false;
    return made;
  };
  element.addEventListener("toggle", () => element.open && void filled());
  const proxy = makeButton({ name: "numbers", label: strings.numbers }, async () => {
    element.open = true;
    (await filled())?.enter();
  });
  return { element, proxy };
}
