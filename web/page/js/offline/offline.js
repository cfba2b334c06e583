// Keeping the page for the time without a network, where it is wanted. The registration is a script of its own: no start waits for it.

import { core } from "../ui/core.js";
import { tell } from "../ui/notice.js";
import { embedded, talk } from "../ui/presentation.js";
import { refused, wanted } from "./wanted.js";

/** Registers the service worker once the program runs, where it is wanted. */
export function startOffline() {
  const framed = window.top !== window || embedded;
  const when = document.querySelector("meta[name=offline]")?.getAttribute("content") ?? "never";
  const situation = { when, protocol: location.protocol, search: location.search, framed };
  const leave = refused(situation);
  if (!wanted(situation) && !leave) return;
  const container = containerHere();
  if (!container) return;
  const start = () => void import("../offline.js").then(
    ({ forget, register }) => (leave ? forget(container) : register(container, (news) => !talk && !document.fullscreenElement && tell(news))), // on a stage the menu alone says it
  ).catch((error) => console.warn(`The page is not kept for later: ${error.message}`));
  if (leave || core.ready) start();
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
