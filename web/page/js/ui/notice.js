// One notice at a time, which stays until it is dismissed: what an address said that could not be followed.

import { makeIconButton } from "./button.js";
import { core, onView, send } from "./core.js";
import { byId, make } from "./dom.js";
import { icons } from "./icons.js";
import { notices as ofQuery } from "./presentation.js";
import { strings } from "./strings.js";

/** What the page itself has to tell, each in one element. @type {Set<HTMLElement>} */
const told = new Set();
let update = () => {};

/**
 * Tells something in the notice until it is dismissed.
 * @param {HTMLElement} news
 */
export function tell(news) {
  told.add(news);
  update();
}

/** Builds the notice and keeps it up to date. What the query said is told before the program runs. */
export function startNotice() {
  const notice = byId("notice", HTMLElement);
  const text = make("div", { class: "sentences" });
  let own = ofQuery;
  let shown = "";
  const show = () => {
    const all = [...own, ...(core.view()?.notices ?? [])];
    const now = [...all, told.size].join("\n");
    if (now !== shown) {
      shown = now;
      text.replaceChildren(...all.map((sentence) => make("p", {}, sentence)), ...told);
    }
    notice.hidden = all.length + told.size === 0;
  };
  update = show;
  const close = makeIconButton(icons.close, strings.dismiss, () => {
    own = [];
    told.clear();
    if (core.view()?.notices.length) send({ type: "dismiss" }); // those of a program to come have not been read
    show();
  });
  close.classList.add("quiet");
  notice.append(text, close);
  onView(show);
  show();
}
