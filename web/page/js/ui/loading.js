// Before the program runs, and when it cannot: the poster with its numbers as text, the progress in bytes, and what to do.

import { showMasthead, reload } from "../glue/missing.js";
import { copy } from "./clipboard.js";
import { core } from "./core.js";
import { isDefault } from "./defaultstate.js";
import { byId, setText } from "./dom.js";
import { strings } from "./strings.js";

/**
 * @typedef {import("../types.js").Events["failed"]} Failure
 */

const poster = byId("poster", HTMLElement);
const progress = byId("progress", HTMLProgressElement);
const amount = byId("progress-amount", HTMLElement);
const failure = byId("failure", HTMLElement);
const report = byId("error", HTMLTextAreaElement);

/**
 * Follows the program from its download on.
 * @param {() => void} whenReady is called once it runs, and again after a restart
 */
export function startLoading(whenReady) {
  const ready = () => {
    document.documentElement.dataset.state = "running";
    poster.inert = true;
    showMasthead(document, true);
    whenReady();
  };
  core.addEventListener("progress", (event) => showProgress(event.detail));
  core.addEventListener("failed", (event) => showFailure(event.detail));
  core.addEventListener("ready", ready);
  core.addEventListener("resumed", ready);
  addEventListener("hashchange", tellDefault);
  byId("retry", HTMLButtonElement).addEventListener("click", retry);
  byId("copy-report", HTMLButtonElement).addEventListener("click", () => copy(report.value, report));
  showProgress(core.progress);
  if (core.failure) showFailure(core.failure);
  else if (core.ready) ready();
}

/** @param {{loaded: number, total: number}} bytes */
function showProgress({ loaded, total }) {
  if (total > 0) {
    progress.max = total;
    progress.value = Math.min(loaded, total);
  } else progress.removeAttribute("value");
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  setText(amount, total > 0 ? `${mega(loaded)} / ${mega(total)} ${strings.megabytes}` : `${mega(loaded)} ${strings.megabytes}`);
}

/** @param {Failure} failed */
function showFailure(failed) {
  document.documentElement.dataset.state = "failed";
  poster.inert = false;
  failure.hidden = false;
  if (failed.reason === "page") showMasthead(document, false);
  const known = strings.failed;
  setText(byId("failure-title", HTMLElement), failed.reason === "context" ? strings.restingTitle : strings.failedTitle);
  setText(byId("failure-text", HTMLElement), known[failed.reason] ?? known.compile);
  tellDefault();
  setText(byId("retry", HTMLButtonElement), failed.reason === "context" ? strings.resume : strings.retry);
  report.value = failed.detail;
}

/** Tells that the poster is not the picture of this link, if so. */
function tellDefault() {
  byId("failure-default", HTMLElement).hidden = "now" in poster.dataset || isDefault(location.hash);
}

function retry() {
  document.documentElement.dataset.state = "loading";
  failure.hidden = true;
  if (core.failure && ["wasm", "page", "fetch"].includes(core.failure.reason)) void reload(window);
  else core.restart();
}
