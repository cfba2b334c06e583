// What the browser must have to run the program. That it gives a WebGL 2 context shows only when one is asked for, which
// takes the browser a while: the program asks while it starts, and nobody does before.

/**
 * Tells what the browser lacks, as far as that shows without asking for a context; null if nothing.
 * @param {Window & typeof globalThis} window
 * @returns {{ reason: "wasm" | "webgl", what: string } | null}
 */
export function lacking(window) {
  if (typeof window.WebAssembly !== "object" || typeof window.WebAssembly.instantiate !== "function") {
    return { reason: "wasm", what: "This browser has no WebAssembly, or it is switched off." };
  }
  if (typeof window.WebGL2RenderingContext !== "function") return noContext;
  return null;
}

export const noContext = /** @type {const} */ ({ reason: "webgl", what: "This browser gives no WebGL 2 context." });
