// The button of the share dialog. What is in the dialog arrives when it is first wanted: the start of the page does not wait for it.

import { reload } from "../glue/missing.js";
import { makeButton } from "./button.js";
import { onView } from "./core.js";
import { byId, make } from "./dom.js";
import { tell } from "./notice.js";
import { closable, opens } from "./popover.js";
import { strings } from "./strings.js";

const failed = make("p", {}, strings.shareFailed, " ", makeButton({ name: "renew", label: strings.reload }, () => void reload(window, "./share.js")));

/** Makes the button that opens the dialog. */
export function makeShare() {
  const dialog = byId("share", HTMLDialogElement);
  dialog.setAttribute("aria-labelledby", "share-title");
  closable(dialog);
  const button = makeButton({ name: "share", label: strings.share, help: strings.shareTitle }, () => {});
  /** @type {(() => void) | undefined} */
  let show;
  opens(button, dialog, { before: async () => {
    try {
      show ??= (await import("../share.js")).fill(dialog, onView);
      show();
      return true;
    } catch (error) {
      console.warn(error);
      tell(failed);
      return false;
    }
  } });
  return button;
}
