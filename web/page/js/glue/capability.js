/**
 * Tells what the browser lacks to run the program, before anything is downloaded; null if nothing.
 * @param {Document} document
 * @returns {{ reason: "wasm" | "webgl", what: string } | null}
 */
export function lacking(document) {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    return { reason: "wasm", what: "This browser has no WebAssembly, or it is switched off." };
  }
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) return { reason: "webgl", what: "This browser gives no WebGL 2 context." };
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return null;
}
