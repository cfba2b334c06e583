/**
 * Keeps the canvas as large as the body, which changes without the window when a bar wraps. Ebitengine looks only when
 * the window says that it was resized.
 * @param {Window & typeof globalThis} window
 * @param {() => HTMLCanvasElement | null} canvas
 * @param {import("./extent.js").Extent} extent
 * @returns {() => void} looks now
 */
export function fit(window, canvas, extent) {
  const look = () => {
    const c = canvas();
    if (!c || extent.fits(c)) return;
    window.dispatchEvent(new Event("resize"));
    if (!extent.fits(c)) window.dispatchEvent(new Event("resize")); // the browser gave fewer pixels than it was asked for
  };
  new window.ResizeObserver(look).observe(window.document.body);
  return look;
}
