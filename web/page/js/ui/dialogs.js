// The buttons of dialogs whose contents arrive when they are first wanted: the start of the page does not wait for them.

import { reload } from "../glue/missing.js";
import { makeButton } from "./button.js";
import { onView } from "./core.js";
import { byId, make } from "./dom.js";
import { inTime } from "./intime.js";
import { tell } from "./notice.js";
import { closable, opens } from "./popover.js";
import { strings } from "./strings.js";

/** Makes the button of the overview of all scenes. */
export function makeScenes() {
  return makeOpener("scenes", strings.scenes, strings.scenesHelp, () => import("../scenes.js"));
}

/** Makes the button of the share dialog. */
export function makeShare() {
  return makeOpener("share", strings.share, strings.shareTitle, () => import("../share.js"));
}

/** Makes the button of the dialog in which numbers are typed. */
export function makeValues() {
  return makeOpener("values", strings.values, strings.valuesHelp, () => import("../values.js"));
}

/**
 * @param {string} name of the dialog, its script and its button
 * @param {string} label
 * @param {string} help
 * @param {() => Promise<{fill(dialog: HTMLDialogElement, follow: typeof onView): () => void}>} load
 */
function makeOpener(name, label, help, load) {
  const dialog = byId(name, HTMLDialogElement);
  dialog.setAttribute("aria-labelledby", `${name}-title`);
  closable(dialog);
  const button = makeButton({ name, label, help }, () => {});
  const filled = arrival(name, async () => (await load()).fill(dialog, onView));
  opens(button, dialog, { before: async () => {
    const begin = await filled();
    begin?.();
    return begin !== undefined;
  } });
  return button;
}

/**
 * Makes what asks for something that comes with a script of its own: once, however often it is pressed meanwhile. Undefined if it does not
 * come: then the reader is told, and the next press asks again.
 * @template T
 * @param {string} name of the script
 * @param {() => Promise<T>} load
 * @returns {() => Promise<T | undefined>}
 */
export function arrival(name, load) {
  /** @type {Promise<T | undefined> | undefined} */
  let coming;
  return () => (coming ??= inTime(load()).catch((error) => {
    coming = undefined;
    console.warn(error);
    tell(make("p", {}, strings.didNotArrive, " ", makeButton({ name: "renew", label: strings.reload }, () => void reload(window, `./${name}.js`))));
    return undefined;
  }));
}
