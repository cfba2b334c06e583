// The first of the page's modules: without boot.js none of the others can work.

import { showMissing } from "../glue/missing.js";

/** How long boot.js may be on its way after this script, in milliseconds. */
const PATIENCE = 8000;

/** Waits for boot.js, a script before this one that holds up nothing. */
async function boot() {
  const script = document.querySelector("script[data-wasm]");
  await new Promise((resolve) => {
    if (window.iridescent || !script || document.readyState === "complete") resolve(undefined);
    for (const type of ["load", "error"]) script?.addEventListener(type, resolve, { once: true });
    setTimeout(resolve, PATIENCE);
  });
}

document.documentElement.dataset.page = "here";
document.getElementById("stuck")?.remove();
if (!window.iridescent) await boot();
if (!window.iridescent) {
  const what = "A part of the page did not arrive: boot.js.";
  showMissing(window, what);
  throw new Error(what);
}
