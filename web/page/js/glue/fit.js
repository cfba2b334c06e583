/**
 * Keeps the canvas as large as the body, which changes without the window when a bar wraps. Ebitengine looks only when
 * the window says that it was resized.
 * @param {Window & typeof globalThis} window
 * @param {() => HTMLCanvasElement | null} canvas
 */
export function fit(window, canvas) {
  const { body } = window.document;
  new window.ResizeObserver(() => {
    const c = canvas();
    const ratio = window.devicePixelRatio;
    const fits = c && c.width === Math.trunc(body.clientWidth * ratio) && c.height === Math.trunc(body.clientHeight * ratio);
    if (c && !fits) window.dispatchEvent(new Event("resize"));
  }).observe(body);
}
