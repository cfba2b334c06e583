// One notice at a time, which stays until it is dismissed: what an address said that could not be followed.

import { makeIconButton } from "./button.js";
import { core, onView, send } from "./core.js";
import { byId, make } from "./dom.js";
import { icons } from "./icons.js";
import { notices as ofQuery } from "./presentation.js";
import { strings } from "./strings.js";

/** Builds the notice and keeps it up to date. What the query said is told before the program runs. */
export function startNotice() {
  const notice = byId("notice", HTMLElement);
  const text = make("div", { class: "sentences" });
  let own = ofQuery;
  let shown = "";
  const show = () => {
    const all = [...own, ...(core.view()?.notices ?? [])];
    if (all.join("\n") !== shown) {
      shown = all.join("\n");
      text.replaceChildren(...all.map((sentence) => make("p", {}, sentence)));
    }
    notice.hidden = all.length === 0;
  };
  const close = makeIconButton(icons.close, strings.dismiss, () => {
    own = [];
    if (core.view()?.notices.length) send({ type: "dismiss" }); // those of a program to come have not been read
    show();
  });
  close.classList.add("quiet");
  notice.append(text, close);
  onView(show);
  show();
}
