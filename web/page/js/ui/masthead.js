// The question and the story above the picture. They stand in the page before the program comes; the canvas lies below them and
// leaves the room that they cover.

import { core, onView } from "./core.js";
import { byId, setText } from "./dom.js";
import { embedded } from "./presentation.js";
import { coverTop } from "./theme.js";

const masthead = byId("masthead", HTMLElement);

/** Whether a state is asked for with a question of its own, as an exercise is one. @param {string} hash */
const asks = (hash) => /[#&](title|exercise)=[^&]/.test(hash);

const asked = asks(location.hash);

/** Follows the view, and tells the program how much of the canvas is covered. */
export function startMasthead() {
  if (embedded) document.documentElement.toggleAttribute("data-titled", asked);
  new ResizeObserver(cover).observe(masthead);
  cover();
  onView(follow);
}

/** Asks a link's question in the frame that shows the link's picture: until then it is that of the first example, unseen. */
export function askLink() {
  const view = "link" in document.documentElement.dataset && core.view();
  if (view) follow(view);
}

/** @param {import("./core.js").View} view */
function follow(view) {
  setText(part("title"), view.title);
  setText(part("story"), view.story);
  if (embedded) document.documentElement.toggleAttribute("data-titled", asked || asks(view.hash));
  cover();
}

/** The text of a part; its direction is its own. @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (byId(id, HTMLElement).firstElementChild);

function cover() {
  const shown = getComputedStyle(masthead).position !== "absolute";
  const tabs = parseFloat(getComputedStyle(/** @type {HTMLElement} */ (masthead.parentElement)).paddingTop); // where they have a row of their own
  coverTop(tabs + (shown ? masthead.offsetHeight : 0), tabs);
}
