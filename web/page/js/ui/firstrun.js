// Whether this is a reader's first run: then what can be done is drawn on the picture, by a script of its own. Frames and stages have none.

import { core, onView } from "./core.js";
import { embedded, talk } from "./presentation.js";

const key = "iridescent.played";

/** Has the gestures drawn for a reader who has done none yet. Without them nothing is missing. */
export function startFirstRun() {
  if (!embedded && !talk && !played()) import("../gestures.js").then(({ draw }) => draw(core, onView, remember), () => {});
}

/** Storage throws in a sandbox: there nobody is shown what they cannot put away for good. */
function played() {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

function remember() {
  try {
    localStorage.setItem(key, "1");
  } catch {
    // it is full
  }
}
