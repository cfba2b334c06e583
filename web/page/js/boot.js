// The first script of the page: it must stand before Ebitengine listens, and starts the download at once.

import { Application } from "./glue/application.js";
import { showMissing } from "./glue/missing.js";
import { watchParts } from "./glue/parts.js";
import { holdPoster } from "./glue/patience.js";
import { countCalls, testHook } from "./glue/testing.js";

const { wasm = "iridescent.wasm", bytes = "", version = "" } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
const testing = new URLSearchParams(location.search).get("test") === "1";
const counts = testing ? countCalls(window) : null;
const app = new Application(window, { url: wasm, bytes: Number(bytes) || 0, version });
const face = /** @type {import("./types").Iridescent} */ (/** @type {unknown} */ (app));
if (counts) face.test = testHook(window, app, counts);
window.iridescent = face;
watchParts(window, {
  missed(what) {
    app.fail(what);
    if (!/tells|whole/.test(document.documentElement.dataset.page ?? "")) showMissing(window, what); // nobody else does
  },
  late: () => app.restart(),
});
holdPoster(window, () => app.progress);
app.start();
