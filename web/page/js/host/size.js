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
 * How high a frame should be that WordPress has put into a post, in CSS pixels: it lies on a computer, however narrow the text is.
 * @param {number} width
 * @param {number} screen how wide the screen is
 */
export function heightInPost(width, screen) {
  return screen < WIDE ? heightFor(width) : Math.max(300, Math.round((width * 10) / 16));
}

/**
 * Tells the host how high the frame wants to be, in our message and in those of Embedly, AMP and WordPress, when its width changes.
 * WordPress writes a secret after the address and hides the frame until it hears it again; it may ask by "ready".
 * @param {(message: unknown) => void} post
 */
export function announceSize(post) {
  let told = 0;
  const secret = /#\?secret=(\w+)$/.exec(location.hash)?.[1];
  const tellWordPress = () => secret && post({ message: "height", value: heightInPost(innerWidth, screen.width), secret });
  addEventListener("message", ({ source, data }) => source === parent && data?.message === "ready" && data.secret === secret && tellWordPress());
  const tell = () => {
    const width = innerWidth;
    if (width === told || width === 0) return;
    told = width;
    const height = heightFor(width);
    post({ iridescent: 1, type: "resize", width, height });
    post(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
    post({ sentinel: "amp", type: "embed-size", width, height });
    tellWordPress();
  };
  tell(); // at once: nothing is observed in a frame that is hidden until it has told
  new ResizeObserver(tell).observe(document.documentElement);
}
