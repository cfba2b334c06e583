// How a figure looks: its style sheet, and whether the page around it is dark.

/** The sheet css/embed.css. A policy without inline styles allows it. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(EMBED_STYLE); // the build writes it

/** Whether text is light around an element, so that the page is dark. @param {Element} element */
export function isDark(element) {
  const [space, first, second, third] = getComputedStyle(element).color.split(/[ ,(]+/);
  const light = { r: +second / 255, l: +first / 100, c: +third }[space[0]] ?? +first; // rgb(), lab(), color(), oklab()
  return light > 0.5;
}
