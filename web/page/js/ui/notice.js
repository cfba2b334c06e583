// One notice at a time, which stays until it is dismissed: what a link said that could not be followed.

import { makeIconButton } from "./button.js";
import { onView, send } from "./core.js";
import { byId, make, setText } from "./dom.js";
import { icons } from "./icons.js";
import { strings } from "./strings.js";

/** Builds the notice and keeps it up to date. */
export function startNotice() {
  const notice = byId("notice", HTMLElement);
  const text = make("div", { class: "sentences" });
  const close = makeIconButton(icons.close, strings.dismiss, () => send({ type: "dismiss" }));
  close.classList.add("quiet");
  notice.append(text, close);
  onView((view) => {
    const all = view.notices.join("\n");
    if (text.dataset.all !== all) {
      text.dataset.all = all;
      text.replaceChildren(...view.notices.map((sentence) => make("p", {}, sentence)));
    }
    notice.hidden = view.notices.length === 0;
    if (notice.hidden) setText(text, "");
  });
}
