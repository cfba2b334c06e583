// window.iridescent.test, only with ?test=1: what a browser test needs to see and to wait for.

import { readingsOf } from "./readings.js";

/** @typedef {import("./application.js").Application} Application */

/**
 * Counts what a page does that it should not do when idle. To be called before anything else runs.
 * @param {Window & typeof globalThis} window
 */
export function countCalls(window) {
  const raf = window.requestAnimationFrame.bind(window);
  const counts = { callbacks: 0, drawCalls: 0, clears: 0, memory: () => 0, /** not counted */ raf };
  window.requestAnimationFrame = (callback) =>
    raf((time) => {
      counts.callbacks++;
      callback(time);
    });
  const instantiate = /** @type {any} */ (window.WebAssembly?.instantiate);
  if (instantiate) {
    window.WebAssembly.instantiate = /** @type {any} */ (async (/** @type {unknown[]} */ ...parameters) => {
      const made = await instantiate.apply(window.WebAssembly, parameters);
      const { mem } = (made.instance ?? made).exports;
      if (mem) counts.memory = () => mem.buffer.byteLength;
      return made;
    });
  }
  const gl = /** @type {Record<string, any> | undefined} */ (window.WebGL2RenderingContext?.prototype);
  for (const name of ["clear", "drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"]) {
    const draw = gl?.[name];
    if (!gl || !draw) continue;
    gl[name] = function (/** @type {unknown[]} */ ...parameters) {
      counts[name === "clear" ? "clears" : "drawCalls"]++;
      return draw.apply(this, parameters);
    };
  }
  return counts;
}

/**
 * @param {Window} window
 * @param {Application} app
 * @param {ReturnType<typeof countCalls>} counts
 * @returns {import("../types").TestHook}
 */
export function testHook(window, app, counts) {
  const inside = app.inside();
  const ready = new Promise((resolve, reject) => {
    app.addEventListener("ready", () => resolve(undefined));
    app.addEventListener("failed", () => reject(new Error(app.failure?.detail)));
  });
  ready.catch(() => {}); // a test that does not ask is not told
  const rest = () => new Promise((resolve) => (inside.resting() ? resolve(undefined) : inside.onRest(() => resolve(undefined))));
  return {
    ready,
    state: () => named(app.hash()),
    set: (hash) => app.send({ type: "restore", hash }),
    readings: () => readingsOf(app.view()),
    handles: () => inside.handles(),
    async settled() {
      let fonts;
      do {
        fonts = window.document.fonts?.status === "loading"; // what is measured by them follows a frame later
        await window.document.fonts?.ready;
        await rest();
        await shown(window, counts.raf);
      } while (fonts || !inside.resting() || window.document.documentElement.dataset.talk === "comes");
      inside.flush();
    },
    counters: () => ({ frames: app.frames, callbacks: counts.callbacks, drawCalls: counts.drawCalls, clears: counts.clears }),
    memory: () => counts.memory(),
    view: () => app.view(),
    send: (message) => app.send(message),
    lose: () => void inside.canvas()?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext(),
    limit: (longest) => inside.limit(longest),
    stop: () => inside.fault(),
  };
}

/**
 * A hash that names the version and the scene first. Those of the program do; that of the address, which stands for the state
 * while no program runs, leaves out what is the default.
 * @param {string} hash with or without "#"
 */
export function named(hash) {
  const pairs = hash.replace(/^#/, "").split("&").filter(Boolean);
  const last = (/** @type {string} */ key) => pairs.filter((pair) => pair.startsWith(`${key}=`) && pair !== `${key}=`).pop();
  const others = pairs.filter((pair) => !/^(v|scene)(=|$)/.test(pair));
  return `#${[last("v") ?? "v=1", last("scene") ?? "scene=compare", ...others].join("&")}`;
}

/**
 * Waits until the page has been painted, or a second where frames do not come: those of a software renderer take long.
 * @param {Window} window
 * @param {(callback: FrameRequestCallback) => unknown} raf
 */
function shown(window, raf) {
  return new Promise((resolve) => {
    raf(() => window.setTimeout(resolve, 0));
    window.setTimeout(resolve, 1000);
  });
}
