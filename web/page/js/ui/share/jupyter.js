// Jupyter: a cell of Python that gives the figure in three forms, of which each reader takes the best that it lets through. Scripts run
// in a notebook that is trusted; in one that is not, picture, sentence, link and numbers stay.

import { element } from "./element.js";
import { plain, python } from "./escape.js";
import { pageAddress } from "./figure.js";
import { markdown } from "./markdown.js";

/** @type {import("./figure.js").Snippet} */
export function jupyter(state, options) {
  const numbers = state.readings.map((reading) => reading.filter(Boolean).join(" ")).join(" · ");
  const lines = [state.title, options.caption, state.description, numbers, pageAddress(state, { base: options.base })];
  const forms = { "text/html": element(state, options), "text/markdown": markdown(state, options), "text/plain": lines.filter(Boolean).map((line) => plain(line ?? "")).join("\n") };
  const entries = Object.entries(forms).map(([type, text]) => `    "${type}": ${python(text)},`);
  return `from IPython.display import display\n\ndisplay({\n${entries.join("\n")}\n}, raw=True)`;
}
