// How high a figure is. It follows from the width alone, or a host that follows the height would never come to rest.

/** The width from which a picture lies instead of standing, in CSS pixels: that of the layout, and of embed.js. */
const WIDE = 560;

/**
 * The height that a figure of this width wants, in CSS pixels.
 * @param {number} width
 */
export function heightFor(width) {
  return Math.round(width >= WIDE ? (width * 10) / 16 : (width * 16) / 10);
}

/**
 * Tells the host how high the frame wants to be, in our message and in those of Embedly and AMP, when its width changes.
 * @param {(message: unknown) => void} post
 */
export function announceSize(post) {
  let told = 0;
  new ResizeObserver(() => {
    const width = innerWidth;
    if (width === told || width === 0) return;
    told = width;
    const height = heightFor(width);
    post({ iridescent: 1, type: "resize", width, height });
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    post({ sentinel: "amp", type: "embed-size", width, height });
  }).observe(document.documentElement);
}
