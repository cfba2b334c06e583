// Keeping the page for the time without a network: the service worker's registration, what the menu says about it, and the
// notice of a new version, which never comes by itself: a lecture may be going on.

import { makeButton } from "../ui/button.js";
import { core } from "../ui/core.js";
import { byId, make } from "../ui/dom.js";
import { tell } from "../ui/notice.js";
import { embedded, talk } from "../ui/presentation.js";
import { strings } from "../ui/strings.js";
import { Registration, forget } from "./registration.js";
import { refused, wanted } from "./wanted.js";

/** Registers the service worker once the program runs, where it is wanted. */
export function startOffline() {
  const framed = window.top !== window || embedded;
  const when = document.querySelector("meta[name=offline]")?.getAttribute("content") ?? "never";
  const situation = { when, protocol: location.protocol, search: location.search, framed };
  if (!wanted(situation) && !refused(situation)) return;
  const container = containerHere();
  if (!container) return;
  if (refused(situation)) {
    forget(container).catch(() => {});
    return;
  }
  const start = () => void new Registration(container, { ready: sayReady, gone: sayGone, renewed: sayRenewed, held: sayHeld, reload: () => location.reload() }).start();
  if (core.ready) start();
  else core.addEventListener("ready", start, { once: true });
}

/** What registers service workers; null over plain http, and in a sandbox, where some engines throw. */
function containerHere() {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

function sayReady() {
  document.documentElement.dataset.offline = "ready";
  byId("offline", HTMLElement).textContent = strings.offlineReady;
}

function sayGone() {
  delete document.documentElement.dataset.offline;
  byId("offline", HTMLElement).textContent = "";
}

/** What the notice says, of the newest version alone. */
const renewed = make("p", { class: "renewed" });

/** @param {() => void} takeOver asks for the new version and reloads */
function sayRenewed(takeOver) {
  document.documentElement.dataset.offline = "renewed";
  for (const place of [byId("offline", HTMLElement), renewed]) {
    place.replaceChildren(strings.newVersion, " ", makeButton({ name: "renew", label: strings.reload }, takeOver));
  }
  if (!talk && !document.fullscreenElement) tell(renewed); // on a stage the menu alone says it
}

function sayHeld() {
  for (const place of document.querySelectorAll("#offline, #notice .renewed")) place.textContent = strings.newVersionHeld;
}
