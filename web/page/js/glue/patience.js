// Whether the static picture and the progress are worth painting. The sentence, the hint and the toolbar stand at once: they are
// text. The picture, where the program comes at once, would be seen for a moment only, and painting it holds the graphics
// process up just when the program wants its context: without a graphics card that doubles the time to the first frame. Where
// the download takes its time, it stands a moment after the page.

/** How often the download is looked at, in milliseconds. */
const LOOK = 350;

/** A download that would take longer than this in all is worth a poster, in milliseconds. */
const LONG = 800;

/** When a start is long, whatever the download says, in milliseconds. */
const PATIENCE = 2500;

/**
 * Whether a download is slow.
 * @param {number} elapsed milliseconds since it began
 * @param {number} loaded bytes that have come
 * @param {number} total bytes
 */
export function slow(elapsed, loaded, total) {
  return loaded < total && elapsed * total > LONG * Math.max(loaded, 1);
}

/**
 * Keeps picture and progress back, as index.html does, until the start turns out to be slow. The sentence and the hint are those
 * of the first example: with a link they wait too.
 * @param {Window} window
 * @param {() => { loaded: number, total: number }} progress
 */
export function holdPoster(window, progress) {
  const { dataset } = window.document.documentElement;
  const start = window.performance.now();
  const look = () => {
    const elapsed = window.performance.now() - start;
    const { loaded, total } = progress();
    if (elapsed > PATIENCE || slow(elapsed, loaded, total)) delete dataset.poster;
    else window.setTimeout(look, LOOK);
  };
  if (window.location.hash.length > 1) dataset.link = "";
  window.setTimeout(look, LOOK);
}
