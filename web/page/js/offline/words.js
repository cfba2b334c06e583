// What the menu and the notice say of the page that is kept, and of a new version, which never comes by itself: a lecture may be going on.

import { makeButton } from "../ui/button.js";
import { byId, make } from "../ui/dom.js";
import { offlineWords as words } from "../ui/strings.js";
import { Registration } from "./registration.js";

/**
 * Keeps the page.
 * @param {ServiceWorkerContainer} container
 * @param {(news: HTMLElement) => void} tell tells the reader what is new
 */
export function register(container, tell) {
  return new Registration(container, { ready: sayReady, gone: sayGone, renewed: (takeOver) => sayRenewed(takeOver, tell), held: sayHeld, reload: () => location.reload() }).start();
}

function sayReady() {
  document.documentElement.dataset.offline = "ready";
  byId("offline", HTMLElement).textContent = words.ready;
}

function sayGone() {
  delete document.documentElement.dataset.offline;
  byId("offline", HTMLElement).textContent = "";
}

/** What the notice says, of the newest version alone. */
const renewed = make("p", { class: "renewed" });

/**
 * @param {() => void} takeOver asks for the new version and reloads
 * @param {(news: HTMLElement) => void} tell
 */
function sayRenewed(takeOver, tell) {
  document.documentElement.dataset.offline = "renewed";
  for (const place of [byId("offline", HTMLElement), renewed]) {
    place.replaceChildren(words.renewed, " ", makeButton({ name: "renew", label: words.reload }, takeOver));
  }
  tell(renewed);
}

function sayHeld() {
  for (const place of document.querySelectorAll("#offline, #notice .renewed")) place.textContent = words.held;
}
