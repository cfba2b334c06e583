// The button of the share dialog. What is in the dialog arrives when it is first wanted: the start of the page does not wait for it.

import { makeButton } from "./button.js";
import { onView } from "./core.js";
import { byId } from "./dom.js";
import { closable, opens } from "./popover.js";
import { say } from "./status.js";
import { strings } from "./strings.js";

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
      say(strings.shareFailed);
      return false;
    }
  } });
  return button;
}
