// The scenes as tabs above the masthead: a small picture and what each asks, and behind them the button of the overview.

import { act, onView } from "./core.js";
import { byId, icon, make, reconcile, setAttribute, setText } from "./dom.js";
import { icons } from "./icons.js";
import { embedded, hidden, talk } from "./presentation.js";
import { sceneIcons } from "./sceneicons.js";
import { strings } from "./strings.js";

/** @typedef {import("../types.js").View["scenes"][number]} Scene */

/** Whether the page has tabs: frames and stages have none, and next to no room has none either (css/tabs.css). */
export const tabbed = !embedded && !talk && !hidden.has("toolbar");

/** After how many changes of one scene the next one is suggested, once. */
const enough = 5;

/**
 * Makes the tabs and keeps them up to date.
 * @param {HTMLElement} overview the button that opens it
 */
export function startTabs(overview) {
  if (!tabbed) return;
  const list = make("ul");
  byId("tabs", HTMLElement).append(list, overview);
  list.addEventListener("scroll", () => fade(list), { passive: true });
  new ResizeObserver(() => fade(list)).observe(list);
  const suggest = suggestion();
  let current = "";
  onView((view) => {
    reconcile(list, view.scenes, (scene) => scene.name, makeTab, updateTab);
    for (const tab of list.querySelectorAll("a")) setAttribute(tab, "aria-current", tab.dataset.scene === view.scene && "page");
    if (current !== view.scene) {
      current = view.scene;
      const tab = /** @type {HTMLElement} */ (list.querySelector("[aria-current]"));
      list.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - list.clientWidth / 2;
      fade(list);
    }
    const next = suggest(view.scene, view.hash) ? list.querySelector("li:has([aria-current]) + li a") : null;
    for (const tab of list.querySelectorAll("a")) setAttribute(tab, "data-next", tab === next && strings.next);
  });
}

/** Says whether the scene after this one is suggested: after some changes in one, until the reader goes elsewhere, and never again. */
function suggestion() {
  let [scene, hash, changes, done] = ["", "", 0, false];
  return (/** @type {string} */ name, /** @type {string} */ state) => {
    if (name !== scene) [done, changes] = [done || changes > enough, 0];
    else if (state !== hash) changes++;
    [scene, hash] = [name, state];
    return !done && changes > enough;
  };
}

/** Tells the style sheet at which ends there is more to scroll to. @param {HTMLElement} list */
function fade(list) {
  setAttribute(list, "data-before", list.scrollLeft > 4);
  setAttribute(list, "data-after", list.scrollLeft + list.clientWidth < list.scrollWidth - 4);
}

/** @param {Scene} scene */
function makeTab(scene) {
  const run = (/** @type {MouseEvent} */ event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // the browser opens it beside this one
    event.preventDefault();
    act("scene", scene.name);
  };
  const [p, q] = sceneIcons[scene.name] ?? [icons.scenes, ""];
  const picture = icon(p);
  picture.append(...icon(q).childNodes);
  return make("li", {}, make("a", { href: `./#v=1&scene=${scene.name}`, "data-scene": scene.name, onclick: run }, picture, make("span")));
}

/**
 * @param {HTMLElement} element
 * @param {Scene} scene
 */
function updateTab(element, scene) {
  const tab = /** @type {HTMLElement} */ (element.firstElementChild);
  setText(/** @type {HTMLElement} */ (tab.querySelector("span")), scene.question);
  setAttribute(tab, "title", `${scene.label}. ${scene.caption}`);
}
