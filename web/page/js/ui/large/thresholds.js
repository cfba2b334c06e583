// The style sheets ask how many pixels a window has, and mean pixels beside text of the usual size. For larger text a window has less
// room: the widths and heights in their questions grow with it.

/** What a question was in the style sheet. @type {WeakMap<CSSMediaRule, string>} */
const written = new WeakMap();

let factor = 1;
let listens = false;

/**
 * Asks all questions for text that is so many times as large as usual, in style sheets that come later, too.
 * @param {number} by
 */
export function enlarge(by) {
  factor = by;
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) ask(sheet);
  if (!listens) document.addEventListener("adopted", () => enlarge(factor));
  listens = true;
}

/** @param {CSSStyleSheet} sheet */
function ask(sheet) {
  for (const rule of rulesOf(sheet)) {
    if (!(rule instanceof CSSMediaRule)) continue;
    const text = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, text);
    rule.media.mediaText = thresholds(text, factor);
  }
}

/** None of a style sheet that this document may not read, as in a frame without an origin. @param {CSSStyleSheet} sheet */
function rulesOf(sheet) {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

/**
 * A question with all its widths and heights so many times as large. "At most 559" is "less than 560".
 * @param {string} question
 * @param {number} by
 */
export function thresholds(question, by) {
  return question.replace(/(min|max)-(width|height):\s*([\d.]+)px/g, (_, end, side, pixels) => {
    const least = end === "min" ? Number(pixels) * by : (Number(pixels) + 1) * by - 0.02;
    return `${end}-${side}: ${Math.round(100 * least) / 100}px`;
  });
}
