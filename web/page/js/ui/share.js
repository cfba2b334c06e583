// The link to the state, the picture and the numbers, to take away.

import { makeButton, makeIconButton } from "./button.js";
import { copy } from "./clipboard.js";
import { onView } from "./core.js";
import { byId, make } from "./dom.js";
import { makeExports } from "./export.js";
import { icons } from "./icons.js";
import { closable, opens } from "./popover.js";
import { stateAddress } from "./presentation.js";
import { strings } from "./strings.js";

/** Makes the button that opens the dialog. */
export function makeShare() {
  const dialog = byId("share", HTMLDialogElement);
  const link = make("input", { type: "text", id: "share-link", readonly: true, autofocus: matchMedia("(pointer: fine)").matches, spellcheck: "false", onfocus: () => link.select() });
  const done = make("p", { class: "done", role: "status" });
  const copyButton = makeButton({ name: "copy", label: strings.copy }, async () => {
    done.textContent = (await copy(link.value, link)) ? strings.copied : strings.copyFailed;
  });
  copyButton.classList.add("primary");
  const close = makeIconButton(icons.close, strings.close, () => dialog.close());
  close.classList.add("quiet");
  dialog.append(
    make("header", {}, make("h2", { id: "share-title" }, strings.shareTitle), close),
    make("label", { for: link.id }, strings.shareLink),
    make("div", { class: "field-row" }, link, copyButton),
    done,
    ...makeExports((sentence) => (done.textContent = sentence)),
  );
  dialog.setAttribute("aria-labelledby", "share-title");
  closable(dialog);
  const button = makeButton({ name: "share", label: strings.share, help: strings.shareTitle }, () => {});
  opens(button, dialog, { before: () => {
    link.value = stateAddress();
    done.textContent = "";
  } });
  onView(() => dialog.open && (link.value = stateAddress()));
  return button;
}
