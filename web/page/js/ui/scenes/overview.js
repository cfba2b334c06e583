// The scenes: an overview with a small picture of each, drawn by the program as the reader left it.

import { makeIconButton } from "../button.js";
import { act, core } from "../core.js";
import { make, reconcile, setAttribute, setText } from "../dom.js";
import { icons } from "../icons.js";
import { strings } from "../strings.js";

/**
 * @typedef {import("../../types.js").View["scenes"][number]} Scene
 */

/**
 * Fills the overview and returns what draws its pictures of this moment.
 * @param {HTMLDialogElement} dialog
 */
export function fill(dialog) {
  const list = make("ul", { class: "scenes" });
  const close = makeIconButton(icons.close, strings.close, () => dialog.close());
  close.classList.add("quiet");
  dialog.append(make("header", {}, make("h2", { id: "scenes-title" }, strings.scenesTitle), close), list);
  if (location.protocol.startsWith("http") && window === top) dialog.append(make("p", { class: "guide" }, make("a", { href: "guide/" }, strings.guide)));
  dialog.addEventListener("close", () => forget(list));
  return () => {
    const view = core.view();
    if (!view) return;
    reconcile(list, view.scenes, (scene) => scene.name, (scene) => makeCard(scene, dialog), updateCard);
    for (const card of list.querySelectorAll("button")) {
      const current = card.dataset.scene === view.scene;
      setAttribute(card, "aria-current", current && "true");
      setAttribute(card, "autofocus", current);
    }
    draw(list);
  };
}

/**
 * @param {Scene} scene
 * @param {HTMLDialogElement} dialog
 */
function makeCard(scene, dialog) {
  const run = () => {
    dialog.close();
    act("scene", scene.name);
  };
  const picture = make("img", { alt: "", width: 400, height: 240 });
  return make("li", {}, make("button", { type: "button", "data-scene": scene.name, onclick: run }, picture, make("strong"), make("span")));
}

/**
 * @param {HTMLElement} element
 * @param {Scene} scene
 */
function updateCard(element, scene) {
  const [name, caption] = [element.querySelector("strong"), element.querySelector("span")];
  if (name) setText(name, scene.label);
  if (caption) setText(caption, scene.caption);
}

/** Draws the pictures of this moment. @param {HTMLElement} list */
function draw(list) {
  for (const card of list.querySelectorAll("button")) {
    const picture = /** @type {HTMLImageElement} */ (card.querySelector("img"));
    picture.src = URL.createObjectURL(new Blob([core.picture(card.dataset.scene ?? "")], { type: "image/svg+xml" }));
  }
}

/** @param {HTMLElement} list */
function forget(list) {
  for (const picture of list.querySelectorAll("img")) {
    URL.revokeObjectURL(picture.src);
    picture.removeAttribute("src");
  }
}
