// What Ebitengine leaves in the document when it starts, mended: the canvas takes no focus and is hidden from
// assistive technology (the twins speak for it), the page keeps its own viewport and its own colours.

const INLINE = ["height", "margin", "padding", "background-color"];

/** Finds the canvas that a program has made and mends it. @param {Document} document @param {ReadonlySet<Element>} before the canvases that were there @returns {HTMLCanvasElement | null} */
export function adopt(document, before) {
  const canvas = canvases(document).find((c) => !before.has(c)) ?? null;
  if (canvas) mend(canvas);
  tidy(document);
  return canvas;
}

/** The canvases that are children of the body. @param {Document} document */
export function canvases(document) {
  return Array.from(document.body.children).filter((e) => e instanceof HTMLCanvasElement);
}

/** @param {HTMLCanvasElement} canvas */
function mend(canvas) {
  canvas.removeAttribute("tabindex");
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, { position: "absolute", inset: "0" }); // where no style sheet came either: or it makes the body larger, and that the canvas
}

/** Removes what a program has put on the page around the canvas. @param {Document} document */
export function tidy(document) {
  for (const meta of Array.from(document.querySelectorAll("meta[name=viewport]")).slice(1)) meta.remove();
  for (const root of [document.documentElement, document.body]) {
    for (const property of INLINE) root.style.removeProperty(property);
  }
}

/** Gives the canvas's graphics context up, so that it does not count among the few that a page may have. @param {HTMLCanvasElement} canvas */
export function release(canvas) {
  canvas.remove();
  const gl = canvas.getContext("webgl2");
  if (gl && !gl.isContextLost()) gl.getExtension("WEBGL_lose_context")?.loseContext();
}

/**
 * Calls back once the canvas's graphics context is lost while the canvas is in use. Ebitengine would reload the page;
 * its listener on the canvas comes later than one in the capture phase. The default is not prevented: the old context
 * must not come back.
 * @param {HTMLCanvasElement} canvas
 * @param {() => void} lost
 */
export function onContextLost(canvas, lost) {
  canvas.addEventListener("webglcontextlost", (event) => {
    event.stopImmediatePropagation();
    if (canvas.isConnected) lost();
  }, { capture: true });
}
